using System.Text;

namespace Trialhead.Tests.Support;

/// <summary>A large stream made while it is read: a start, one text again and again, an end.</summary>
internal sealed class RepeatedStream(string text, int times, string start = "", string end = "") : Stream
{
    private readonly IEnumerator<byte> _bytes =
        Enumerable.Repeat(Encoding.UTF8.GetBytes(start), 1)
            .Concat(Enumerable.Repeat(Encoding.UTF8.GetBytes(text), times))
            .Append(Encoding.UTF8.GetBytes(end))
            .SelectMany(bytes => bytes)
            .GetEnumerator();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && _bytes.MoveNext())
        {
            buffer[offset + read++] = _bytes.Current;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.Dispose();
        base.Dispose(disposing);
    }
}
