namespace Trialhead.Data.Conduct;

/// <summary>Who records something in a study's log, and why.</summary>
/// <param name="Name">Their name as the log shall have it; not blank.</param>
/// <param name="Why">The reason, in their words; null where none is needed.</param>
/// <remarks>Both become one line each, so that no reason can look like an entry.</remarks>
public sealed record Author(string Name, string? Why = null)
{
    /// <summary>Their name as the log has it.</summary>
    public string Name { get; init; } = OneLine(Name);

    /// <summary>The reason as the log has it; null for none.</summary>
    public string? Why { get; init; } = Why is null ? null : OneLine(Why);

    /// <summary>A text as one line that reads in one direction: neither line breaks nor marks that turn text around.</summary>
    internal static string OnOneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || BreakOrTurn.Contains(letter) ? ' ' : letter));

    private const string BreakOrTurn = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c";

    private static string OneLine(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return OnOneLine(text.Trim());
    }
}
