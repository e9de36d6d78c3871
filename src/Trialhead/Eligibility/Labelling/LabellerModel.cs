namespace Trialhead.Eligibility.Labelling;

/// <summary>Everything that was learned.</summary>
/// <param name="Classes">Classes of words.</param>
/// <param name="Outer">Labels a line.</param>
/// <param name="Inner">Labels the inside of a phrase.</param>
/// <param name="Pairs">Joins measurements and values.</param>
internal sealed record LabellerModel(WordClasses Classes, ChainModel Outer, ChainModel Inner, PairModel Pairs);
