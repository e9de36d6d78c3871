using Lucene.Net.Analysis.TokenAttributes;
using Trialhead.Text;

namespace Trialhead.Data.Search.Ranking;

/// <summary>In which sentences of a note a word stands.</summary>
internal sealed class NoteSentences
{
    private readonly Dictionary<string, List<int>> _sentences = new(StringComparer.Ordinal);

    /// <param name="note">The text.</param>
    /// <param name="leftOut">Parts of it that do not count.</param>
    public NoteSentences(string note, IReadOnlyList<SourceSpan> leftOut)
    {
        using var stream = TrialAnalyzer.Instance.GetTokenStream("", note);
        var (term, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        var (sentence, end) = (0, 0);
        while (stream.IncrementToken())
        {
            var between = note.AsSpan(end, Math.Max(0, offset.StartOffset - end));
            sentence += between.ContainsAny('.', '\n', ';') && !between.EndsWith(".") ? 1 : 0;
            end = offset.EndOffset;
            if (!leftOut.Any(span => span.Start <= offset.StartOffset && offset.EndOffset <= span.End))
            {
                var word = term.ToString();
                var known = _sentences.TryGetValue(word, out var list) ? list : _sentences[word] = [];
                if (known.Count == 0 || known[^1] != sentence)
                {
                    known.Add(sentence);
                }
            }
        }

        stream.End();
    }

    /// <summary>Whether one sentence has all of the words.</summary>
    public bool Have(IReadOnlyList<string> words)
    {
        if (!_sentences.TryGetValue(words[0], out var sentences))
        {
            return false;
        }

        for (var i = 1; i < words.Count; i++)
        {
            if (!_sentences.ContainsKey(words[i]))
            {
                return false;
            }
        }

        return sentences.Exists(sentence => words.Skip(1).All(word => _sentences[word].Contains(sentence)));
    }
}
