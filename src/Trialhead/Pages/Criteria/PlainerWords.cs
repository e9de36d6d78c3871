using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Puts plainer words for what records write, sentence for sentence; English only, as records are.</summary>
internal static partial class PlainerWords
{
    private const int ShortestName = 8;

    private static readonly IReadOnlyList<(Regex Written, string Plain)> Signs =
    [
        .. TableRow.ReadEmbedded("plainer-signs.tsv", "pages")
            .Select(row => (new Regex(row["written"], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), row["plain"])),
    ];

    private static readonly PhraseIndex<Plainer> Phrases = new(
        TableRow.ReadEmbedded("plainer-phrases.tsv", "pages").Select(row => (new Plainer([.. row.List("plain")], [.. row.List("words")]), row.List("words").ToArray())),
        PageLanguage.English);

    /// <summary>The words with signs spelled out and <c>you</c> for the patient.</summary>
    public static string Addressed(string words) => Tidy(You().Replace(Own().Replace(Signed(words), "your"), "you"));

    /// <summary>The words with signs spelled out.</summary>
    public static string Spelled(string words) => Tidy(Signed(words));

    /// <summary>The words with illnesses by the names that people call them.</summary>
    public static string Named(string words) => Renamed(words, Name);

    /// <summary>The same, with short forms that the words do not explain spelled out before them: "non-Hodgkin lymphoma (NHL)".</summary>
    public static string Expanded(string words) => Renamed(words, (mention, text) => LongForm(mention, text) ?? Name(mention, text));

    private static string Renamed(string words, Func<Mention, string, string?> rename)
    {
        foreach (var mention in Lexicon.InUse.Recognise(words).OrderByDescending(mention => mention.Span.Start))
        {
            if (rename(mention, words) is { } name)
            {
                words = $"{words[..mention.Span.Start]}{name}{words[mention.Span.End..]}";
            }
        }

        return words;
    }

    private static string? Name(Mention mention, string words)
    {
        var written = mention.Span.Of(words);
        return mention.Concept.Kind == ConceptKind.Condition && written.Length >= ShortestName && Folding.Fold(written) == Folding.Fold(mention.Concept.Name)
            && ConceptWords.Of(mention.Concept, PageLanguage.English) is var name && !name.Contains(written, StringComparison.OrdinalIgnoreCase) && !words.Contains(name, StringComparison.OrdinalIgnoreCase)
            && !ConceptWords.IsUsual(mention.Concept) && Opening().IsMatch(words[..mention.Span.Start]) && Ending().IsMatch(words[mention.Span.End..])
            ? name
            : null;
    }

    // The short form's first place, where no long form stands around it.
    private static string? LongForm(Mention mention, string words)
    {
        var (written, at) = (mention.Span.Of(words), mention.Span);
        if (mention.Concept.Kind is not (ConceptKind.Condition or ConceptKind.Procedure or ConceptKind.Analyte) || !ShortForm().IsMatch(written) || Around().IsMatch(words[..at.Start])
            || Behind().IsMatch(words[at.End..]) || words.IndexOf(written, StringComparison.Ordinal) < at.Start)
        {
            return null;
        }

        var name = (mention.Concept.Kind == ConceptKind.Analyte ? NameTable.Measures.Find(mention.Concept.Id, PageLanguage.English) : null) ?? ConceptWords.Of(mention.Concept, PageLanguage.English);
        name = Gloss().Replace(name, "");
        return name.Contains(written, StringComparison.OrdinalIgnoreCase) || words.Contains(name, StringComparison.OrdinalIgnoreCase) || words.Contains(mention.Concept.Name, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"{name} ({written})";
    }

    /// <summary>The words with plainer phrases for those of the table.</summary>
    public static string In(string words)
    {
        var said = new StringBuilder(words.Length);
        var at = 0;
        foreach (var (phrase, span, _) in Phrases.Find(words).Where(found => !IsJoined(words, found.Span)))
        {
            var plain = phrase.For(span.Of(words));
            said.Append(words, at, span.Start - at);
            Agree(said, plain);
            said.Append(char.IsUpper(words[span.Start]) && Before().IsMatch(words[..span.Start]) ? Phrasing.Capital(plain) : plain);
            at = span.End;
        }

        return at == 0 ? words : Once(said.Append(words, at, words.Length - at).ToString(), words);
    }

    // "Other concomitant medication" is "other other medicine".
    private static string Once(string said, string words) => Twice().IsMatch(words) || Either().IsMatch(words) ? said : Twice().Replace(Either().Replace(said, "$1"), "$1");

    private static string Signed(string words) => Signs.Aggregate(words, (text, sign) => sign.Written.Replace(text, $" {sign.Plain} "));

    private static string Tidy(string words) =>
        RegistryText.WithoutGaps(Folding.CollapseSpaces(Quoted().Replace(words, "‘$1’")).Replace("( ", "(", StringComparison.Ordinal)).Trim();

    // "Transfusion-requiring" is one word, "patients'" has no like, "CNS 3" is a grade, and "(ICU)" stands behind what it is short for.
    private static bool IsJoined(string words, SourceSpan span) => Joined().IsMatch(words[span.End..])
        || (ShortForm().IsMatch(span.Of(words)) && Graded().IsMatch(words[span.End..]))
        || (span.Start > 0 && (words[span.Start - 1] == '-' || (words[span.Start - 1] == '(' && words.AsSpan(span.End).StartsWith(')') && ShortForm().IsMatch(span.Of(words)))));

    // "An investigational drug" is "a medicine".
    private static void Agree(StringBuilder said, string plain)
    {
        var (isVowel, last) = ("aeio".Contains(plain[0], StringComparison.Ordinal), said.ToString(Math.Max(0, said.Length - 4), Math.Min(4, said.Length)));
        if (Article().Match(last) is { Success: true } article && article.Groups["n"].Success != isVowel)
        {
            said.Length -= article.Groups["n"].Length + 1;
            said.Append(isVowel ? "n " : " ");
        }
    }

    [GeneratedRegex(@"\b[Aa](?<n>n)? $", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[A-Z][A-Z\d-]{1,6}s?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"(?:\(|[A-Za-z][/-])$", RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:\)|\s*[(\[]|[/-]|\s\d|\s?(?:\+|positive|negative))", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\s\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Gloss();

    [GeneratedRegex(@"^(?:-|['’](?!s))", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^ ?[1-4](?![\d.,%]| (?:days?|weeks?|months?|years?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Graded();

    [GeneratedRegex(@"[.?!]\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // Two words that became the same.
    [GeneratedRegex(@"\b(\w+)(?:/| or )\1(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Either();

    [GeneratedRegex(@"\b(?!had|that)([a-z]{2,}) \1(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();

    // Before it: no word that belongs to it but how bad or how long it is.
    [GeneratedRegex(@"(?:^|\b(?:of|a|an|any|with|by|to|for|have|had|severe|acute|active|recent|previous|prior|chronic|known|uncontrolled|advanced|current|other)\s)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // Behind a name of an illness that stands for itself.
    [GeneratedRegex(@"^(?:$|[,;.)]|\s(?:in|within|that|which|at|during|with|on|due|before|after|requiring|\())", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"[“""]\s*([^“”""]+?)\s*[”""]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:the (?:patient|subject|participant)|(?<=\b(?:prevent|render|make|put|place|allow|preclude|affect|expose)(?:s|ing)? )(?:them|him/her|him or her))(?=$| (?:at|in|to|from|for|unsuitable|ineligible|unable|inappropriate|on)\b|[,;.)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex You();

    // Of drugs and their derivatives it is not the reader's.
    [GeneratedRegex(@"(?<!\b(?:or|and) )\b(?:their|his/her|his or her|her/his|her or his|his|her)\b|\b(?:the patient['’]?s|the subject['’]?s|the participant['’]?s)(?= )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    // A phrase with its form for a plural, or for a verb with s.
    private sealed record Plainer(string[] Forms, string[] Names)
    {
        public string For(string written) => Forms.Length > 1 && written.EndsWith('s') && !Array.Exists(Names, name => name.Equals(written, StringComparison.OrdinalIgnoreCase))
            ? Forms[1]
            : Forms[0];
    }
}
