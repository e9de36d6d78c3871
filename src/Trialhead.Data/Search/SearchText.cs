using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search;

/// <summary>Takes texts apart as the index does.</summary>
internal static class SearchText
{
    /// <summary>The words of a text as the index knows them, in order.</summary>
    public static IReadOnlyList<string> Analyze(string text)
    {
        using var stream = TrialAnalyzer.Instance.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var words = new List<string>();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString());
        }

        stream.End();
        return words;
    }
}
