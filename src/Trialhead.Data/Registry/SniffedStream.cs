namespace Trialhead.Data.Registry;

/// <summary>A stream whose first bytes can be looked at before it is read, and which counts what was read.</summary>
internal sealed class SniffedStream : ForwardStream
{
    private const int HeadBytes = 4096;

    private readonly Stream _stream;
    private readonly byte[] _head;
    private int _position;

    /// <summary>Looks at the first bytes of a stream.</summary>
    public SniffedStream(Stream stream)
    {
        _stream = stream;
        _head = new byte[HeadBytes];
        Array.Resize(ref _head, stream.ReadAtLeast(_head, HeadBytes, throwOnEndOfStream: false));
        TotalRead = _head.Length;
    }

    /// <summary>The first bytes, at most 4,096.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>How many bytes were taken from the stream below.</summary>
    public long TotalRead { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_position < _head.Length)
        {
            var fromHead = Math.Min(buffer.Length, _head.Length - _position);
            _head.AsSpan(_position, fromHead).CopyTo(buffer);
            _position += fromHead;
            return fromHead;
        }

        var count = _stream.Read(buffer);
        TotalRead += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }
}
