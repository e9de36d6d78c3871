using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;

namespace Trialhead.Data.Search;

/// <summary>The trials that fit a patient best, and what the answer rests on.</summary>
/// <param name="Date">The day for which it was judged.</param>
/// <param name="Home">Where distances are measured from; null where that is not known.</param>
/// <param name="Matches">The trials, the best first.</param>
/// <param name="Judged">Number of trials judged, of which these are the best.</param>
/// <param name="NotRecognised">Facts whose name no concept goes by: they decided nothing.</param>
public sealed record MatchReport(
    DateOnly Date, Place? Home, IReadOnlyList<TrialMatch> Matches, int Judged, IReadOnlyList<Fact> NotRecognised)
{
    /// <summary>What the record says that cannot all be so; verdicts that depend on it are unknown.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>The questions whose answers would settle most, the best first; empty where none were wanted.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];
}
