using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Protocol;

/// <summary>A demand on what is known of a participant, in the language that eligibility criteria are written in.</summary>
/// <param name="Text">The words, as the protocol has them.</param>
/// <param name="Demand">What they were read as; judged with three values, so that silence decides nothing.</param>
public sealed record StudyCondition(string Text, Criterion Demand)
{
    /// <summary>Reads one condition; null where it is empty, more than one line, demands nothing, or is not understood whole and in one way.</summary>
    public static StudyCondition? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        return CriteriaReader.Read($"- {text}") is [{ IsTypedWhole: true } only] && IsClear(only.Demand) ? new StudyCondition(text.Trim(), only.Demand) : null;
    }

    /// <summary>Judges the condition for a participant, with the reason.</summary>
    public Explanation Judge(PatientChart chart) => Evaluator.Evaluate(Demand, chart);

    /// <summary>Whether two conditions have the same words; the same words are always read alike.</summary>
    public bool Equals(StudyCondition? other) => other?.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static bool IsClear(Criterion demand) =>
        demand is not (AmbiguousCriterion or PermissionCriterion or NoDemandCriterion) && demand.Parts.All(IsClear);
}
