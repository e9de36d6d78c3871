namespace Trialhead.Pages;

/// <summary>Hands out each word of the glossary where a page uses it first, as the page is read from top to bottom.</summary>
/// <remarks>Belongs to one rendering of one page; not safe to share between threads.</remarks>
public sealed class GlossaryReading(PageLanguage language)
{
    private readonly HashSet<string> _met = [];
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);
    private readonly List<GlossaryTerm> _terms = [];

    /// <summary>The words met so far, in reading order.</summary>
    public IReadOnlyList<GlossaryTerm> Terms => _terms;

    /// <summary>The words that this sentence is the first to use, left to right; none where it is a link.</summary>
    /// <remarks>Quoted words are read as English, the language of registry records. The name of a sponsor explains nothing.</remarks>
    public IReadOnlyList<GlossaryMention> Next(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if (sentence.Href is not null)
        {
            return [];
        }

        var mentions = Glossary.Find(sentence.Text, sentence.IsQuoted ? PageLanguage.English : language, _foreign);
        var start = sentence.Sources[0].Ref.StartsWith(RecordPointers.Sponsors, StringComparison.Ordinal) ? sentence.Text.IndexOf(": ", StringComparison.Ordinal) : 0;
        return mentions.Count == 0 ? mentions : [.. mentions.Where(mention => mention.Span.Start >= start && IsFirst(mention.Term))];
    }

    /// <summary>The words that a page uses, in reading order.</summary>
    public static IReadOnlyList<GlossaryTerm> Of(TrialPage page, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(page);
        var reading = new GlossaryReading(language);
        foreach (var sentence in page.Sections.SelectMany(section => section.Sentences))
        {
            reading.Next(sentence);
        }

        return reading.Terms;
    }

    private bool IsFirst(GlossaryTerm term)
    {
        var isFirst = _met.Add(term.Id);
        if (isFirst)
        {
            _terms.Add(term);
        }

        return isFirst;
    }
}
