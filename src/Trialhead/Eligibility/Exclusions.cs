using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Which concepts cannot be the same thing in one person, such as the two types of diabetes.</summary>
internal static class Exclusions
{
    /// <summary>Whether nothing can be a kind of both.</summary>
    public static bool AreDisjoint(Lexicon lexicon, Concept one, Concept other) => false;
}
