namespace Trialhead.Data.Registry;

/// <summary>An unpacked stream that stops when it becomes larger than packed data honestly does.</summary>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packedBytes, long maximum, RegistryLimits limits)
    : ForwardStream
{
    private long _total;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A limit is passed, or the packed data is broken.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _total += count;
        if (_total > maximum)
        {
            throw new InvalidDataException(
                $"more than {RegistryLimits.Describe(maximum)} once unpacked, which is the limit");
        }

        if (_total > limits.RatioFrom && _total / limits.Ratio > packedBytes())
        {
            throw new InvalidDataException(
                $"data that grows more than {limits.Ratio} times when unpacked, as in a decompression bomb");
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }
}
