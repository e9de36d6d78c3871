using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Trialhead.App.Tests.Web;

/// <summary>Makes a picture of a page small: 256 colours are enough for text on paper.</summary>
/// <remarks>Reads what a browser writes: eight bits a channel, no transparency, not interlaced.</remarks>
internal static class SmallPng
{
    private const int Channels = 3;
    private const int MostColours = 256;
    private const int ChunkFrame = 12; // length, type, check sum

    /// <summary>The same picture with at most 256 colours, and for every other the nearest of them.</summary>
    public static byte[] Shrink(byte[] png)
    {
        var (width, height) = (ReadInt(png, 16), ReadInt(png, 20));
        var colours = Colours(Unpack(png), width, height);
        var palette = Palette([.. colours.CountBy(colour => colour).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)]);
        var nearest = new Dictionary<int, byte>();
        var lines = new MemoryStream();
        for (var i = 0; i < colours.Length; i++)
        {
            if (i % width == 0)
            {
                lines.WriteByte(0); // no filter
            }

            if (!nearest.TryGetValue(colours[i], out var index))
            {
                nearest[colours[i]] = index = (byte)Enumerable.Range(0, palette.Count).MinBy(k => Distance(palette[k], colours[i]));
            }

            lines.WriteByte(index);
        }

        return [.. png[..8], .. Header(width, height), .. Chunk("PLTE", [.. palette.SelectMany(Bytes)]), .. Chunk("IDAT", Pack(lines.ToArray())), .. Chunk("IEND", [])];
    }

    // The commonest as they are, so that slow changes stay smooth; then those least like them, so that a rare red stays red.
    private static List<int> Palette(List<int> colours)
    {
        for (var tolerance = 0; ; tolerance++)
        {
            var palette = colours.Take(MostColours / 2).ToList();
            foreach (var colour in colours.Skip(palette.Count).Where(colour => palette.TrueForAll(kept => Distance(kept, colour) > Channels * tolerance * tolerance)))
            {
                palette.Add(colour);
                if (palette.Count > MostColours)
                {
                    break;
                }
            }

            if (palette.Count <= MostColours)
            {
                return palette;
            }
        }
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3); // bits, by palette
        return Chunk("IHDR", header);
    }

    private static byte[] Unpack(byte[] png)
    {
        var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += ReadInt(png, at) + ChunkFrame)
        {
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png, at + 8, ReadInt(png, at));
            }
        }

        packed.Position = 0;
        var lines = new MemoryStream();
        new ZLibStream(packed, CompressionMode.Decompress).CopyTo(lines);
        return lines.ToArray();
    }

    private static byte[] Pack(byte[] lines)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(lines);
        }

        return packed.ToArray();
    }

    // Every line begins with the way in which it tells the difference to its neighbours.
    private static int[] Colours(byte[] lines, int width, int height)
    {
        var line = width * Channels;
        var before = new byte[line];
        var colours = new List<int>(width * height);
        for (var y = 0; y < height; y++)
        {
            var now = lines.AsSpan((y * (line + 1)) + 1, line);
            for (var x = 0; x < line; x++)
            {
                var (left, above, corner) = x < Channels ? (0, before[x], 0) : (now[x - Channels], before[x], before[x - Channels]);
                now[x] += Guess(lines[y * (line + 1)], left, above, corner);
            }

            for (var x = 0; x < line; x += Channels)
            {
                colours.Add((now[x] << 16) | (now[x + 1] << 8) | now[x + 2]);
            }

            now.CopyTo(before);
        }

        return [.. colours];
    }

    private static byte Guess(byte filter, int left, int above, int corner) => (byte)(filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => new[] { left, above, corner }.MinBy(near => Math.Abs(left + above - corner - near)),
    });

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = ((one >> 16) - (other >> 16), ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF), (one & 0xFF) - (other & 0xFF));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static byte[] Bytes(int colour) => [(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour];

    private static int ReadInt(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    private static byte[] Chunk(string type, byte[] content)
    {
        var chunk = new byte[content.Length + ChunkFrame];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), CheckSum(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 1 ? 0xEDB88320 : 0);
            }
        }

        return ~sum;
    }
}
