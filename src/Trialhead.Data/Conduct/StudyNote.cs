using System.Security.Cryptography;
using System.Text.Json;
using Trialhead.Data.Answers;

namespace Trialhead.Data.Conduct;

/// <summary>An entry of a log that is about the study itself: opened, amended, looked into.</summary>
/// <param name="Kind">What was done: <c>opened</c>, <c>amended</c>, <c>staffAdded</c>, <c>staffRemoved</c>, <c>feedMade</c>, <c>feedEnded</c>, <c>audited</c>.</param>
public sealed record StudyNote(string Kind)
{
    /// <summary>The version of the protocol; null where it is not about one.</summary>
    public string? Version { get; init; }

    /// <summary>The SHA-256 of the protocol's file.</summary>
    public string? Protocol { get; init; }

    /// <summary>The SHA-256 of the file with the study's own choices for allocation; null where there is none.</summary>
    public string? Choices { get; init; }

    /// <summary>The fingerprint of the secret of allocations.</summary>
    public string? Seed { get; init; }

    /// <summary>Whose account, or what was looked into.</summary>
    public string? About { get; init; }

    /// <summary>What was done, as a sentence.</summary>
    public string Words => Kind switch
    {
        "opened" => $"Study opened with version {Version} of the protocol{(Choices is null ? "" : "; how participants are allocated is the study's own choice")}.",
        "amended" => $"Version {Version} of the protocol added.",
        "staffAdded" => $"Account of {About} made.",
        "staffRemoved" => $"Account of {About} taken away.",
        "feedMade" => $"Address made for the calendar of {About}.",
        "feedEnded" => $"Address of the calendar of {About} taken away.",
        "audited" => $"Audit: {About} looked into.",
        _ => $"{Kind}.",
    };

    /// <summary>Reads the content of an entry; null where it is none of these.</summary>
    public static StudyNote? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            string? Text(string name) => document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            return Text("kind") is not { } kind ? null : new StudyNote(kind)
            {
                Version = Text("version"),
                Protocol = Text("protocol"),
                Choices = Text("choices"),
                Seed = Text("seed"),
                About = Text("about"),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The SHA-256 of bytes in hexadecimal.</summary>
    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal ReadOnlyMemory<byte> ToUtf8() => StudyEventJsonWriter.Compact(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteGiven("version", Version);
        json.WriteGiven("protocol", Protocol);
        json.WriteGiven("choices", Choices);
        json.WriteGiven("seed", Seed);
        json.WriteGiven("about", About);
        json.WriteEndObject();
    });
}
