using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Patients;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Data.Conduct;

/// <summary>Writes events in the form in which a log keeps and hashes them.</summary>
/// <remarks>
/// One object in UTF-8 without white space: <c>kind</c>, <c>date</c>, then the properties of the kind in a fixed order; what is not known is left
/// out. Facts and people are written as patient files have them. The bytes of an entry are never written again.
/// </remarks>
public static class StudyEventJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The event in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(StudyEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Compact(json => Write(json, happened));
    }

    /// <summary>A document without white space.</summary>
    internal static ReadOnlyMemory<byte> Compact(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, StudyEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("kind", StudyEventKinds.Of(happened));
        json.WriteString("date", happened.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Rest(json, happened);
        json.WriteEndObject();
    }

    private static void Rest(Utf8JsonWriter json, StudyEvent happened)
    {
        switch (happened)
        {
            case Consented or Died:
                break;
            case Screened screened:
                json.WritePropertyName("person");
                PatientJsonWriter.Write(json, screened.Person);
                break;
            case ResultRecorded result:
                json.WritePropertyName("fact");
                PatientJsonWriter.Write(json, new Patient { Facts = [result.Fact] });
                break;
            case Corrected corrected:
                json.WriteNumber("number", corrected.Number);
                if (corrected.Instead is { } instead)
                {
                    json.WritePropertyName("instead");
                    Write(json, instead);
                }

                break;
            case Stratified stratified:
                Write(json, stratified);
                break;
            case DoseChanged dose:
                Write(json, dose);
                break;
            case AdverseEventRecorded adverse:
                Write(json, adverse);
                break;
            default:
                Texts(json, happened);
                break;
        }
    }

    private static void Texts(Utf8JsonWriter json, StudyEvent happened)
    {
        switch (happened)
        {
            case Enrolled enrolled:
                json.WriteString("version", enrolled.Version);
                break;
            case VersionChanged changed:
                json.WriteString("version", changed.Version);
                break;
            case Randomised randomised:
                json.WriteString("allocation", randomised.Allocation);
                json.WriteString("arm", randomised.Arm);
                break;
            case OptionChosen chosen:
                json.WriteString("choice", chosen.Choice);
                json.WriteString("option", chosen.Option);
                break;
            case Moved moved:
                json.WriteString("epoch", moved.Epoch);
                break;
            case CycleStarted cycle:
                json.WriteString("element", cycle.Element);
                json.WriteNumber("cycle", cycle.Cycle);
                break;
            case VisitDone visit:
                json.WriteString("visit", visit.Visit);
                break;
            case Withdrawn withdrawn:
                json.WriteGiven("reason", withdrawn.Reason);
                break;
            case Unblinded unblinded:
                json.WriteString("reason", unblinded.Reason);
                break;
            default:
                throw new UnreachableException($"No form for {happened.GetType().Name}.");
        }
    }

    private static void Write(Utf8JsonWriter json, Stratified stratified)
    {
        json.WriteString("allocation", stratified.Allocation);
        json.WriteStartObject("levels");
        foreach (var (factor, level) in stratified.Levels.OrderBy(level => level.Key, StringComparer.Ordinal))
        {
            json.WriteString(factor, level);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DoseChanged dose)
    {
        json.WriteString("treatment", dose.Treatment);
        if (dose.Dose is { } amount)
        {
            json.WriteStartObject("dose");
            json.WriteNumber("value", amount.Value);
            json.WriteString("unit", amount.Unit);
            json.WriteEndObject();
        }

        Flag(json, "stopped", dose.IsStopped);
    }

    private static void Write(Utf8JsonWriter json, AdverseEventRecorded adverse)
    {
        json.WriteString("name", adverse.Name);
        json.WriteGiven("grade", adverse.Grade);
        Flag(json, "serious", adverse.IsSerious);
        Flag(json, "unacceptable", adverse.IsUnacceptable);
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
