using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Finds the names in what a person types, who writes them more freely than records do.</summary>
internal sealed class NameFinder(Lexicon lexicon)
{
    private const char Break = '•'; // no name runs over it
    private static readonly string[] Kinds = [" disease", " syndrome", " muscular dystrophy"];

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
            .Select(same => (Span: same.Key, Concepts: same.Select(mention => mention.Concept).Distinct().ToList())).ToList();
        var typed = TypedWord.In(text);
        AddTurned(text, typed, found);
        var pairs = typed.Zip(typed.Skip(1), (one, next) => SourceSpan.FromBounds(one.Start, next.End));
        foreach (var span in Chunks(text).Concat(pairs).Concat(typed.Select(word => SourceSpan.FromBounds(word.Start, word.End))))
        {
            if (!found.Exists(name => name.Span.Start < span.End && span.Start < name.Span.End)
                && Meanings(text[span.Start..span.End]) is { Count: > 0 } meanings)
            {
                found.Add((span, meanings));
            }
        }

        return [.. found.OrderBy(name => name.Span.Start)];
    }

    // "Tumor of the eye" is an eye tumor.
    private void AddTurned(string text, List<TypedWord> typed, List<(SourceSpan Span, List<Concept> Concepts)> found)
    {
        for (var i = 0; i + 1 < typed.Count; i++)
        {
            var between = text[typed[i].End..typed[i + 1].Start].Trim();
            var span = SourceSpan.FromBounds(typed[i].Start, typed[i + 1].End);
            if ((between == "of" || between.StartsWith("of ", StringComparison.OrdinalIgnoreCase))
                && !found.Exists(name => name.Span.Start <= span.Start && span.End <= name.Span.End)
                && lexicon.FindAll($"{typed[i + 1].Text} {typed[i].Text}").Where(IsSought).ToList() is { Count: > 0 } concepts)
            {
                found.RemoveAll(name => name.Span.Start < span.End && span.Start < name.Span.End);
                found.Add((span, concepts));
            }
        }
    }

    // Abbreviations in small letters; "crohns" for Crohn's disease and "sickle cell" for that disease, but no organ for its illnesses.
    private List<Concept> Meanings(string words)
    {
        var meanings = Abbreviation.MeaningsOf(words, lexicon).Where(IsSought).ToList();
        return meanings.Count > 0 || words.Length < WordForms.Shortest || OtherWords.Has(words) ? meanings
            : [.. Kinds.SelectMany(kind => lexicon.FindAll(words + kind)).Where(concept => concept.Kind == ConceptKind.Condition).Distinct()];
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
