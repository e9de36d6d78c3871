using System.Text;
using System.Text.Unicode;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Eligibility.Notes;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Patients;

/// <summary>Reads a patient's record from a file of any kind: JSON facts, a bundle of FHIR R4, or a plain text note.</summary>
public static class PatientFile
{
    private const string Expected = "a JSON patient file, a FHIR bundle or a plain text note";

    /// <summary>Reads a file, or the input where the path is <c>-</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="input">What <c>-</c> stands for.</param>
    /// <param name="written">The day on which a note was written; null where "2 weeks ago" is to stay unread.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParseResult<Patient> Read(string path, Stream input, DateOnly? written = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(input);
        if (path != "-")
        {
            return Read(File.ReadAllBytes(path), written);
        }

        using var copy = new MemoryStream();
        input.CopyTo(copy);
        return Read(copy.ToArray(), written);
    }

    /// <summary>Reads the bytes of a file: JSON where the first mark is an opening brace, of FHIR where it names a type of resource, else a note in UTF-8.</summary>
    public static ParseResult<Patient> Read(ReadOnlyMemory<byte> bytes, DateOnly? written = null)
    {
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(text.Span) || text.Span.Contains((byte)0))
        {
            return ParseResult.Failed<Patient>("patient", "bytes that are not UTF-8 text", Expected);
        }

        var note = Encoding.UTF8.GetString(text.Span);
        if (string.IsNullOrWhiteSpace(note))
        {
            return ParseResult.Failed<Patient>("patient", "nothing", Expected);
        }

        return note.TrimStart()[0] == '{' ? ReadJson(text, written) : ParseResult.Of(NoteReader.Read(note, Lexicon.InUse, written));
    }

    /// <summary>Reads JSON in UTF-8: of FHIR where it names a type of resource, else our own.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="written">The day on which its note was written; null where "2 weeks ago" is to stay unread.</param>
    public static ParseResult<Patient> ReadJson(ReadOnlyMemory<byte> utf8, DateOnly? written = null) =>
        FhirPatientReader.IsResource(utf8.Span) ? FhirPatientReader.Read(utf8) : PatientJsonReader.Read(utf8, written);
}
