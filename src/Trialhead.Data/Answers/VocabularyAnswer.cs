using System.Text.Json;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Answers;

/// <summary>
/// What a name means:
/// <c>{term, meanings:[{name, caseSensitive, gate, usual, context, concept}]}</c>, the concept null or
/// <c>{id, kind, name, names, layNames, parents, ancestors, references}</c>.
/// </summary>
/// <remarks>
/// <c>gate</c> is <c>open</c>, <c>context</c> or <c>longForm</c>. Ancestors are all that is more general, the parents included.
/// </remarks>
public static class VocabularyAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, string term, IReadOnlyList<NameMatch> matches, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(lexicon);
        json.WriteStartObject();
        json.WriteString("term", term);
        json.WriteStartArray("meanings");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteString("name", match.Name);
            json.WriteBoolean("caseSensitive", match.IsCaseSensitive);
            json.WriteString("gate", JsonNamingPolicy.CamelCase.ConvertName(match.Gate.ToString()));
            json.WriteBoolean("usual", match.IsUsual);
            Array(json, "context", match.Context);
            json.WritePropertyName("concept");
            Write(json, match.Concept, lexicon);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Concept? concept, Lexicon lexicon)
    {
        if (concept is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", concept.Id);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(concept.Kind.ToString()));
        json.WriteString("name", concept.Name);
        Array(json, "names", concept.Names);
        Array(json, "layNames", concept.LayNames);
        Array(json, "parents", concept.ParentIds);
        Array(json, "ancestors", lexicon.Ancestors(concept).Select(ancestor => ancestor.Id).Order(StringComparer.Ordinal));
        Array(json, "references", concept.References);
        json.WriteEndObject();
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
