namespace Trialhead.Web.Health;

/// <summary>The answer of <c>/health</c>.</summary>
/// <param name="Status">Always <c>ok</c>: a site that is not does not answer.</param>
/// <param name="Trials">How many trials the store holds.</param>
/// <param name="LastArrival">When a record last came in that was new or updated: long ago where nobody imports any more. Null where none has.</param>
public sealed record SiteHealth(string Status, int Trials, DateTimeOffset? LastArrival);
