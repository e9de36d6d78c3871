using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Numbers that say what judging a trial's criteria gave for a person, and what the trial asks of people in general.</summary>
/// <remarks>No feature knows the sponsor. A trial without criteria counts 0 of everything, and −1 for every share.</remarks>
internal static class VerdictFeatures
{
    /// <summary>The feature that is 1 where a fact rules the trial out, and 0 elsewhere.</summary>
    public const string RuledOut = "ruled.out";

    /// <summary>The names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "inclusion.met", "inclusion.unknown", "inclusion.notmet", "exclusion.met", "exclusion.unknown", "exclusion.notmet",
        "inclusion.met.share", "inclusion.notmet.share", "exclusion.notmet.share", "exclusion.met.share",
        "age.notmet", "sex.notmet", "diagnosis.met", "diagnosis.notmet", "diagnosis.unknown", "criteria", "notmet", RuledOut,
        "volunteers", "phase", "age.from", "age.to", "observational",
    ];

    /// <summary>The features of a trial that was judged.</summary>
    public static float[] Of(Trial trial, IReadOnlyList<CriterionMatch> criteria)
    {
        var inclusion = Count(criteria, CriterionKind.Inclusion);
        var exclusion = Count(criteria, CriterionKind.Exclusion);
        var diagnosis = criteria.Where(match => match.Criterion.Kind == CriterionKind.Inclusion && NamesIllness(match.Criterion.Demand)).ToList();
        var rules = trial.Eligibility;
        return
        [
            inclusion.Met, inclusion.Unknown, inclusion.NotMet, exclusion.Met, exclusion.Unknown, exclusion.NotMet,
            Share(inclusion.Met, inclusion), Share(inclusion.NotMet, inclusion), Share(exclusion.NotMet, exclusion), Share(exclusion.Met, exclusion),
            criteria.Count(match => match is { Verdict: Verdict.NotMet, Criterion.Demand: AgeCriterion }),
            criteria.Count(match => match is { Verdict: Verdict.NotMet, Criterion.Demand: SexCriterion }),
            diagnosis.Count(match => match.Verdict == Verdict.Met),
            diagnosis.Count(match => match.Verdict == Verdict.NotMet),
            diagnosis.Count(match => match.Verdict == Verdict.Unknown),
            criteria.Count(match => match.Criterion.Property is null),
            inclusion.NotMet + exclusion.NotMet,
            inclusion.NotMet + exclusion.NotMet > 0 ? 1 : 0,
            rules.AcceptsHealthyVolunteers switch { true => 1, false => 0, null => -1 },
            trial.Design.Phases.Count > 0 ? (int)trial.Design.Phases[0] : -1,
            (float)(rules.MinimumAge?.Years ?? -1),
            (float)(rules.MaximumAge?.Years ?? 200),
            trial.Design.StudyType switch { StudyType.Interventional => 0, null => -1, _ => 1 },
        ];
    }

    private static MatchSummary Count(IReadOnlyList<CriterionMatch> criteria, CriterionKind kind) =>
        MatchSummary.Of([.. criteria.Where(match => match.Criterion.Kind == kind)]);

    private static float Share(int count, MatchSummary of) =>
        of.Met + of.NotMet + of.Unknown is var all and > 0 ? (float)count / all : -1;

    private static bool NamesIllness(Criterion demand) => demand switch
    {
        DiagnosisCriterion or NarrowedCriterion => true,
        AllOfCriterion all => all.Parts.Any(NamesIllness),
        AnyOfCriterion any => any.Parts.Any(NamesIllness),
        _ => false,
    };
}
