using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>What came of checking a study from its first entry to its last.</summary>
/// <param name="Head">Where the log ends; noted elsewhere it proves later that nothing was cut off.</param>
/// <param name="Participants">How many participants there are.</param>
/// <param name="Confirmed">How many rows of each allocation's list the secret gives again.</param>
/// <param name="Problems">Everything that is wrong; empty where nothing is.</param>
public sealed record AuditReport(LogHead Head, int Participants, IReadOnlyDictionary<string, int> Confirmed, IReadOnlyList<Problem> Problems);
