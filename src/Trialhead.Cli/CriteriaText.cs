using System.Globalization;
using Spectre.Console;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary>Criteria for reading: each with its text and, below, what was understood of it.</summary>
internal static class CriteriaText
{
    public static void Write(Screen screen, string nctId, IReadOnlyList<EligibilityCriterion> criteria)
    {
        screen.Heading($"{nctId}: {criteria.Count} criteria");
        foreach (var list in criteria.GroupBy(criterion => criterion.Kind))
        {
            screen.Gap();
            screen.Heading(list.Key == CriterionKind.Inclusion ? "Participants must" : "Participants must not");
            foreach (var criterion in list)
            {
                screen.Item("  - ", (criterion.Section is { } section ? $"[{section}] " : "") + criterion.Text, Style.Plain);
                var demand = criterion is { Kind: CriterionKind.Exclusion, Demand: NotCriterion not } ? not.Inner : criterion.Demand;
                Tree(screen, demand, 6);
            }
        }

        screen.Gap();
        var whole = criteria.Count(c => c.IsTypedWhole);
        var part = criteria.Count(c => CriteriaAnswer.Interpretation(c) == "part");
        screen.Paragraph($"Understood whole: {whole}, in part: {part}, not at all: {criteria.Count - whole - part}.");
    }

    private static void Tree(Screen screen, Criterion node, int indent)
    {
        screen.Item($"{new string(' ', indent)}> ", Describe(node), Style.Plain);
        foreach (var part in node.Parts)
        {
            Tree(screen, part, indent + 2);
        }
    }

    private static string Describe(Criterion node) => node switch
    {
        AgeCriterion c => $"age {Range(c.Minimum, c.Maximum)}",
        SexCriterion c => $"sex: {EnumWords.InWords(c.Sex)}",
        StateCriterion c => $"{StateTable.NameOf(c.State)}{Within(c.Within)}",
        IntoleranceCriterion c => $"{EnumWords.InWords(c.Kind)}: {c.Substance?.Name ?? "the study treatment"}",
        ResultCriterion c => $"{c.Test.Name}: {EnumWords.InWords(c.Result)}{Within(c.Within)}",
        NoDemandCriterion => "asks for nothing",
        GroupCriterion c => $"part of the trial: {c.Name}",
        AtLeastCriterion c => $"at least {c.Count} of",
        PerformanceCriterion c => $"{c.Scale} {Range(c.Minimum, c.Maximum)}",
        MeasurementCriterion c => $"{c.Analyte.Name} {Words(c.Comparator)} {Limit(c)}",
        DiagnosisCriterion c =>
            $"{Whose(c)}: {c.Condition.Name}{Setting(c.Setting)}{Narrowed(c.Qualifiers)}{Within(c.Within)}",
        BiomarkerCriterion c => $"biomarker: {c.Biomarker.Name}",
        TreatmentCriterion c => $"treatment, {EnumWords.InWords(c.Timing)}: {c.Treatment.Name}{Purpose(c)}{Outcome(c.Outcome)}{Narrowed(c.Qualifiers)}{Within(c.Within)}",
        UninterpretedCriterion c => $"not interpreted: “{c.Text}”",
        AllOfCriterion => "all of",
        AnyOfCriterion => "any of",
        AmbiguousCriterion => "read in one of these ways",
        NarrowedCriterion c => $"narrowed to{Narrowed(c.Qualifiers)[1..]}",
        PermissionCriterion => "is let in, not asked for",
        NotCriterion => "not",
        ExceptCriterion => "the first, except the second",
        ConditionalCriterion => "for those of whom the first holds, the second",
        _ => node.GetType().Name,
    };

    private static string Range(double? minimum, double? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min:0.##} to {max:0.##}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"{min:0.##} or more"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"{max:0.##} or less"),
        _ => "any",
    };

    private static string Words(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "≤",
        Comparator.Equal => "=",
        Comparator.AtLeast => "≥",
        _ => ">",
    };

    private static string Limit(MeasurementCriterion c) => c.Basis switch
    {
        LimitBasis.UpperLimitOfNormal => string.Create(CultureInfo.InvariantCulture, $"{c.Limit.Value:0.##} × upper limit of normal"),
        LimitBasis.LowerLimitOfNormal => string.Create(CultureInfo.InvariantCulture, $"{c.Limit.Value:0.##} × lower limit of normal"),
        _ => c.Limit.ToString(),
    };

    private static string Setting(DiseaseSetting setting) => setting == DiseaseSetting.None
        ? ""
        : $" ({string.Join(", ", Enum.GetValues<DiseaseSetting>().Where(s => s != 0 && setting.HasFlag(s)).Select(s => EnumWords.InWords(s)))})";

    private static string Whose(DiagnosisCriterion c) =>
        c.IsFamily ? "diagnosis in the family" : c.IsSuspected ? "diagnosis or suspicion" : c.IsHistory ? "diagnosis, now or before" : "diagnosis";

    private static string Narrowed(IReadOnlyList<Qualifier> qualifiers) =>
        string.Concat(qualifiers.Select(qualifier => $", {qualifier.Text}"));

    private static string Purpose(TreatmentCriterion c) => c.Purpose is { } purpose ? $" for {purpose.Name}" : "";

    private static string Outcome(TreatmentOutcome outcome) => outcome switch
    {
        TreatmentOutcome.Failed => ", which failed",
        TreatmentOutcome.Worked => ", which worked",
        _ => "",
    };

    private static string Within(TimeWindow? window) => window is null ? "" : $", within {window.Text}";
}
