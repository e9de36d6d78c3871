using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Treatments of which only the illness is named: "therapy for gout", "any medication for dystonia".</content>
public static partial class Evaluator
{
    /// <summary>The name of a treatment known by what it is for alone.</summary>
    internal const string AnyTreatment = "Treatment";

    /// <summary>Whether any treatment for an illness is asked for.</summary>
    internal static bool IsForIllness(TreatmentCriterion criterion) => criterion is { Treatment: { IsUnlisted: true, Name: AnyTreatment }, Purpose: not null };

    // What was given for the illness, or is given for nothing else and the record names the illness, is such a treatment; who never had the illness had none for it.
    private static Explanation ForIllness(TreatmentCriterion criterion, PatientChart chart)
    {
        Charted? open = null;
        var openGround = Ground.Silent;
        foreach (var entry in chart.Mentions)
        {
            if (entry is not { Aspect: Aspect.Treatment, IsPresent: true, Disputed: null } || IsPlanned(entry, chart) != (criterion.Timing == TreatmentTiming.Planned)
                || !IsGivenFor(criterion.Purpose!, entry, chart)) // asked only where there is one
            {
                continue;
            }

            var (verdict, ground) = JudgeTreatment(criterion with { Purpose = null }, entry, chart);
            if (verdict == Verdict.Met)
            {
                return Tell(criterion, criterion, chart, verdict, Ground.Stated, entry);
            }

            (open, openGround) = open is null ? (entry, ground) : (open, openGround);
        }

        return open is not null ? Tell(criterion, criterion, chart, Verdict.Unknown, openGround, open)
            : Untreated(criterion, chart) is { } never ? new Explanation(criterion, Verdict.NotMet, Ground.Denied, chart, never)
            : !IsPreventive(criterion) && NeverIll(criterion, chart) is { } healthy ? new Explanation(criterion, Verdict.NotMet, Ground.Denied, chart, healthy)
            : Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
    }

    private static bool IsGivenFor(Concept purpose, Charted entry, PatientChart chart) =>
        Array.Exists(entry.Purposes, given => chart.Lexicon.IsA(given, purpose))
        || (entry.Purposes.Length == 0 && TreatmentsFor(purpose, chart.Lexicon).Any(told =>
            chart.Lexicon.IsA(entry.Concept, told.Treatment) && IsIll(told.Illness, chart)));

    // Regimens of chemotherapy are given for cancer alone, and the table says what else is.
    private static IEnumerable<(Concept Illness, Concept Treatment)> TreatmentsFor(Concept purpose, Lexicon lexicon)
    {
        var told = PresumptionTable.TreatmentsOf(purpose, lexicon).Select(row => (row.Illness, row.Treatment));
        return lexicon.Get("chemotherapy-regimen") is { } regimen && lexicon.Get("cancer") is { } cancer && (lexicon.IsA(purpose, cancer) || lexicon.IsA(cancer, purpose))
            ? told.Append((lexicon.IsA(purpose, cancer) ? purpose : cancer, regimen))
            : told;
    }

    private static bool IsIll(Concept illness, PatientChart chart) =>
        Array.Exists(chart.About(illness, Aspect.Illness).Present, entry => entry is { Disputed: null, IsFormer: false });

    private static bool IsPreventive(TreatmentCriterion criterion) => criterion.Qualifiers.Any(qualifier =>
        qualifier.Text.Contains("prophyla", StringComparison.Ordinal) || qualifier.Text.Contains("prevent", StringComparison.Ordinal));

    // "No treatment for TB" is so of anything that is a tuberculosis.
    private static TreatmentFact? Untreated(TreatmentCriterion criterion, PatientChart chart) => chart.Patient.Facts.OfType<TreatmentFact>().FirstOrDefault(fact =>
        fact is { Presence: Presence.Absent, Name: AnyTreatment, Purpose: { } purpose, Date: null, IsPlanned: false }
        && (fact.Qualifiers.Count == 0 || (criterion.Timing is TreatmentTiming.Current or TreatmentTiming.Unstated && criterion.Within is null))
        && criterion.Timing != TreatmentTiming.Planned
        && chart.Lexicon.FindAll(purpose).Any(named => named.Kind == ConceptKind.Condition && chart.Lexicon.IsA(criterion.Purpose!, named)));

    private static Fact? NeverIll(TreatmentCriterion criterion, PatientChart chart)
    {
        var isPast = criterion.Within is not null || criterion.Timing is TreatmentTiming.Ever or TreatmentTiming.Prior;
        var ill = new DiagnosisCriterion(criterion.Purpose!) { IsHistory = isPast, Span = criterion.Span };
        return chart.About(ill.Condition, Aspect.Illness) is var subject && Denial(subject, chart, ill) is { Disputed: null } denial && subject.Present.Length == 0 ? denial.Fact : null;
    }
}
