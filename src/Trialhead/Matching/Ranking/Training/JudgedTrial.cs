namespace Trialhead.Matching.Ranking.Training;

/// <summary>A trial that experts judged for a person.</summary>
/// <param name="Grade">0 not relevant, 1 relevant but the person is excluded, 2 eligible.</param>
/// <param name="Features">What is known of how it fits.</param>
public sealed record JudgedTrial(int Grade, float[] Features)
{
    /// <summary>Whether the person may join; a trial that only has the topic is worth no more to them than any other.</summary>
    public bool IsEligible => Grade >= 2;
}
