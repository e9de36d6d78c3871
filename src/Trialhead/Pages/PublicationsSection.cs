using System.Text.RegularExpressions;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What the record cites and points to.</summary>
internal static partial class PublicationsSection
{
    private const int MostShown = 3;

    private static readonly (string? Type, string Heading, string Spanish)[] Kinds =
    [
        ("RESULT", "Results of this trial", "Resultados de este ensayo"),
        ("DERIVED", "Publications that name this trial", "Publicaciones que citan este ensayo"),
        ("BACKGROUND", "Background", "Antecedentes"),
        (null, "Publications", "Publicaciones"),
    ];

    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var cited = trial.References
            .Select((reference, i) => (Kind: KindOf(reference), Words: Cite(reference, $"{RecordPointers.References}/references/{i}")))
            .Where(reference => reference.Words is not null)
            .ToList();
        var blocks = Kinds
            .Select(kind => Listed(subject, subject.Say(kind.Heading, kind.Spanish), cited.Where(c => c.Kind == kind.Type).Select(c => c.Words!))) // filtered just above
            .Append(Listed(subject, subject.Say("Links", "Enlaces"), trial.Links.Select((link, i) => Point(link, $"{RecordPointers.References}/seeAlsoLinks/{i}"))))
            .OfType<PageBlock>()
            .ToList();
        return blocks.Count == 0 ? null : new PageSection("publications", subject.Say("What has been published?", "¿Qué se ha publicado?"), blocks);
    }

    private static string? KindOf(Reference reference) =>
        Array.Exists(Kinds, kind => kind.Type == reference.Type) ? reference.Type : null;

    private static BlockGroup? Listed(PageSubject subject, string heading, IEnumerable<Sentence> sentences)
    {
        var items = sentences.Select(sentence => (IReadOnlyList<Sentence>)[sentence]).ToList();
        return items.Count == 0 ? null : new BlockGroup(Sentence.Phrase(heading), LongList.Of(subject, items, MostShown));
    }

    private static Sentence? Cite(Reference reference, string pointer)
    {
        var isPubMed = reference.Pmid is { Length: > 0 } pmid && pmid.All(char.IsAsciiDigit);
        var text = reference.Citation is { } citation ? RegistryText.Clean(citation) : $"PubMed {reference.Pmid}";
        return reference.Citation is null && !isPubMed
            ? null
            : Sentence.Quote(text, pointer) with { Href = isPubMed ? $"https://pubmed.ncbi.nlm.nih.gov/{reference.Pmid}/" : Doi(text) };
    }

    private static Sentence Point(Link link, string pointer) =>
        Sentence.Quote(RegistryText.Clean(link.Label ?? link.Url), pointer) with { Href = SafeAddress(link.Url) };

    // A citation without a PubMed number may still name its digital object identifier.
    private static string? Doi(string citation) => DoiPattern().Match(citation) is { Success: true } match
        ? $"https://doi.org/{Uri.EscapeDataString(match.Value.TrimEnd('.', ',', ';', ')')).Replace("%2F", "/", StringComparison.Ordinal)}"
        : null;

    [GeneratedRegex(@"\b10\.\d{4,9}/[^\s""<>]+")]
    private static partial Regex DoiPattern();

    // Whoever wrote the record chose the address: only web addresses become links.
    private static string? SafeAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
