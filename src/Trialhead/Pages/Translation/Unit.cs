namespace Trialhead.Pages.Translation;

/// <summary>A word or phrase of a sentence, and what it may be.</summary>
/// <param name="Written">As it is written.</param>
/// <param name="Readings">What it may be, the most usual first.</param>
/// <param name="IsUnknown">Whether no table has it.</param>
/// <param name="IsTight">Whether nothing stands between it and what is before.</param>
internal sealed record Unit(string Written, IReadOnlyList<Reading> Readings, bool IsUnknown, bool IsTight);

/// <summary>A word in the form and the part that it may play.</summary>
internal sealed record Reading(BilingualWord Word, WordForm Form, WordKind Kind);
