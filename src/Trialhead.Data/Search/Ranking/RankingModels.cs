using Trialhead.Matching.Ranking;

namespace Trialhead.Data.Search.Ranking;

/// <summary>The ranking model that ships with the program.</summary>
public static class RankingModels
{
    private const string Resource = "ranker.txt";

    private static readonly Lazy<RankingModel?> FromResource = new(Read);

    /// <summary>The learned model; null where the program was built without one or its features are others.</summary>
    public static RankingModel? Shipped => FromResource.Value;

    private static RankingModel? Read()
    {
        using var stream = typeof(RankingModels).Assembly.GetManifestResourceStream(Resource);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return RankingModel.Parse(reader.ReadToEnd(), Resource).Value is { } model && model.FeatureNames.SequenceEqual(TrialRanker.FeatureNames)
            ? model
            : null;
    }
}
