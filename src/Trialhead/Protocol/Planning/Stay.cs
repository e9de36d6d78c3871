namespace Trialhead.Protocol.Planning;

/// <summary>A participant's time in one epoch.</summary>
public sealed record Stay
{
    /// <summary>The epoch and the arm.</summary>
    public required FlowPoint Point { get; init; }

    /// <summary>The protocol version by which it was entered.</summary>
    public required string Version { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The first day after it, as it was or is planned; null while that is open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whether something ended it before its planned end.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>What led into it; null for the first.</summary>
    public StudyTransition? Via { get; init; }

    /// <summary>Why the participant is in it, as a sentence with the facts that decided.</summary>
    public required string Reason { get; init; }

    /// <summary>Its elements with their days.</summary>
    public IReadOnlyList<ElementRun> Runs { get; init; } = [];
}

/// <summary>One passage through an element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">The first day after it, as planned; null where that is open.</param>
/// <param name="Cycles">Its cycles; empty where it has none.</param>
public sealed record ElementRun(StudyElement Element, DateOnly Start, DateOnly? End, IReadOnlyList<CycleRun> Cycles);

/// <summary>One cycle of a passage.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">Its first day.</param>
public readonly record struct CycleRun(int Number, DateOnly Start);
