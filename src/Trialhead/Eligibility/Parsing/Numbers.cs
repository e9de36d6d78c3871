using System.Globalization;
using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Numbers and comparators as criteria write them.</summary>
internal static partial class Numbers
{
    /// <summary>A number with optional thousands separators; the group is called <c>n</c> and a digit.</summary>
    public const string Number = @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";

    /// <summary>A comparator in signs or words; the longest first.</summary>
    public const string Comparator =
        @"greater than or equal to|more than or equal to|less than or equal to|lower than or equal to|equal to or greater than|equal to or more than|equal to or less than|equal or greater than|equal or less than|"
        + @"not (?:be )?(?:more|greater|higher) than|no (?:more|greater|higher) than|not (?:be )?(?:less|lower) than|no (?:less|lower) than|not exceeding|not to exceed|must not exceed|"
        + @"greater than|more than|higher than|less than|lower than|fewer than|older than|younger than|at least|at most|up to|a minimum of|minimum of|minimum|a maximum of|maximum of|maximum|exceeding|exceeds|above|below|under|over|"
        + @"≥|>\s*/?\s*=|=\s*>|⩾|≧|≤|<\s*/?\s*=|=\s*<|⩽|≦|>|<|=";

    /// <summary>Reads a number; thousands separators are dropped.</summary>
    public static double Parse(string text) =>
        double.Parse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>The comparator of a sign or phrase.</summary>
    public static Comparator Compare(string text)
    {
        var sign = Spaces().Replace(text, " ").Trim();
        return sign switch
        {
            "<" or "less than" or "lower than" or "fewer than" or "younger than" or "below" or "under" => Eligibility.Comparator.Less,
            ">" or "greater than" or "more than" or "higher than" or "older than" or "above" or "over" or "exceeding"
                or "exceeds" => Eligibility.Comparator.More,
            "=" => Eligibility.Comparator.Equal,
            _ => AtMost().IsMatch(sign) ? Eligibility.Comparator.AtMost : Eligibility.Comparator.AtLeast,
        };
    }

    [GeneratedRegex(@"^(?:≤|⩽|≦|<|=\s*<|less|lower|at most|up to|a? ?max|equal (?:to )?or less|no[t]? (?:be )?(?:more|greater|higher)|not exceed|not to exceed|must not exceed)")]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
