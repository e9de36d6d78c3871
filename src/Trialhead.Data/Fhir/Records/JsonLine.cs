namespace Trialhead.Data.Fhir.Records;

/// <summary>A line of a file, by its place, so that it can be read again.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The line, from 1.</param>
/// <param name="Start">The byte at which it begins.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record JsonLine(string File, int Number, long Start, int Length)
{
    /// <summary>Its bytes; empty once it is <see cref="Kept"/>.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>The id of the medicine that it refers to; null for none.</summary>
    public string? Medicine { get; init; }

    /// <summary>Where it stands, in words.</summary>
    public string Where => $"{File}, line {Number}";

    /// <summary>Where it stands, in short, without the folder.</summary>
    public string Place => $"{Path.GetFileName(File)}:{Number}";

    /// <summary>The lines of a file that are not blank.</summary>
    public static IEnumerable<JsonLine> Of(string file) =>
        Of(file, new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));

    /// <summary>The lines of bytes that are not blank.</summary>
    /// <param name="file">How the bytes are called.</param>
    /// <param name="bytes">The bytes; closed at the end.</param>
    public static IEnumerable<JsonLine> Of(string file, Stream bytes)
    {
        using var stream = new BufferedStream(bytes, 1 << 16);
        var line = new List<byte>();
        var (number, start, position) = (1, 0L, 0L);
        for (var next = stream.ReadByte(); ; next = stream.ReadByte())
        {
            if (next is not (-1 or '\n'))
            {
                line.Add((byte)next);
                position++;
                continue;
            }

            if (line.Exists(one => one is not ((byte)' ' or (byte)'\t' or (byte)'\r')))
            {
                yield return new JsonLine(file, number, start, line.Count) { Bytes = [.. line] };
            }

            if (next == -1)
            {
                yield break;
            }

            line.Clear();
            (number, start, position) = (number + 1, position + 1, position + 1);
        }
    }

    /// <summary>The place alone.</summary>
    public JsonLine Kept() => this with { Bytes = [] };

    /// <summary>Reads the line again.</summary>
    public byte[] Read()
    {
        var bytes = new byte[Length];
        using var handle = System.IO.File.OpenHandle(File);
        RandomAccess.Read(handle, bytes, Start);
        return bytes;
    }
}
