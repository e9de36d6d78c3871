using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Test results in words, allergies and contraindications.</content>
public static partial class Evaluator
{
    /// <summary>Whether two results do not answer each other: positive and negative do, normal and abnormal do.</summary>
    internal static bool IsOfOtherScale(TestResult one, TestResult other) =>
        one is TestResult.Positive or TestResult.Negative != other is TestResult.Positive or TestResult.Negative;

    // An allergy is a reason not to tolerate, and that is a contraindication; a denial goes the other way.
    private static Explanation Intolerance(IntoleranceCriterion criterion, PatientChart chart)
    {
        if (criterion.Substance is not { } substance)
        {
            return Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
        }

        var subject = chart.About(substance, Aspect.Intolerance);
        Charted? disputed = null, open = null;
        foreach (var entry in subject.Present)
        {
            if (entry.Disputed is not null)
            {
                disputed ??= entry;
            }
            else if (!entry.IsFormer && ((IntoleranceFact)entry.Fact).Kind <= criterion.Kind)
            {
                return Tell(criterion, criterion, chart, Verdict.Met, Ground.Stated, entry);
            }
            else
            {
                open ??= entry;
            }
        }

        if (disputed is not null)
        {
            return Tell(criterion, criterion, chart, Verdict.Unknown, Ground.Disputed, disputed, disputed.Disputed?.Fact);
        }

        foreach (var entry in subject.Denials)
        {
            if (((IntoleranceFact)entry.Fact).Kind >= criterion.Kind && !IsSuperseded(entry, subject.Present))
            {
                return Denied(criterion, criterion, chart, entry);
            }
        }

        return open is null && subject.General.Length == 0 && chart.NoIntolerance(criterion.Kind, substance) is { } none
            ? new Explanation(criterion, Verdict.NotMet, Ground.Denied, chart, none)
            : open is null && subject.General.Length == 0 && NoAllergy(criterion, chart) is { } allergy
                ? Denied(criterion, criterion, chart, allergy)
            : open is not null || subject.General.Length > 0
                ? Tell(criterion, criterion, chart, Verdict.Unknown, Ground.General, open ?? subject.General[0])
                : Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
    }

    // "No known allergies", "no drug allergies", where the record names none.
    private static Charted? NoAllergy(IntoleranceCriterion criterion, PatientChart chart)
    {
        var isDrug = criterion.Substance is { IsUnlisted: false, Kind: ConceptKind.Drug or ConceptKind.DrugClass };
        if (criterion.Kind != IntoleranceKind.Allergy || chart.Lexicon.Get(isDrug ? "drug-allergy" : "allergic-disease") is not { } any
            || chart.Patient.Facts.Any(fact => fact is IntoleranceFact { Presence: Presence.Present }))
        {
            return null;
        }

        var subject = chart.About(any, Aspect.Illness);
        return subject.Present.Length == 0 && Denial(subject, chart, new DiagnosisCriterion(any) { IsHistory = true, Span = criterion.Span }) is { Disputed: null } none ? none : null;
    }

    // The latest result on the asked scale; a marker found or missing is a positive or negative test for it.
    private static Explanation Result(ResultCriterion criterion, PatientChart chart)
    {
        var shown = chart.About(criterion.Test, Aspect.Result);
        var marked = chart.About(criterion.Test, Aspect.Marker);
        if (ReferenceEquals(shown, Subject.Silent) && ReferenceEquals(marked, Subject.Silent))
        {
            return Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
        }

        Charted? found = null, other = null, unusable = null;
        var readings = (Charted[])[.. shown.Present, .. marked.Present, .. marked.Denials];
        foreach (var entry in readings)
        {
            if (ResultOf(entry) is not { } result || IsOfOtherScale(result, criterion.Result) || IsOnlyInPart(entry, result, criterion))
            {
                unusable ??= entry;
            }
            else if (!IsOutdated(entry, readings, criterion) && !IsOutside(entry, criterion, chart))
            {
                (found, other) = result == criterion.Result ? (found ?? entry, other) : (found, other ?? entry);
            }
        }

        return (found, other) switch
        {
            (not null, not null) => Tell(criterion, criterion, chart, Verdict.Unknown, Ground.Disputed, found, other.Fact),
            (not null, _) => Tell(criterion, criterion, chart, Verdict.Met, Ground.Stated, found),
            (_, not null) => Tell(criterion, criterion, chart, Verdict.NotMet, Ground.Stated, other),
            _ => Tell(criterion, criterion, chart, Verdict.Unknown, unusable is null ? Ground.Time : Ground.Incomparable, unusable),
        };
    }

    private static TestResult? ResultOf(Charted entry) => entry.Fact switch
    {
        ResultFact f => f.Presence == Presence.Present ? f.Result : null,
        _ => entry.IsPresent ? TestResult.Positive : TestResult.Negative,
    };

    // What is not found of something special may be found of something else.
    private static bool IsOnlyInPart(Charted entry, TestResult result, ResultCriterion criterion) =>
        entry.IsPresent && entry.Concept != criterion.Test && result is TestResult.Negative or TestResult.Normal;

    private static bool IsOutdated(Charted entry, Charted[] readings, ResultCriterion criterion)
    {
        foreach (var later in readings)
        {
            if (entry.When.IsBefore(later.When) && ResultOf(later) is { } result && !IsOfOtherScale(result, criterion.Result) && !IsOnlyInPart(later, result, criterion))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutside(Charted entry, ResultCriterion criterion, PatientChart chart) =>
        criterion.Within is { } window && entry.When.From < chart.Today - window.Days;
}
