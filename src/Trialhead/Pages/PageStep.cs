namespace Trialhead.Pages;

/// <summary>One step of a participant's way.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What happens in it, at least one sentence.</param>
public sealed record PageStep(Sentence Name, IReadOnlyList<Sentence> Words);
