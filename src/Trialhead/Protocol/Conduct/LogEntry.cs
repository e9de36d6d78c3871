using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trialhead.Protocol.Conduct;

/// <summary>One entry of a study's log: what was recorded, when, by whom and why, chained to those before it.</summary>
/// <remarks>
/// It stands in two chains at once: that of its participant and that of the whole study. The hash is SHA-256 over the ASCII text
/// <c>trialhead log entry 1\n</c> and then study, number in the study, participant, own number, time, by, why, content, hash before it in the
/// participant's chain and hash before it in the study's, each with its length before it as four bytes, big-endian (ffffffff for no
/// reason). Texts are UTF-8, numbers decimal, the time UTC as <c>2026-11-02T08:30:00.0000000Z</c>, hashes hexadecimal. Nothing is
/// ever written anew to be hashed: the content counts as the bytes that were recorded.
/// </remarks>
public sealed record LogEntry
{
    private const string Tag = "trialhead log entry 1\n";

    /// <summary>The id of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Its number in the study, from 1.</summary>
    public required long StudyNumber { get; init; }

    /// <summary>The participant's number; empty where the entry is about the study itself.</summary>
    public required string Participant { get; init; }

    /// <summary>Its number among the participant's entries, from 1; corrections name it.</summary>
    public required int Number { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>Why, in their words; null where no reason was needed or given.</summary>
    public string? Why { get; init; }

    /// <summary>What happened to the participant; null where the entry is about the study itself.</summary>
    public StudyEvent? Event { get; init; }

    /// <summary>What was recorded, in the very bytes that count for the hash.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The hash of the participant's entry before; zeros for the first.</summary>
    public required string PreviousOfParticipant { get; init; }

    /// <summary>The hash of the study's entry before; zeros for the first.</summary>
    public required string PreviousOfStudy { get; init; }

    /// <summary>The hash, as recorded.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The entry with the hash that its parts give.</summary>
    public LogEntry Sealed() => this with { Hash = ComputeHash() };

    /// <summary>The hash that the parts give: 64 hexadecimal digits in lower case.</summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(Tag));
        foreach (var text in (ReadOnlySpan<string?>)[Study, Text(StudyNumber), Participant, Text(Number), Time(RecordedAt), By, Why])
        {
            Append(hash, text is null ? null : Encoding.UTF8.GetBytes(text));
        }

        Append(hash, Content.ToArray());
        Append(hash, Encoding.ASCII.GetBytes(PreviousOfParticipant));
        Append(hash, Encoding.ASCII.GetBytes(PreviousOfStudy));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A time in the form in which it is hashed, and best stored.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, byte[]? part)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, part is null ? uint.MaxValue : (uint)part.Length);
        hash.AppendData(length);
        hash.AppendData(part ?? []);
    }
}
