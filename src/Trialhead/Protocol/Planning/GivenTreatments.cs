using System.Globalization;
using Trialhead.Eligibility;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>One treatment as this participant has it.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Title">What it is and how it is given.</param>
/// <param name="Details">What else is known, each a sentence.</param>
/// <param name="StoppedOn">The day from which it is given no more; null where it goes on.</param>
internal sealed record GivenTreatment(StudyTreatment Treatment, string Title, IReadOnlyList<string> Details, DateOnly? StoppedOn);

/// <summary>Finds which treatments of an element a participant has: what was chosen, and what fits them.</summary>
internal static class GivenTreatments
{
    /// <summary>The treatments; where nothing is chosen yet, those of every option, each called so.</summary>
    public static IEnumerable<GivenTreatment> Of(StudyElement element, ParticipantHistory history, DateOnly day) =>
        element.Treatments.SelectMany(item => Of(item, history, day, null));

    private static IEnumerable<GivenTreatment> Of(TreatmentItem item, ParticipantHistory history, DateOnly day, string? condition) => item switch
    {
        StudyTreatment treatment => [Given(treatment, history, condition)],
        TreatmentChoice choice => Chosen(choice, history, day, condition),
        TreatmentVariants variants => Fitting(variants, history, day, condition),
        _ => throw new System.Diagnostics.UnreachableException($"No rule for {item.GetType().Name}."),
    };

    private static IEnumerable<GivenTreatment> Chosen(TreatmentChoice choice, ParticipantHistory history, DateOnly day, string? condition)
    {
        if (history.OptionOf(choice) is { } taken && choice.Options.FirstOrDefault(option => option.Id == taken) is { } chosen)
        {
            return chosen.Items.SelectMany(item => Of(item, history, day, condition));
        }

        var by = choice.By is null ? "" : $" by the {choice.By}";
        return choice.Options.SelectMany(option => option.Items.SelectMany(item => Of(item, history, day, $"Only if {option.Name} is chosen{by}.")));
    }

    private static IEnumerable<GivenTreatment> Fitting(TreatmentVariants variants, ParticipantHistory history, DateOnly day, string? condition)
    {
        foreach (var variant in variants.Variants)
        {
            var verdict = variant.When?.Judge(history.Chart(day, null)).Verdict ?? Verdict.Met;
            if (verdict != Verdict.NotMet)
            {
                var only = verdict == Verdict.Met ? condition : $"Only for: {variant.Name}.";
                foreach (var given in variant.Items.SelectMany(item => Of(item, history, day, only)))
                {
                    yield return given;
                }
            }

            if (verdict == Verdict.Met)
            {
                yield break;
            }
        }
    }

    private static GivenTreatment Given(StudyTreatment treatment, ParticipantHistory history, string? condition)
    {
        var changes = history.Of<DoseChanged>().Where(change => change.Treatment == treatment.Id).ToList();
        var dose = changes.LastOrDefault(change => change.Dose is not null)?.Dose ?? treatment.Dose;
        var title = new List<string> { treatment.Name };
        title.AddRange(dose is null ? [] : [$"{dose.Value.ToString(CultureInfo.InvariantCulture)} {dose.Unit}"]);
        title.AddRange(treatment.Routes.Count > 0 ? [string.Join(" or ", treatment.Routes)] : []);
        return new GivenTreatment(
            treatment,
            string.Join(", ", title),
            [
                .. condition is null ? (string[])[] : [condition],
                .. treatment.IsContinuous ? ["It flows without a break, day and night."] : (string[])[],
                .. Often(treatment.TimesADay),
                .. dose is null ? ["The dose is not stated."] : (string[])[],
                .. treatment.DaysLater is > 0 and var later ? [$"It may be given up to {later} {(later == 1 ? "day" : "days")} later."] : (string[])[],
                .. treatment.Description is { } description ? [description] : (string[])[],
            ],
            changes.LastOrDefault() is { IsStopped: true } stopped ? stopped.Date : null);
    }

    private static IEnumerable<string> Often(int? times) => times switch
    {
        null => [],
        1 => ["Once a day."],
        2 => ["Twice a day."],
        _ => [$"{times} times a day."],
    };
}
