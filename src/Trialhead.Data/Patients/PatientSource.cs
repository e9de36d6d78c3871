using System.Text;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Data.Json;
using Trialhead.Data.Search;
using Trialhead.Text;

namespace Trialhead.Data.Patients;

/// <summary>Reads many people: a file with one JSON patient a line, or a folder of such files and of single patients.</summary>
/// <remarks>
/// In a folder and the folders in it, <c>*.ndjson</c> and <c>*.jsonl</c> hold one a line, <c>*.json</c> one or a list, notes (<c>*.txt</c>) one each, in the order of their
/// names; any of them may be packed (<c>*.gz</c>, <c>*.zip</c>). People without an id go by the name of their file. A file of another kind is named, for somebody may be in it.
/// Files with one resource of FHIR a line are a bulk export: everybody's resources are put together.
/// </remarks>
public static class PatientSource
{
    private const string Kinds = "notes (.txt), patients or FHIR bundles (.json), or one a line (.ndjson)";

    /// <summary>Each person, or what is wrong with them; one that cannot be read never stops the others.</summary>
    /// <remarks>A second person of the same id is read as well, with a problem that says so: they may be two, or one twice.</remarks>
    /// <param name="path">The file or folder.</param>
    /// <param name="written">The day on which notes were written; null where "2 weeks ago" is to stay unread.</param>
    public static IEnumerable<(NamedPatient? Person, Problem? Problem)> Read(string path, DateOnly? written = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (person, problem, where) in ReadAll(path, written))
        {
            yield return person switch
            {
                null => (null, problem),
                { Patient.HasDied: true } => (null, new Problem(where, $"that {person.Id} has died", "somebody who lives")),
                _ when !known.TryAdd(person.Id, where) => (person, new Problem(where, $"the id {person.Id} again, which stands in {known[person.Id]}", "an id of its own for everybody")),
                _ => (person, problem),
            };
        }
    }

    private static IEnumerable<Found> ReadAll(string path, DateOnly? written)
    {
        var exported = new List<string>();
        foreach (var input in PatientInput.Of(path))
        {
            // Opened within the guard.
            foreach (var (found, problem) in PatientInput.Guarded(new[] { input }.SelectMany(one => Of(one, written, exported)), input.Where))
            {
                yield return found ?? new Found(null, problem, input.Where);
            }
        }

        foreach (var (person, problem) in exported.Count > 0 ? FhirBulkExport.Of(exported).Read() : [])
        {
            yield return new Found(person, problem, path);
        }
    }

    private static IEnumerable<Found> Of(PatientInput input, DateOnly? written, List<string> exported)
    {
        if (input.IsOfOne)
        {
            return People(input, written);
        }

        // A pipe can be read only once.
        if (input.IsNamed && !input.IsOfLines)
        {
            return Each(input, written);
        }

        if (!input.IsOfLines)
        {
            return [new Found(null, new Problem(input.Where, "a file of another kind", Kinds), input.Where)];
        }

        if (!Lines(input).Take(1).Any(FhirBulkExport.IsPart))
        {
            return Each(input, written);
        }

        if (input.File is not { } file)
        {
            return [new Found(null, new Problem(input.Where, "a packed part of a bulk export", "its files unpacked, side by side"), input.Where)];
        }

        exported.Add(file);
        return [];
    }

    private static IEnumerable<Found> Each(PatientInput input, DateOnly? written) =>
        Lines(input).Select(line => ReadLine(line, $"{input.Name}{input.Extension}:{line.Number}", written));

    private static IEnumerable<JsonLine> Lines(PatientInput input) => JsonLine.Of(input.Where, input.Open());

    private static IEnumerable<Found> People(PatientInput input, DateOnly? written)
    {
        var bytes = input.Bytes();
        if (!PatientFile.IsList(bytes))
        {
            return [ReadOne(bytes, input.Where, input.Name, written)];
        }

        using var list = JsonDocument.Parse(PatientFile.WithoutPreamble(bytes));
        var people = list.RootElement.EnumerateArray().Select(one => Encoding.UTF8.GetBytes(one.GetRawText())).ToList();
        return people.Select((one, i) => ReadOne(one, $"{input.Where}, /{i}", $"{input.Name}:{i + 1}", written));
    }

    private static Found ReadLine(JsonLine line, string name, DateOnly? written)
    {
        var bytes = PatientFile.WithoutPreamble(line.Bytes);
        return Encoding.UTF8.GetString(bytes.Span).TrimEnd('\r') is var text && text.AsSpan().TrimStart() is ['{', ..]
            ? ReadOne(bytes, line.Where, name, written)
            : new Found(null, new Problem(line.Where, StrictFields.Literal(text), "a JSON object: a patient or a FHIR bundle"), line.Where);
    }

    private static Found ReadOne(ReadOnlyMemory<byte> bytes, string where, string name, DateOnly? written) =>
        PatientFile.Read(bytes, written).Succeeded(out var patient, out var problem)
            ? new Found(
                new NamedPatient(string.IsNullOrWhiteSpace(patient.Id) ? name : patient.Id, patient),
                Doubt(patient, where, written),
                where)
            : new Found(null, problem with { Where = $"{where}, {problem.Where}" }, where);

    private static Problem? Doubt(Patient patient, string where, DateOnly? written) => patient switch
    {
        { Facts: [], StatedAge: null, BirthDate: null, Sex: null } => new Problem(where, "nothing that is understood", "facts about the person, or a note"),
        { BirthDate: { } born } when born.Earliest > written => new Problem(where, $"{born} as the date of birth", "a day that has come"),
        _ => null,
    };

    // Who or what was read, and where.
    private sealed record Found(NamedPatient? Person, Problem? Problem, string Where);
}
