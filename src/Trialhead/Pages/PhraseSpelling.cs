using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>One spelling of a phrase, ready to be looked for.</summary>
/// <remarks>
/// Words in square brackets are context: they must stand there, and are not marked (<c>[mg] IV</c>). A word in capitals, or with
/// one inside (<c>eGFR</c>), must be written so; its plural may add an s.
/// </remarks>
internal sealed class PhraseSpelling<T>
{
    private readonly ulong[] _keys;
    private readonly string?[] _capitals;

    public PhraseSpelling(T value, string name)
    {
        Value = value;
        var words = Tokenizer.Split(name);
        _keys = [.. words.Select(word => word.Key)];
        _capitals = [.. words.Select(word => name[word.Start..word.End]).Select(word => PhraseLetters.IsCapitals(word) ? word : null)];
        var marked = words.FindAll(word => !IsContext(name, word.Start));
        (First, Last) = (words.IndexOf(marked[0]), words.IndexOf(marked[^1]));
    }

    /// <summary>What the phrase stands for.</summary>
    public T Value { get; }

    /// <summary>Index of the first word to mark.</summary>
    public int First { get; }

    /// <summary>Index of the last word to mark.</summary>
    public int Last { get; }

    /// <summary>Number of words, context included.</summary>
    public int Length => _keys.Length;

    public ulong FirstKey => _keys[0];

    /// <summary>Whether it is one word with capitals, which may stand for something else elsewhere.</summary>
    public bool IsAbbreviation => Length == 1 && _capitals[0] is not null;

    /// <summary>Whether the words of a text from <paramref name="at"/> spell this name.</summary>
    public bool IsAt(string text, List<Token> words, int at)
    {
        if (at + Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            var word = words[at + i];
            if (word.Key != _keys[i] || !IsWritten(_capitals[i], text.AsSpan(word.Start, word.End - word.Start))
                || (i > 0 && !PhraseLetters.IsJoint(text.AsSpan(words[at + i - 1].End, word.Start - words[at + i - 1].End))))
            {
                return false;
            }
        }

        return !IsAbbreviation || !IsShouted(text, words, at);
    }

    private static bool IsContext(string name, int at) => name.AsSpan(0, at).Count('[') > name.AsSpan(0, at).Count(']');

    private static bool IsWritten(string? capitals, ReadOnlySpan<char> written) =>
        capitals is null || written.SequenceEqual(capitals)
        || (written.Length == capitals.Length + 1 && written[^1] == 's' && written.StartsWith(capitals));

    // In a heading or a record that is all in capitals, capitals do not tell an abbreviation from a word.
    private static bool IsShouted(string text, List<Token> words, int at) =>
        (at > 0 && IsLoud(text, words[at - 1])) || (at + 1 < words.Count && IsLoud(text, words[at + 1]));

    private static bool IsLoud(string text, Token word) =>
        word.End - word.Start >= 5 && !text.AsSpan(word.Start, word.End - word.Start).ContainsAnyExceptInRange('A', 'Z');
}
