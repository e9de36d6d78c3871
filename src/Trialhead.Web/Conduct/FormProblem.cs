using Trialhead.Pages;
using Trialhead.Text;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>Why a form was not taken in.</summary>
/// <param name="Field">The name of the field; empty where it is about the whole form.</param>
/// <param name="English">What is wrong and what is expected, in one sentence.</param>
/// <param name="Spanish">The same in Spanish; null where the rules of the study say it, which speak English.</param>
public sealed record FormProblem(string Field, string English, string? Spanish)
{
    /// <summary>A problem that is said in both languages.</summary>
    public FormProblem(string field, Bilingual said)
        : this(field, said.English, said.Spanish)
    {
    }

    /// <summary>A problem that the rules of the study found.</summary>
    public static FormProblem Of(string field, Problem found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new FormProblem(field, $"Found {found.Found}; expected {found.Expected}.", null);
    }

    /// <summary>The sentence on a page in a language.</summary>
    public string In(PageLanguage language) => Spanish is null ? English : language.Say(English, Spanish);

    /// <summary>The code of the sentence's language where it is not that of the page; null where it is.</summary>
    public string? LanguageOn(PageLanguage page) => Spanish is null && page != PageLanguage.English ? PageLanguage.English.Code() : null;
}
