using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Trialhead.Data.Search.Typing;

namespace Trialhead.Data.Search.Paging;

/// <summary>Positions as text: opaque to clients, and good for one search only.</summary>
public static class PageToken
{
    private const byte Version = 1;
    private const int HashLength = 8;
    private const int Longest = 16_384;
    private const int MostCorrections = 64;
    private const int MostNumbers = 10_000;

    /// <summary>The token of a position.</summary>
    /// <param name="position">Where the page ends.</param>
    /// <param name="fingerprint">What is the same on all pages of one search.</param>
    public static string Write(PagePosition position, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(position);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write((byte)position.Order);
        writer.Write((byte)position.Breadth);
        writer.Write(position.Key);
        writer.Write(position.Number);
        writer.Write7BitEncodedInt(position.Corrections.Count);
        foreach (var correction in position.Corrections)
        {
            writer.Write(correction.Typed);
            writer.Write(correction.Instead);
        }

        writer.Write7BitEncodedInt(position.Statistics.Count);
        foreach (var number in position.Statistics)
        {
            writer.Write7BitEncodedInt64(number + 1); // −1 means that nothing was counted
        }

        writer.Flush();
        stream.Write(Hash(stream.ToArray(), fingerprint));
        return Base64Url.EncodeToString(stream.ToArray());
    }

    /// <summary>The position of a token; null where it is none of ours or of another search.</summary>
    public static PagePosition? Read(string token, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > Longest || !Base64Url.IsValid(token))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= HashLength || !Hash(bytes[..^HashLength], fingerprint).AsSpan().SequenceEqual(bytes.AsSpan(^HashLength..)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes[..^HashLength]));
        try
        {
            return reader.ReadByte() == Version ? Read(reader) : null;
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException)
        {
            return null; // made by hand
        }
    }

    private static PagePosition? Read(BinaryReader reader)
    {
        var order = (SearchOrder)reader.ReadByte();
        var breadth = (Breadth)reader.ReadByte();
        var (key, number) = (reader.ReadDouble(), reader.ReadInt32());
        var corrections = new Correction[Math.Clamp(reader.Read7BitEncodedInt(), 0, MostCorrections)];
        for (var i = 0; i < corrections.Length; i++)
        {
            corrections[i] = new Correction(reader.ReadString(), reader.ReadString());
        }

        var statistics = new long[Math.Clamp(reader.Read7BitEncodedInt(), 0, MostNumbers)];
        for (var i = 0; i < statistics.Length; i++)
        {
            statistics[i] = Math.Max(-1, reader.Read7BitEncodedInt64() - 1);
        }

        return Enum.IsDefined(order) && Enum.IsDefined(breadth) && !double.IsNaN(key)
            ? new PagePosition(order, key, number) { Breadth = breadth, Corrections = corrections, Statistics = statistics }
            : null;
    }

    private static byte[] Hash(byte[] bytes, string fingerprint) =>
        SHA256.HashData([.. bytes, 0, .. Encoding.UTF8.GetBytes(fingerprint)])[..HashLength];
}
