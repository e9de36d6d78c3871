using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What a treatment is and does, in plain sentences.</summary>
/// <param name="What">What it is.</param>
/// <param name="How">How it acts; null where the tables do not say.</param>
public sealed record TreatmentWords(Sentence What, Sentence? How)
{
    /// <summary>The words for a treatment; null where nothing is known.</summary>
    public static TreatmentWords? Of(Concept concept, PageLanguage language) => null;
}
