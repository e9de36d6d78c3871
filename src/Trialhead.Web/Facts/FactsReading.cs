using Trialhead.Clinical;

namespace Trialhead.Web.Facts;

/// <summary>A form that was read.</summary>
/// <param name="Patient">What it says.</param>
/// <param name="Problems">What was not understood.</param>
public sealed record FactsReading(Patient Patient, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>Ids of the questions that were answered.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];
}
