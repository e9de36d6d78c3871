using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Demands an allergy to, intolerance of or contraindication against a substance or procedure.</summary>
/// <param name="Substance">What; null where the text names only the study's own treatment or its components.</param>
/// <param name="Kind">Why it must be kept from the person.</param>
public sealed record IntoleranceCriterion(Concept? Substance, IntoleranceKind Kind) : Criterion;
