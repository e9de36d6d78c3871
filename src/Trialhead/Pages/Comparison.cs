using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>With what the tested treatments are compared, and what all groups get.</summary>
internal static class Comparison
{
    private const int MostNamed = 4;
    private const string Arms = $"{RecordPointers.ArmsInterventions}/armGroups";

    /// <summary>The comparison in one to three sentences; none where there is nothing to compare.</summary>
    public static IEnumerable<Sentence> Of(PageSubject subject)
    {
        var compared = subject.Trial.Arms.Select((arm, i) => (Arm: arm, Index: i)).Where(item => IsComparison(item.Arm.Type)).ToList();
        if (compared.Count == 0 || subject.Trial.Arms.Count < 2)
        {
            yield break;
        }

        var pointers = compared.Select(item => $"{Arms}/{item.Index}").ToList();
        if (Against(subject, compared.ConvertAll(item => item.Arm)) is { } against)
        {
            yield return Sentence.FromRecord(against, pointers);
        }

        var everywhere = subject.Treatments.Where(treatment => !treatment.IsTested && subject.Trial.Arms.All(arm => Gets(arm, treatment))).ToList();
        if (TrialNames.InShort(subject, everywhere) is { Count: > 0 } shared)
        {
            var names = subject.Language.AndMore(shared, MostNamed);
            yield return Sentence.FromRecord(
                subject.Say($"All groups get {names}.", $"Todos los grupos reciben {names}."), Arms);
        }
    }

    private static bool IsComparison(ArmType? type) =>
        type is ArmType.ActiveComparator or ArmType.PlaceboComparator or ArmType.ShamComparator or ArmType.NoIntervention;

    private static string? Against(PageSubject subject, List<Arm> compared)
    {
        var testing = subject.Trial.Arms.Where(arm => subject.Treatments.Any(treatment => treatment.IsTested && Gets(arm, treatment))).ToList();
        var others = subject.Treatments
            .Where(treatment => !treatment.IsTested && !treatment.IsEmpty
                && compared.Exists(arm => Gets(arm, treatment)) && !testing.TrueForAll(arm => Gets(arm, treatment)))
            .ToList();
        var names = TrialNames.InShort(subject, others);
        var hasPlacebo = compared.Exists(arm => arm.Type == ArmType.PlaceboComparator)
            || subject.Treatments.Any(treatment => treatment.Intervention.Name.Contains("placebo", StringComparison.OrdinalIgnoreCase));
        return hasPlacebo ? subject.Say(
                "Some people get a placebo instead: it looks the same but holds no active drug.",
                "Algunas personas reciben un placebo: se ve igual, pero no tiene principio activo.")
            : compared.Exists(arm => arm.Type == ArmType.ShamComparator) ? subject.Say(
                "Some people get an imitation of the treatment instead, to compare.",
                "Algunas personas reciben una imitación del tratamiento, para comparar.")
            : names.Count > 0 ? subject.Say(
                $"Other people get {subject.Language.AndMore(names, MostNamed)}, to compare.",
                $"Otras personas reciben {subject.Language.AndMore(names, MostNamed)}, para comparar.")
            : compared.Exists(arm => arm.Type == ArmType.NoIntervention) ? subject.Say(
                "Some people get no added treatment, to compare.",
                "Algunas personas no reciben un tratamiento añadido, para comparar.")
            : null;
    }

    private static bool Gets(Arm arm, TrialTreatment treatment) => arm.InterventionNames.Contains(treatment.Intervention.Name);
}
