using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands what a test showed in a word: "positive HIV test", "normal ECG".</summary>
/// <param name="Test">The test, analyte or marker.</param>
/// <param name="Result">What it must show.</param>
public sealed record ResultCriterion(Concept Test, TestResult Result) : Criterion
{
    /// <summary>How recent it must be; null for any time.</summary>
    public TimeWindow? Within { get; init; }
}
