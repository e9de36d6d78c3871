using System.Collections.Frozen;
using Lucene.Net.Analysis.TokenAttributes;
using Trialhead.Text;

namespace Trialhead.Data.Search.Ranking;

/// <summary>The words of a note that may tell what it is about, counted.</summary>
/// <remarks>
/// Words that notes are full of and trials are not found by (he, she, presents, denies, mg) are left out
/// (<c>data/search/note-words.txt</c>), and so are numbers, single letters, and whatever stands in a span that is not the
/// person's own: denied, a relative's, only considered.
/// </remarks>
internal static class NoteWords
{
    /// <summary>Every word that counts, as the index has it, with how often it stands there and where first.</summary>
    /// <param name="note">The text.</param>
    /// <param name="leftOut">Where it speaks of what is not so.</param>
    /// <param name="names">Where it names an illness: there every word counts, as in "multiple sclerosis".</param>
    /// <param name="stopWords">Words that do not count elsewhere.</param>
    public static IReadOnlyList<NoteWord> Of(
        string note, IReadOnlyList<SourceSpan> leftOut, IReadOnlyList<SourceSpan> names, FrozenSet<string> stopWords)
    {
        var words = new Dictionary<string, NoteWord>(StringComparer.Ordinal);
        using var stream = TrialAnalyzer.Instance.GetTokenStream("", note);
        var (term, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = term.ToString();
            var surface = note[offset.StartOffset..offset.EndOffset];
            if (word.Length < 2 || char.IsAsciiDigit(word[0]) || IsIn(leftOut)
                || ((stopWords.Contains(word) || stopWords.Contains(Folding.Fold(surface))) && !IsIn(names)))
            {
                continue;
            }

            words[word] = words.TryGetValue(word, out var known) ? known with { Count = known.Count + 1, Weight = MathF.Sqrt(known.Count + 1) } : new NoteWord(word, 1, offset.StartOffset, 1);
        }

        stream.End();

        bool IsIn(IReadOnlyList<SourceSpan> spans) => spans.Any(span => span.Start <= offset.StartOffset && offset.EndOffset <= span.End);
        return [.. words.Values.OrderBy(word => word.Start)];
    }
}

