using System.Globalization;
using System.Text;
using System.Text.Json;
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
    private static readonly byte[] Blank = [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    // A thick record; what is longer is several people, or no note.
    private const int LongestNote = 500_000;

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
        var text = WithoutPreamble(bytes);
        if (!Utf8.IsValid(text.Span) || text.Span.Contains((byte)0))
        {
            return ParseResult.Failed<Patient>("patient", "bytes that are not UTF-8 text", $"{Expected}, saved as UTF-8");
        }

        var note = Encoding.UTF8.GetString(text.Span);
        if (string.IsNullOrWhiteSpace(note))
        {
            return ParseResult.Failed<Patient>("patient", "nothing", Expected);
        }

        return note.TrimStart()[0] == '{' ? ReadJson(text, written)
            : IsList(text) ? ParseResult.Failed<Patient>("patient", "a list of JSON", "one person")
            : ReadNote(note, written);
    }

    /// <summary>Reads a note, unless it is too long for one.</summary>
    internal static ParseResult<Patient> ReadNote(string note, DateOnly? written) => note.Length <= LongestNote
        ? ParseResult.Of(NoteReader.Read(note, Lexicon.InUse, written))
        : ParseResult.Failed<Patient>(
            "text", string.Create(CultureInfo.InvariantCulture, $"{note.Length:N0} letters"), string.Create(CultureInfo.InvariantCulture, $"at most {LongestNote:N0}"));

    /// <summary>Bytes without the mark of UTF-8 that may stand before them.</summary>
    internal static ReadOnlyMemory<byte> WithoutPreamble(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>Whether bytes are a list of JSON; a note may open with a bracket too.</summary>
    internal static bool IsList(ReadOnlyMemory<byte> bytes)
    {
        var text = WithoutPreamble(bytes).TrimStart(Blank);
        if (!text.Span.StartsWith("["u8))
        {
            return false;
        }

        try
        {
            using var list = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads JSON in UTF-8: of FHIR where it names a type of resource, else our own.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="written">The day on which its note was written; null where "2 weeks ago" is to stay unread.</param>
    public static ParseResult<Patient> ReadJson(ReadOnlyMemory<byte> utf8, DateOnly? written = null) =>
        FhirPatientReader.IsResource(utf8.Span) ? FhirPatientReader.Read(utf8) : PatientJsonReader.Read(utf8, written);
}
