namespace Trialhead.Matching.Ranking.Training;

/// <summary>A trial that experts judged for a person.</summary>
/// <param name="Grade">0 not relevant, 1 relevant but the person is excluded, 2 eligible.</param>
/// <param name="Features">What is known of how it fits.</param>
public sealed record JudgedTrial(int Grade, float[] Features)
{
    /// <summary>What a trial of a grade is worth to a reader: an eligible one three times one that only has the topic.</summary>
    public int Gain => Grade switch { <= 0 => 0, 1 => 1, _ => 3 };
}
