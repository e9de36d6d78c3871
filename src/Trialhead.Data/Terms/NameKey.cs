using System.Runtime.InteropServices;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>A number that all spellings of a name share, as the recogniser sees them.</summary>
internal static class NameKey
{
    /// <summary>0 for a text without words.</summary>
    public static ulong Of(string name)
    {
        var key = 0ul;
        foreach (var token in CollectionsMarshal.AsSpan(Tokenizer.Split(name)))
        {
            key = unchecked((key * 31) + token.Key);
        }

        return key;
    }
}
