namespace Trialhead.Pages.Translation;

/// <summary>A word that belongs to a noun, and its place.</summary>
internal sealed record NounPart(int At, Reading Reading);
