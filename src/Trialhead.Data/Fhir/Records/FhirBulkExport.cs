using System.Collections.Frozen;
using Hl7.Fhir.Model;
using Trialhead.Data.Search;
using Trialhead.Text;

namespace Trialhead.Data.Fhir.Records;

/// <summary>A bulk export of FHIR R4: files with one resource a line, of many people.</summary>
/// <remarks>
/// Only where each resource stands is kept; records are put together one person at a time, so that an export may be larger than the memory. Resources that
/// tell nothing of a person's health (bills, visits, organisations) are passed over. Source: FHIR Bulk Data Access (hl7.org/fhir/uv/bulkdata).
/// </remarks>
public sealed class FhirBulkExport
{
    private const string Person = "Patient", Medicine = "Medication";

    private static readonly FrozenSet<string> OfPeople =
    [
        "Condition", "Observation", "MedicationRequest", "MedicationStatement", "MedicationAdministration", "Procedure", "Immunization", "AllergyIntolerance", "FamilyMemberHistory",
    ];

    private readonly List<(string Id, JsonLine Line)> _people = [];
    private readonly Dictionary<string, List<JsonLine>> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonLine> _medicines = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    private FhirBulkExport()
    {
    }

    /// <summary>Whether a line is one resource that is not a bundle.</summary>
    internal static bool IsPart(JsonLine line) => FhirLine.Read(line.Bytes) is { Kind: { } kind } && kind != "Bundle";

    /// <summary>Finds out where everybody's resources stand.</summary>
    /// <param name="files">The files of the export; each is read once.</param>
    public static FhirBulkExport Of(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var export = new FhirBulkExport();
        foreach (var line in files.SelectMany(JsonLine.Of))
        {
            export.Add(line);
        }

        return export;
    }

    /// <summary>Each person, in the order of the export, or what is wrong with them; then the lines that are no resources.</summary>
    /// <remarks>A resource that cannot be read is named and left out; the person's others are read.</remarks>
    public IEnumerable<(NamedPatient? Person, Problem? Problem)> Read()
    {
        foreach (var (id, line) in _people)
        {
            var lines = _told.GetValueOrDefault(id, []);
            var resources = new List<(Resource Resource, string Place)>();
            foreach (var one in lines.Concat(Medicines(lines)).Prepend(line))
            {
                if (FhirPatientReader.ParseOne(one.Read()).Succeeded(out var resource, out var wrong))
                {
                    resources.Add((resource, one.Place));
                }
                else
                {
                    yield return (null, wrong with { Where = $"{one.Where}, {wrong.Where}" });
                }
            }

            if (resources is not [(Patient, _), ..])
            {
                continue; // named above
            }

            var bundle = new FhirBundle(resources);
            yield return FhirPatientReader.Read(bundle).Succeeded(out var patient, out var problem)
                ? (new NamedPatient(id, patient), null)
                : (null, problem with { Where = $"{line.Where}, {problem.Where}" });
        }

        foreach (var problem in _problems)
        {
            yield return (null, problem);
        }
    }

    private void Add(JsonLine line)
    {
        switch (FhirLine.Read(line.Bytes))
        {
            case null:
                _problems.Add(new Problem(line.Where, "no JSON", "a resource of FHIR R4"));
                break;
            case { Kind: Person, Id: { } id }:
                _people.Add((id, line.Kept()));
                break;
            case { Kind: Medicine, Id: { } id }:
                _medicines.TryAdd(id, line.Kept());
                break;
            case { Kind: { } kind, Subject: { } subject, Medicine: var medicine } when OfPeople.Contains(kind):
                if (!_told.TryGetValue(subject, out var lines))
                {
                    _told[subject] = lines = [];
                }

                lines.Add(line.Kept() with { Medicine = medicine });
                break;
        }
    }

    private IEnumerable<JsonLine> Medicines(List<JsonLine> lines) =>
        lines.Select(line => line.Medicine).OfType<string>().Distinct().Where(_medicines.ContainsKey).Select(id => _medicines[id]);
}
