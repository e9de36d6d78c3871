using System.Globalization;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Numbers as criteria write them.</summary>
internal static class Numbers
{
    private const int GroupLength = 3;

    /// <summary>The number whose first digit or decimal point stands at <paramref name="start"/>, and the index past it.</summary>
    /// <remarks>
    /// Commas before groups of three digits are dropped ("100,000"), and so are blanks where a unit of cells follows the groups
    /// ("1 500/mm3"). A comma before one or two digits is decimal where a unit or a multiple follows ("1,5 mg"), else it separates
    /// ("0,1"). Three decimals before a unit of single cells are thousands ("1.500/mm3").
    /// </remarks>
    public static (double Value, int End) Read(string text, int start)
    {
        var end = Digits(text, start);
        if (IsGroup(text, end, ',') && end - start is > 0 and <= GroupLength)
        {
            do
            {
                end += 1 + GroupLength;
            }
            while (IsGroup(text, end, ','));
        }
        else if (IsGroup(text, end, ' ') && end - start is > 0 and <= GroupLength && (text.AsSpan(end + 1, GroupLength) is "000" || CountsCells(text, end + 1 + GroupLength)))
        {
            end += 1 + GroupLength;
        }
        else if (IsGroup(text, end, '.') && end - start is > 0 and <= GroupLength && CountsCells(text, end + 1 + GroupLength))
        {
            return (Parse(text.AsSpan(start, end - start)) * 1000 + Parse(text.AsSpan(end + 1, GroupLength)), end + 1 + GroupLength);
        }
        else if (IsGroup(text, end, '.') && text[start] != '0' && text.AsSpan(end + 2, 2) is "00" && text.AsSpan(end + 1 + GroupLength).TrimStart() is var weighed
            && (weighed.StartsWith("gram", StringComparison.Ordinal) || weighed.StartsWith("gr ", StringComparison.Ordinal) || weighed is "g" or ['g', ' ' or ')' or '.' or ',' or ';', ..]))
        {
            return (Parse(text.AsSpan(start, end - start)) * 1000 + Parse(text.AsSpan(end + 1, GroupLength)), end + 1 + GroupLength); // "2.500 grams" at birth
        }
        else if (IsDecimalComma(text, start, end) is { } past)
        {
            return (Parse(text[start..past].Replace(',', '.')), past);
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1);
        }

        // "0·8" as British journals print it; "5·10^9" multiplies.
        if (end + 1 < text.Length && text[end] == '·' && char.IsAsciiDigit(text[end + 1]) && !text.AsSpan(end + 1).StartsWith("10", StringComparison.Ordinal))
        {
            var past = Digits(text, end + 1);
            return (Parse(text[start..past].Replace('·', '.')), past);
        }

        return (Parse(text.AsSpan(start, end - start)), end);
    }

    /// <summary>The value of digits with their separators.</summary>
    public static double Parse(ReadOnlySpan<char> digits)
    {
        const int LongestPlain = 9;
        if (digits.Length <= LongestPlain && !digits.ContainsAnyExceptInRange('0', '9'))
        {
            return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        Span<char> plain = stackalloc char[Math.Min(digits.Length, 64)];
        var length = 0;
        foreach (var c in digits)
        {
            if ((char.IsAsciiDigit(c) || c == '.') && length < plain.Length)
            {
                plain[length++] = c;
            }
        }

        return double.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsGroup(string text, int at, char separator) =>
        at < text.Length && text[at] == separator && Digits(text, at + 1) == at + 1 + GroupLength;

    // "/mm3", "cells/µL": numbers of thousands, where "1.500" would be too few to live with.
    private static bool CountsCells(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        return rest.StartsWith("/mm", StringComparison.Ordinal) || rest.StartsWith("/µl", StringComparison.Ordinal)
            || rest.StartsWith("/ul", StringComparison.Ordinal) || rest.StartsWith("/μl", StringComparison.Ordinal)
            || rest.StartsWith("/mcl", StringComparison.Ordinal) || rest.StartsWith("/ mm", StringComparison.Ordinal)
            || rest.StartsWith("cel", StringComparison.Ordinal) || rest.StartsWith("/cu", StringComparison.Ordinal)
            || rest.StartsWith("mm3", StringComparison.Ordinal) || rest.StartsWith("mm^3", StringComparison.Ordinal) || rest.StartsWith("mm³", StringComparison.Ordinal)
            || rest.StartsWith("mmc", StringComparison.Ordinal) || rest.StartsWith("/micro", StringComparison.Ordinal)
            || rest.StartsWith("per mm", StringComparison.Ordinal) || rest.StartsWith("per micro", StringComparison.Ordinal)
            || rest.StartsWith("copies", StringComparison.Ordinal) || rest.StartsWith("platelets", StringComparison.Ordinal) || rest.StartsWith("/ml", StringComparison.Ordinal);
    }

    // "< 0,5", "greater than 3,2": a number behind a comparator is no list of grades.
    private static bool IsBehindSign(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        return before is [.., '<' or '>' or '≤' or '≥'] || before.EndsWith(" than", StringComparison.Ordinal);
    }

    // "> 2,3 or 4", "≥ 1,2,3"
    private static bool GoesOn(ReadOnlySpan<char> rest) => rest.Length > 1 && ((rest[0] is ',' && char.IsAsciiDigit(rest[1]))
        || ((rest.StartsWith("or ", StringComparison.Ordinal) || rest.StartsWith("and ", StringComparison.Ordinal) || rest[0] is '&' or '-')
            && rest.IndexOf(' ') is var blank && rest[(rest[0] is '&' or '-' ? 1 : blank)..].TrimStart() is [>= '0' and <= '9', ..]));

    // "18,5 and 24,9 kg/m2": the number behind the joint tells for both.
    private static bool Joins(string text, int at)
    {
        const int LongestJoint = 5;
        var next = at;
        while (next < text.Length && next - at < LongestJoint && !char.IsAsciiDigit(text[next]))
        {
            next++;
        }

        return next < text.Length && text.AsSpan(at, next - at).Trim() is "and" or "to" or "-" or "–"
            && (IsDecimalComma(text, next, Digits(text, next)) is not null || IsUnit(text.AsSpan(Digits(text, next)).TrimStart()));
    }

    // What may follow a number with a decimal comma.
    private static bool IsUnit(ReadOnlySpan<char> rest) => rest.Length > 0 && (rest[0] is '%' or '×' || rest.StartsWith("x ", StringComparison.Ordinal)
        || rest.StartsWith("mg", StringComparison.Ordinal) || rest.StartsWith("g/", StringComparison.Ordinal)
        || rest.StartsWith("mmol", StringComparison.Ordinal) || rest.StartsWith("kg", StringComparison.Ordinal)
        || rest.StartsWith("m/", StringComparison.Ordinal) || rest.StartsWith("uln", StringComparison.Ordinal)
        || rest.StartsWith("cm", StringComparison.Ordinal) || rest.StartsWith("x10", StringComparison.Ordinal)
        || rest.StartsWith("g ", StringComparison.Ordinal) || rest.StartsWith("°", StringComparison.Ordinal)
        || rest.StartsWith("times", StringComparison.Ordinal));

    private static int? IsDecimalComma(string text, int start, int end)
    {
        const int MostDecimals = 2;
        if (end == start || end >= text.Length || text[end] != ',')
        {
            return null;
        }

        var past = Digits(text, end + 1);
        if (past - end - 1 is 0 or > MostDecimals)
        {
            return null;
        }

        var rest = text.AsSpan(past).TrimStart();
        return (IsBehindSign(text, start) && (past - end > MostDecimals || !GoesOn(rest))) || IsUnit(rest) || Joins(text, past) ? past : null;
    }
}
