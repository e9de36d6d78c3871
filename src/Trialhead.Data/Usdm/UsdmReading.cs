using Trialhead.Text;

namespace Trialhead.Data.Usdm;

/// <summary>The outcome of reading USDM.</summary>
/// <param name="Study">The study; null where the document cannot be read at all.</param>
/// <param name="Problems">Why it cannot be read, or else what keeps the protocol from being run, with its place in the protocol's own JSON.</param>
/// <param name="Notes">What was taken over only in part, as sentences; all of it stays in the document that the study carries.</param>
public sealed record UsdmReading(UsdmStudy? Study, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the protocol was read and can be run.</summary>
    public bool CanRun => Study is not null && Problems.Count == 0;
}
