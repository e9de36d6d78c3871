using Trialhead.Eligibility;

namespace Trialhead.Pages;

/// <summary>What the reader's facts say to a criterion.</summary>
/// <param name="Verdict">The verdict; <see cref="Verdict.Met"/> speaks for joining in both lists.</param>
/// <param name="Reason">Why, in one sentence or a few.</param>
/// <param name="Fact">The words of the fact that decided; null where none did or nobody noted its words.</param>
public sealed record ReaderVerdict(Verdict Verdict, Sentence Reason, Sentence? Fact);
