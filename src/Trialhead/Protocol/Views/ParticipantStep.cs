namespace Trialhead.Protocol.Views;

/// <summary>One step of a participant's way, said to the participant.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What happens in it, in order.</param>
/// <param name="Branches">What happens in each group, where that differs; empty where all do the same.</param>
/// <param name="After">How it goes on, after what the groups do.</param>
public sealed record ParticipantStep(
    ViewSentence Name, IReadOnlyList<ViewSentence> Words, IReadOnlyList<ParticipantStep> Branches, IReadOnlyList<ViewSentence> After)
{
    /// <summary>Every sentence in reading order.</summary>
    public IEnumerable<ViewSentence> Sentences => [Name, .. Words, .. Branches.SelectMany(branch => branch.Sentences), .. After];
}
