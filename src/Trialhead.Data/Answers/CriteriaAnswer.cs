using System.Text.Json;
using Trialhead.Eligibility;

namespace Trialhead.Data.Answers;

/// <summary>
/// The criteria of a trial:
/// <c>{nct, criteria:[{kind, text, start, length, section?, interpretation, tree}], properties:[{kind, text, property, tree}]}</c>.
/// </summary>
/// <remarks>
/// <c>start</c> and <c>length</c> count UTF-16 code units of the record's eligibility text. <c>interpretation</c> is
/// <c>whole</c>, <c>part</c> or <c>uninterpreted</c>. A tree is the word <c>uninterpreted</c>, or a node
/// <c>{type, …, start?, length?, parts?}</c>; the parts of <c>except</c> are rule and exception, those of
/// <c>conditional</c> whom it concerns and what is demanded.
/// </remarks>
public static class CriteriaAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, string nctId, IReadOnlyList<EligibilityCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(criteria);
        json.WriteStartObject();
        json.WriteString("nct", nctId);
        Array(json, "criteria", criteria.Where(criterion => criterion.Property is null));
        Array(json, "properties", criteria.Where(criterion => criterion.Property is not null));
        json.WriteEndObject();
    }

    /// <summary>How much of a criterion was understood: <c>whole</c>, <c>part</c> or <c>uninterpreted</c>.</summary>
    public static string Interpretation(EligibilityCriterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.IsTypedWhole ? "whole" : criterion.IsTyped ? "part" : "uninterpreted";
    }

    /// <summary>Writes what names a criterion: its list, text, place and heading.</summary>
    internal static void Identity(Utf8JsonWriter json, EligibilityCriterion criterion)
    {
        json.WriteString("kind", GivenProperties.Camel(criterion.Kind));
        json.WriteString("text", criterion.Text);
        json.WriteGiven("start", criterion.Span?.Start);
        json.WriteGiven("length", criterion.Span?.Length);
        json.WriteGiven("section", criterion.Section);
        json.WriteGiven("property", criterion.Property);
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<EligibilityCriterion> criteria)
    {
        json.WriteStartArray(name);
        foreach (var criterion in criteria)
        {
            json.WriteStartObject();
            Identity(json, criterion);
            if (criterion.Property is null)
            {
                json.WriteString("interpretation", Interpretation(criterion));
            }

            json.WritePropertyName("tree");
            CriterionTree.Write(json, criterion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
