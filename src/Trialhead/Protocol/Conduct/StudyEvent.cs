using Trialhead.Clinical;

namespace Trialhead.Protocol.Conduct;

/// <summary>Something that happened to one participant.</summary>
/// <remarks>A closed hierarchy; a log holds events in the order they were recorded, and nothing is ever taken out of it.</remarks>
public abstract record StudyEvent
{
    private protected StudyEvent()
    {
    }

    /// <summary>The day on which it happened, which may be before the day it was recorded.</summary>
    public required DateOnly Date { get; init; }
}

/// <summary>The person was screened: what is known of them.</summary>
public sealed record Screened : StudyEvent
{
    /// <summary>What is known at screening.</summary>
    public required Patient Person { get; init; }
}

/// <summary>The person consented to take part.</summary>
public sealed record Consented : StudyEvent;

/// <summary>The person joined; screening is over.</summary>
public sealed record Enrolled : StudyEvent
{
    /// <summary>The version of the protocol that they follow.</summary>
    public required string Version { get; init; }
}

/// <summary>The levels of the stratification factors were settled.</summary>
public sealed record Stratified : StudyEvent
{
    /// <summary>The id of the allocation.</summary>
    public required string Allocation { get; init; }

    /// <summary>The id of a level for the id of each factor.</summary>
    public required IReadOnlyDictionary<string, string> Levels { get; init; }
}

/// <summary>The participant was allocated to an arm.</summary>
public sealed record Randomised : StudyEvent
{
    /// <summary>The id of the allocation.</summary>
    public required string Allocation { get; init; }

    /// <summary>The id of the arm.</summary>
    public required string Arm { get; init; }
}

/// <summary>A result or another fact became known.</summary>
public sealed record ResultRecorded : StudyEvent
{
    /// <summary>The fact; its own date counts, or else that of the event.</summary>
    public required Fact Fact { get; init; }
}

/// <summary>An option of a choice was chosen.</summary>
public sealed record OptionChosen : StudyEvent
{
    /// <summary>The id of the choice.</summary>
    public required string Choice { get; init; }

    /// <summary>The id of the option.</summary>
    public required string Option { get; init; }
}

/// <summary>The participant went on to another epoch on that day.</summary>
public sealed record Moved : StudyEvent
{
    /// <summary>The id of the epoch.</summary>
    public required string Epoch { get; init; }
}

/// <summary>A cycle began on that day, which may not be the planned one.</summary>
public sealed record CycleStarted : StudyEvent
{
    /// <summary>The id of the element.</summary>
    public required string Element { get; init; }

    /// <summary>The number of the cycle, from 1.</summary>
    public required int Cycle { get; init; }
}

/// <summary>A visit took place.</summary>
public sealed record VisitDone : StudyEvent
{
    /// <summary>The key of the planned visit.</summary>
    public required string Visit { get; init; }
}

/// <summary>The dose of a treatment was changed, or the treatment paused or stopped.</summary>
public sealed record DoseChanged : StudyEvent
{
    /// <summary>The id of the treatment.</summary>
    public required string Treatment { get; init; }

    /// <summary>The new dose; null where it is paused or stopped.</summary>
    public Dose? Dose { get; init; }

    /// <summary>Whether it is given no more from that day.</summary>
    public bool IsStopped { get; init; }
}

/// <summary>Something untoward happened.</summary>
public sealed record AdverseEventRecorded : StudyEvent
{
    /// <summary>What.</summary>
    public required string Name { get; init; }

    /// <summary>The grade, 1 to 5 (CTCAE); null where not graded.</summary>
    public int? Grade { get; init; }

    /// <summary>Whether it was serious (ICH E2A).</summary>
    public bool IsSerious { get; init; }

    /// <summary>Whether it makes the participant stop treatment.</summary>
    public bool IsUnacceptable { get; init; }
}

/// <summary>The participant left the study: by their own wish, or for a reason that ends taking part.</summary>
public sealed record Withdrawn : StudyEvent
{
    /// <summary>Why, in words; null where no reason was given.</summary>
    public string? Reason { get; init; }
}

/// <summary>The participant died.</summary>
public sealed record Died : StudyEvent;

/// <summary>Someone was told which arm the participant is in.</summary>
public sealed record Unblinded : StudyEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>The participant was moved to another version of the protocol.</summary>
public sealed record VersionChanged : StudyEvent
{
    /// <summary>The version that holds from that day.</summary>
    public required string Version { get; init; }
}

/// <summary>An earlier event was wrong.</summary>
public sealed record Corrected : StudyEvent
{
    /// <summary>The number of the wrong event in the participant's log, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is right instead; null where the event did not happen.</summary>
    public StudyEvent? Instead { get; init; }
}
