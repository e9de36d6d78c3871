namespace Trialhead.Vocabulary;

/// <summary>One concept under one of its names, as it lies in an image.</summary>
/// <param name="Concept">The concept's number; at or past the number of concepts for a meaning that is no concept of ours.</param>
/// <param name="Text">The string of the name as the table spells it.</param>
/// <param name="Case">Which spellings count.</param>
/// <param name="Sense">Its sense, from 1; 0 where the name says enough by itself.</param>
internal readonly record struct LexiconName(int Concept, int Text, NameCase Case, int Sense)
{
    public bool IsGated => Sense != 0;
}
