namespace Trialhead.Pages;

/// <summary>One step of a participant's way.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What happens in it, at least one sentence unless it has branches.</param>
public sealed record PageStep(Sentence Name, IReadOnlyList<Sentence> Words)
{
    /// <summary>What happens in each group, where that differs; empty where all do the same.</summary>
    public IReadOnlyList<PageStep> Branches { get; init; } = [];

    /// <summary>How it goes on, after what the groups do.</summary>
    public IReadOnlyList<Sentence> After { get; init; } = [];

    /// <summary>Every sentence but the names, in reading order.</summary>
    public IEnumerable<Sentence> Running => [.. Words, .. Branches.SelectMany(branch => branch.Running), .. After];

    /// <summary>Every sentence, in reading order.</summary>
    public IEnumerable<Sentence> Sentences => [Name, .. Words, .. Branches.SelectMany(branch => branch.Sentences), .. After];
}
