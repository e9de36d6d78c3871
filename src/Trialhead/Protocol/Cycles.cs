namespace Trialhead.Protocol;

/// <summary>How an element repeats.</summary>
public sealed record Cycles
{
    /// <summary>The length of one cycle without the gap; null where not known.</summary>
    public Period? Length { get; init; }

    /// <summary>Rest between two cycles; null for none.</summary>
    public Period? Gap { get; init; }

    /// <summary>How many cycles there are, or at most are; null for as many as it goes well.</summary>
    public int? Count { get; init; }

    /// <summary>Whether <see cref="Count"/> is an upper limit ("up to 2 cycles").</summary>
    public bool IsUpTo { get; init; }

    /// <summary>The ids of transitions that end the repeating (progression, unacceptable toxicity).</summary>
    public IReadOnlyList<string> StopOn { get; init; } = [];

    /// <summary>From the beginning of a cycle to that of the next; null where not known.</summary>
    public Period? Step => Length is { } length ? length + (Gap ?? default) : null;

    /// <summary>The length of all cycles with the gaps between them; null where length or count are not known.</summary>
    public Period? PlannedLength => Step is { } step && Count is { } count && Length is { } length ? step.Times(count - 1) + length : null;
}
