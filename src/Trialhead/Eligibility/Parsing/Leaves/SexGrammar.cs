using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Sexes: "men and women", "female patients".</summary>
internal static partial class SexGrammar
{
    /// <summary>Sexes, where they are demanded of the person and nothing else hangs on them.</summary>
    public static void Read(Statement statement)
    {
        if (statement.Signals.Has(Signal.Sex))
        {
            Find(statement);
        }
    }

    private static void Find(Statement statement)
    {
        foreach (Match m in BothSexes().Matches(statement.Lower))
        {
            // "Male or non-pregnant female": anybody who is not pregnant.
            var isNotPregnant = statement.Kind == CriterionKind.Inclusion && m.Value.Contains("pregnan", StringComparison.Ordinal);
            statement.Take(new SourceSpan(m.Index, m.Length), isNotPregnant ? new NotCriterion(new StateCriterion(PersonalState.Pregnant)) : null);
        }

        if (SexUnclear().IsMatch(statement.Lower))
        {
            return;
        }

        var found = OneSex().Matches(statement.Lower).Where(m => statement.IsFree(new SourceSpan(m.Index, m.Length))).ToList();
        if (found.Exists(m => m.Groups["f"].Success) && found.Exists(m => m.Groups["m"].Success))
        {
            return; // "male and pre-menarchial female"
        }

        foreach (var m in found)
        {
            statement.Take(
                new SourceSpan(m.Index, m.Length),
                new SexCriterion(m.Groups["f"].Success ? Sex.Female : Sex.Male));
        }
    }

    [GeneratedRegex(
        @"\b(?:both\s+)?(?:males?|men|man)\s*(?:and|or|and/or|/|&|,)\s*(?:non-?pregnant,?\s*)?(?:females?|wom[ae]n)\b|\b(?:both\s+)?(?:females?|wom[ae]n)\s*(?:and|or|and/or|/|&)\s*(?:males?|men|man)\b|\b(?:children of )?(?:either|any|both) (?:sex(?:es)?|genders?)\b(?:,? \(?m(?:ale)? (?:or|and|/) f(?:emale)?\b\)?)?|\bboth (?:males|men)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex BothSexes();

    [GeneratedRegex(@"\b(?:pregnan|child[ -]?bearing|contracept|menopaus|if\b|partner|breast ?-?feed|lactat|nursing|sterili|birth control|fertile|hormon|condom|hysterectomy|defined as|delivery|gave birth|labor|labour|sperm|semen|for (?:wo)?men|for (?:fe)?males?|in (?:wo)?men|in (?:fe)?males?|(?:fe)?males? (?:must|should)|(?:wo)?men (?:must|should)|%|\d\s*(?:mg|g)/d)", RegexOptions.CultureInvariant)]
    private static partial Regex SexUnclear();

    [GeneratedRegex(@"\b(?<!\b(?:sex|active|intercourse|relations?)\s+with\s+(?:other\s+|an?\s+)?)(?:(?<f>females?|wom[ae]n)|(?<m>males?|men|man))\b(?!\s*(?:breast|infertility|-to-|pattern|genital|condom))", RegexOptions.CultureInvariant)]
    private static partial Regex OneSex();
}
