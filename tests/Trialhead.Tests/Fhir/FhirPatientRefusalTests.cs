using System.Text;
using System.Text.Json.Nodes;
using Trialhead.Data.Patients;
using Xunit;
using static Trialhead.Tests.Support.FhirBundles;

namespace Trialhead.Tests.Fhir;

public class FhirPatientRefusalTests
{
    [Theory]
    [InlineData("""{"resourceType":"Condition","code":{"text":"oddness"}}""", 20_001, "20,001")]
    [InlineData("""{"resourceType":"FamilyMemberHistory","status":"completed","condition":[{"code":{"coding":[{"code":"1"},{"code":"2"}]}},{"code":{"text":"oddness"}}]}""", 6_667, "20,001")]
    public void More_illnesses_than_a_life_has_are_refused(string illness, int times, string counted)
    {
        Assert.False(PatientFile.Read(Of([.. Enumerable.Repeat(illness, times)])).Succeeded(out _, out var problem));

        Assert.Equal($"FHIR record: found {counted} names of illnesses, expected at most 20,000", problem.ToString());
    }

    [Theory]
    [InlineData("""{"resourceType":"Bundle","entry":[]}""", "no Patient")]
    [InlineData("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a"}},{"resource":{"resourceType":"Patient","id":"b"}}]}""", "2 patients")]
    [InlineData("""{"resourceType":"Bundle","entry":[""", "JSON")]
    [InlineData("""{"resourceType":"Starship"}""", "no")]
    [InlineData("""{"resourceType":"Patient","id":"a","gender":"femal"}""", "femal")]
    public void What_is_no_record_of_one_person_is_refused_in_a_sentence(string json, string found)
    {
        Assert.False(PatientFile.Read(Encoding.UTF8.GetBytes(json)).Succeeded(out _, out var problem));
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Spoilt_records_are_read_or_refused_but_never_crash()
    {
        var whole = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["entry"] = new JsonArray(new JsonObject { ["resource"] = JsonNode.Parse(Person) }, new JsonObject { ["resource"] = JsonNode.Parse(Loinc("718-7", "\"valueQuantity\":{\"value\":9,\"code\":\"g/dL\"}")) }),
        }.ToJsonString());
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var spoilt = whole[..(random.Next(2) == 0 ? whole.Length : random.Next(2, whole.Length))];
            spoilt[random.Next(spoilt.Length)] = (byte)random.Next(32, 127);
            _ = PatientFile.Read(spoilt);
        }
    }
}
