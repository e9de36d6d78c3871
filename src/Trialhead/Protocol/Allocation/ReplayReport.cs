using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>What came of repeating a log of allocations from its seed.</summary>
/// <param name="Confirmed">How many rows from the first on are as the seed has it, those set by hand included.</param>
/// <param name="Difference">What is wrong with the row after these; null when the whole log is confirmed.</param>
public sealed record ReplayReport(int Confirmed, Problem? Difference);
