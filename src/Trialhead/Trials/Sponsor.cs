namespace Trialhead.Trials;

/// <summary>A body that runs or supports a trial.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its kind; null where not given.</param>
public sealed record Sponsor(string Name, SponsorClass? Class = null);
