namespace Trialhead.Pages;

/// <summary>The language of the page's own sentences; words quoted from a record stay as they are.</summary>
public enum PageLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}
