using Trialhead.Protocol.Allocation;

namespace Trialhead.Data.Conduct;

/// <summary>One row of an allocation's list, which comes to be when its participant is randomised.</summary>
/// <param name="Allocation">The id of the allocation.</param>
/// <param name="Participant">The participant's number.</param>
/// <param name="StudyNumber">The number in the study of the log entry that records it.</param>
/// <param name="Entry">The row as the allocator knows it.</param>
public sealed record AllocationRow(string Allocation, string Participant, long StudyNumber, AllocationEntry Entry);
