namespace Trialhead.Trials;

/// <summary>How often an adverse event happened in one group.</summary>
/// <param name="GroupId">The group's id.</param>
/// <param name="Events">Number of events; null where not given.</param>
/// <param name="Affected">Participants affected; null where not given.</param>
/// <param name="AtRisk">Participants at risk; null where not given.</param>
public sealed record EventCount(string GroupId, int? Events, int? Affected, int? AtRisk);
