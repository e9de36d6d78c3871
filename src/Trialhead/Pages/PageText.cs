namespace Trialhead.Pages;

/// <summary>Makes the text of a record ready to read.</summary>
public static class PageText
{
    /// <summary>The text on one line, without the registry's markdown escapes, with a dot before each point of a list.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RegistryText.CleanLines(text);
    }
}
