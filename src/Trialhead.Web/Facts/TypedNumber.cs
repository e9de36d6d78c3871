using System.Globalization;
using System.Text.RegularExpressions;

namespace Trialhead.Web.Facts;

/// <summary>Numbers as people type them: 12.8 and 12,8 are the same, 1,500 is fifteen hundred.</summary>
internal static partial class TypedNumber
{
    /// <summary>The number; null where it is none, or could be two.</summary>
    public static double? Read(string text)
    {
        var plain = Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : DecimalComma().IsMatch(text) ? text.Replace(',', '.') : text;
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The number with a decimal point; what is no number stays as it is.</summary>
    public static string WithPoint(string text) => Read(text) is { } number ? number.ToString("0.##########", CultureInfo.InvariantCulture) : text;

    [GeneratedRegex(@"^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^-?\d+,\d+$")]
    private static partial Regex DecimalComma();
}
