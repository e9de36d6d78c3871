using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Trialhead.Web.Studies;

/// <summary>Marks where the next page of a search begins; opaque to clients, and good for that search only.</summary>
internal static class PageToken
{
    private const int HashLength = 8;
    private const int Deepest = 100_000;

    public static string Write(int skip, string fingerprint)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + HashLength];
        BinaryPrimitives.WriteInt32BigEndian(bytes, skip);
        Hash(fingerprint).CopyTo(bytes[sizeof(int)..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>How many hits to leave out; null where the token is none of ours or of another search.</summary>
    public static int? Read(string token, string fingerprint)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + HashLength];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length)
            || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var written)
            || written != bytes.Length
            || !bytes[sizeof(int)..].SequenceEqual(Hash(fingerprint)))
        {
            return null;
        }

        var skip = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return skip is > 0 and <= Deepest ? skip : null;
    }

    private static ReadOnlySpan<byte> Hash(string fingerprint) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint)).AsSpan(0, HashLength);
}
