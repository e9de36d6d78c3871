using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands a gene alteration, marker or receptor.</summary>
/// <param name="Biomarker">Which; a more special alteration satisfies it too.</param>
public sealed record BiomarkerCriterion(Concept Biomarker) : Criterion;
