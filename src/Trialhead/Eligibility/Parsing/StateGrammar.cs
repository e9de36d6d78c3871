using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Pregnancy, breast-feeding, childbearing potential, contraception, consent, health.</summary>
internal static partial class StateGrammar
{
    public static void Read(Statement statement)
    {
        var lower = statement.Lower;
        foreach (Match m in PregnancyTest().Matches(lower))
        {
            // A negative test among exclusions is a requirement in the wrong list.
            if (m.Groups["negative"].Success && statement.Kind == CriterionKind.Exclusion)
            {
                continue;
            }

            Criterion pregnant = new StateCriterion(PersonalState.Pregnant) { Span = new SourceSpan(m.Index, m.Length).Shift(statement.Offset) };
            statement.Take(new SourceSpan(m.Index, m.Length), m.Groups["negative"].Success ? new NotCriterion(pregnant) : pregnant);
        }

        if (!Shifted().IsMatch(PregnancyTest().Replace(lower, "")))
        {
            TakeAll(statement, Pregnant(), PersonalState.Pregnant);
            TakeAll(statement, Breastfeeding(), PersonalState.Breastfeeding);
        }

        TakeAll(statement, Healthy(), PersonalState.HealthyVolunteer);
        if (statement.Kind == CriterionKind.Inclusion && lower.Contains("consent", StringComparison.Ordinal))
        {
            TakeAll(statement, Consent(), PersonalState.CanConsent);
        }

        if (statement.Kind == CriterionKind.Inclusion && ContraceptionWord().IsMatch(lower))
        {
            TakeAll(statement, Contraception(), PersonalState.UsesContraception);
        }
    }

    private static void TakeAll(Statement statement, Regex pattern, PersonalState state)
    {
        foreach (Match m in pattern.Matches(statement.Lower))
        {
            statement.Take(new SourceSpan(m.Index, m.Length), new StateCriterion(state));
        }
    }

    [GeneratedRegex(@"\b(?:(?<negative>negative)|positive)\s+(?:(?:serum|urine|blood|β-?hcg|b-?hcg|beta-?hcg|hcg|or|and|/)\s*)*pregnancy tests?(?: results?)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex PregnancyTest();

    [GeneratedRegex(@"contracepti|birth[ -]control", RegexOptions.CultureInvariant)]
    private static partial Regex ContraceptionWord();

    [GeneratedRegex(@"\b(?:pregnancy test|refrain|abstain|intend|plan|wish|desir|become pregnant|becoming pregnant|attempt|trying|seeking|possib|potential|partner|suspected|previous pregnanc|prior pregnanc|history of|during pregnancy|after pregnancy|pregnancies|risk|weeks? pregnant|weeks? of|gestation|trimester|post-?partum)", RegexOptions.CultureInvariant)]
    private static partial Regex Shifted();

    [GeneratedRegex(@"\b(?:(?:females?|wom[ae]n|patients?|subjects?|participants?)(?: (?:patients?|subjects?|participants?))?(?: who| that)?(?: are| is)?\s+)?(?<!\bnon[ -]?)(?:pregnant(?:\s+(?:wom[ae]n|females?|patients?|subjects?|mothers?|participants?))?|pregnancy(?! test)|gravid)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pregnant();

    [GeneratedRegex(@"(?<!\bnon[ -]?)\b(?:(?:females?|wom[ae]n)(?: who)?(?: are| is)?\s+)?(?:breast[ -]?feed(?:ing)?|lactat(?:ing|ion)|nursing(?! home| facility| staff| student)|breastfeed)(?:\s+(?:wom[ae]n|females?|patients?|mothers?|subjects?|an infant|a child|their infants?))?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Breastfeeding();

    [GeneratedRegex(@"\bhealthy (?:\w+ )?(?:volunteers?|subjects?|participants?|individuals?|adults?|men|women|males?|females?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Healthy();

    [GeneratedRegex(@"(?:\b(?:able|ability|willing|willingness|capable|capacity|agree\w*|must|provision|provide[sd]?|giv(?:e|es|en|ing)|sign(?:ed|ing)?|obtain(?:ed)?|understand\w*|understanding|voluntar\w*|written|of|to|and|or|the|a|an|is|are|has|have|be|document|form|their|by|patients?|subjects?|participants?|from|in|that|who|freely|appropriate|valid|personally|dated|as well as|read|complete|irb[- ]approved|approved|properly)\b[ ,/]*)*\binformed[ -]+consents?(?:\s+(?:form|document|forms|documents|must be|has been|was|will be|is|obtained|signed|given|provided|prior to|before|from|by|and|for|the|to|of|in|participat\w*|study|trial|this|any|research|clinical|procedures?|specific|screening|related|patients?|subjects?|participants?|enroll?ment|entry|registration|performing|performed|commencing|being|written|icf|with|local|regulations?|guidelines?|requirements?|\(icf\)|assent|legal(?:ly)?|guardians?|representatives?|authorized|acceptable|parents?|or|their|his|her)\b[ ,/]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"\b(?:(?:agree\w*|willing(?:ness)?|must|should|need|to|use|using|practi[cs]e|practi[cs]ing|be|on|of|a|an|the|and|or|have|are|is|will|employ|consent|adequate|effective|highly|acceptable|reliable|appropriate|medically|approved|form|forms|method|methods|means|two|one|at least|double|barrier|reasonable|sufficient|medical|efficient)\b[ ,]*)*(?:contracepti(?:on|ves?)|birth[ -]control)(?:\s+(?:method|methods|measures?|during|for|the|study|trial|throughout|while|participat\w*|and|after|until|on|in|duration|of|entire|period|treatment|whole)\b)*", RegexOptions.CultureInvariant)]
    private static partial Regex Contraception();
}
