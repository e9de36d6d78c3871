using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>What came of randomising a participant.</summary>
/// <param name="Allocation">The id of the allocation.</param>
/// <param name="Sequence">The number of the row in the allocation's list, from 1 without gaps.</param>
/// <param name="Arm">The id of the arm.</param>
/// <param name="IsNew">Whether it was drawn now; false where it had been, which is then told again.</param>
public sealed record DrawnArm(string Allocation, int Sequence, string Arm, bool IsNew);

/// <summary>A randomisation, or why there is none.</summary>
/// <param name="Done">The allocation, which is on disk; null where there is a problem.</param>
/// <param name="Problem">Why nothing was allocated; null where it was.</param>
public sealed record Randomisation(DrawnArm? Done, Problem? Problem);
