using System.Globalization;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Eligibility;

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

    /// <summary>The record as an object within a document.</summary>
    internal static void Write(Utf8JsonWriter json, Patient patient)
    {
        json.WriteStartObject();
        json.WriteGiven("id", patient.Id);
        json.WriteGiven("written", patient.StatedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (patient.HasDied)
        {
            json.WriteBoolean("deceased", true);
        }

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
        Array<FamilyHistoryFact>(json, patient, "familyHistory", Dated);
        Array<BiomarkerFact>(json, patient, "biomarkers", Dated);
        Array<MeasurementFact>(json, patient, "laboratory", Measurement);
        Array<ResultFact>(json, patient, "results", Result);
        Performance(json, patient);
        Array<TreatmentFact>(json, patient, "treatments", Treatment);
        Array<IntoleranceFact>(json, patient, "intolerances", Intolerance);
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
        Flag(json, "over", fact.IsOver);
        Qualifiers(json, fact.Qualifiers);
    }

    private static void Dated(Utf8JsonWriter json, Fact fact)
    {
        Named(json, PatientChart.NameOf(fact) ?? "", fact.Presence);
        json.WriteGiven("date", fact.Date?.ToString());
    }

    private static void Intolerance(Utf8JsonWriter json, IntoleranceFact fact)
    {
        Named(json, fact.Name, fact.Presence);
        json.WriteString("kind", PatientWords.Of(PatientWords.Intolerances, fact.Kind));
        json.WriteGiven("date", fact.Date?.ToString());
    }

    private static void Result(Utf8JsonWriter json, ResultFact fact)
    {
        json.WriteString("name", fact.Name);
        json.WriteString("result", PatientWords.Of(PatientWords.Results, fact.Result));
        json.WriteGiven("date", fact.Date?.ToString());
    }

    private static void Qualifiers(Utf8JsonWriter json, IReadOnlyList<Qualifier> qualifiers)
    {
        if (qualifiers.Count > 0)
        {
            json.WriteTexts("qualifiers", qualifiers.Select(q => q.Text));
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Measurement(Utf8JsonWriter json, MeasurementFact fact)
    {
        json.WriteString("name", fact.Name);
        json.WriteNumber("value", fact.Value.Value);
        json.WriteGiven("bound", fact.Value.Bound == Bound.None ? null : PatientWords.Of(PatientWords.Bounds, fact.Value.Bound));
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
        Flag(json, "ongoing", fact.IsOngoing);
        Flag(json, "over", fact.IsOver);
        Flag(json, "planned", fact.IsPlanned);
        Qualifiers(json, fact.Qualifiers);
        json.WriteGiven("purpose", fact.Purpose);
        if (fact.Worked is { } worked)
        {
            json.WriteBoolean("worked", worked);
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
