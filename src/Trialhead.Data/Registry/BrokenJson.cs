using System.Globalization;
using System.Text.Json;

namespace Trialhead.Data.Registry;

/// <summary>Puts the parser's complaints about broken JSON into our words.</summary>
internal static class BrokenJson
{
    /// <summary>The place, counted from 1 as people count.</summary>
    public static string PlaceOf(JsonException broken) => broken.LineNumber is null or 0
        ? string.Create(CultureInfo.InvariantCulture, $"byte {broken.BytePositionInLine + 1}")
        : string.Create(
            CultureInfo.InvariantCulture, $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}");

    /// <summary>The index in <paramref name="json"/> of the byte at which the parser gave up.</summary>
    public static int IndexOf(JsonException broken, ReadOnlySpan<byte> json)
    {
        var index = 0;
        for (var line = 0; line < broken.LineNumber; line++)
        {
            index += json[index..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(json.Length, index + (int)(broken.BytePositionInLine ?? 0));
    }

    /// <summary>What is wrong.</summary>
    public static string Describe(JsonException broken) => $"broken JSON ({Complaint(broken.Message)})";

    private static string Complaint(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
