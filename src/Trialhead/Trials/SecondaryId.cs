namespace Trialhead.Trials;

/// <summary>Another number under which a trial is known.</summary>
/// <param name="Id">The number.</param>
/// <param name="Type">The registry's code for the issuer's kind; null where not given.</param>
/// <param name="Domain">The issuer's name; null where not given.</param>
/// <param name="Link">A link; null where not given.</param>
public sealed record SecondaryId(string Id, string? Type = null, string? Domain = null, string? Link = null);
