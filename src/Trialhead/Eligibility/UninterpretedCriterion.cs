namespace Trialhead.Eligibility;

/// <summary>Words that were not understood; always unknown, never dropped.</summary>
/// <param name="Text">The words, exactly as the record has them.</param>
public sealed record UninterpretedCriterion(string Text) : Criterion;
