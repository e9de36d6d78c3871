using System.Collections.Concurrent;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Qualifiers, time windows, and what an exception lets off.</content>
public static partial class Evaluator
{
    private static readonly ConcurrentDictionary<string, StageRange?> Stages = new(StringComparer.Ordinal);

    // Whether an illness is as narrow as its qualifiers ask; all of them must fit.
    private static Verdict Fits(DiagnosisCriterion asked, Charted entry, PatientChart chart)
    {
        var verdict = Verdict.Met;
        for (var i = 0; i < asked.Qualifiers.Count; i++)
        {
            var told = Fits(asked.Qualifiers[i], entry);
            verdict = Kleene.And(verdict, told == Verdict.Unknown ? ByItself(asked.Qualifiers[i], entry, asked.Condition, chart) : told);
        }

        return verdict;
    }

    /// <summary>Whether a fact carries a qualifier; unknown where it says nothing of it.</summary>
    internal static Verdict Fits(Qualifier qualifier, Charted entry)
    {
        if (qualifier.Kind == QualifierKind.Stage && StageOf(qualifier.Text) is { } range)
        {
            return InRange(range, entry);
        }

        if (qualifier.Kind == QualifierKind.Aside)
        {
            return Verdict.Met;
        }

        var verdict = Verdict.Unknown;
        foreach (var carried in entry.Narrowed)
        {
            if (QualifierTable.Implies(carried, qualifier.Text))
            {
                return Verdict.Met;
            }

            verdict = QualifierTable.Excludes(carried, qualifier.Text) ? Verdict.NotMet : verdict;
        }

        // A record that states a diagnosis states it as made: how it was made is asked only where the record doubts it.
        return qualifier.Kind == QualifierKind.Evidence ? verdict == Verdict.NotMet ? Verdict.Unknown : Verdict.Met : verdict;
    }

    private static Verdict InRange(StageRange range, Charted entry)
    {
        var verdict = Verdict.Unknown;
        foreach (var stage in entry.Stages)
        {
            var judged = range.Judge(stage);
            if (judged == Verdict.Met)
            {
                return judged;
            }

            verdict = judged == Verdict.NotMet ? judged : verdict;
        }

        return verdict;
    }

    private static StageRange? StageOf(string text) =>
        Stages.TryGetValue(text, out var known) ? known : Stages.GetOrAdd(text, StageRange.Parse(text));

    // A denial reaches as far as its own narrowing: "no severe asthma" does not deny asthma.
    private static bool IsNarrowedTo(Charted denial, Criterion? asked) => (denial.Fact, asked) switch
    {
        (ConditionFact no, DiagnosisCriterion c) =>
            (no.Setting & ~c.Setting) == DiseaseSetting.None && no.Stage is null && !(denial.IsByTest && c.IsSuspected)
            && AreAsked(denial.Narrowed, c.Qualifiers, isOfThePast: c.IsHistory || c.Within is not null, isOfToday: !c.IsHistory && c.Within is null),
        (TreatmentFact no, TreatmentCriterion c) =>
            no.IsPlanned == (c.Timing == TreatmentTiming.Planned || IsToBeDone(c)) && no.Purpose is null && AreAsked(denial.Narrowed, c.Qualifiers, isOfThePast: false, isOfToday: c.Timing is TreatmentTiming.Current or TreatmentTiming.Unstated && c.Within is null),
        _ => true,
    };

    // That no operation was done says nothing of whether one is needed or under way; who is not on dialysis needs none yet.
    private static bool IsToBeDone(TreatmentCriterion asked) =>
        asked.Timing == TreatmentTiming.Needed ? PatientChart.HappensInADay(asked.Treatment, Lexicon.InUse)
        : asked.Timing == TreatmentTiming.Current && Lexicon.InUse.Get("surgery") is { } operation && Lexicon.InUse.IsA(asked.Treatment, operation);

    private static bool AreAsked(string[] denied, IReadOnlyList<Qualifier> asked, bool isOfThePast, bool isOfToday)
    {
        foreach (var word in denied)
        {
            var isAsked = (isOfThePast && word == QualifierTable.Earlier) || (isOfToday && word == QualifierTable.AtPresent);
            for (var i = 0; !isAsked && i < asked.Count; i++)
            {
                isAsked = QualifierTable.Implies(asked[i].Text, word);
            }

            if (!isAsked)
            {
                return false;
            }
        }

        return true;
    }

    // Met when surely inside the window, not met when surely before it, else unknown.
    private static Verdict InWindow(
        TimeWindow window, Charted entry, PartialDate? start, PartialDate? end, bool isOngoing, bool isOver, PatientChart chart)
    {
        var opens = chart.Date.AddDays(-window.Days);
        if (isOngoing || end?.Earliest > chart.Date)
        {
            return Verdict.Met;
        }

        // A start alone does not tell when it ended, but of what happens in a day.
        var last = end ?? start;
        return last is not { } latest || latest.Earliest > chart.Date ? Verdict.Unknown
            : latest.Earliest > opens ? Verdict.Met
            : latest.Latest < opens && (end is not null || (entry.IsEvent && !isOver)) ? Verdict.NotMet
            : Verdict.Unknown;
    }

    // A fact under the rule that is surely nothing that the exception names; null for none.
    private static Fact? Beside(ExceptCriterion criterion, PatientChart chart)
    {
        var letOff = criterion.Exception.Leaves().Select(ConceptOf).ToList();
        return letOff.Contains(null) || letOff.Exists(off => off!.Kind == ConceptKind.Condition != criterion.Rule.Leaves().All(leaf => leaf is DiagnosisCriterion)) || criterion.Rule is not (DiagnosisCriterion or TreatmentCriterion or AnyOfCriterion)
            ? null
            : criterion.Rule.Leaves()
                .SelectMany(leaf => Supporting(leaf, chart))
                .FirstOrDefault(fact => chart.Mentions
                    .Where(entry => ReferenceEquals(entry.Fact, fact))
                    .All(entry => letOff.TrueForAll(off => !AreRelated(chart.Lexicon, entry.Concept, off!)))); // none is null, see above
    }

    private static bool AreRelated(Lexicon lexicon, Concept one, Concept other) => lexicon.IsA(one, other) || lexicon.IsA(other, one);

    private static Concept? ConceptOf(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion { IsFamily: false } c => c.Condition,
        TreatmentCriterion c => c.Treatment,
        _ => null,
    };

    private static IEnumerable<Fact> Supporting(Criterion leaf, PatientChart chart) => leaf switch
    {
        DiagnosisCriterion { IsFamily: false } c => chart.About(c.Condition, Aspect.Illness).Present
            .Where(entry => entry.Disputed is null && JudgeIllness(c, entry, chart).Item1 == Verdict.Met).Select(entry => entry.Fact),
        TreatmentCriterion c => chart.About(c.Treatment, Aspect.Treatment).Present
            .Where(entry => entry.Disputed is null && JudgeTreatment(c, entry, chart).Item1 == Verdict.Met).Select(entry => entry.Fact),
        _ => [],
    };
}
