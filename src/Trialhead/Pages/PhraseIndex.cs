using System.Collections.Frozen;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>Finds phrases in texts in one pass: whole words, the longest phrase first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly FrozenDictionary<ulong, PhraseSpelling<T>[]> _byFirstWord;

    /// <summary>An index over phrases with what they stand for; each is found in its plurals too.</summary>
    public PhraseIndex(IEnumerable<(T Value, string[] Names)> phrases, PageLanguage language) =>
        _byFirstWord = phrases
            .SelectMany(phrase => PhrasePlurals.Of(phrase.Names, language).Select(name => new PhraseSpelling<T>(phrase.Value, name)))
            .GroupBy(spelling => spelling.FirstKey)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(spelling => spelling.Length).ToArray());

    /// <summary>The phrases in a text, left to right.</summary>
    public IEnumerable<(T Value, SourceSpan Span, bool IsAbbreviation)> Find(string text)
    {
        var words = Tokenizer.Split(text);
        for (var i = 0; i < words.Count;)
        {
            if (LongestAt(text, words, i) is not { } spelling)
            {
                i++;
                continue;
            }

            yield return (spelling.Value, SourceSpan.FromBounds(words[i + spelling.First].Start, words[i + spelling.Last].End), spelling.IsAbbreviation);
            i += spelling.Last + 1;
        }
    }

    private PhraseSpelling<T>? LongestAt(string text, List<Token> words, int at)
    {
        if (_byFirstWord.TryGetValue(words[at].Key, out var spellings))
        {
            foreach (var spelling in spellings)
            {
                if (spelling.IsAt(text, words, at))
                {
                    return spelling;
                }
            }
        }

        return null;
    }
}
