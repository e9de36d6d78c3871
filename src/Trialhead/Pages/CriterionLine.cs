using Trialhead.Eligibility;

namespace Trialhead.Pages;

/// <summary>A criterion on the page.</summary>
/// <param name="Index">Its place in <see cref="Trials.TrialCriteria.Of"/>, by which verdicts are put beside it.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Words">Its text, ready to read.</param>
public sealed record CriterionLine(int Index, EligibilityCriterion Criterion, Sentence Words);
