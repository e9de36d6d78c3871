using Trialhead.Trials;

namespace Trialhead.Matching;

/// <summary>The site of a trial that a person would go to: the nearest open one.</summary>
/// <param name="Site">The site.</param>
/// <param name="Openness">Whether someone could join there now.</param>
/// <param name="Kilometres">Great-circle distance; null where either place is not known.</param>
public sealed record NearestSite(Site Site, Openness Openness, double? Kilometres);
