using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>The secret that every allocation of a trial follows from.</summary>
/// <remarks>
/// It cannot be read back, printed or serialised. Draws of a secret come from HMAC-SHA-256 of the allocation's number, so
/// knowing all past allocations tells nothing of the next; those of a simulation come from a fast stream that is no secret.
/// </remarks>
public sealed class AllocationSeed
{
    private const int ShortestSecret = 16;
    private const uint SimulationPurpose = 0xA110CA7E;
    private readonly byte[]? _secret;
    private readonly ulong _key;

    private AllocationSeed(byte[]? secret, ulong key) => (_secret, _key) = (secret, key);

    /// <summary>The seed of a real trial.</summary>
    /// <param name="secret">Bytes that nobody can guess, 16 at least, 32 by choice; they are copied.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static AllocationSeed FromSecret(ReadOnlySpan<byte> secret) => secret.Length >= ShortestSecret
        ? new AllocationSeed(secret.ToArray(), 0)
        : throw new ArgumentException($"A secret has at least {ShortestSecret} bytes, this one {secret.Length}.", nameof(secret));

    /// <summary>The seed of one simulated trial; anyone who knows the numbers knows the allocations.</summary>
    public static AllocationSeed ForSimulation(ulong seed, uint trial = 0) =>
        new(null, new RandomStream(seed, trial, 0, SimulationPurpose).NextUInt64());

    /// <summary>The seed of one of several allocations of a trial, which must not share their draws.</summary>
    /// <param name="allocation">What tells the allocation from the others, such as its id in the protocol.</param>
    /// <remarks>Of a secret: HMAC-SHA-256(secret, "allocation " and the name in UTF-8) is the new secret.</remarks>
    public AllocationSeed Derive(string allocation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(allocation);
        var name = Encoding.UTF8.GetBytes($"allocation {allocation}");
        if (_secret is not null)
        {
            return new AllocationSeed(HMACSHA256.HashData(_secret, name), 0);
        }

        Span<byte> key = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(key, _key);
        return new AllocationSeed(null, BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, name)));
    }

    /// <summary>A fingerprint to publish before the trial: it proves later which seed was used.</summary>
    /// <exception cref="InvalidOperationException">The seed is that of a simulation.</exception>
    public string Commitment() => _secret is { } secret
        ? Convert.ToHexStringLower(HMACSHA256.HashData(secret, "commitment to an allocation seed"u8))
        : throw new InvalidOperationException("The seed of a simulation is no secret to commit to.");

    /// <inheritdoc/>
    public override string ToString() => "allocation seed, not shown";

    /// <summary>The random numbers of one allocation.</summary>
    /// <remarks>Of a secret: key and stream numbers are the first 20 bytes of HMAC-SHA-256(secret, number), big-endian.</remarks>
    internal RandomStream Open(int sequence)
    {
        if (_secret is null)
        {
            return new RandomStream(_key, participant: (uint)sequence);
        }

        Span<byte> message = stackalloc byte[sizeof(int)];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(message, sequence);
        HMACSHA256.HashData(_secret, message, digest);
        return new RandomStream(
            BinaryPrimitives.ReadUInt64BigEndian(digest),
            BinaryPrimitives.ReadUInt32BigEndian(digest[8..]),
            BinaryPrimitives.ReadUInt32BigEndian(digest[12..]),
            BinaryPrimitives.ReadUInt32BigEndian(digest[16..]));
    }
}
