namespace Trialhead.Text;

/// <summary>Joins things as a sentence lists them.</summary>
public static class Enumerating
{
    /// <summary><c>a, b and c</c>, with the joining word as it sounds before the last.</summary>
    /// <param name="items">The things, in order.</param>
    /// <param name="word">The joining word: <c>and</c>, <c>or</c>, <c>y</c>, <c>o</c>.</param>
    public static string Join(IEnumerable<string> items, string word)
    {
        var all = items.ToList();
        return all.Count < 2
            ? all.FirstOrDefault() ?? ""
            : $"{string.Join(", ", all.SkipLast(1))} {Sounding(word, all[^1])} {all[^1]}";
    }

    /// <summary>A joining word as it sounds before the next: Spanish changes "y" before the sound of i and "o" before the sound of o.</summary>
    public static string Sounding(string word, string next) =>
        word == "y" && Begins(next, "i", "hi", "í") && !Begins(next, "hie", "io") ? "e"
        : word == "o" && Begins(next, "o", "ho", "8") ? "u"
        : word;

    private static bool Begins(string text, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
