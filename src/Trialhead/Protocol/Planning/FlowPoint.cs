namespace Trialhead.Protocol.Planning;

/// <summary>Where a participant can be: an epoch, in an arm.</summary>
/// <param name="Epoch">The id of the epoch.</param>
/// <param name="Arm">The id of the arm; null before allocation.</param>
public readonly record struct FlowPoint(string Epoch, string? Arm);

/// <summary>One way through a protocol.</summary>
/// <param name="Points">Where it leads, in order.</param>
/// <param name="Transitions">What led from each point to the next; the last leads out.</param>
public sealed record FlowPath(IReadOnlyList<FlowPoint> Points, IReadOnlyList<StudyTransition> Transitions);
