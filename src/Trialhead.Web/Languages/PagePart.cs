using Microsoft.AspNetCore.Components;
using Trialhead.Pages;

namespace Trialhead.Web.Languages;

/// <summary>A piece of a page that knows the language to speak; every component is one.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>The language of the page.</summary>
    [CascadingParameter] public PageLanguage Language { get; set; }

    /// <summary>The code of the language, such as <c>es</c>.</summary>
    protected string LanguageCode => Language.Code();

    /// <summary>The wording in the page's language.</summary>
    protected string Say(string english, string spanish) => Language.Say(english, spanish);

    /// <summary><c>en</c> on a page in another language, for words that only English has; null on an English page.</summary>
    protected string? EnglishOnly => Language == PageLanguage.English ? null : PageLanguage.English.Code();
}
