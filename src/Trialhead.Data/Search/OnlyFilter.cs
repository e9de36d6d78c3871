namespace Trialhead.Data.Search;

/// <summary>A filter and nothing else.</summary>
public sealed record OnlyFilter : TrialFilter;
