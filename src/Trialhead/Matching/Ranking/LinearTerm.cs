namespace Trialhead.Matching.Ranking;

/// <summary>What one feature adds to a linear score: its distance from the usual, in usual distances, times a weight.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Mean">Its usual value.</param>
/// <param name="Scale">How far values usually lie from it; above 0.</param>
/// <param name="Weight">What a distance of one scale is worth.</param>
internal readonly record struct LinearTerm(string Feature, double Mean, double Scale, double Weight)
{
    private const double Farthest = 4;

    /// <summary>What a value adds.</summary>
    public double Of(double value) => Weight * Distance(value);

    /// <summary>How many scales a value lies from the usual; values farther than four count as four.</summary>
    public double Distance(double value) => Math.Clamp((value - Mean) / Scale, -Farthest, Farthest);
}
