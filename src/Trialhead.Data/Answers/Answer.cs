using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trialhead.Data.Answers;

/// <summary>Makes documents of the answers that the command line and the REST interface share.</summary>
/// <remarks>Property names are in camel case; what is not known has no property, unless an answer says otherwise.</remarks>
public static class Answer
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document that <paramref name="write"/> writes, indented, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenMemory;
    }
}
