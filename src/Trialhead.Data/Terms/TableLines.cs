using System.IO.Compression;

namespace Trialhead.Data.Terms;

/// <summary>Lines of a text file that may be compressed with gzip.</summary>
internal static class TableLines
{
    /// <summary>The lines, read as they are asked for.</summary>
    public static IEnumerable<string> Of(string file)
    {
        const byte GzipStart = 0x1F;
        using var stream = File.OpenRead(file);
        var isCompressed = stream.ReadByte() == GzipStart;
        stream.Position = 0;
        using var reader = new StreamReader(isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
