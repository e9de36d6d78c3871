using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>The single words of all names of a vocabulary.</summary>
internal sealed class VocabularyWords
{
    private static readonly ConditionalWeakTable<Lexicon, VocabularyWords> Known = [];

    private readonly FrozenSet<string> _words;
    private readonly ILookup<int, string> _byLength;

    private VocabularyWords(Lexicon lexicon)
    {
        _words = lexicon.Spellings().SelectMany(WordForms.Of).ToFrozenSet(StringComparer.Ordinal);
        _byLength = _words.ToLookup(word => word.Length);
    }

    /// <summary>Those of a vocabulary, gathered on first use.</summary>
    public static VocabularyWords Of(Lexicon lexicon) => Known.GetValue(lexicon, known => new VocabularyWords(known));

    /// <summary>Whether a name has the word, or has it without its plural s.</summary>
    public bool Contains(string word) => _words.Contains(word) || (word[^1] == 's' && _words.Contains(word[..^1]));

    /// <summary>The nearest word with at most so many slips, of equally near ones the first in the alphabet; null where there is none.</summary>
    public string? Nearest(string word, int slips)
    {
        for (var allowed = 1; allowed <= slips; allowed++)
        {
            if (Within(word, allowed).Min(StringComparer.Ordinal) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The words with at most so many slips.</summary>
    public IEnumerable<string> Within(string word, int slips) => Enumerable.Range(word.Length - slips, (2 * slips) + 1)
        .SelectMany(length => _byLength[length])
        .Where(other => EditDistance.Between(word, other, slips) <= slips);
}
