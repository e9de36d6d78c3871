namespace Trialhead.Data.Registry;

/// <summary>Judges by its first bytes what a file holds.</summary>
internal static class ContentSniffer
{
    /// <summary>The kind of content that starts with these bytes.</summary>
    public static ContentKind KindOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return ContentKind.Gzip;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return ContentKind.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return ContentKind.Xml; // UTF-16, in which registries have published XML and never JSON
        }

        var content = head[(head.StartsWith(JsonWindow.ByteOrderMark) ? 3 : 0)..].TrimStart(" \t\r\n"u8);
        return content switch
        {
            [] => ContentKind.Empty,
            [(byte)'{', ..] => ContentKind.JsonObject,
            [(byte)'[', ..] => ContentKind.JsonArray,
            [(byte)'<', ..] => ContentKind.Xml,
            _ => ContentKind.Unknown,
        };
    }
}
