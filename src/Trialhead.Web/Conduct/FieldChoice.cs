using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>Something to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What is shown.</param>
/// <param name="Group">Under which heading it stands; null for none.</param>
public sealed record FieldChoice(string Value, Bilingual Words, Bilingual? Group = null)
{
    /// <summary>Something that only English has a word for.</summary>
    public static FieldChoice Named(string value, string words, Bilingual? group = null) => new(value, new Bilingual(words, words), group);
}
