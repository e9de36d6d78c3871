using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Tests.Support;

/// <summary>Writes criteria in a line, so that a test can state the whole tree it expects.</summary>
internal static class Notation
{
    public static string Of(Criterion criterion) => criterion switch
    {
        AllOfCriterion c => $"all({Parts(c)})",
        AnyOfCriterion c => $"any({Parts(c)})",
        AmbiguousCriterion c => $"either({Parts(c)})",
        NarrowedCriterion c => $"{Of(c.Inner)}{Narrowed(c.Qualifiers)}",
        PermissionCriterion c => $"may({Of(c.Inner)})",
        NotCriterion c => $"not({Of(c.Inner)})",
        ExceptCriterion c => $"{Of(c.Rule)} except {Of(c.Exception)}",
        ConditionalCriterion c => $"if({Of(c.Condition)} then {Of(c.Then)})",
        AgeCriterion c => string.Create(
            CultureInfo.InvariantCulture,
            $"age {(c.IsMinimumExclusive ? ">" : "")}{c.Minimum:0.##}..{(c.IsMaximumExclusive ? "<" : "")}{c.Maximum:0.##}"),
        SexCriterion c => c.Sex.ToString(),
        StateCriterion c => $"{c.State}{Within(c.Within)}",
        IntoleranceCriterion c => $"{c.Kind}:{c.Substance?.Id ?? "study"}",
        ResultCriterion c => $"{c.Test.Id}={c.Result}{Within(c.Within)}",
        NoDemandCriterion => "nothing",
        GroupCriterion c => $"group {c.Name}",
        AtLeastCriterion c => $"atleast{c.Count}({Parts(c)})",
        PerformanceCriterion c => $"{c.Scale} {c.Minimum}..{c.Maximum}",
        MeasurementCriterion c => string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Analyte.Id} {Sign(c.Comparator)} {c.Limit.Value:0.###} {c.Basis switch
            {
                LimitBasis.UpperLimitOfNormal => "ULN",
                LimitBasis.LowerLimitOfNormal => "LLN",
                _ => c.Limit.Unit ?? "?",
            }}"),
        DiagnosisCriterion c => $"{(c.IsFamily ? "family:" : "")}{(c.IsSuspected ? "suspected:" : "")}{c.Condition.Id}{(c.Setting == 0 ? "" : $"[{c.Setting}]")}{Narrowed(c.Qualifiers)}{Within(c.Within)}",
        BiomarkerCriterion c => $"{c.Biomarker.Id}",
        TreatmentCriterion c => $"{c.Timing}:{c.Treatment.Id}{(c.Purpose is { } p ? $"/{p.Id}" : "")}{(c.Outcome == 0 ? "" : $"!{c.Outcome}")}{Narrowed(c.Qualifiers)}{Within(c.Within)}",
        UninterpretedCriterion c => $"“{Text.Folding.CollapseSpaces(c.Text)}”",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion.GetType().Name, "Not written here."),
    };

    /// <summary>Everything read from a text, a line each, with + for inclusion and - for exclusion.</summary>
    public static string Read(string text) => string.Join(
        "\n", CriteriaReader.Read(text).Select(c => $"{(c.Kind == CriterionKind.Inclusion ? "+" : "-")} {Of(c.Demand)}"));

    private static string Parts(Criterion c) => string.Join(", ", c.Parts.Select(Of));

    private static string Narrowed(IReadOnlyList<Qualifier> qualifiers) =>
        qualifiers.Count == 0 ? "" : $"{{{string.Join(", ", qualifiers.Select(q => q.Text))}}}";

    private static string Within(TimeWindow? window) => window is null ? "" : $"<{window.Text}";

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.AtMost => "<=",
        Comparator.Equal => "=",
        Comparator.AtLeast => ">=",
        _ => ">",
    };
}
