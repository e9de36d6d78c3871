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

    private static string OneLine(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return string.Concat(text.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter));
    }
}
