namespace Trialhead.Vocabulary;

/// <summary>One meaning of a name, and when a text means it.</summary>
/// <param name="Concept">What it means; null for something that the vocabulary does not hold.</param>
/// <param name="Name">The name as the vocabulary spells it.</param>
/// <param name="IsCaseSensitive">Whether it counts only with the same capitals.</param>
/// <param name="Gate">What must stand in the text before it counts.</param>
/// <param name="IsUsual">Whether it counts where nothing in the text decides between several meanings.</param>
/// <param name="Context">
/// Words that speak for it near by: <c>word_</c> directly before, <c>_word</c> directly after, <c>#_</c> a number before,
/// <c>_&lt;</c> a comparison after.
/// </param>
public sealed record NameMatch(
    Concept? Concept, string Name, bool IsCaseSensitive, NameGate Gate, bool IsUsual, IReadOnlyList<string> Context);
