using System.Text;
using System.Text.Unicode;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Patients;

/// <summary>Reads a patient's record from a file of either kind: JSON facts, or a plain text note.</summary>
public static class PatientFile
{
    /// <summary>Reads a file, or the input where the path is <c>-</c>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ParseResult<Patient> Read(string path, Stream input)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(input);
        if (path != "-")
        {
            return Read(File.ReadAllBytes(path));
        }

        using var copy = new MemoryStream();
        input.CopyTo(copy);
        return Read(copy.ToArray());
    }

    /// <summary>Reads the bytes of a file: JSON where the first mark is an opening brace, else a note in UTF-8.</summary>
    public static ParseResult<Patient> Read(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (!Utf8.IsValid(text.Span) || text.Span.Contains((byte)0))
        {
            return ParseResult.Failed<Patient>("patient", "bytes that are not UTF-8 text", "a JSON patient file or a plain text note");
        }

        var note = Encoding.UTF8.GetString(text.Span);
        if (string.IsNullOrWhiteSpace(note))
        {
            return ParseResult.Failed<Patient>("patient", "nothing", "a JSON patient file or a plain text note");
        }

        return note.TrimStart()[0] == '{' ? PatientJsonReader.Read(text) : ParseResult.Of(NoteReader.Read(note, Lexicon.InUse));
    }
}
