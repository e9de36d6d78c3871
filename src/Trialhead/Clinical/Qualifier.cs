namespace Trialhead.Clinical;

/// <summary>A word that narrows an illness or a treatment: "severe", "uncontrolled", "stage III", "systemic".</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The word in lower case, as <c>data/criteria/qualifiers.tsv</c> spells it, or as written where no table holds it.</param>
public sealed record Qualifier(QualifierKind Kind, string Text);
