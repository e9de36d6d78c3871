using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Ages and sexes: "aged 18 to 75 years", "≥ 18 years old", "men and women", "18+".</summary>
internal static partial class AgeGrammar
{
    private const double AdultAge = 18;

    public static void Read(Statement statement)
    {
        if (statement.HasDigit)
        {
            ReadNumbers(statement);
        }

        var hasAge = statement.Leaves.Exists(leaf => leaf.Criterion is AgeCriterion);
        foreach (Match m in Adults().Matches(statement.Lower))
        {
            statement.Take(new SourceSpan(m.Index, m.Length), hasAge ? null : new AgeCriterion(AdultAge, null));
        }
    }

    private static void ReadNumbers(Statement statement)
    {
        foreach (Match m in Range().Matches(statement.Lower))
        {
            var hasCue = m.Groups["cue"].Success || m.Groups["old"].Success || IsAgeSection(statement);
            if (hasCue && Years(m, "low") is { } low && Years(m, "high") is { } high && low <= high)
            {
                statement.Take(new SourceSpan(m.Index, m.Length), new AgeCriterion(low, high));
            }
        }

        foreach (Match m in Bound().Matches(statement.Lower))
        {
            var isSecond = m.Groups["unit"].Value.StartsWith('y') && statement.Leaves.Exists(leaf => leaf.Criterion is AgeCriterion);
            if ((m.Groups["cue"].Success || m.Groups["old"].Success || isSecond || IsAgeSection(statement)) && Years(m, "n") is { } age)
            {
                statement.Take(new SourceSpan(m.Index, m.Length), Bounded(Numbers.Compare(m.Groups["sign"].Value), age));
            }
        }

        foreach (Match m in Postfix().Matches(statement.Lower))
        {
            if (Years(m, "n") is { } age)
            {
                var isUpper = m.Groups["upper"].Success;
                statement.Take(new SourceSpan(m.Index, m.Length), isUpper ? new AgeCriterion(null, age) : new AgeCriterion(age, null));
            }
        }
    }

    /// <summary>Sexes, where they are demanded of the person and nothing else hangs on them.</summary>
    public static void ReadSex(Statement statement)
    {
        foreach (Match m in BothSexes().Matches(statement.Lower))
        {
            statement.Take(new SourceSpan(m.Index, m.Length), null);
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

    private static bool IsAgeSection(Statement statement) =>
        statement.Section is { } section && Folding.Fold(section).Trim(' ', ':') is "age" or "ages";

    private static AgeCriterion Bounded(Comparator comparator, double age) => comparator switch
    {
        Comparator.Less => new AgeCriterion(null, age) { IsMaximumExclusive = true },
        Comparator.AtMost => new AgeCriterion(null, age),
        Comparator.More => new AgeCriterion(age, null) { IsMinimumExclusive = true },
        Comparator.Equal => new AgeCriterion(age, age),
        _ => new AgeCriterion(age, null),
    };

    private static double? Years(Match match, string number)
    {
        var unit = match.Groups[number + "unit"].Success ? match.Groups[number + "unit"].Value : match.Groups["unit"].Value;
        var value = Numbers.Parse(match.Groups[number].Value);
        var years = unit.StartsWith("mo", StringComparison.Ordinal) ? value / 12
            : unit.StartsWith('w') ? value * 7 / 365.25
            : unit.StartsWith('d') ? value / 365.25
            : value;
        return years <= 120 ? years : null;
    }

    private const string Unit = @"years?|yrs?|y\.?/?o\.?|y|months?|mos?|weeks?|wks?|days?";
    private const string Old = @"\s*-?\s*(?<old>of age|old|in age|of life)";
    private const string Cue = @"(?<cue>\bage[ds]?\b(?:\s+range)?(?:\s+(?:is|of|must be|should be|are|between|from|limits?|at (?:the )?(?:time of )?(?:study |informed )?(?:screening|enrol?lment|consent|entry|randomi[sz]ation|inclusion|diagnosis|registration|baseline)))?|\bpatients?\s+between|\badults?\b)";

    [GeneratedRegex(
        @"(?:" + Cue + @"\s*[:,(]?\s*(?:between|from|of|is|≥|>=|>)?\s*)?(?<!\d|[.,/]\d*)(?<low>\d{1,3})\s*(?<lowunit>" + Unit + @")?(?:\s+(?:of age|old))?\s*(?:-|–|—|to|and|through|until|\band\b\s*(?:≤|<=|<)|,?\s*(?:≤|<=|<))\s*(?<high>\d{1,3})(?!\d|[.,]\d|\s*%)\s*-?\s*(?<unit>(?:" + Unit + @")\b)?(?:" + Old + @")?(?:\s*,?\s*(?:inclusive|included))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"(?:" + Cue + @"\s*[:,(]?\s*(?:is|of|must be|should be)?\s*)?(?<sign>" + Numbers.Comparator + @")\s*(?:or equal to\s*)?(?:the age of\s*|age\s*)?(?<n>\d{1,3})(?!\d|[.,]\d|\s*%)\s*-?\s*(?<unit>(?:" + Unit + @")\b\.?)?(?:" + Old + @")?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex(
        @"(?:\bage[ds]?\b\s*[:,]?\s*(?:of\s+|is\s+|must be\s+)?)?\b(?<n>\d{1,3})\s*-?\s*(?:(?<unit>" + Unit + @")\b\.?(?:\s*-?\s*(?:of age|old))?\s*,?\s*(?:\(?(?:or|and|&)\s*)(?:(?<lower>older|above|over|greater|up|more)|(?<upper>younger|under|below|less))\b\)?|\s*\+\s*(?:years?|yrs?)?(?:\s*(?:of age|old))|(?:years? )?(?:and|or) (?:(?<lower>over|older|above)|(?<upper>under|younger))\b)|\b(?:age[ds]?|adults?)\s*[:,]?\s*(?:of\s+)?(?<n>\d{1,3})\s*\+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Postfix();

    [GeneratedRegex(@"(?<!young |older |of |young-)\badults?\b(?!\s*[\w]*\s*(?:respiratory|onset|t-?cell|day|protective))", RegexOptions.CultureInvariant)]
    private static partial Regex Adults();

    [GeneratedRegex(
        @"\b(?:males?|men|man)\s*(?:and|or|and/or|/|&|,)\s*(?:non-?pregnant,?\s*)?(?:females?|wom[ae]n)\b|\b(?:females?|wom[ae]n)\s*(?:and|or|and/or|/|&)\s*(?:males?|men|man)\b|\b(?:either|any|both) (?:sex(?:es)?|genders?)\b|\bboth (?:males|men)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex BothSexes();

    [GeneratedRegex(@"\b(?:pregnan|child[ -]?bearing|contracept|menopaus|if\b|partner|breast ?-?feed|lactat|nursing|sterili|birth control|fertile|hormon|condom|hysterectomy|defined as|delivery|gave birth|labor|labour|sperm|semen|for (?:wo)?men|for (?:fe)?males?|in (?:wo)?men|in (?:fe)?males?|(?:fe)?males? (?:must|should)|(?:wo)?men (?:must|should)|%|\d\s*(?:mg|g)/d)", RegexOptions.CultureInvariant)]
    private static partial Regex SexUnclear();

    [GeneratedRegex(@"\b(?:(?<f>females?|wom[ae]n)|(?<m>males?|men|man))\b(?!\s*(?:breast|infertility|-to-|pattern|genital|condom))", RegexOptions.CultureInvariant)]
    private static partial Regex OneSex();
}
