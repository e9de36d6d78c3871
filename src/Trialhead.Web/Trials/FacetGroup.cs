namespace Trialhead.Web.Trials;

/// <summary>The links of one kind of facet.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Links">The links, the first ones shown at once.</param>
public sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links)
{
    private const int Shown = 6;

    /// <summary>Those shown at once.</summary>
    public IEnumerable<FacetLink> First => Links.Count <= Shown + 1 ? Links : Links.Take(Shown);

    /// <summary>The others.</summary>
    public IReadOnlyList<FacetLink> Others => Links.Count <= Shown + 1 ? [] : [.. Links.Skip(Shown)];
}
