using Trialhead.Pages.Approvals;
using Trialhead.Text;

namespace Trialhead.Data.Approvals;

/// <summary>What came out of regulators' lists.</summary>
/// <param name="Approvals">The approved medicines for people.</param>
/// <param name="Problems">The lines that could not be read.</param>
public sealed record ApprovalReading(IReadOnlyList<Approval> Approvals, IReadOnlyList<Problem> Problems);
