using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search.Typing;

/// <summary>A word of a typed text: where it stands, as it is written, and as the index knows it.</summary>
internal readonly record struct TypedWord(string Text, string Stem, int Start, int End)
{
    /// <summary>The words of a text that say something, in order.</summary>
    public static List<TypedWord> In(string text)
    {
        using var stream = TrialAnalyzer.Instance.GetTokenStream("", text);
        var (term, offset) = (stream.GetAttribute<ICharTermAttribute>(), stream.GetAttribute<IOffsetAttribute>());
        stream.Reset();
        var words = new List<TypedWord>();
        while (stream.IncrementToken())
        {
            var (start, end) = (offset.StartOffset, offset.EndOffset);
            words.Add(new TypedWord(text[start..end], term.ToString(), start, end));
        }

        stream.End();
        return words;
    }
}
