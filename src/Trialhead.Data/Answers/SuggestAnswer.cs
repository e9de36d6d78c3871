using System.Text.Json;
using Trialhead.Data.Search.Suggesting;

namespace Trialhead.Data.Answers;

/// <summary>Completions: <c>{kind, text, suggestions:[{text, trials | sites, concept?, matched?}]}</c>.</summary>
public static class SuggestAnswer
{
    /// <summary>Reads <c>condition</c>, <c>treatment</c> or <c>place</c>.</summary>
    public static bool TryReadKind(string word, out SuggestionKind kind) =>
        Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind) && word.All(char.IsAsciiLetter);

    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, SuggestionKind kind, string text, IReadOnlyList<Suggestion> suggestions)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(suggestions);
        json.WriteStartObject();
        json.WriteString("kind", GivenProperties.Camel(kind));
        json.WriteString("text", text);
        json.WriteStartArray("suggestions");
        foreach (var suggestion in suggestions)
        {
            json.WriteStartObject();
            json.WriteString("text", suggestion.Text);
            json.WriteNumber(kind == SuggestionKind.Place ? "sites" : "trials", suggestion.Count);
            json.WriteGiven("concept", suggestion.Concept?.Id);
            json.WriteGiven("matched", suggestion.Matched);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
