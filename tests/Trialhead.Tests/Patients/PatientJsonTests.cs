using System.Text;
using CsCheck;
using NJsonSchema;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Tests.Support;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Patients;

public class PatientJsonTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "sample", "patients"), "*.json").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Read_Example_IsGoodBySchemaAndReader(string file)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", "sample", "patients", file), TestContext.Current.CancellationToken);
        var schema = await Schema();

        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(bytes)));
        Assert.Null(PatientJsonReader.Read(bytes).Problem);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "age": null, "sex": null, "place": null, "conditions": null, "performanceStatus": null }""")]
    [InlineData("""{ "age": 0.5, "sex": "male", "pregnant": false, "note": "x" }""")]
    [InlineData("""{ "place": { "city": "", "latitude": -90, "longitude": 180 } }""")]
    [InlineData("""{ "conditions": [{ "name": "asthma", "setting": ["relapsed", "metastatic"], "since": "2020-02" }] }""")]
    [InlineData("""{ "performanceStatus": { "scale": "Karnofsky", "value": 100 } }""")]
    [InlineData("""{ "laboratory": [{ "name": "creatinine", "value": -0.5, "unit": null, "upperLimitOfNormal": 1.2 }] }""")]
    [InlineData("""{ "treatments": [{ "name": "prednisone", "status": "absent", "ongoing": null }] }""")]
    [InlineData("""{ "conditions": [{ "name": "asthma", "over": true, "qualifiers": ["severe", "stage II"] }], "canSwallow": true }""")]
    [InlineData("""{ "familyHistory": [{ "name": "asthma" }], "results": [{ "name": "HBsAg", "result": "negative" }] }""")]
    [InlineData("""{ "intolerances": [{ "name": "penicillin" }, { "name": "anything", "kind": "intolerance", "status": "absent" }] }""")]
    [InlineData("""{ "treatments": [{ "name": "imatinib", "planned": true, "purpose": "CML", "worked": false, "qualifiers": ["high-dose"] }] }""")]
    public async Task Good_BySchemaAndReader(string json)
    {
        Assert.Empty((await Schema()).Validate(json));
        Assert.Null(Read(json).Problem);
    }

    [Theory]
    [InlineData("""[]""", "patient file: found no JSON object, expected one object with the patient's facts")]
    [InlineData("""{ "age": 131 }""", "/age: found 131, expected a number from 0 to 130")]
    [InlineData("""{ "age": "47" }""", "/age: found \"47\", expected a number from 0 to 130")]
    [InlineData("""{ "sex": "F" }""", "/sex: found \"F\", expected one of female, male")]
    [InlineData("""{ "sex": "" }""", "/sex: found \"\", expected one of female, male")]
    [InlineData("""{ "pregnant": "no" }""", "/pregnant: found \"no\", expected true or false")]
    [InlineData("""{ "birthDate": "1979-13" }""", "/birthDate: found \"1979-13\", expected a date such as 2026, 2026-11 or 2026-11-02")]
    [InlineData("""{ "conditions": {} }""", "/conditions: found an object, expected an array of objects")]
    [InlineData("""{ "conditions": [null] }""", "/conditions/0: found null, expected an object")]
    [InlineData("""{ "conditions": [{}] }""", "/conditions/0/name: found nothing, expected a name")]
    [InlineData("""{ "biomarkers": [{ "name": " " }] }""", "/biomarkers/0/name: found nothing, expected a name")]
    [InlineData("""{ "laboratory": [{ "name": "Hb", "value": "high" }] }""", "/laboratory/0/value: found \"high\", expected a number")]
    [InlineData("""{ "results": [{ "name": "Hb" }] }""", "/results/0/result: found nothing, expected one of positive, negative, normal, abnormal")]
    [InlineData("""{ "conditions": [{ "name": "asthma", "qualifiers": [1] }] }""", "/conditions/0/qualifiers/0: found 1, expected a word")]
    [InlineData("""{ "laboratory": [{ "name": "Hb" }] }""", "/laboratory/0/value: found nothing, expected a number")]
    [InlineData("""{ "performanceStatus": { "scale": "ECOG", "value": 6 } }""", "/performanceStatus/value: found 6, expected a whole number from 0 to 5")]
    [InlineData("""{ "performanceStatus": { "scale": "ECOG", "value": 1.5 } }""", "/performanceStatus/value: found 1.5, expected a whole number from 0 to 5")]
    [InlineData("""{ "performanceStatus": { "scale": "Lansky", "value": 85 } }""", "/performanceStatus/value: found 85, expected a multiple of 10 from 0 to 100")]
    [InlineData("""{ "place": { "latitude": 91, "longitude": 0 } }""", "/place/latitude: found 91, expected a number from -90 to 90")]
    [InlineData(
        """{ "conditions": [{ "name": "asthma", "setting": "mild" }] }""",
        "/conditions/0/setting: found \"mild\", expected one of newly diagnosed, relapsed, refractory, metastatic, remission, locally advanced")]
    [InlineData(
        """{ "treatments": [{ "name": "a", "stop": "2020" }] }""",
        "/treatments/0/stop: found an unknown property, expected one of name, status, start, end, ongoing, over, planned, qualifiers, purpose, worked")]
    public async Task Bad_BySchemaAndReader(string json, string problem)
    {
        Assert.NotEmpty((await Schema()).Validate(json));
        Assert.Equal(problem, Read(json).Problem?.ToString());
    }

    [Theory]
    [InlineData("""{ "birthDate": "2023-02-29" }""", "/birthDate: found \"2023-02-29\", expected a date such as 2026, 2026-11 or 2026-11-02")]
    [InlineData("""{ "laboratory": [{ "name": "Hb", "value": 8, "unit": "bananas" }] }""", "/laboratory/0/unit: found \"bananas\", expected a unit such as mg/dL, 10^9/L or %")]
    [InlineData("""{ "laboratory": [{ "name": "Hb", "value": 1e999 }] }""", "/laboratory/0/value: found 1e999, expected a number")]
    [InlineData("""{ "place": { "latitude": 40 } }""", "/place/longitude: found nothing, expected both coordinates or neither")]
    [InlineData("""{ "treatments": [{ "name": "a", "start": "2021", "end": "2020-05" }] }""", "/treatments/0/end: found \"2020-05\", expected a date not before 2021")]
    [InlineData("""{ "treatments": [{ "name": "a", "end": "2020", "ongoing": true }] }""", "/treatments/0/ongoing: found true beside an end, expected false, or no end")]
    [InlineData("""{ "written": "2026-11", "text": "gout" }""", "/written: found \"2026-11\", expected a day such as 2026-11-02")]
    [InlineData("""{ "deceased": "2026-11-02" }""", "/deceased: found \"2026-11-02\", expected true or false")]
    [InlineData("""{ "a/b": 1 }""", "/a~1b: found an unknown property, expected one of the 61 that the format knows")]
    [InlineData("""{ "_id": "x" }""", "/_id: found an unknown property, expected one of the 61 that the format knows, perhaps `id`")]
    [InlineData("""{ "conditons": [] }""", "/conditons: found an unknown property, expected one of the 61 that the format knows, perhaps `conditions`")]
    [InlineData("""{ "id": "x", "note": "62-year-old man with asthma" }""", "/note: found a remark alone, from which no fact is read, expected facts beside it, or the note itself as `text`")]
    [InlineData("""{ "id": "\ud800" }""", "patient file: found half of a surrogate pair in a string, expected whole characters")]
    [InlineData("""{ "age": 1, "age": 2 }""", "patient file: found broken JSON (Duplicate property")]
    [InlineData("""{ "age": }""", "byte 10: found broken JSON (")]
    public void Read_WhatTheSchemaCannotSay_IsAProblemToo(string json, string problem) =>
        Assert.StartsWith(problem, Read(json).Problem?.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Read_TextIsANote_AndGivenFactsGoBeforeIt()
    {
        var patient = Read("""{ "id": "x", "age": 61, "text": "62-year-old man with COPD." }""").Value!;

        Assert.Equal(61, patient.StatedAge);
        Assert.Equal(Sex.Male, patient.Sex);
        Assert.Contains(patient.Facts.OfType<ConditionFact>(), fact => fact.Name == "COPD");
    }

    [Fact]
    public void Read_TooLongANote_IsAProblem() => Assert.Equal(
        "/text: found 500,001 letters, expected at most 500,000", Read($$"""{ "text": "{{new string('a', 500_001)}}" }""").Problem?.ToString());

    [Fact]
    public void Read_KeepsFactsWithTheirPointers()
    {
        var patient = Read("""
            { "pregnant": false,
              "conditions": [{ "name": "ALL", "since": "2026-11", "setting": "newly diagnosed", "stage": "x" }],
              "laboratory": [{ "name": "platelets", "value": 48, "unit": "10^9/L" }] }
            """).Value!;

        Assert.Equal(["/pregnant", "/conditions/0", "/laboratory/0"], patient.Facts.Select(fact => fact.Provenance.Pointer));
        Assert.Equal(new StateFact(PersonalState.Pregnant) { Presence = Presence.Absent, Provenance = patient.Facts[0].Provenance }, patient.Facts[0]);
        var condition = Assert.IsType<ConditionFact>(patient.Facts[1]);
        Assert.Equal((DiseaseSetting.NewlyDiagnosed, "2026-11"), (condition.Setting, condition.Date?.ToString()));
        Assert.Equal(new Quantity(48, "10*9/L"), Assert.IsType<MeasurementFact>(patient.Facts[2]).Value);
    }

    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 60].Sample(bytes => _ = PatientJsonReader.Read(bytes), iter: 2000);

    [Fact]
    public void Read_AnyDamage_NeverThrows()
    {
        var whole = Encoding.UTF8.GetBytes("""{ "age": 47, "conditions": [{ "name": "a\u00e9", "setting": ["relapsed"] }], "performanceStatus": { "scale": "ECOG", "value": 1 } }""");

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var damaged = whole.ToArray();
            damaged[at] = value;
            _ = PatientJsonReader.Read(damaged);
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_ThenRead_IsTheSameRecord(string file)
    {
        var patient = PatientJsonReader.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "data", "sample", "patients", file))).Value!;

        var again = PatientJsonReader.Read(PatientJsonWriter.Write(patient)).Value!;

        Assert.Equal(patient with { Facts = [] }, again with { Facts = patient.Facts.Count == 0 ? again.Facts : [] }, (a, b) => a.ToString() == b.ToString());
        Assert.Equal(patient.Facts, again.Facts);
    }

    [Theory]
    [InlineData(" { \"age\": 4 }", 4.0)]
    [InlineData("\uFEFF{ \"age\": 4 }", 4.0)]
    [InlineData("4-year-old girl", 4.0)]
    public void PatientFile_TellsJsonFromNotes(string content, double age) =>
        Assert.Equal(age, PatientFile.Read(Encoding.UTF8.GetBytes(content)).Value?.StatedAge);

    [Theory]
    [InlineData("", "patient: found nothing, expected a JSON patient file, a FHIR bundle or a plain text note")]
    [InlineData("a\0b", "patient: found bytes that are not UTF-8 text, expected a JSON patient file, a FHIR bundle or a plain text note, saved as UTF-8")]
    public void PatientFile_NeitherKind_IsAProblem(string content, string problem) =>
        Assert.Equal(problem, PatientFile.Read(Encoding.UTF8.GetBytes(content)).Problem?.ToString());

    private static ParseResult<Patient> Read(string json) => PatientJsonReader.Read(Encoding.UTF8.GetBytes(json));

    // The validator knows the keyword only by its older name.
    private static async Task<JsonSchema> Schema() => await JsonSchema.FromJsonAsync(
        (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "patient.schema.json"), TestContext.Current.CancellationToken))
            .Replace("$defs", "definitions", StringComparison.Ordinal));
}
