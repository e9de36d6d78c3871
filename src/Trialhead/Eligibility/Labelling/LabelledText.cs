namespace Trialhead.Eligibility.Labelling;

/// <summary>What the labeller found in a text.</summary>
/// <param name="Spans">By their start, the outer before the inner.</param>
/// <param name="Values">Which measurement has which value; none takes part in two.</param>
public sealed record LabelledText(IReadOnlyList<LabelledSpan> Spans, IReadOnlyList<ValuePair> Values)
{
    /// <summary>Nothing found.</summary>
    public static LabelledText Empty { get; } = new([], []);
}
