using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Trialhead.Data.Registry;

/// <summary>Translates between our names, the registry's codes (<c>UPPER_SNAKE</c>) and its older wording.</summary>
/// <remarks>
/// One rule makes the code of a name: <c>NotYetRecruiting</c> is <c>NOT_YET_RECRUITING</c>, <c>EarlyPhase1</c> is
/// <c>EARLY_PHASE1</c>, <c>NotApplicable</c> is <c>NA</c>. Older wording differs from the code by punctuation and case
/// (<c>Active, not recruiting</c>) or is listed here.
/// </remarks>
internal static class RegistryCodes
{
    private static readonly SearchValues<char> AlphaNumeric =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Older wording, without punctuation, and the code that it means today.</summary>
    private static readonly FrozenDictionary<string, string> Legacy = new Dictionary<string, string>
    {
        ["UNKNOWNSTATUS"] = "UNKNOWN",
        ["NOLONGERRECRUITING"] = "ACTIVENOTRECRUITING",
        ["PHASE0"] = "EARLYPHASE1",
        ["USFED"] = "FED",
        ["INDIVIDUAL"] = "INDIV",
        ["EDUCATIONALCOUNSELINGTRAINING"] = "ECT",
        ["SINGLEGROUPASSIGNMENT"] = "SINGLEGROUP",
        ["PARALLELASSIGNMENT"] = "PARALLEL",
        ["CROSSOVERASSIGNMENT"] = "CROSSOVER",
        ["FACTORIALASSIGNMENT"] = "FACTORIAL",
        ["SEQUENTIALASSIGNMENT"] = "SEQUENTIAL",
        ["OPENLABEL"] = "NONE",
        ["NONEOPENLABEL"] = "NONE",
        ["NOMASKING"] = "NONE",
        ["SINGLEBLIND"] = "SINGLE",
        ["DOUBLEBLIND"] = "DOUBLE",
        ["CAREGIVER"] = "CAREPROVIDER",
        ["SUBJECT"] = "PARTICIPANT",
        ["2SIDED"] = "TWOSIDED",
        ["1SIDED"] = "ONESIDED",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a code or its older wording.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        if (Table<T>.ByCode.TryGetValue(text, out value))
        {
            return true;
        }

        var key = LettersAndDigits(text);
        return Table<T>.ByKey.TryGetValue(Legacy.GetValueOrDefault(key, key), out value);
    }

    /// <summary>The registry's code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Codes[value];

    /// <summary>What could have stood there, for error text.</summary>
    public static string Expected<T>()
        where T : struct, Enum => Table<T>.Expected;

    /// <summary>The code of a phrase that has no type of its own: <c>Post-Hoc</c> is <c>POST_HOC</c>.</summary>
    public static string FromWords(string words)
    {
        var code = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(char.ToUpperInvariant(c));
            }
            else if (code.Length > 0 && code[^1] != '_')
            {
                code.Append('_');
            }
        }

        return code.ToString().TrimEnd('_');
    }

    /// <summary>A name as words: <c>DietarySupplement</c> is <c>Dietary Supplement</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => Split(value.ToString(), ' ');

    private static string CodeOf(string name) =>
        name == "NotApplicable" ? "NA" : Split(name, '_').ToUpperInvariant();

    private static string Split(string name, char separator)
    {
        var parts = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && parts.Length > 0)
            {
                parts.Append(separator);
            }

            parts.Append(c);
        }

        return parts.ToString();
    }

    /// <summary>A text without signs and blanks.</summary>
    public static string LettersAndDigits(string text) =>
        text.AsSpan().ContainsAnyExcept(AlphaNumeric) ? string.Concat(text.Where(char.IsAsciiLetterOrDigit)) : text;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Codes =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => CodeOf(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByCode =
            Codes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static readonly FrozenDictionary<string, T> ByKey =
            Codes.ToFrozenDictionary(
                pair => LettersAndDigits(pair.Value), pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        public static readonly string Expected = "one of " + string.Join(", ", Enum.GetValues<T>().Select(Of));
    }
}
