using Trialhead.Data.Patients;
using Trialhead.Tests.Support;
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
    [InlineData("{ \"id\": \"a\", \"age\": 5 }\n{ \"id\": \"a\", \"age\": 6 }", "FILE: found the id a more than once, expected an id of its own for everybody")]
    public void Read_Line_IsAPersonOrOneSentence(string lines, string? problem)
    {
        var file = Path.Combine(_folder.Path, "people.ndjson");
        File.WriteAllText(file, lines);

        var problems = PatientSource.Read(file).Select(one => one.Problem?.ToString()).OfType<string>().ToList();

        Assert.Equal(problem is null ? [] : [problem.Replace("FILE", file, StringComparison.Ordinal)], problems);
    }
}
