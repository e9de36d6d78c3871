namespace Trialhead.Pages.Translation;

/// <summary>An English form of a word.</summary>
internal enum WordForm
{
    Base,
    Plural,
    Third,
    Past,
    Participle,
    Gerund,
}
