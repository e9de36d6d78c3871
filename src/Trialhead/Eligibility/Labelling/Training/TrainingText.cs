namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>A text with what experts marked in it.</summary>
/// <param name="Text">The text, one statement a line.</param>
/// <param name="List">Which list it is; null where that is not known.</param>
/// <param name="Spans">The phrases marked, in any order.</param>
/// <param name="Values">Pairs of positions in <paramref name="Spans"/>.</param>
public sealed record TrainingText(
    string Text, CriterionKind? List, IReadOnlyList<LabelledSpan> Spans, IReadOnlyList<ValuePair> Values);
