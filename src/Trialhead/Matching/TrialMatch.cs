using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Matching;

/// <summary>One trial judged for one person.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Score">0 to 1; higher is listed earlier.</param>
/// <param name="Outlook">What the verdicts say together.</param>
/// <param name="Criteria">Every criterion with its verdict, in the record's order.</param>
/// <param name="NearestOpenSite">The nearest site that is open; null where no site is known to be open.</param>
public sealed record TrialMatch(
    Trial Trial, double Score, Outlook Outlook, IReadOnlyList<CriterionMatch> Criteria, NearestSite? NearestOpenSite)
{
    /// <summary>What the score is made of.</summary>
    public MatchScore Parts { get; init; }

    /// <summary>What made the trial relevant: named numbers and what each added, the largest first; empty where nobody searched.</summary>
    public IReadOnlyList<(string Feature, double Added)> Reasons { get; init; } = [];

    /// <summary>The illnesses that the trial is about where the record speaks of none of them; else empty.</summary>
    public IReadOnlyList<Concept> OtherIllnesses { get; init; } = [];

    /// <summary>Whether nothing known speaks against it and it is not about something else altogether.</summary>
    public bool MayFit => Outlook != Outlook.RuledOut && OtherIllnesses.Count == 0;

    /// <summary>The verdicts counted.</summary>
    public MatchSummary Summary => MatchSummary.Of(Criteria);
}
