namespace Trialhead.Protocol.Conduct;

/// <summary>Where a chain of entries ends: the number and the hash of its last entry.</summary>
/// <param name="Number">The number of the last entry; 0 before the first.</param>
/// <param name="Hash">Its hash: 64 hexadecimal digits in lower case.</param>
/// <remarks>Whoever notes a study's head somewhere else can later prove that nothing up to it was changed or cut off.</remarks>
public sealed record LogHead(long Number, string Hash)
{
    /// <summary>The head of a chain without entries.</summary>
    public static LogHead None { get; } = new(0, new string('0', 64));

    /// <summary>Reads the form of <see cref="ToString"/>; null where it is another.</summary>
    public static LogHead? Parse(string? text) =>
        text?.Split(':') is [{ } number, { Length: 64 } hash] && long.TryParse(number, out var value) && value >= 0 && hash.All(char.IsAsciiHexDigitLower)
            ? new LogHead(value, hash)
            : null;

    /// <summary>Number and hash with a colon between.</summary>
    public override string ToString() => $"{Number}:{Hash}";
}
