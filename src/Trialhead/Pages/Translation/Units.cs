using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>Cuts an English sentence into the words and phrases of the table, the longest first.</summary>
internal static partial class Units
{
    private const int LongestShort = 4;

    private static readonly string[] ShoutedWords = ["AND", "OR", "NOT", "NO", "WITH", "MUST", "ANY", "THE", "FOR"];

    private static readonly Dictionary<string, string> Compounds = TableRow.ReadEmbedded("spanish-compounds.tsv", "pages").ToDictionary(row => row["behind"], row => row["es"]);

    /// <summary>The units of a sentence.</summary>
    public static List<Unit> Of(string sentence)
    {
        sentence = Stuck().Replace(sentence, " ");
        var tokens = Tokens().Matches(sentence);
        var units = new List<Unit>();
        for (var i = 0; i < tokens.Count;)
        {
            var isTight = i > 0 && tokens[i - 1].Index + tokens[i - 1].Length == tokens[i].Index;
            if (Phrase(sentence, tokens, i) is { } phrase)
            {
                units.Add(new Unit(phrase.Written, phrase.Readings, IsUnknown: false, isTight));
                i += phrase.Length;
                continue;
            }

            units.Add(Single(sentence, tokens[i], isTight));
            i++;
        }

        return units;
    }

    private static (string Written, IReadOnlyList<Reading> Readings, int Length)? Phrase(string sentence, MatchCollection tokens, int at)
    {
        for (var length = Math.Min(BilingualTable.LongestPhrase, tokens.Count - at); length > 0; length--)
        {
            var last = tokens[at + length - 1];
            var written = sentence[tokens[at].Index..(last.Index + last.Length)];
            if (length == 1 && BilingualTable.Find(written) is [{ Word.IsShortForm: true } meant, ..])
            {
                return (written, [.. Read(meant)], 1);
            }

            if (length == 1 && IsShortForm(written))
            {
                return null;
            }

            var rest = sentence[(last.Index + last.Length)..];
            if (IsPast(written, rest) || IsCompared(written, rest))
            {
                continue;
            }

            var found = BilingualTable.Find(Gaps().Replace(written, " ").ToLowerInvariant().Replace('’', '\''));
            if (found.Count > 0 && !IsMarker(written, rest, at) && !(length > 1 && IsShared(sentence, tokens, at, length)))
            {
                return (written, Kept([.. found.SelectMany(Read)]), length);
            }
        }

        return null;
    }

    // "And older than 7 days" has no "and older".
    private static bool IsCompared(string written, string rest) => written.EndsWith("er", StringComparison.OrdinalIgnoreCase) && rest.StartsWith(" than ", StringComparison.OrdinalIgnoreCase) && written.Contains(' ', StringComparison.Ordinal);

    // "Bacterial, fungal or viral infections": the noun belongs to all of them.
    private static bool IsShared(string sentence, MatchCollection tokens, int at, int length) =>
        at > 1 && tokens[at - 1].Value.ToLowerInvariant() is "or" or "and" or "," or "/" && (IsAdjective(tokens[at].Value) || tokens[at].Value == "CNS")
        && (IsAdjective(tokens[at - 2].Value) || (at > 2 && tokens[at - 2].Value == "," && IsAdjective(tokens[at - 3].Value)))
        && BilingualTable.Find(sentence[tokens[at + 1].Index..(tokens[at + length - 1].Index + tokens[at + length - 1].Length)].ToLowerInvariant()).Any(found => found.Word.Kind == WordKind.Noun);

    private static bool IsAdjective(string word) => BilingualTable.Find(word.ToLowerInvariant()).Any(found => found.Word.Kind == WordKind.Adjective);

    // "Regimen A", "a. Bilirubin": no article.
    private static bool IsMarker(string written, string rest, int at) => written.Length == 1 && ((written == "A" && at > 0) || (rest.Length > 0 && rest[0] is '.' or ')' && char.IsLetter(written[0])));

    // "Including" is a preposition, and no verb.
    private static List<Reading> Kept(List<Reading> readings) => readings.Exists(reading => reading.Kind == WordKind.Preposition) ? readings.FindAll(reading => reading.Kind is not WordKind.Gerund) : readings;

    // "In the past 3 months" has no "in the past".
    private static bool IsPast(string written, string rest) => written.Equals("in the past", StringComparison.OrdinalIgnoreCase) && Time().IsMatch(rest);

    // "ALL" is a leukemia, "OR" a word that is shouted.
    private static bool IsShortForm(string written) => written.Length is > 1 and <= LongestShort && written.All(char.IsUpper) && !ShoutedWords.Contains(written);

    private static IEnumerable<Reading> Read((BilingualWord Word, WordForm Form) found) => found.Word.Kind != WordKind.Verb ? [new Reading(found.Word, found.Form, found.Word.Kind == WordKind.Name ? WordKind.Noun : found.Word.Kind)]
        : found.Form switch
        {
            WordForm.Base => [new Reading(found.Word, WordForm.Base, WordKind.Verb), new Reading(found.Word, WordForm.Base, WordKind.Infinitive)],
            WordForm.Participle => [new Reading(found.Word, WordForm.Participle, WordKind.Participle)],
            WordForm.Gerund => [new Reading(found.Word, WordForm.Gerund, WordKind.Gerund)],
            var form => [new Reading(found.Word, form, WordKind.Verb)],
        };

    private static Unit Single(string sentence, Match token, bool isTight)
    {
        var written = token.Value;
        if (token.Groups["own"].Success)
        {
            return Known(written, WordKind.Possessive, "", isTight);
        }

        if (token.Groups["number"].Success)
        {
            return Known(written, WordKind.Number, written, isTight);
        }

        if (token.Groups["unit"].Success)
        {
            return new Unit(written, [new Reading(new BilingualWord(written, WordKind.Noun, written, default, IsMeasure: true), WordForm.Base, WordKind.Noun)], IsUnknown: false, isTight);
        }

        if (Counted().Match(written) is { Success: true } counted && BilingualTable.Find(counted.Groups["unit"].Value.ToLowerInvariant()).FirstOrDefault(found => found.Word.Kind == WordKind.Noun).Word is { } unit)
        {
            var many = counted.Groups["n"].Value is not ("1" or "one");
            return new Unit(written, [new Reading(Adjective(written, $"de {counted.Groups["n"].Value} {SpanishForms.Noun(unit.Spanish, many)}"), WordForm.Base, WordKind.Adjective)], IsUnknown: false, isTight);
        }

        if (!char.IsLetterOrDigit(written[0]))
        {
            return Known(written, WordKind.Mark, written, isTight);
        }

        if (written.Contains('-', StringComparison.Ordinal) && Compound(written) is { } compound)
        {
            return new Unit(written, [new Reading(compound, WordForm.Base, WordKind.Adjective)], IsUnknown: false, isTight);
        }

        var isName = written.Skip(1).Any(char.IsUpper) || written.Any(char.IsDigit) || written.Length == 1 || (char.IsUpper(written[0]) && sentence[..token.Index].Any(char.IsLetter));
        return isName ? Known(written, WordKind.Noun, written, isTight)
            : SpanishNames.Of(written) is { } name ? new Unit(written, [new Reading(new BilingualWord(written, WordKind.Noun, name, new Agreement(SpanishForms.IsFeminine(name), false)), WordForm.Base, WordKind.Noun)], IsUnknown: false, isTight)
            : Known(written, WordKind.Noun, $"“{written}”", isTight) with { IsUnknown = true };
    }

    private static Unit Known(string written, WordKind kind, string spanish, bool isTight) =>
        new(written, [new Reading(new BilingualWord(written, kind, spanish, default), WordForm.Base, kind)], IsUnknown: false, isTight);

    // "Drug-induced", "estrogen-free": what the second part says of the first.
    private static BilingualWord? Compound(string written)
    {
        var at = written.LastIndexOf('-');
        var (first, second) = (written[..at], written[(at + 1)..].ToLowerInvariant());
        if (first.Equals("non", StringComparison.OrdinalIgnoreCase))
        {
            return BilingualTable.Find(second).Where(found => found.Word.Kind is WordKind.Adjective || found.Form is WordForm.Participle).Select(found => Adjective(written, $"no {AsAdjective(found)}")).FirstOrDefault();
        }

        var noun = BilingualTable.Find(first.ToLowerInvariant()).Where(found => found.Word.Kind == WordKind.Noun || (found.Word.Kind == WordKind.Name && found.Word.English != found.Word.Spanish)).Select(found => SpanishForms.Noun(found.Word.Spanish, found.Form == WordForm.Plural)).FirstOrDefault()
            ?? (first.All(c => char.IsUpper(c) || char.IsDigit(c)) ? first : SpanishNames.Of(first));
        if (noun is null)
        {
            return null;
        }

        return Compounds.TryGetValue(second, out var said) ? Adjective(written, said.Replace("*", noun, StringComparison.Ordinal))
            : BilingualTable.Find(second).Where(found => found.Form == WordForm.Participle).Select(found => Adjective(written, $"{AsAdjective(found)} por {noun}")).FirstOrDefault();
    }

    private static string AsAdjective((BilingualWord Word, WordForm Form) found) => found.Word.Kind == WordKind.Adjective ? found.Word.Spanish : new SpanishVerb(found.Word.Spanish).Participle(default);

    private static BilingualWord Adjective(string written, string spanish) => new(written, WordKind.Adjective, spanish, default);

    [GeneratedRegex(@"(?<number>(?<![\p{L}\d])[-+±~]?\d+(?:[.,:/]\d+)*(?:\s?[-–]\s?\d+(?:[.,]\d+)*(?![\d/]))?(?:\s?[x×*]\s?\d+(?:[.,]\d+)*(?:\^?\d+)?)?(?:\^\d+)?%?(?![\p{L}\d]|[.,]\d|[-–]\p{L}))|(?<=\d\s?)(?<unit>(?:[mµμnpk]?g|gm|mcg|ug|[mdµμu]?[lL]|[mcn]?m|mmHg|[mµμun]?mol|[mkK]?IU|mIU|U|mEq|c?Gy|k?Pa|kcal|bpm|msec|ms|mm[23³]|m[2²]|cm[23]|µL)(?:\s?/\s?(?:100\s?)?[\p{L}\d^³²\.]+)*(?![\p{L}]))|(?<own>(?<=[sS])['’](?=\s)|['’]s\b)|\p{L}[\p{L}\d]*(?:[-–]\p{L}?[\p{L}\d]+)*(?:(?<=\d)\.\d+)*(?:['’](?!s\b)\p{L}+)*|\d+(?:\.\d+)?[\p{L}\d-]*|[^\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    // "1.6mg".
    [GeneratedRegex(@"(?<=\d)(?=(?:mg|mcg|µg|ug|ng|kg|g|ml|mL|dl|dL|mm|cm|mmHg|IU|min)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Stuck();

    [GeneratedRegex(@"^\s*(?:\d|(?:one|two|three|four|five|six|twelve|twenty|\w*day|weeks?|months?|years?|hours?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // "21-day".
    [GeneratedRegex(@"^(?<n>\d+)[-–](?<unit>\p{L}+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
