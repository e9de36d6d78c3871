using System.IO.Compression;
using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Tests.Support;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Patients;

public sealed class PatientSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "id": "a", "text": "62-year-old man with COPD." }""", null)]
    [InlineData("""{ "id": "a", "text": "" }""", "FILE, line 1: found nothing that is understood, expected facts about the person, or a note")]
    [InlineData("""{ "id": "a" }""", "FILE, line 1: found nothing that is understood, expected facts about the person, or a note")]
    [InlineData("[1, 2]", "FILE, line 1: found \"[1, 2]\", expected a JSON object: a patient or a FHIR bundle")]
    [InlineData("{ \"id\": \"a\", \"age\": 5 }\n{ \"id\": \"a\", \"age\": 6 }", "FILE, line 2: found the id a again, which stands in FILE, line 1, expected an id of its own for everybody")]
    [InlineData("\uFEFF{ \"age\": 5 }\r\n{ \"age\": 6 }\r\n", null)]
    [InlineData("{ \"age\": 5 }\nX\r\n{ \"age\": 6 }", "FILE, line 2: found \"X\", expected a JSON object: a patient or a FHIR bundle")]
    [InlineData("""{ "id": "a", "birthDate": "2026-12" }""", "FILE, line 1: found 2026-12 as the date of birth, expected a day that has come")]
    [InlineData("""{ "id": "a", "birthDate": "2026-11" }""", null)]
    [InlineData("""{ "id": "a", "age": 5, "deceased": true }""", "FILE, line 1: found that a has died, expected somebody who lives")]
    public void Read_Line_IsAPersonOrOneSentence(string lines, string? problem)
    {
        var file = Path.Combine(_folder.Path, "people.ndjson");
        File.WriteAllText(file, lines);

        var problems = PatientSource.Read(file, new DateOnly(2026, 11, 30)).Select(one => one.Problem?.ToString()).OfType<string>().ToList();

        Assert.Equal(problem is null ? [] : [problem.Replace("FILE", file, StringComparison.Ordinal)], problems);
    }

    [Fact]
    public void Read_Folder_FindsEverybodyInIt_AndNamesWhatItCannotRead()
    {
        Note("b.txt", "62-year-old man.");
        Note("A.TXT", "62-year-old man.");
        Note("ward/b.txt", "62-year-old man.");
        Note("ward/note.md", "62-year-old man.");
        Note("list.json", """[{ "age": 5 }, { "id": "x", "age": "old" }, { "id": "", "age": 6 }]""");
        Note("letter.txt", "[Name] is a 62-year-old man.");
        Note("empty.txt", "");
        Note(".hidden", "");
        File.WriteAllBytes(Path.Combine(_folder.Path, "latin.ndjson"), Encoding.Latin1.GetBytes("""{ "text": "62-year-old man with Sjögren syndrome." }"""));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "gone.txt"), Path.Combine(_folder.Path, "nowhere.txt"));

        var read = PatientSource.Read(_folder.Path).ToList();

        Assert.Equal(["A", "b", "letter", "list:1", "list:3", "ward/b"], read.Select(one => one.Person?.Id).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["empty.txt, patient", "gone.txt", "latin.ndjson, line 1, patient", "list.json, /1, /age", "ward/note.md"],
            read.Select(one => one.Problem).OfType<Problem>().Select(problem => Path.GetRelativePath(_folder.Path, problem.Where).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_AFileByName_IsOfLines_WhateverItsEnding()
    {
        Note("people", "{ \"age\": 5 }\n{ \"age\": 6 }");

        Assert.Equal(["people:1", "people:2"], PatientSource.Read(Path.Combine(_folder.Path, "people")).Select(one => one.Person?.Id));
        Assert.Equal([null], PatientSource.Read(_folder.Path).Select(one => one.Person?.Id));
    }

    [Fact]
    public void Read_Packed_IsReadAsIfItWereNot()
    {
        using (var gzip = new GZipStream(File.Create(Path.Combine(_folder.Path, "people.ndjson.gz")), CompressionMode.Compress))
        {
            gzip.Write("""{ "age": 5 }"""u8);
        }

        using (var zip = ZipFile.Open(Path.Combine(_folder.Path, "ward.zip"), ZipArchiveMode.Create))
        {
            Add(zip, "sub/b.txt", "62-year-old man.");
            Add(zip, "a.json", """{ "age": 5 }""");
            Add(zip, "scan.pdf", "%PDF");
            Add(zip, "Patient.ndjson", """{"resourceType":"Patient","id":"a"}""");
        }

        Note("broken.zip", "PK no zip");

        var read = PatientSource.Read(_folder.Path).ToList();

        Assert.Equal(["people.ndjson:1", "ward/a", "ward/sub/b"], read.Select(one => one.Person?.Id).OfType<string>());
        Assert.Equal(
            ["a file of another kind", "a packed part of a bulk export", "a file of another kind"], read.Select(one => one.Problem?.Found).OfType<string>());
    }

    [Fact]
    public void Read_NoteOfAnEarlierDay_CountsFromThatDay()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "p.json"), """{ "written": "2024-05-10", "text": "62-year-old man, diagnosed with gout 2 weeks ago." }""");

        var patient = Assert.Single(PatientSource.Read(_folder.Path, new DateOnly(2026, 11, 30)).ToList()).Person!.Patient;

        Assert.Equal((64.0, 65.0), patient.AgeOn(new DateOnly(2026, 11, 30)));
        Assert.Equal("2024-04-26", patient.Facts.OfType<ConditionFact>().Single().Date?.ToString());
    }

    [Fact]
    public void Read_PackedFileThatGrowsWithoutEnd_IsNamed()
    {
        using (var gzip = new GZipStream(File.Create(Path.Combine(_folder.Path, "people.txt.gz")), CompressionLevel.SmallestSize))
        {
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i <= 110; i++)
            {
                gzip.Write(nothing);
            }
        }

        Note("well.txt", "62-year-old man with gout.");

        var read = PatientSource.Read(_folder.Path).ToList();

        Assert.Contains("decompression bomb", read[0].Problem!.Found, StringComparison.Ordinal);
        Assert.Equal("well", read[1].Person!.Id);
    }

    private void Note(string name, string text)
    {
        var file = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
