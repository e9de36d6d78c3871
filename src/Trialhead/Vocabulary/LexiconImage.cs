using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <summary>A compiled vocabulary as it lies in memory or in a mapped file: arrays of numbers and one table of strings.</summary>
/// <remarks>Little-endian; nothing is parsed on opening. Immutable and safe to share between threads.</remarks>
internal sealed class LexiconImage
{
    /// <summary>Grows with every change of the layout.</summary>
    public const int Version = 3;

    private const ulong Magic = 0x4C4249524F565254; // "TRVORIBL"
    private static readonly int Count = Enum.GetValues<LexiconSection>().Length;
    private readonly ReadOnlyMemory<byte> _bytes;

    private LexiconImage(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The bytes before the first section.</summary>
    public static int HeaderLength => 24 + (16 * Count);

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Opens an image; <paramref name="where"/> names it in the problem.</summary>
    public static ParseResult<LexiconImage> Read(ReadOnlyMemory<byte> bytes, string where)
    {
        const string Expected = "a file that `trialhead vocabulary build` of this version wrote";
        var header = bytes.Span;
        if (header.Length < HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(header) != Magic)
        {
            return ParseResult.Failed<LexiconImage>(where, "something that is no vocabulary", Expected);
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
        {
            return ParseResult.Failed<LexiconImage>(where, $"a vocabulary in form {version}", $"form {Version}: build it again");
        }

        var image = new LexiconImage(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(header[16..]) == bytes.Length && image.HasAllSections()
            ? ParseResult.Of(image)
            : ParseResult.Failed<LexiconImage>(where, "a vocabulary that is cut short", Expected);
    }

    /// <summary>Writes the bytes before the first section.</summary>
    public static void WriteHeader(Span<byte> header, ReadOnlySpan<(long Offset, long Length)> sections, long total)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Count);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], total);
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header[(24 + (16 * i))..], sections[i].Offset);
            BinaryPrimitives.WriteInt64LittleEndian(header[(32 + (16 * i))..], sections[i].Length);
        }
    }

    /// <summary>A section as numbers or records of numbers.</summary>
    public ReadOnlySpan<T> Of<T>(LexiconSection section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Raw(section));

    public string String(int number)
    {
        var starts = Of<int>(LexiconSection.StringStarts);
        return Encoding.UTF8.GetString(Raw(LexiconSection.StringBytes)[starts[number]..starts[number + 1]]);
    }

    /// <summary>Whether a string is exactly some text.</summary>
    public bool Is(int number, ReadOnlySpan<char> text)
    {
        var starts = Of<int>(LexiconSection.StringStarts);
        var bytes = Raw(LexiconSection.StringBytes)[starts[number]..starts[number + 1]];
        return Ascii.IsValid(bytes) ? Ascii.Equals(bytes, text) : text.SequenceEqual(Encoding.UTF8.GetString(bytes));
    }

    private ReadOnlySpan<byte> Raw(LexiconSection section)
    {
        var (offset, length) = Bounds(_bytes.Span, section);
        return _bytes.Span.Slice((int)offset, (int)length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (long Offset, long Length) Bounds(ReadOnlySpan<byte> bytes, LexiconSection section) => (
        BinaryPrimitives.ReadInt64LittleEndian(bytes[(24 + (16 * (int)section))..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[(32 + (16 * (int)section))..]));

    private bool HasAllSections()
    {
        var bytes = _bytes.Span;
        foreach (var section in Enum.GetValues<LexiconSection>())
        {
            var (offset, length) = Bounds(bytes, section);
            if (offset < HeaderLength || length < 0 || offset % 8 != 0 || offset + length > bytes.Length)
            {
                return false;
            }
        }

        return true;
    }
}
