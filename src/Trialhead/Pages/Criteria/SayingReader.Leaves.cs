using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <content>Illnesses, treatments, allergies, results, measured values and ages.</content>
internal sealed partial class SayingReader
{
    // A name that a list gives in its own words is short; longer ones are often two things.
    private const int MostSpaces = 2;

    // A thing known by its name alone is said where it is the whole criterion, in the text's own words.
    private bool IsLone(Concept concept, bool isMedicine) => !NoThing().IsMatch(concept.Name) && !DisorderOf().IsMatch(criterion.Text)
        && (concept.Name.Contains(' ', StringComparison.Ordinal) ? IsWhole || Head().IsMatch(concept.Name) : IsWhole && isMedicine && MedicineEnding().IsMatch(concept.Name));

    private bool IsWhole => criterion.Demand is not { Parts.Count: > 1 } and not NotCriterion { Inner.Parts.Count: > 1 };

    private Clause? Diagnosis(DiagnosisCriterion asked, bool isDenied)
    {
        if (asked.Qualifiers.Any(q => ThingWords.Routes.Contains(q.Text)) || (asked.Condition.IsUnlisted && !IsLone(asked.Condition, isMedicine: false))
            || _things.Of(asked.Condition, Said(asked), asked.Setting, asked.Span, isDenied) is not { } thing
            || When(asked.Within) is not { } when)
        {
            return null;
        }

        thing = asked.IsSuspected ? $"{thing} {Suspicion()}" : thing;
        thing = asked.IsFamily ? $"{language.Say("a blood relative with", "un familiar de sangre con")} {thing}" : thing;
        var frame = when.Length > 0 ? "Had" : asked.IsHistory && !asked.IsFamily ? "HaveEver" : "Have";
        return new Clause(SayingFrame.Of(frame, language), thing, when);
    }

    // "Known or suspected": what is suspected need not be known.
    private static IReadOnlyList<Qualifier> Said(DiagnosisCriterion asked) =>
        asked.IsSuspected ? [.. asked.Qualifiers.Where(q => q.Text is not ("confirmed" or "known" or "documented" or "diagnosed"))] : asked.Qualifiers;

    // "A known PARP inhibitor": how sure one is of an illness beside it says nothing of a treatment.
    private static IReadOnlyList<Qualifier> Said(TreatmentCriterion asked) =>
        [.. asked.Qualifiers.Where(q => q.Text is not ("known" or "documented" or "histologically confirmed"))];

    private string Suspicion() => criterion.Kind == CriterionKind.Inclusion && Suspected().IsMatch(criterion.Text) && !Known().IsMatch(criterion.Text)
        ? language.Say("(suspected)", "(sospecha)")
        : language.Say("(known or suspected)", "(o una sospecha)");

    private Clause? Treatment(TreatmentCriterion asked, bool isDenied)
    {
        if ((asked.Treatment.IsUnlisted && !IsLone(asked.Treatment, isMedicine: true) && !IsForPurpose(asked))
            || (asked is { Timing: TreatmentTiming.Unstated, Outcome: TreatmentOutcome.Any } && !isDenied && !(IsProcedure(asked) ? Undergoing() : Usage()).IsMatch(criterion.Text))
            || _things.Of(asked.Treatment, Said(asked), DiseaseSetting.None, asked.Span, isDenied) is not { } thing
            || When(asked.Within) is not { } when)
        {
            return null;
        }

        if (IsOddly(asked))
        {
            return null;
        }

        if (asked is { Treatment.Id: "intensive-care", Timing: TreatmentTiming.Current, Within: null })
        {
            return new Clause(SayingFrame.Of("Be", language), language.Say("in intensive care", "en cuidados intensivos"), "");
        }

        thing = asked.Purpose is { } purpose ? $"{thing} {language.Say("for", "para")} {ConceptWords.Of(purpose, language)}" : thing;
        thing = asked.Outcome switch
        {
            TreatmentOutcome.Failed => $"{thing} {language.Say("without success", "sin éxito")}",
            TreatmentOutcome.Worked => $"{thing} {language.Say("with success", "con éxito")}",
            _ => thing,
        };
        return Frame(asked, when.Length > 0) is { } frame
            ? new Clause(SayingFrame.Of(frame, language), thing, asked.Timing == TreatmentTiming.Current && when.Length == 0 ? language.Say("now", "en este momento") : when)
            : null;
    }

    // "Treatment for cancer".
    private static bool IsForPurpose(TreatmentCriterion asked) =>
        asked.Purpose is not null && asked.Treatment.Name is "Treatment" or "Therapy" or "Treatments" or "Therapies";

    // Words of an illness that reached a treatment, and a time of which the text has two.
    private bool IsOddly(TreatmentCriterion asked) =>
        asked.Qualifiers.Any(q => (q.Kind is QualifierKind.Severity or QualifierKind.Course or QualifierKind.Control or QualifierKind.Stage && q.Text != "chronic" && !q.Text.StartsWith("up to ", StringComparison.Ordinal))
            || q is { Kind: QualifierKind.Activity, Text: not ("stable" or "ongoing" or "current") }
            || q is { Kind: QualifierKind.Significance, Text: not ("major" or "minor") }
            || q.Text is "measurable" or "evaluable"
            || (q.Kind == QualifierKind.Extent && !IsProcedure(asked) && NameTable.Qualifiers.Find(q.Text, language) is null))
        || (asked.Timing == TreatmentTiming.Unstated && Examination().IsMatch(asked.Treatment.Name)) // a test that was not done is not what a study rules out
        || (asked is { Timing: TreatmentTiming.Current, Within: null } && Before().IsMatch(criterion.Text) && !Other(TreatmentTiming.Prior))
        || (asked is { Timing: TreatmentTiming.Prior, Within: null } && Now().IsMatch(criterion.Text) && !Other(TreatmentTiming.Current));

    private bool Other(TreatmentTiming timing) => criterion.Demand.HasLeaf(leaf => leaf is TreatmentCriterion c && c.Timing == timing);

    // "Use of" alone speaks of no time, whatever a record must show to answer it.
    private string? Frame(TreatmentCriterion asked, bool hasWindow) => (asked.Timing, IsProcedure(asked)) switch
    {
        (TreatmentTiming.Prior, false) when !hasWindow && !Past().IsMatch(criterion.Text) && !Headings.IsHistory(criterion) => "Use",
        (TreatmentTiming.Unstated, _) when asked.Outcome != TreatmentOutcome.Any => IsProcedure(asked) ? "Undergone" : "Received",
        (TreatmentTiming.Unstated, false) when Before().IsMatch(criterion.Text) || Headings.IsHistory(criterion) => "Received",
        (TreatmentTiming.Planned or TreatmentTiming.Needed, _) when hasWindow => null,
        (TreatmentTiming.Planned, _) => "Due",
        (TreatmentTiming.Needed, _) => "Need",
        (TreatmentTiming.Ever or TreatmentTiming.Prior, true) => "Undergone",
        (_, true) when hasWindow => "Undergone",
        (TreatmentTiming.Ever or TreatmentTiming.Prior, false) => "Received",
        (_, false) when hasWindow => "Received",
        (TreatmentTiming.Current, true) when Operation().IsMatch(asked.Treatment.Name) => "Having",
        (TreatmentTiming.Current, _) => "On",
        (_, true) => "HaveEver",
        _ => "Use",
    };

    private static bool IsProcedure(TreatmentCriterion asked) => asked.Treatment.Kind == ConceptKind.Procedure;

    private Clause? Intolerance(IntoleranceCriterion asked, IReadOnlyList<Qualifier> qualifiers)
    {
        if (asked.Substance is { } one && one.IsUnlisted && ((!IsWhole && one.Name.Count(c => c == ' ') > MostSpaces) || NoSubstances.Contains(one.Name, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (asked.Substance is null && !Studied().IsMatch(criterion.Text))
        {
            return null; // "an allergy to" whose object was lost
        }

        var words = qualifiers.Select(q => NameTable.Qualifiers.Find(q.Text, language)).ToList();
        if (words.Contains(null) || qualifiers.Any(q => q.Kind is not (QualifierKind.Severity or QualifierKind.Significance)) || qualifiers.Any(q => NameTable.Qualifiers.Cell(q.Text, "place") != "before"))
        {
            return null;
        }

        var substance = asked.Substance is { } named ? language == PageLanguage.English ? ConceptWords.WithArticle(ConceptWords.Of(named, language), ConceptWords.Of(named, language)) : ConceptWords.Of(named, language) : language.Say("the study treatment", "el tratamiento del estudio");
        var kind = asked.Kind switch
        {
            IntoleranceKind.Allergy => language.Say("allergy to", "alergia a"),
            IntoleranceKind.Intolerance => language.Say("intolerance of", "intolerancia a"),
            _ => language.Say("medical reason not to have", "motivo médico para no recibir"),
        };
        var narrowing = string.Join(" ", words);
        var thing = language == PageLanguage.Spanish
            ? $"{kind} {substance} {narrowing}".Trim().Replace(" a el ", " al ", StringComparison.Ordinal)
            : $"{Article(narrowing.Length > 0 ? narrowing : kind)} {narrowing} {kind} {substance}".Replace("  ", " ", StringComparison.Ordinal);
        return new Clause(SayingFrame.Of("Have", language), thing);
    }

    // "Allergic constitution" names no substance.
    private static readonly string[] NoSubstances = ["constitution", "physique", "disease", "diseases", "disorder", "history", "predisposition", "diathesis", "conditions"];

    private static string Article(string words) => "aeiou".Contains(words[0], StringComparison.Ordinal) ? "an" : "a";

    private Clause? Result(ResultCriterion asked)
    {
        if (asked.Test.IsUnlisted || When(asked.Within) is not { } when)
        {
            return null;
        }

        var test = MeasureName(asked.Test);
        var shown = asked.Result switch
        {
            TestResult.Positive => language.Say("positive", "positivo"),
            TestResult.Negative => language.Say("negative", "negativo"),
            TestResult.Normal => language.Say("normal", "normal"),
            _ => language.Say("abnormal", "anormal"),
        };
        var frame = language == PageLanguage.Spanish
            ? new SayingFrame(
                $"El resultado de {test} debe ser", $"El resultado de {test} no debe ser", $"el resultado de {test} es", $"el resultado de {test} no es")
            : new SayingFrame($"Your {test} must be", $"Your {test} must not be", $"your {test} is", $"your {test} is not");
        return new Clause(frame, shown, when);
    }

    private Limit? Measurement(MeasurementCriterion asked) => !asked.Analyte.IsUnlisted && AmountWords.Of(asked, language) is { } amount
        ? new Limit(
            $"{language.Say("Your", "Su")} {MeasureName(asked.Analyte)} {language.Say("must be", "debe ser")}",
            $"{language.Say("your", "su")} {MeasureName(asked.Analyte)} {language.Say("is", "es")}",
            asked.Comparator,
            amount)
        : null;

    // A name whose words all have capitals keeps its first one too: "Apathy Evaluation Scale".
    private string MeasureName(Concept analyte) => NameTable.Measures.Find(analyte.Id, language)
        ?? (ConceptWords.IsUsual(analyte) && analyte.Name.Split(' ') is { Length: > 1 } words && words.All(word => char.IsUpper(word[0])) ? analyte.Name : ConceptWords.Of(analyte, language));

    private Saying? Age(AgeCriterion asked)
    {
        var low = asked.Minimum is { } min ? AgeLimit(asked.IsMinimumExclusive ? Comparator.More : Comparator.AtLeast, min) : null;
        var high = asked.Maximum is { } max ? AgeLimit(asked.IsMaximumExclusive ? Comparator.Less : Comparator.AtMost, max) : null;
        return (low, high) switch
        {
            ({ } one, { } other) => new Several([one, other], 2),
            ({ } one, null) => one,
            (null, { } one) => one,
            _ => null,
        };
    }

    private Limit AgeLimit(Comparator comparator, double years) => new(
        language.Say("You must be", "Usted debe tener"), language.Say("you are", "usted tiene"), comparator, Years(years))
    { IsAge = true };

    // English says years by the bare number; whatever is not whole years is said in months, weeks or days.
    private string Years(double years)
    {
        var months = years * 12;
        var weeks = years * 365.25 / 7;
        var isOdd = years > 2 && Math.Abs(months - Math.Round(months)) < 0.03 && years * 2 != Math.Floor(years * 2); // 119 months
        return !isOdd && (years is 0 or >= 2 || years == Math.Floor(years))
            ? language.Say(years.ToString("0.#", CultureInfo.InvariantCulture), WindowWords.Stretch(Math.Round(years, 1), 'y', language))
            : years * 365.25 < 1 ? WindowWords.Stretch(Math.Round(years * 365.25 * 24), 'h', language)
            : months >= 0.97 && Math.Abs(months - Math.Round(months)) < 0.03 ? WindowWords.Stretch(Math.Round(months), 'm', language)
            : Math.Abs(weeks - Math.Round(weeks)) < 0.03 ? WindowWords.Stretch(Math.Round(weeks), 'w', language)
            : WindowWords.Stretch(Math.Round(years * 365.25), 'd', language);
    }

    private string? When(TimeWindow? window) => window is null ? "" : WindowWords.Of(window, language);

    [GeneratedRegex(@"\b(?:tests?|assays?|serology|screening)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Examination();

    [GeneratedRegex(@"(?:handed|aged|disabled|exposed|affected|infected)$|^(?:subject|unable|able|willing|likely|free|at risk|expected|need|failure) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoThing();

    // The word that says what is wrong stands before the name: "disorders of small bowel absorption".
    [GeneratedRegex(@"\b(?:disorders?|diseases?|problems?|abnormalit\w+|loss|lack|difficult\w+) (?:of|with|in)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DisorderOf();

    [GeneratedRegex(
        @"\b(?:diseases?|disorders?|syndromes?|infections?|deficienc\w+|cancers?|tumou?rs?|failure|surgery|therapy|agents?|inhibitors?|antibod\w+|lymphoma|carcinoma|sarcoma|leuk\w+|abuse|transplant\w*|vaccines?|bleeding|pain|injur\w+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"(?:surgery|operation|ectomy|otomy|plasty|transplant(?:ation)?|transfusion|graft|biopsy|resection|replacement|repair|radiation|radiotherapy|ablation|scan|puncture|bypass|imaging|tomography|delivery|abortion|section)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Operation();

    [GeneratedRegex(
        @"\b(?:stud(?:y|ies)|trials?|investigational|experimental|protocol|imp|products?|drugs?|agents?|medications?|treatments?|components?|excipients?|ingredients?|compounds?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Studied();

    [GeneratedRegex(@"\bsuspect", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suspected();

    [GeneratedRegex(@"\b(?:known|confirmed|proven|definite|documented|established|diagnos\w+|probable|or suspected|suspected or|suspected/|evidence)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    // Medicines that no table lists, by the endings that medicines are named with.
    [GeneratedRegex(
        @"(?:mab|nib|[nvw]ir|[ae]pam|olam|olol|pril|sartan|mycin|micin|cillin|[ao]nazole|platin(?:um)?|rubicin|taxel|statin|dipine|triptan|setron|gliptin|gliflozin|parin|dafil|caine|cycline|floxacin|barbital|triptyline|oxetine|peridone|azosin|sone|solone|mustine|fungin|trexate|[ct]itabine|poside|tecan|relin|semide|thiazide|fibrate|profen|coxib|xaban|gatran|lukast|tropium|kinra|poetin)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MedicineEnding();

    [GeneratedRegex(@"\b(?:current|currently|concurrent|concomitant|ongoing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(?:so far|prior|previous|previously|history|ever|received|naive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\b(?:prior|previous|previously|past|history|ever|never|receiv\w+|had|has been|have been|underg\w+|exposure|exposed|treated|taken|naive|pre-?treated|since|last|recent\w*|failed|after|before)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(?:receiv\w+|treated|treatment|therapy|underg\w+|underwent|had|having|have had|scheduled|plan\w*|requir\w+|need\w*|candidates?|eligible|referred|admitted)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undergoing();

    [GeneratedRegex(
        @"\b(?:tak\w+|receiv\w+|treated|treatment|therapy|us(?:e|es|ing|ed)|on|given|undergo\w*|underwent|scheduled|plan\w*|initiat\w+|start\w*|requir\w+|need\w*|stable|dose)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Usage();
}
