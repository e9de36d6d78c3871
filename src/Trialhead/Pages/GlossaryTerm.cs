namespace Trialhead.Pages;

/// <summary>A word of medicine or of trials with its explanation in plain words.</summary>
/// <param name="Id">Its name in sources and addresses: lower case, never reused.</param>
/// <param name="English">The word in English.</param>
/// <param name="EnglishMeaning">What it means, in one or two short sentences.</param>
/// <param name="Spanish">The word in Spanish.</param>
/// <param name="SpanishMeaning">The same meaning in Spanish.</param>
public sealed record GlossaryTerm(string Id, string English, string EnglishMeaning, string Spanish, string SpanishMeaning)
{
    /// <summary>What an explanation is cited as.</summary>
    public SentenceSource Source => new(SourceKind.Reference, "glossary/" + Id);

    /// <summary>The word in a language.</summary>
    public string WordIn(PageLanguage language) => language.Say(English, Spanish);

    /// <summary>The explanation in a language, with its source.</summary>
    public Sentence MeaningIn(PageLanguage language) => new(language.Say(EnglishMeaning, SpanishMeaning), [Source]);
}
