namespace Trialhead.Pages;

/// <summary>What a trial's protocol says to a participant, ready for the page.</summary>
public sealed record TrialPlan
{
    /// <summary>What readers must be told before anything else; null for nothing.</summary>
    public Sentence? Notice { get; init; }

    /// <summary>What happens, step by step; at least one.</summary>
    public required IReadOnlyList<PageStep> Steps { get; init; }

    /// <summary>Drawings of the same.</summary>
    public IReadOnlyList<PageDrawing> Drawings { get; init; } = [];

    /// <summary>Which tests are done at which visit; null where no visit is known.</summary>
    public FactTable? Schedule { get; init; }

    /// <summary>What is not public.</summary>
    public IReadOnlyList<Sentence> Gaps { get; init; } = [];

    /// <summary>Where the protocol's facts are from.</summary>
    public IReadOnlyList<Sentence> Sources { get; init; } = [];

    /// <summary>What each way through the trial asks: its name, then its numbers, each a sentence.</summary>
    public IReadOnlyList<PageStep> Burden { get; init; } = [];
}
