namespace Trialhead.Trials;

/// <summary>A group of participants as the results report it.</summary>
/// <param name="Id">Its id, used by the numbers (<c>FG000</c>, <c>EG001</c>).</param>
/// <param name="Title">Its name; null where not given.</param>
/// <param name="Description">What it received; null where not given.</param>
public sealed record ResultGroup(string Id, string? Title = null, string? Description = null);
