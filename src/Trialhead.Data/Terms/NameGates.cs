using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>How far names out of open terminologies are trusted in a text.</summary>
internal static class NameGates
{
    /// <summary>A synonym: what looks like an abbreviation needs its long form.</summary>
    public static NameGate OfSynonym(string name) =>
        name.Length <= 3 || LexiconCompiler.IsAcronym(name) || (name.Length <= 6 && name.All(char.IsAsciiLetterOrDigit) && name.Any(char.IsAsciiDigit))
            ? NameGate.LongForm
            : NameGate.Open;
}
