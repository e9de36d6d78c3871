using Trialhead.Data.Search.Explaining;
using Trialhead.Matching.Ranking;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Says in words and numbers why a trial stands where it stands.</summary>
public static class RankReasons
{
    /// <summary>What the field of a share begins with where a number of the ranking made it.</summary>
    public const string FieldPrefix = "ranking.";

    private const double Scarcely = 0.005;

    private static readonly Dictionary<string, string> Words = RankingTables.Lines("feature-words.tsv")
        .Select(line => line.Split('\t')).ToDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    /// <summary>What each number added to the score or took from it, the largest first; what hardly counts is left out.</summary>
    public static IReadOnlyList<(string Feature, double Added)> Of(RankedTrial trial, RankingModel? model)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return trial.Features is null || model is null
            ? []
            : [.. model.Explain(trial.Features).Where(part => Math.Abs(part.Added) >= Scarcely).OrderByDescending(part => Math.Abs(part.Added))];
    }

    /// <summary>A ranked trial as the hit of a search.</summary>
    internal static TrialHit Hit(RankedTrial trial, RankingModel? model, TrialQuery query, TrialIndex index) =>
        new(trial.NctId, (float)trial.Score, query.Near is { } point ? index.Distance(trial.NctId, point) : null)
        {
            Explanation = query.Explains
                ? [.. Of(trial, model).Select(part => new ScoreShare(InWords(part.Feature), null, FieldPrefix + part.Feature, part.Added))]
                : [],
        };

    /// <summary>A feature in plain words.</summary>
    public static string InWords(string feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return Words.GetValueOrDefault(feature, feature);
    }
}
