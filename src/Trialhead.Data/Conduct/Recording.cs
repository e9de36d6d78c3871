using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>What came of an attempt to record something: entries that will survive whatever happens next, or a problem and no change.</summary>
/// <param name="Entries">What was appended; empty where there is a problem.</param>
/// <param name="Problem">Why nothing was recorded; null where it was.</param>
public sealed record Recording(IReadOnlyList<LogEntry> Entries, Problem? Problem)
{
    /// <summary>What others recorded of the participant before this attempt, where that is why nothing was recorded.</summary>
    public IReadOnlyList<LogEntry> Meanwhile { get; init; } = [];

    internal static Recording Refused(Problem problem) => new([], problem);
}
