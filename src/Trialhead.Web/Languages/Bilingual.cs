using Trialhead.Pages;

namespace Trialhead.Web.Languages;

/// <summary>One thing said in both languages, by code that does not know who will read it.</summary>
/// <param name="English">The English wording.</param>
/// <param name="Spanish">The Spanish wording.</param>
public readonly record struct Bilingual(string English, string Spanish)
{
    /// <summary>The wording in a language.</summary>
    public string In(PageLanguage language) => language.Say(English, Spanish);
}
