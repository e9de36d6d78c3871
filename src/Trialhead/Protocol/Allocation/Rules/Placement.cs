namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Where a participant stands among the strata.</summary>
/// <param name="levels">The number of the level for each factor.</param>
/// <param name="stratum">The number of the combination of levels.</param>
/// <param name="site">The site; null where it is no factor.</param>
internal readonly ref struct Placement(ReadOnlySpan<int> levels, int stratum, string? site)
{
    /// <summary>The number of the level for each factor.</summary>
    internal ReadOnlySpan<int> Levels { get; } = levels;

    /// <summary>The site; null where it is no factor.</summary>
    internal string? Site { get; } = site;

    /// <summary>The stratum: the combination of levels and the site.</summary>
    internal (int Combination, string? Site) Stratum => (stratum, Site);
}
