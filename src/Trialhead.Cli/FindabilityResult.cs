namespace Trialhead.Cli;

/// <summary>How many trials a kind of query found.</summary>
/// <param name="Asked">Trials looked for.</param>
/// <param name="Misses">Those not among the first hits.</param>
internal sealed record FindabilityResult(int Asked, IReadOnlyList<FindabilityMiss> Misses)
{
    /// <summary>Trials found.</summary>
    public int Found => Asked - Misses.Count;

    /// <summary>The share found; 1 where nothing was asked.</summary>
    public double Share => Asked == 0 ? 1 : (double)Found / Asked;
}
