using System.Text.Json;
using Trialhead.Pages;

namespace Trialhead.Data.Answers;

/// <summary>Writes the page of a trial: sections of sentences, each with its sources.</summary>
/// <remarks>
/// <c>{nct, language, sections: [{id, heading, sentences: [{text, quoted?, kind?, sources: [{kind, ref, start?, length?}]}]}],
/// glossary: [{id, word, meaning: sentence}]}</c>; the glossary is in reading order. Fixed wording that states no fact has <c>kind</c> <c>phrase</c>; <c>quoted</c> is true for words of the record itself.
/// </remarks>
public static class PageAnswer
{
    /// <summary>Writes the page as one object.</summary>
    public static void Write(Utf8JsonWriter json, TrialPage page, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(page);
        json.WriteStartObject();
        json.WriteString("nct", page.NctId);
        json.WriteString("language", language.Code());
        json.WriteStartArray("sections");
        foreach (var section in page.Sections)
        {
            Write(json, section, section.Id == "title" ? section.Sentences.Prepend(page.Title) : section.Sentences);
        }

        json.WriteEndArray();
        json.WriteStartArray("glossary");
        foreach (var term in GlossaryReading.Of(page, language))
        {
            json.WriteStartObject();
            json.WriteString("id", term.Id);
            json.WriteString("word", term.WordIn(language));
            json.WritePropertyName("meaning");
            Write(json, term.MeaningIn(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PageSection section, IEnumerable<Sentence> sentences)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("heading", section.Heading);
        json.WriteStartArray("sentences");
        foreach (var sentence in sentences)
        {
            Write(json, sentence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence)
    {
        json.WriteStartObject();
        json.WriteString("text", sentence.Text);
        if (sentence.IsPhrase)
        {
            json.WriteString("kind", "phrase");
        }

        if (sentence.IsQuoted)
        {
            json.WriteBoolean("quoted", true);
        }

        if (sentence.Href is { } href)
        {
            json.WriteString("href", href);
        }

        json.WriteStartArray("sources");
        foreach (var source in sentence.Sources)
        {
            Write(json, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SentenceSource source)
    {
        json.WriteStartObject();
        json.WriteString("kind", source.Kind.ToString().ToLowerInvariant());
        json.WriteString("ref", source.Ref);
        if (source.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
        }

        json.WriteEndObject();
    }
}
