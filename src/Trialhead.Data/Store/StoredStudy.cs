using System.IO.Compression;
using System.Text.Json;

namespace Trialhead.Data.Store;

/// <summary>
/// A study's JSON as a store keeps it: compressed, with the bytes of <c>resultsSection</c> cut out and kept beside,
/// so that who needs no results never pays for them.
/// </summary>
/// <remarks>Putting the cut back gives the very bytes that came.</remarks>
internal sealed record StoredStudy(
    byte[] Study, int StudyLength, byte[]? Results = null, int ResultsStart = 0, int ResultsLength = 0)
{
    private const int Quality = 4; // Brotli: 4 costs little more than 1 and saves a fifth
    private const int Window = 22;

    public bool HasResults => Results is not null;

    public static StoredStudy Of(ReadOnlySpan<byte> json)
    {
        var (start, end) = FindResults(json);
        if (start == end)
        {
            return new StoredStudy(Compress(json), json.Length);
        }

        byte[] rest = [.. json[..start], .. json[end..]];
        return new StoredStudy(Compress(rest), rest.Length, Compress(json[start..end]), start, end - start);
    }

    /// <summary>The study without its results.</summary>
    public byte[] Brief()
    {
        var json = new byte[StudyLength];
        Decompress(Study, json);
        return json;
    }

    /// <summary>The study as it came.</summary>
    public byte[] Whole()
    {
        if (Results is null)
        {
            return Brief();
        }

        var json = new byte[StudyLength + ResultsLength];
        var brief = Brief().AsSpan();
        brief[..ResultsStart].CopyTo(json);
        Decompress(Results, json.AsSpan(ResultsStart, ResultsLength));
        brief[ResultsStart..].CopyTo(json.AsSpan(ResultsStart + ResultsLength));
        return json;
    }

    // The property with one of its commas, so that the rest is still an object.
    private static (int Start, int End) FindResults(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var previousEnd = (int)reader.BytesConsumed;
        var isFirst = true;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isResults = reader.ValueTextEquals("resultsSection"u8);
            var nameStart = (int)reader.TokenStartIndex;
            reader.Read();
            reader.Skip();
            var end = (int)reader.BytesConsumed;
            if (isResults && !isFirst)
            {
                return (previousEnd, end);
            }

            if (isResults)
            {
                var comma = json[end..].IndexOfAny((byte)',', (byte)'}');
                return (nameStart, json[end + comma] == (byte)',' ? end + comma + 1 : end);
            }

            (previousEnd, isFirst) = (end, false);
        }

        return (0, 0);
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out var length, Quality, Window)
            ? buffer[..length]
            : throw new InvalidOperationException("The longest possible output did not fit its buffer.");
    }

    private static void Decompress(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        if (!BrotliDecoder.TryDecompress(bytes, into, out var length) || length != into.Length)
        {
            throw new StoreException("The store holds a record that does not decompress: put trials.db back from a backup.");
        }
    }
}
