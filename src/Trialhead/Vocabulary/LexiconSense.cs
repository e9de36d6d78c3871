namespace Trialhead.Vocabulary;

/// <summary>When an ambiguous name means one particular thing, as it lies in an image.</summary>
/// <param name="Usual">1 where it is meant if nothing in the text decides, else 0.</param>
/// <param name="LongForm">1 where another name of the thing anywhere in the text speaks for it, else 0.</param>
/// <param name="Near">Where in the lists the words that speak for it start, ascending.</param>
/// <param name="NearCount">How many they are.</param>
/// <param name="Words">The string that holds these words for people.</param>
internal readonly record struct LexiconSense(int Usual, int LongForm, int Near, int NearCount, int Words)
{
    /// <summary>Stands among the words: a number directly before, as before a unit.</summary>
    public const int NumberBefore = -1;

    /// <summary>Added to a word that counts only directly before the name.</summary>
    public const int Before = 1 << 28;

    /// <summary>Added to a word that counts only directly after the name.</summary>
    public const int After = 1 << 29;

    /// <summary>Stands among the words: a comparison sign directly after.</summary>
    public const int ComparisonAfter = -2;
}
