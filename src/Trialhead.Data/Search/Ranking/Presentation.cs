using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>How an illness usually presents itself in a record that does not name it.</summary>
/// <param name="Illness">The illness.</param>
/// <param name="Females">Whether females have it.</param>
/// <param name="Males">Whether males have it.</param>
/// <param name="Youngest">From this age in years.</param>
/// <param name="Oldest">Up to this age in years.</param>
/// <param name="Findings">What is found, each in several wordings.</param>
internal sealed record Presentation(
    Concept Illness, bool Females, bool Males, double Youngest, double Oldest, IReadOnlyList<PresentingFinding> Findings);

/// <summary>A finding of an illness.</summary>
/// <param name="Wordings">Sequences of words that mean it, as the index has them; each must stand in one sentence.</param>
/// <param name="Weight">How much it tells: more where few illnesses share it.</param>
internal sealed record PresentingFinding(IReadOnlyList<IReadOnlyList<string>> Wordings, float Weight);
