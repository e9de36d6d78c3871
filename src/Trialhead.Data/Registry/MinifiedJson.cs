namespace Trialhead.Data.Registry;

/// <summary>Takes the space between the tokens out of JSON and leaves every token as it is written.</summary>
internal static class MinifiedJson
{
    /// <summary>The same JSON without space.</summary>
    /// <param name="json">Well-formed JSON in UTF-8.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> json)
    {
        var output = new byte[json.Length];
        var length = 0;
        while (!json.IsEmpty)
        {
            var count = json[0] == (byte)'"' ? StringLength(json) : json.IndexOfAny(" \t\r\n\""u8);
            count = count < 0 ? json.Length : count;
            json[..count].CopyTo(output.AsSpan(length));
            length += count;
            json = json[count..].TrimStart(" \t\r\n"u8);
        }

        return output.AsMemory(0, length);
    }

    private static int StringLength(ReadOnlySpan<byte> json)
    {
        var index = 1;
        while (true)
        {
            var special = json[index..].IndexOfAny((byte)'"', (byte)'\\');
            if (special < 0 || json[index + special] == (byte)'"')
            {
                return special < 0 ? -1 : index + special + 1;
            }

            index += special + 2; // the escaped character too
        }
    }
}
