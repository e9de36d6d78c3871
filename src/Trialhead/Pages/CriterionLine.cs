using Trialhead.Eligibility;

namespace Trialhead.Pages;

/// <summary>A criterion on the page.</summary>
/// <param name="Index">Its place in <see cref="Trials.TrialCriteria.Of"/>, by which verdicts are put beside it.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Words">Its text, ready to read.</param>
public sealed record CriterionLine(int Index, EligibilityCriterion Criterion, Sentence Words)
{
    /// <summary>The same in plain words, or in the record's own made plainer; null where there are none.</summary>
    public Sentence? Plain { get; init; }

    /// <summary>Where those words come from.</summary>
    public CriterionWording Wording { get; init; }

    /// <summary>What it is about, where there are no plain words; null where nothing of it was understood.</summary>
    public Sentence? About { get; init; }

    /// <summary>What the reader's facts say to it; null where none were given.</summary>
    public ReaderVerdict? Verdict { get; init; }

    /// <summary>Its sentences in reading order: the plain words or what it is about, the record's own, the verdict.</summary>
    public IEnumerable<Sentence> Sentences => new[] { Plain, About, Words, Verdict?.Reason, Verdict?.Fact }.OfType<Sentence>();
}
