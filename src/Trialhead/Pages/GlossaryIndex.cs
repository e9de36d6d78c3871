namespace Trialhead.Pages;

/// <summary>Finds the words of a glossary in texts of one language.</summary>
internal sealed class GlossaryIndex
{
    private readonly PhraseIndex<GlossaryTerm> _phrases;

    public GlossaryIndex(IEnumerable<(GlossaryTerm Term, string[] Names)> terms, PageLanguage language) => _phrases = new(terms, language);

    /// <summary>The mentions in a text, left to right; the longest name wins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="foreign">Abbreviations that texts before this one, or this one, use for something else; grows.</param>
    public IReadOnlyList<GlossaryMention> Find(string text, HashSet<string> foreign)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<GlossaryMention>? mentions = null;
        foreach (var (term, span, isAbbreviation) in _phrases.Find(text))
        {
            var mention = new GlossaryMention(term, span);
            if (isAbbreviation ? !IsForeign(text, mention, mentions, foreign) : !ProperNames.Hold(text, span))
            {
                (mentions ??= []).Add(mention);
            }
        }

        return mentions ?? (IReadOnlyList<GlossaryMention>)[];
    }

    // "habit reversal training (HRT)": an abbreviation in brackets is what the words before it say, from there on.
    private static bool IsForeign(string text, GlossaryMention mention, List<GlossaryMention>? before, HashSet<string> foreign)
    {
        var written = mention.Span.Of(text);
        var isDefined = mention.Span.Start > 1 && text[mention.Span.Start - 1] == '(' && mention.Span.End < text.Length && text[mention.Span.End] == ')';
        if (isDefined && before?.Exists(one => one.Term == mention.Term && mention.Span.Start - one.Span.End < 60) != true)
        {
            foreign.Add(written);
        }

        return foreign.Contains(written);
    }
}
