namespace Trialhead.Web.Health;

/// <summary>The answer of <c>/health</c>.</summary>
/// <param name="Status">Always <c>ok</c>: a site that is not does not answer.</param>
/// <param name="Trials">How many trials the store holds.</param>
public sealed record SiteHealth(string Status, int Trials);
