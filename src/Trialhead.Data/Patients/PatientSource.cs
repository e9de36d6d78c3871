using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Data.Json;
using Trialhead.Data.Search;
using Trialhead.Text;

namespace Trialhead.Data.Patients;

/// <summary>Reads many people: a file with one JSON patient a line, or a folder of such files and of single patients.</summary>
/// <remarks>
/// In a folder, <c>*.ndjson</c> and <c>*.jsonl</c> hold one a line, <c>*.json</c> and notes (<c>*.txt</c>) one each, in the order of their
/// names. People without an id go by the name of their file. Files with one resource of FHIR a line are a bulk export: everybody's resources are put together.
/// </remarks>
public static class PatientSource
{
    /// <summary>Each person, or what is wrong with them; one that cannot be read never stops the others.</summary>
    /// <remarks>A second person of the same id is read as well, with a problem that says so: they may be two, or one twice.</remarks>
    /// <param name="path">The file or folder.</param>
    /// <param name="written">The day on which notes were written; null where "2 weeks ago" is to stay unread.</param>
    public static IEnumerable<(NamedPatient? Person, Problem? Problem)> Read(string path, DateOnly? written = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var known = new HashSet<string>(StringComparer.Ordinal);
        return ReadAll(path, written).Select(one => one.Person is { } person && !known.Add(person.Id)
            ? (person, new Problem(path, $"the id {person.Id} more than once", "an id of its own for everybody"))
            : one);
    }

    private static IEnumerable<(NamedPatient? Person, Problem? Problem)> ReadAll(string path, DateOnly? written)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(IsOfPatients).Order(StringComparer.Ordinal).ToList() : [path];
        var exported = files.Where(file => Path.GetExtension(file) is ".ndjson" or ".jsonl" && FhirBulkExport.IsPart(file)).ToList();
        return files.Except(exported).SelectMany(file => Path.GetExtension(file) is ".json" or ".txt" ? [ReadOne(File.ReadAllBytes(file), file, Path.GetFileNameWithoutExtension(file), written)] : ReadLines(file, written))
            .Concat(exported.Count > 0 ? FhirBulkExport.Of(exported).Read() : []);
    }

    private static bool IsOfPatients(string file) => Path.GetExtension(file) is ".json" or ".txt" or ".ndjson" or ".jsonl";

    private static IEnumerable<(NamedPatient? Person, Problem? Problem)> ReadLines(string file, DateOnly? written)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var where = $"{file}, line {number}";
                yield return line.AsSpan().TrimStart() is ['{', ..]
                    ? ReadOne(Encoding.UTF8.GetBytes(line), where, $"{Path.GetFileName(file)}:{number}", written)
                    : (null, new Problem(where, StrictFields.Literal(line), "a JSON object: a patient or a FHIR bundle"));
            }
        }
    }

    private static (NamedPatient? Person, Problem? Problem) ReadOne(byte[] bytes, string where, string name, DateOnly? written) =>
        PatientFile.Read(bytes, written).Succeeded(out var patient, out var problem)
            ? (new NamedPatient(patient.Id ?? name, patient), IsEmpty(patient) ? new Problem(where, "nothing that is understood", "facts about the person, or a note") : null)
            : (null, problem with { Where = $"{where}, {problem.Where}" });

    private static bool IsEmpty(Patient patient) =>
        patient is { Facts: [], StatedAge: null, BirthDate: null, Sex: null };
}
