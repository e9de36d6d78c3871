using Trialhead.Text;

namespace Trialhead.Protocol.Views;

/// <summary>Words in both languages, side by side so that neither is forgotten when the other changes.</summary>
/// <param name="English">The English words.</param>
/// <param name="Spanish">The Spanish words; the same as the English ones where a protocol's own words have no translation.</param>
/// <remarks><c>default</c> is no words; it can be added to others.</remarks>
public readonly record struct ViewText(string English, string Spanish)
{
    /// <summary>Whether the words are the same in both languages, as untranslated words of a protocol are.</summary>
    public bool IsSameInBoth => English == Spanish;

    /// <summary>Words that are alike in both languages.</summary>
    public static ViewText Same(string words) => new(words, words);

    /// <summary>The words in a language.</summary>
    public string In(ViewLanguage language) => (language == ViewLanguage.Spanish ? Spanish : English) ?? "";

    /// <summary>The words with a capital first letter.</summary>
    internal ViewText Capital() => new(Capital(English), Capital(Spanish));

    /// <summary>The words with a full stop, unless they end a sentence already.</summary>
    internal ViewText Stopped() => new(Stopped(English), Stopped(Spanish));

    /// <summary><c>a, b and c</c>.</summary>
    internal static ViewText And(IEnumerable<ViewText> items) => Join([.. items], "and", "y");

    /// <summary><c>a, b or c</c>.</summary>
    internal static ViewText Or(IEnumerable<ViewText> items) => Join([.. items], "or", "o");

    /// <summary>The words one after another, a comma between them.</summary>
    internal static ViewText Commas(IReadOnlyCollection<ViewText> items) =>
        new(string.Join(", ", items.Select(item => item.English)), string.Join(", ", items.Select(item => item.Spanish)));

    /// <summary>The words one after another.</summary>
    public static ViewText operator +(ViewText left, ViewText right) => new(left.English + right.English, left.Spanish + right.Spanish);

    /// <summary>The words one after another.</summary>
    public static ViewText Add(ViewText left, ViewText right) => left + right;

    private static ViewText Join(IReadOnlyList<ViewText> items, string english, string spanish) =>
        new(Enumerating.Join(items.Select(item => item.English), english), Enumerating.Join(items.Select(item => item.Spanish), spanish));

    private static string Capital(string text) => text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string Stopped(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : $"{text}.";
}
