using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Trials;

namespace Trialhead.Matching;

/// <summary>Judges and ranks trials for one person.</summary>
/// <remarks>
/// <para>The score adds up, in this order of weight: nothing known speaks against the trial (0.4); relevance relative to the
/// best candidate (0.3); someone could join now (0.25, or half of it where the record does not say or it opens later, times how far
/// the trial is about the person at all: an open trial about something else is of no use); the share of criteria known to be met
/// among those that are not moot (0.05). Ties go to the nearer open site, then to the lower number. Sponsors are never looked at.</para>
/// <para>Pure and safe to call from many threads.</para>
/// </remarks>
public static class Matcher
{
    private const double VerdictWeight = 0.4;
    private const double RelevanceWeight = 0.3;
    private const double OpennessWeight = 0.25;
    private const double MetWeight = 0.05;

    /// <summary>Judges one trial.</summary>
    /// <param name="candidate">The trial and its relevance.</param>
    /// <param name="chart">The person.</param>
    /// <param name="home">Where the person lives; null where not known.</param>
    /// <param name="locate">Finds the point of a site; null where it cannot be told.</param>
    public static TrialMatch Judge(Candidate candidate, PatientChart chart, GeoPoint? home, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Weigh(candidate, Judge(TrialCriteria.Of(candidate.Trial), chart), home, locate);
    }

    /// <summary>Judges criteria that were read before.</summary>
    /// <param name="rules">What <see cref="TrialCriteria.Of"/> answers for a trial.</param>
    /// <param name="chart">The person.</param>
    public static IReadOnlyList<CriterionMatch> Judge(IEnumerable<EligibilityCriterion> rules, PatientChart chart)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(chart);
        return [.. rules.Select(criterion => new CriterionMatch(criterion, Evaluator.Evaluate(criterion, chart)))];
    }

    /// <summary>Puts together what a trial's criteria, its openness and its relevance say.</summary>
    /// <param name="candidate">The trial and its relevance.</param>
    /// <param name="criteria">All of its criteria, judged.</param>
    /// <param name="home">Where the person lives; null where not known.</param>
    /// <param name="locate">Finds the point of a site; null where it cannot be told.</param>
    public static TrialMatch Weigh(
        Candidate candidate, IReadOnlyList<CriterionMatch> criteria, GeoPoint? home, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(locate);
        var trial = candidate.Trial;
        var nearest = SiteFinder.NearestOpen(trial, home, locate);
        var summary = MatchSummary.Of(criteria);
        var isOpen = trial.Openness == Openness.Open && (trial.Sites.Count == 0 || nearest is not null);
        var outlook = summary.NotMet > 0 ? Outlook.RuledOut : isOpen ? Outlook.MayJoin : Outlook.MayHaveJoined;
        var known = summary.Met + summary.NotMet + summary.Unknown;
        var score = new MatchScore(
            summary.NotMet > 0 ? 0 : VerdictWeight,
            OpennessWeight * (isOpen ? 1 : trial.Openness == Openness.Closed ? 0 : 0.5) * Math.Clamp(candidate.Aboutness, 0, 1),
            RelevanceWeight * Math.Clamp(candidate.Relevance, 0, 1),
            MetWeight * (known > 0 ? (double)summary.Met / known : 0));
        return new TrialMatch(trial, score.Sum, outlook, criteria, nearest) { Parts = score };
    }

    /// <summary>The matches in the order in which a person should read them.</summary>
    public static IReadOnlyList<TrialMatch> Rank(IEnumerable<TrialMatch> matches) =>
    [
        .. matches
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.NearestOpenSite?.Kilometres ?? double.MaxValue)
            .ThenBy(match => match.Trial.NctId, StringComparer.Ordinal),
    ];
}
