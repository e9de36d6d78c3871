using System.Collections.Frozen;
using Hl7.Fhir.Model;
using Trialhead.Clinical;
using Trialhead.Vocabulary;
using Quantity = Trialhead.Clinical.Quantity;

namespace Trialhead.Data.Fhir.Records;

/// <summary>What was measured, tested, graded and asked.</summary>
internal static class FhirObservations
{
    private const string Stage = "stage group";

    /// <summary>The facts of an observation and its components.</summary>
    public static IEnumerable<Fact> Of(Observation observation, string pointer)
    {
        var names = FhirWords.Names(observation.Code);
        if (observation.Status is ObservationStatus.EnteredInError or ObservationStatus.Cancelled || names.Contains(Stage))
        {
            return [];
        }

        var date = FhirWords.Start(observation.Effective) ?? FhirWords.End(observation.Effective);
        var facts = names.Contains("genetic variant")
            ? OfVariant(observation)
            : observation.Component.SelectMany(part => Of(FhirWords.Names(part.Code), part.Value, part.ReferenceRange, part.Interpretation))
                .Concat(Of(names, observation.Value, observation.ReferenceRange, observation.Interpretation));
        return facts.Select(told => told.Fact with { Date = date, Provenance = FhirBundle.From(pointer, told.Words) });
    }

    /// <summary>Whether it gives the stage of a cancer as a whole.</summary>
    public static bool IsStage(Observation observation) => FhirWords.Is(observation.Code, Stage);

    private static IEnumerable<(Fact Fact, string Words)> Of(
        List<string> names, DataType? value, List<Observation.ReferenceRangeComponent> ranges, List<CodeableConcept> interpretation) =>
        names.Count == 0 ? [] : value switch
        {
            Hl7.Fhir.Model.Quantity { Value: { } number, Comparator: null } quantity => Measured(names, (double)number, Unit(quantity), ranges),
            Integer { Value: { } number } => Measured(names, number, (true, ""), ranges),
            CodeableConcept answer => Answered(names, FhirWords.Names(answer)),
            FhirString { Value: { } words } => Answered(names, [words]),
            FhirBoolean { Value: { } isSo } => Answered(names, [isSo ? "present" : "absent"]),
            null => Answered(names, [.. interpretation.Select(FhirWords.Code).Select(Interpreted).OfType<string>()]),
            _ => [],
        };

    private static IEnumerable<(Fact Fact, string Words)> Measured(
        List<string> names, double number, (bool IsKnown, string? Code) unit, List<Observation.ReferenceRangeComponent> ranges)
    {
        var quantity = new Quantity(number, unit.Code);
        var words = $"{names[0]}: {quantity}";
        if (names.Exists(name => name.Contains("performance status", StringComparison.OrdinalIgnoreCase)))
        {
            return FhirWords.Note(words).OfType<PerformanceFact>().Select(grade => ((Fact)grade, words));
        }

        return unit.IsKnown && FhirWords.Analyte(names) is { } analyte
            ? [(new MeasurementFact(analyte, quantity) { UpperLimitOfNormal = Upper(ranges, unit.Code) }, words)]
            : [];
    }

    // What a test of our vocabulary showed, or an answer that says it by itself; other answers may be about anything that the question names.
    private static IEnumerable<(Fact Fact, string Words)> Answered(List<string> names, List<string> answers)
    {
        var isStatus = names.Exists(name => name is "smoking status" or "pregnancy status");
        var test = names.Find(name => Lexicon.InUse.Find(name) is not null);
        var lines = isStatus ? answers : [.. answers.Where(answer => test is not null && Answers.Contains(answer)).Select(answer => $"{test}: {answer}")];
        return lines.Select(FhirWords.Note).FirstOrDefault(facts => facts.Count > 0)?.Select(fact => (fact, $"{names[0]}: {answers[0]}")) ?? [];
    }

    private static readonly FrozenSet<string> Answers =
        new[] { "positive", "negative", "present", "absent", "detected", "not detected", "reactive", "non-reactive", "nonreactive" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "Gene studied: PALB2" with "Present": a change was found in it.
    private static IEnumerable<(Fact Fact, string Words)> OfVariant(Observation variant)
    {
        var gene = variant.Component.Where(part => FhirWords.Is(part.Code, "gene studied"))
            .SelectMany(part => FhirWords.Names(part.Value as CodeableConcept)).FirstOrDefault(name => Lexicon.InUse.Find(name, ConceptKind.Biomarker) is not null);
        var found = FhirWords.Names(variant.Value as CodeableConcept).FirstOrDefault();
        if (gene is not null && found is "present" or "absent")
        {
            var mutation = $"{gene} mutation";
            yield return (new BiomarkerFact(Lexicon.InUse.Find(mutation, ConceptKind.Biomarker) is null ? gene : mutation)
            {
                Presence = found == "present" ? Presence.Present : Presence.Absent,
            }, $"{gene}: variant {found}");
        }
    }

    private static (bool IsKnown, string? Code) Unit(Hl7.Fhir.Model.Quantity quantity)
    {
        var written = quantity.Code ?? quantity.Unit;
        return string.IsNullOrEmpty(written) ? (true, null)
            : written is "1" or ['{', ..] ? (true, "")
            : (UnitTable.BuiltIn.Find(written) ?? UnitTable.BuiltIn.Find(quantity.Unit ?? "")) is { } unit ? (true, unit.Code) : (false, null);
    }

    private static double? Upper(List<Observation.ReferenceRangeComponent> ranges, string? unit) =>
        ranges is [{ High: { Value: { } high } limit }] && Unit(limit).Code == unit ? (double)high : null;

    private static string? Interpreted(string code) => code switch
    {
        "POS" or "DET" => "positive",
        "NEG" or "ND" => "negative",
        _ => null,
    };
}
