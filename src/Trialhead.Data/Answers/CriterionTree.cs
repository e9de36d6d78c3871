using System.Diagnostics;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Answers;

/// <summary>The tree of a criterion, with or without verdicts, inside other answers.</summary>
internal static class CriterionTree
{
    /// <summary>Writes the tree; the word <c>uninterpreted</c> where nothing was understood.</summary>
    public static void Write(Utf8JsonWriter json, EligibilityCriterion criterion, Explanation? explanation = null)
    {
        if (criterion.IsTyped)
        {
            Node(json, criterion.Demand, explanation);
        }
        else
        {
            json.WriteStringValue("uninterpreted");
        }
    }

    private static void Node(Utf8JsonWriter json, Criterion node, Explanation? explanation)
    {
        json.WriteStartObject();
        Fields(json, node);
        if (node.Span.Length > 0)
        {
            json.WriteNumber("start", node.Span.Start);
            json.WriteNumber("length", node.Span.Length);
        }

        if (explanation is not null)
        {
            json.WriteString("verdict", GivenProperties.Camel(explanation.Verdict));
            json.WriteString("reason", explanation.Reason);
        }

        if (node.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            for (var i = 0; i < node.Parts.Count; i++)
            {
                Node(json, node.Parts[i], explanation?.Parts[i]);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, Criterion node)
    {
        switch (node)
        {
            case AgeCriterion c: Age(json, c); break;
            case SexCriterion c: Word(json, "sex", "sex", PatientWords.Of(PatientWords.Sexes, c.Sex)); break;
            case StateCriterion c: State(json, c); break;
            case PerformanceCriterion c: Performance(json, c); break;
            case MeasurementCriterion c: Measurement(json, c); break;
            case DiagnosisCriterion c: Diagnosis(json, c); break;
            case BiomarkerCriterion c: Concept(json, "biomarker", c.Biomarker); break;
            case TreatmentCriterion c: Treatment(json, c); break;
            case IntoleranceCriterion c: Intolerance(json, c); break;
            case ResultCriterion c: Result(json, c); break;
            case GroupCriterion c: Word(json, "group", "name", c.Name); break;
            case NoDemandCriterion: json.WriteString("type", "noDemand"); break;
            case UninterpretedCriterion c: Word(json, "uninterpreted", "text", c.Text); break;
            case AllOfCriterion: json.WriteString("type", "allOf"); break;
            case AnyOfCriterion: json.WriteString("type", "anyOf"); break;
            case AtLeastCriterion c:
                json.WriteString("type", "atLeast");
                json.WriteNumber("count", c.Count);
                break;
            case AmbiguousCriterion: json.WriteString("type", "ambiguous"); break;
            case NarrowedCriterion c:
                json.WriteString("type", "narrowed");
                Qualifiers(json, c.Qualifiers);
                break;
            case PermissionCriterion: json.WriteString("type", "permission"); break;
            case NotCriterion: json.WriteString("type", "not"); break;
            case ExceptCriterion: json.WriteString("type", "except"); break;
            case ConditionalCriterion: json.WriteString("type", "conditional"); break;
            default: throw new UnreachableException($"No rule for {node.GetType().Name}.");
        }
    }

    private static void Word(Utf8JsonWriter json, string type, string name, string value)
    {
        json.WriteString("type", type);
        json.WriteString(name, value);
    }

    private static void Concept(Utf8JsonWriter json, string type, Concept concept)
    {
        json.WriteString("type", type);
        json.WriteString("concept", concept.Id);
        json.WriteString("name", concept.Name);
    }

    private static void Age(Utf8JsonWriter json, AgeCriterion c)
    {
        json.WriteString("type", "age");
        json.WriteGiven("minimum", c.Minimum);
        json.WriteGiven("maximum", c.Maximum);
        Flag(json, "isMinimumExclusive", c.IsMinimumExclusive);
        Flag(json, "isMaximumExclusive", c.IsMaximumExclusive);
    }

    private static void Performance(Utf8JsonWriter json, PerformanceCriterion c)
    {
        Word(json, "performance", "scale", PatientWords.Of(PatientWords.Scales, c.Scale));
        json.WriteGiven("minimum", c.Minimum);
        json.WriteGiven("maximum", c.Maximum);
    }

    private static void Measurement(Utf8JsonWriter json, MeasurementCriterion c)
    {
        Concept(json, "measurement", c.Analyte);
        json.WriteString("comparator", GivenProperties.Camel(c.Comparator));
        json.WriteNumber("limit", c.Limit.Value);
        json.WriteGiven("unit", c.Limit.Unit);
        json.WriteString("basis", GivenProperties.Camel(c.Basis));
    }

    private static void Diagnosis(Utf8JsonWriter json, DiagnosisCriterion c)
    {
        Concept(json, "diagnosis", c.Condition);
        if (c.Setting != DiseaseSetting.None)
        {
            json.WriteTexts("setting", PatientWords.Settings.Where(s => c.Setting.HasFlag(s.Value)).Select(s => s.Word));
        }

        Qualifiers(json, c.Qualifiers);
        Flag(json, "isHistory", c.IsHistory);
        Flag(json, "isFamily", c.IsFamily);
        Flag(json, "isSuspected", c.IsSuspected);
        Within(json, c.Within);
    }

    private static void State(Utf8JsonWriter json, StateCriterion c)
    {
        Word(json, "state", "state", PatientWords.Of(PatientWords.States, c.State));
        Within(json, c.Within);
    }

    private static void Intolerance(Utf8JsonWriter json, IntoleranceCriterion c)
    {
        json.WriteString("type", "intolerance");
        json.WriteGiven("concept", c.Substance?.Id);
        json.WriteGiven("name", c.Substance?.Name);
        json.WriteString("kind", GivenProperties.Camel(c.Kind));
    }

    private static void Result(Utf8JsonWriter json, ResultCriterion c)
    {
        Concept(json, "result", c.Test);
        json.WriteString("result", GivenProperties.Camel(c.Result));
        Within(json, c.Within);
    }

    private static void Qualifiers(Utf8JsonWriter json, IReadOnlyList<Qualifier> qualifiers)
    {
        if (qualifiers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("qualifiers");
        foreach (var qualifier in qualifiers)
        {
            json.WriteStartObject();
            json.WriteString("kind", GivenProperties.Camel(qualifier.Kind));
            json.WriteString("text", qualifier.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Treatment(Utf8JsonWriter json, TreatmentCriterion c)
    {
        Concept(json, "treatment", c.Treatment);
        json.WriteString("timing", GivenProperties.Camel(c.Timing));
        if (c.Outcome != TreatmentOutcome.Any)
        {
            json.WriteString("outcome", GivenProperties.Camel(c.Outcome));
        }

        if (c.Purpose is { } purpose)
        {
            json.WriteString("purpose", purpose.Id);
        }

        Qualifiers(json, c.Qualifiers);
        Within(json, c.Within);
    }

    private static void Within(Utf8JsonWriter json, TimeWindow? window)
    {
        if (window is not null)
        {
            json.WriteStartObject("within");
            json.WriteNumber("days", window.Days);
            json.WriteString("text", window.Text);
            json.WriteEndObject();
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }
}
