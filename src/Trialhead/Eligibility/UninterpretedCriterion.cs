namespace Trialhead.Eligibility;

/// <summary>Words that were not understood; always unknown, never dropped.</summary>
/// <param name="Text">The words, exactly as the record has them.</param>
/// <remarks>Two are equal where their words are; the limits that stand in them follow from these.</remarks>
public sealed record UninterpretedCriterion(string Text) : Criterion
{
    /// <summary>Limits that stand in the words, which say what is measured but not what it amounts to.</summary>
    /// <remarks>They decide nothing: "if creatinine is above 1.5 mg/dL, a second test".</remarks>
    public IReadOnlyList<Criterion> Limits { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(UninterpretedCriterion? other) => base.Equals(other) && Text == other!.Text; // base has seen that there is one

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Text);
}
