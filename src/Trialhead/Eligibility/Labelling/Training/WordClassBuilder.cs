namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Divides the words of unmarked text into classes.</summary>
public static class WordClassBuilder
{
    private static readonly int[] Exchanged = [64, 256, 1000];
    private const int Passes = 10;
    private const int ByVectors = 256;

    /// <summary>The classes of all words that are met four times or more; the same lines give the same classes.</summary>
    /// <param name="lines">Statements, one each.</param>
    public static WordClasses Build(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var corpus = new WordCorpus(lines);
        var pairs = WordPairs.Of(corpus);
        List<int[]> divisions = [.. Exchanged.Select(classes => WordExchange.Divide(corpus, pairs, classes, Passes))];
        divisions.Add(new WordVectors(corpus).Divide(ByVectors, Passes));
        var byWord = new Dictionary<uint, ushort[]>();
        for (var word = 0; word < corpus.Words.Length; word++)
        {
            byWord.TryAdd(
                LabelWeights.KeyOf(FeatureHash.Of(corpus.Words[word])),
                [.. divisions.Select(division => (ushort)division[word])]);
        }

        return new WordClasses(byWord);
    }
}
