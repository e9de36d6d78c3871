using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>A fact of a record under one concept that its name stands for.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Fact">The fact.</param>
public sealed record Charted(Concept Concept, Fact Fact)
{
    /// <summary>The phase of the illness: as the fact states it, and as its name spells it.</summary>
    public DiseaseSetting Setting { get; init; }

    /// <summary>In which respect the fact speaks of the concept.</summary>
    internal Aspect Aspect { get; init; }

    /// <summary>Whether it affirms; a negative result denies a marker.</summary>
    internal bool IsPresent { get; init; }

    /// <summary>When it was last known to be so.</summary>
    internal DayRange When { get; init; }

    /// <summary>The qualifiers that the fact states, its name spells or its setting means.</summary>
    internal string[] Narrowed { get; init; } = [];

    /// <summary>The stages, grades and classes it states.</summary>
    internal StageRange[] Stages { get; init; } = [];

    /// <summary>The illnesses that a treatment was given for.</summary>
    internal Concept[] Purposes { get; init; } = [];

    /// <summary>Whether it happens and is over, as an operation does.</summary>
    internal bool IsEvent { get; init; }

    /// <summary>Whether there are illnesses that it cannot be at the same time.</summary>
    internal bool CanExclude { get; init; }

    /// <summary>Whether a test denies it, which leaves a suspicion open.</summary>
    internal bool IsByTest { get; init; }

    /// <summary>Whether a later fact says that it is no longer so; set while the chart is made.</summary>
    internal bool IsFormer { get; set; }

    /// <summary>A fact that contradicts it, with no dates to order them; null for none. Set while the chart is made.</summary>
    internal Charted? Disputed { get; set; }
}
