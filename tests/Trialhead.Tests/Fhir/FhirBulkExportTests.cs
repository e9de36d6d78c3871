using System.IO.Compression;
using System.Text.Json.Nodes;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Fhir;

public sealed class FhirBulkExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_folder.Path, name), lines);

    private static string Gout(string about) => $$"""{"resourceType":"Condition","code":{"text":"gout"},"subject":{"reference":"{{about}}"} }""";

    [Fact]
    public void Everybody_is_put_together_from_all_files()
    {
        Write("Patient.000.ndjson", """{"resourceType":"Patient","id":"a","gender":"female"}""", "", """{"resourceType":"Patient","id":"b","gender":"male"}""");
        Write("Condition.ndjson", Gout("Patient/b"), Gout("https://example.org/fhir/Patient/a"), Gout("Patient/nobody"));
        Write(
            "MedicationRequest.ndjson",
            """{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationReference":{"reference":"Medication/m"},"subject":{"reference":"urn:uuid:a"}}""");
        Write("Medication.ndjson", """{"resourceType":"Medication","id":"m","code":{"text":"allopurinol"}}""");
        Write("Claim.ndjson", """{"resourceType":"Claim","id":"c","patient":{"reference":"Patient/a"}}""");

        var read = PatientSource.Read(_folder.Path).ToList();

        Assert.All(read, one => Assert.Null(one.Problem));
        Assert.Equal([("a", Sex.Female), ("b", Sex.Male)], read.Select(one => (one.Person!.Id, one.Person.Patient.Sex!.Value)));
        Assert.Equal(["gout", "allopurinol"], read[0].Person!.Patient.Facts.Select(PatientChart.NameOf));
        Assert.Equal("Condition.ndjson:2", read[0].Person!.Patient.Facts[0].Provenance.Pointer);
        Assert.Equal("gout", PatientChart.NameOf(Assert.Single(read[1].Person!.Patient.Facts)));
    }

    [Fact]
    public void A_broken_line_is_named_and_stops_nobody()
    {
        Write("Patient.ndjson", """{"resourceType":"Patient","id":"a"}""", "{", """{"resourceType":"Patient","id":"b","gender":"femal"}""");
        Write("Condition.ndjson", Gout("Patient/a"), """{"resourceType":"Condition","code":{"text":"gout"},"code":{"text":"asthma"},"subject":{"reference":"Patient/a"}}""");

        var read = PatientSource.Read(_folder.Path).ToList();

        Assert.Equal("gout", PatientChart.NameOf(Assert.Single(read.Select(one => one.Person).OfType<Data.Search.NamedPatient>()).Patient.Facts[0]));
        var problems = read.Select(one => one.Problem?.Where ?? "").Where(where => where.Length > 0).ToList();
        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, where => where.Contains("Condition.ndjson, line 2", StringComparison.Ordinal));
        Assert.Contains(problems, where => where.Contains("Patient.ndjson, line 2", StringComparison.Ordinal));
        Assert.Contains(problems, where => where.Contains("Patient.ndjson, line 3", StringComparison.Ordinal));
    }

    [Fact]
    public void Bundles_and_patients_of_our_own_a_line_are_read_as_before()
    {
        Write("bundles.ndjson", $$"""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"a"} },{"resource":{{Gout("Patient/a")}} }]}""");
        Write("own.jsonl", """{"id":"b","conditions":[{"name":"gout"}]}""");

        Assert.Equal(["a", "b"], PatientSource.Read(_folder.Path).Select(one => one.Person?.Id));
    }

    [Fact]
    public void A_record_split_into_an_export_tells_what_its_bundle_tells()
    {
        using var zip = ZipFile.OpenRead(SharedData.Require("fhir/synthea.zip"));
        var bundles = zip.Entries.Where((_, i) => i % 29 == 3).Select(entry =>
        {
            using var bytes = new MemoryStream();
            entry.Open().CopyTo(bytes);
            return bytes.ToArray();
        }).Where(bundle => PatientFile.Read(bundle).Succeeded(out var whole, out _) && !whole.HasDied).ToList();
        foreach (var resource in bundles.SelectMany(bundle => JsonNode.Parse(bundle)!["entry"]!.AsArray().Select(entry => entry!["resource"]!)))
        {
            File.AppendAllLines(Path.Combine(_folder.Path, $"{resource["resourceType"]}.ndjson"), [resource.ToJsonString()]);
        }

        var together = PatientSource.Read(_folder.Path).Select(one => one.Person!.Patient).ToList();

        Assert.Equal(bundles.Count, together.Count);
        foreach (var (bundle, exported) in bundles.Zip(together))
        {
            Assert.True(PatientFile.Read(bundle).Succeeded(out var whole, out _));
            Assert.Equal(Names(whole), Names(exported));
        }

        static IEnumerable<string> Names(Patient patient) =>
            patient.Facts.Select(fact => $"{fact.GetType().Name} {PatientChart.NameOf(fact)} {fact.Presence} {fact.Date}").Order(StringComparer.Ordinal);
    }
}
