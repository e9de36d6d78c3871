using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Finds the names in what a person types, who writes them more freely than records do.</summary>
internal sealed class NameFinder(Lexicon lexicon)
{
    private const char Break = '•'; // no name runs over it
    private static readonly string[] Kinds = [" disease", " syndrome"];

    /// <summary>The concepts that are named, by where, left to right and without overlap.</summary>
    public List<(SourceSpan Span, List<Concept> Concepts)> Find(string text)
    {
        var mentions = lexicon.Recognise(text);
        if (mentions.FirstOrDefault(mention => IsWithMissingMinus(mention, text)) is { } wrong)
        {
            var space = text.IndexOf(' ', wrong.Span.Start);
            mentions = lexicon.Recognise(string.Concat(text.AsSpan(0, space), $"{Break}", text.AsSpan(space + 1)));
        }

        var found = mentions.Where(mention => IsSought(mention.Concept))
            .GroupBy(mention => mention.Span)
            .Select(same => (same.Key, Concepts: same.Select(mention => mention.Concept).Distinct().ToList())).ToList();
        foreach (var span in Chunks(text).Concat(TypedWord.In(text).Select(word => SourceSpan.FromBounds(word.Start, word.End))))
        {
            if (!found.Exists(name => name.Key.Start < span.End && span.Start < name.Key.End)
                && Meanings(text[span.Start..span.End]) is { Count: > 0 } meanings)
            {
                found.Add((span, meanings));
            }
        }

        return [.. found.OrderBy(name => name.Key.Start)];
    }

    // Abbreviations in small letters; and "crohns" for Crohn's disease.
    private List<Concept> Meanings(string word)
    {
        var meanings = Abbreviation.MeaningsOf(word, lexicon).Where(IsSought).ToList();
        return meanings.Count > 0 || word.Length < WordForms.Shortest ? meanings
            : [.. Kinds.SelectMany(kind => lexicon.FindAll(word + kind)).Where(concept => concept.Kind == ConceptKind.Condition).Distinct()];
    }

    // "HER2- breast cancer" is not meant by "her2 breast cancer", though its words are the same.
    private bool IsWithMissingMinus(Mention mention, string text)
    {
        var written = text[mention.Span.Start..mention.Span.End];
        return written.Contains(' ', StringComparison.Ordinal) && !written.Contains('-', StringComparison.Ordinal)
            && lexicon.Explain(written).Where(meaning => meaning.Concept == mention.Concept)
                .All(meaning => meaning.Name.Contains("- ", StringComparison.Ordinal));
    }

    // "t-all" is two words to the index.
    private static IEnumerable<SourceSpan> Chunks(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf(' ') is var space and >= 0 ? start + space : text.Length;
            if (text.AsSpan(start, end - start).Contains('-'))
            {
                yield return SourceSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }

    // Values and scales are no subjects of trials; see TrialConcepts.
    private static bool IsSought(Concept concept) => concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale);
}
