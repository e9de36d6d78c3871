using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>What other trials posted about one treatment.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Pointer">Where the trial of the page names it: a JSON pointer.</param>
/// <param name="Trials">The most telling trials, in that order: see <see cref="Choose"/>.</param>
/// <param name="Found">How many trials gave it and posted results; more than are listed where there are many.</param>
public sealed record TreatmentEvidence(Concept Treatment, string Pointer, IReadOnlyList<TrialEvidence> Trials, int Found)
{
    /// <summary>Most trials that are used for a treatment.</summary>
    public const int MostTrials = 12;

    private const int FairSize = 100;
    private const int SmallSize = 30;

    /// <summary>Whether <see cref="Found"/> counts all there are; otherwise there may be more.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// The most telling trials: those of the same illness first, then those of at least 100 people and of at least 30, of phase 3 or 4,
    /// randomised, the larger, and last by number.
    /// </summary>
    /// <param name="trials">Trials that gave the treatment.</param>
    /// <param name="conditions">The illnesses that the trial of the page studies, in its words.</param>
    public static IReadOnlyList<TrialEvidence> Choose(IEnumerable<TrialEvidence> trials, IReadOnlyList<string> conditions)
    {
        var illnesses = TrialEvidence.IllnessesOf(conditions);
        return
        [
            .. trials.OrderByDescending(trial => trial.Concerns(illnesses))
                .ThenByDescending(trial => trial.Participants switch { >= FairSize => 2, >= SmallSize => 1, _ => 0 })
                .ThenByDescending(IsLate)
                .ThenByDescending(trial => trial.IsRandomised)
                .ThenByDescending(trial => trial.Participants ?? 0)
                .ThenBy(trial => trial.NctId, StringComparer.Ordinal)
                .Take(MostTrials),
        ];
    }

    /// <summary>How much some of the trials amount to.</summary>
    /// <remarks>The rule stands beside each <see cref="EvidenceStrength"/> and in <c>docs/quality/evidence.md</c>.</remarks>
    public static EvidenceStrength Weigh(IReadOnlyCollection<TrialEvidence> trials)
    {
        const int StrongTotal = 500;
        const int FairTotal = 300;
        const int FairTrials = 3;
        if (trials.Count == 0)
        {
            return EvidenceStrength.None;
        }

        var fair = trials.Where(trial => trial.IsRandomised && trial.Participants >= FairSize).ToList();
        var late = fair.Where(IsLate).ToList();
        return late.Count > 1 && People(late) >= StrongTotal ? EvidenceStrength.Strong
            : fair.Count > 0 || (trials.Count >= FairTrials && People(trials) >= FairTotal) ? EvidenceStrength.Moderate
            : EvidenceStrength.Limited;
    }

    /// <summary>The same for the question whether a treatment works: only trials of the same illness, or a close one, count for more than a little.</summary>
    public static EvidenceStrength WeighEffect(IReadOnlyCollection<TrialEvidence> trials, IReadOnlyList<Concept> illnesses)
    {
        ArgumentNullException.ThrowIfNull(trials);
        var same = illnesses.Count == 0 ? trials : [.. trials.Where(trial => trial.Concerns(illnesses))];
        return same.Count == 0 && trials.Count > 0 ? EvidenceStrength.Limited : Weigh(same);
    }

    /// <summary>The number of people in some of the trials, where they state it.</summary>
    public static int People(IEnumerable<TrialEvidence> trials) => trials.Sum(trial => trial.Participants ?? 0);

    private static bool IsLate(TrialEvidence trial) => trial.Phases.Any(phase => phase is Phase.Phase3 or Phase.Phase4);
}
