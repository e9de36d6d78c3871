using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Answers;

namespace Trialhead.Data.Patients;

/// <summary>Writes patient files as <c>data/patient.schema.json</c> describes them.</summary>
/// <remarks>
/// What <see cref="PatientJsonReader"/> reads back is the same record, but for the origins of its facts. The format holds one
/// value for each personal state and one performance status: of several, the last is written.
/// </remarks>
public static class PatientJsonWriter
{
    /// <summary>The record as indented JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return Answer.ToUtf8(json => Write(json, patient));
    }

    private static void Write(Utf8JsonWriter json, Patient patient)
    {
        json.WriteStartObject();
        json.WriteGiven("id", patient.Id);
        json.WriteGiven("age", patient.StatedAge);
        json.WriteGiven("birthDate", patient.BirthDate?.ToString());
        json.WriteGiven("sex", patient.Sex is { } sex ? PatientWords.Of(PatientWords.Sexes, sex) : null);
        Write(json, patient.Place);
        foreach (var (word, state) in PatientWords.States)
        {
            if (patient.Facts.OfType<StateFact>().LastOrDefault(fact => fact.State == state) is { } fact)
            {
                json.WriteBoolean(word, fact.Presence == Presence.Present);
            }
        }

        Array<ConditionFact>(json, patient, "conditions", Condition);
        Array<BiomarkerFact>(json, patient, "biomarkers", Biomarker);
        Array<MeasurementFact>(json, patient, "laboratory", Measurement);
        Performance(json, patient);
        Array<TreatmentFact>(json, patient, "treatments", Treatment);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject("place");
        json.WriteGiven("city", place.City);
        json.WriteGiven("state", place.State);
        json.WriteGiven("country", place.Country);
        json.WriteGiven("postalCode", place.PostalCode);
        json.WriteGiven("latitude", place.Point?.Latitude);
        json.WriteGiven("longitude", place.Point?.Longitude);
        json.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter json, ConditionFact fact)
    {
        Named(json, fact.Name, fact.Presence);
        json.WriteGiven("since", fact.Date?.ToString());
        json.WriteGiven("until", fact.Ended?.ToString());
        var settings = PatientWords.Settings.Where(s => fact.Setting.HasFlag(s.Value)).Select(s => s.Word).ToList();
        if (settings.Count > 0)
        {
            json.WriteTexts("setting", settings);
        }

        json.WriteGiven("stage", fact.Stage);
    }

    private static void Biomarker(Utf8JsonWriter json, BiomarkerFact fact)
    {
        Named(json, fact.Name, fact.Presence);
        json.WriteGiven("date", fact.Date?.ToString());
    }

    private static void Measurement(Utf8JsonWriter json, MeasurementFact fact)
    {
        json.WriteString("name", fact.Name);
        json.WriteNumber("value", fact.Value.Value);
        json.WriteGiven("unit", string.IsNullOrEmpty(fact.Value.Unit) ? null : fact.Value.Unit);
        json.WriteGiven("date", fact.Date?.ToString());
        json.WriteGiven("upperLimitOfNormal", fact.UpperLimitOfNormal);
    }

    private static void Performance(Utf8JsonWriter json, Patient patient)
    {
        if (patient.Facts.OfType<PerformanceFact>().LastOrDefault() is not { } fact)
        {
            return;
        }

        json.WriteStartObject("performanceStatus");
        json.WriteString("scale", PatientWords.Of(PatientWords.Scales, fact.Scale));
        json.WriteNumber("value", fact.Grade);
        json.WriteGiven("date", fact.Date?.ToString());
        json.WriteEndObject();
    }

    private static void Treatment(Utf8JsonWriter json, TreatmentFact fact)
    {
        Named(json, fact.Name, fact.Presence);
        json.WriteGiven("start", fact.Date?.ToString());
        json.WriteGiven("end", fact.Ended?.ToString());
        if (fact.IsOngoing)
        {
            json.WriteBoolean("ongoing", true);
        }
    }

    private static void Named(Utf8JsonWriter json, string name, Presence presence)
    {
        json.WriteString("name", name);
        json.WriteString("status", PatientWords.Of(PatientWords.Presences, presence));
    }

    private static void Array<T>(Utf8JsonWriter json, Patient patient, string name, Action<Utf8JsonWriter, T> write)
        where T : Fact
    {
        var facts = patient.Facts.OfType<T>().ToList();
        if (facts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            write(json, fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
