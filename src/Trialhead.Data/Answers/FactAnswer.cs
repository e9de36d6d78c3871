using System.Diagnostics;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Patients;

namespace Trialhead.Data.Answers;

/// <summary>Facts of a record inside other answers.</summary>
internal static class FactAnswer
{
    /// <summary>Writes <c>{kind, name, value?, unit?, result?, qualifiers?, presence, date?, source}</c>, or null.</summary>
    public static void Write(Utf8JsonWriter json, Fact? fact)
    {
        if (fact is null)
        {
            json.WriteNullValue();
            return;
        }

        var (kind, name) = Name(fact);
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("name", name);
        if (fact is MeasurementFact measured)
        {
            json.WriteNumber("value", measured.Value.Value);
            json.WriteGiven("unit", measured.Value.Unit);
            json.WriteGiven("bound", measured.Value.Bound == Bound.None ? null : PatientWords.Of(PatientWords.Bounds, measured.Value.Bound));
        }
        else if (fact is ResultFact result)
        {
            json.WriteString("result", GivenProperties.Camel(result.Result));
        }
        else if (fact is PerformanceFact performance)
        {
            json.WriteNumber("value", performance.Grade);
        }

        if (fact is ConditionFact { Qualifiers: { Count: > 0 } illness })
        {
            json.WriteTexts("qualifiers", illness.Select(q => q.Text));
        }
        else if (fact is TreatmentFact { Qualifiers: { Count: > 0 } treatment })
        {
            json.WriteTexts("qualifiers", treatment.Select(q => q.Text));
        }

        json.WriteString("presence", PatientWords.Of(PatientWords.Presences, fact.Presence));
        json.WriteGiven("date", fact.Date?.ToString());
        Write(json, fact.Provenance);
        json.WriteEndObject();
    }

    private static (string Kind, string Name) Name(Fact fact) => fact switch
    {
        ConditionFact f => ("condition", f.Name),
        BiomarkerFact f => ("biomarker", f.Name),
        MeasurementFact f => ("measurement", f.Name),
        PerformanceFact f => ("performance", PatientWords.Of(PatientWords.Scales, f.Scale)),
        TreatmentFact f => ("treatment", f.Name),
        FamilyHistoryFact f => ("familyHistory", f.Name),
        IntoleranceFact f => (GivenProperties.Camel(f.Kind), f.Name),
        ResultFact f => ("result", f.Name),
        StateFact f => ("state", PatientWords.Of(PatientWords.States, f.State)),
        _ => throw new UnreachableException($"No rule for {fact.GetType().Name}."),
    };

    private static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("source");
        json.WriteString("source", provenance.Source);
        json.WriteGiven("pointer", provenance.Pointer);
        json.WriteGiven("start", provenance.Span?.Start);
        json.WriteGiven("length", provenance.Span?.Length);
        json.WriteGiven("quote", provenance.Quote);
        json.WriteEndObject();
    }
}
