using Trialhead.Matching;

namespace Trialhead.Data.Search;

/// <summary>One person judged for one trial.</summary>
/// <param name="Id">The person's id, as the caller named it.</param>
/// <param name="Match">The judgement.</param>
public sealed record PersonMatch(string Id, TrialMatch Match);
