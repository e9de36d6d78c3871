using System.Text.Json;

namespace Trialhead.Data.Registry;

/// <summary>A growing look at a JSON stream: what is not yet consumed, with its place in the whole.</summary>
internal sealed class JsonWindow(Stream stream, RegistryLimits limits)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    private byte[] _buffer = new byte[Math.Min(256 * 1024, limits.StudyBytes)];
    private int _start;
    private int _end;

    /// <summary>The UTF-8 byte order mark, which JSON must not have and sometimes has.</summary>
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether the stream has ended; bytes may be left to consume.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>How many bytes were consumed.</summary>
    public long Offset { get; private set; }

    /// <summary>The line of the first unconsumed byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The bytes at hand.</summary>
    public ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Consumes bytes at hand.</summary>
    public void Advance(int count)
    {
        Line += _buffer.AsSpan(_start, count).Count((byte)'\n');
        Offset += count;
        _start += count;
    }

    /// <summary>Consumes bytes at hand and hands them out.</summary>
    public byte[] Take(int count)
    {
        var bytes = Unread[..count].ToArray();
        Advance(count);
        return bytes;
    }

    /// <summary>Gets more bytes; false at the end of the stream and where a study's limit is at hand.</summary>
    public bool Fill()
    {
        if (AtEnd || (_end - _start >= limits.StudyBytes))
        {
            return false;
        }

        // At least doubling what is at hand keeps the measuring of large studies, which starts anew, linear.
        MakeRoom();
        var free = _buffer.AsSpan(_end);
        var wanted = Math.Clamp(_end - _start, 1, free.Length);
        var count = stream.ReadAtLeast(free, wanted, throwOnEndOfStream: false);
        _end += count;
        AtEnd = count < wanted;
        return count > 0;
    }

    /// <summary>Consumes space and byte order marks; the next byte, or -1 at the end.</summary>
    public int Peek()
    {
        while (true)
        {
            if (Offset == 0 && Unread.StartsWith(ByteOrderMark))
            {
                Advance(ByteOrderMark.Length);
            }

            Advance(Unread.Length - Unread.TrimStart(" \t\r\n"u8).Length);
            if (!Unread.IsEmpty)
            {
                return Unread[0];
            }

            if (!Fill())
            {
                return -1;
            }
        }
    }

    /// <summary>The length of the JSON value at hand, or the reason why it cannot be read.</summary>
    public (int Length, RegistryRejection? Rejection) Measure(string source)
    {
        while (true)
        {
            var (length, problem, at) = TryMeasure();
            if (problem is not null)
            {
                return (0, Broken(source, at, problem));
            }

            if (length > 0)
            {
                return (length, null);
            }

            if (!Fill() && !AtEnd)
            {
                return (0, Broken(source, 0, $"a study of more than {RegistryLimits.Describe(limits.StudyBytes)}"));
            }
        }
    }

    /// <summary>A rejection of everything from here on.</summary>
    public RegistryRejection Broken(string source, int index, string found) => new(
        source,
        $"byte {Offset + index + 1}",
        $"found {found}, expected JSON studies; the rest of the file cannot be read");

    private (int Length, string? Problem, int At) TryMeasure()
    {
        var reader = new Utf8JsonReader(Unread, AtEnd, new JsonReaderState(Options));
        try
        {
            return reader.Read() && reader.TrySkip() ? ((int)reader.BytesConsumed, null, 0) : (0, null, 0);
        }
        catch (JsonException broken)
        {
            return (0, BrokenJson.Describe(broken), BrokenJson.IndexOf(broken, Unread));
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Unread.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, limits.StudyBytes));
        }
    }
}
