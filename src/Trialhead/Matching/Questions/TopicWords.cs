using System.Collections.Frozen;
using System.Diagnostics;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Questions in plain words.</summary>
internal static class TopicWords
{
    private static readonly (string, string)[] YesNo = [("yes", "Yes"), ("no", "No")];

    private static readonly (string, string)[] NowOrEver = [("now", "Yes, now"), ("past", "Yes, in the past"), ("never", "No, never")];

    private static readonly (string, string)[] Activities =
    [
        ("0", "Fully active"),
        ("1", "Limited in hard work, but up and about"),
        ("2", "Up more than half of the day, not able to work"),
        ("3", "In bed or chair more than half of the day"),
        ("4", "Always in bed or chair"),
    ];

    // What is no value of a test, asked as people would say it.
    private static readonly FrozenDictionary<string, string> Values = TableRow.ReadEmbedded("value-questions.tsv", "criteria")
        .ToFrozenDictionary(row => row["analyte"], row => row["question"], StringComparer.Ordinal);

    /// <summary>The question.</summary>
    public static string Ask(Topic topic)
    {
        var name = topic.Concept is { } concept ? NameOf(concept) : "";
        return topic.Kind switch
        {
            TopicKind.Age => "How old are you?",
            TopicKind.Sex => "Which sex is in your medical record?",
            TopicKind.State => StateTable.QuestionOf(topic.State),
            TopicKind.Activity => "How active are you?",
            TopicKind.Value when Values.TryGetValue(topic.Concept!.Id, out var value) => value, // a value has a concept
            TopicKind.Value when topic.Concept!.Analyte?.Unit == "{score}" => $"What was your latest result for {name}?",
            TopicKind.Value => $"What is your latest value of {name}?",
            TopicKind.Test => $"What did your latest test for {name} show?",
            TopicKind.Finding => $"What did your latest test of {name} show?",
            TopicKind.Illness => $"Do you have this now, or have you ever had it: {name}?",
            TopicKind.IllnessAgo => $"How long ago did you last have {name}?",
            TopicKind.IllnessKind => topic.Detail switch
            {
                "other" => $"Apart from what you have told, do you have another illness of this kind: {name}?",
                "systemic" => $"Does your {name} affect your whole body?",
                "active" => $"Is your {name} active at present?",
                "refractory" => $"Has your {name} not got better with treatment?",
                "relapsed" => $"Has your {name} come back after treatment?",
                _ => $"Is your {name} {topic.Detail}?",
            },
            TopicKind.Stage => $"What is the stage of your {name}?",
            TopicKind.Family => $"Has a parent, brother, sister or child of yours had {name}?",
            TopicKind.Marker => $"Do your test results show {name}?",
            TopicKind.Treatment => topic.Concept?.Kind switch
            {
                _ when topic.Concept?.Id is "alcohol" => "Do you drink alcohol, or did you ever?",
                _ when topic.Concept?.Id is "tobacco" or "nicotine" or "cannabis" or "heroin" or "cocaine" => $"Do you use {name}, or have you ever used it?",
                ConceptKind.Procedure => $"Are you having this now, or have you ever had it: {name}?",
                ConceptKind.DrugClass => $"Do you take any {name}, or have you ever taken one?",
                _ => $"Do you take {name}, or have you ever taken it?",
            },
            TopicKind.TreatmentAgo => topic.Concept?.Kind switch
            {
                ConceptKind.Procedure => $"How long ago did your last {name} end?",
                ConceptKind.DrugClass => $"How long ago did you last take any {name}?",
                _ => $"How long ago did you last take {name}?",
            },
            TopicKind.Planned => $"Is {name} planned for you?",
            TopicKind.Allergy => $"Are you allergic to {name}?",
            TopicKind.Intolerance => $"Have you had to stop {name} because you did not tolerate it?",
            TopicKind.Contraindication => $"Has a doctor said that you must not have {name}?",
            _ => throw new UnreachableException($"No question for {topic.Kind}."),
        };
    }

    /// <summary>The question about a treatment of which the record tells, but not whether it goes on.</summary>
    public static string AskAgain(Topic topic, TreatmentFact told) => NameOf(topic.Concept!) is var name && string.Equals(name, told.Name, StringComparison.OrdinalIgnoreCase)
        ? $"You have taken {name}: do you take it now?"
        : $"You have taken {told.Name}: do you take it, or any other {name}, now?";

    /// <summary>The type of the answer.</summary>
    public static QuestionKind KindOf(Topic topic) => topic.Kind switch
    {
        TopicKind.Age or TopicKind.Value or TopicKind.IllnessAgo or TopicKind.TreatmentAgo => QuestionKind.Number,
        TopicKind.State or TopicKind.IllnessKind or TopicKind.Family or TopicKind.Marker or TopicKind.Planned
            or TopicKind.Allergy or TopicKind.Intolerance or TopicKind.Contraindication => QuestionKind.YesNo,
        _ => QuestionKind.Choice,
    };

    /// <summary>The answers in words, "not sure" left out; empty for numbers.</summary>
    public static IReadOnlyList<(string Value, string Label)> Choices(Topic topic) => topic.Kind switch
    {
        TopicKind.Sex => [("female", "Female"), ("male", "Male")],
        TopicKind.Activity => Activities,
        TopicKind.Test => [("positive", "Positive"), ("negative", "Negative")],
        TopicKind.Finding => [("normal", "Normal"), ("abnormal", "Not normal")],
        TopicKind.Illness or TopicKind.Treatment => NowOrEver,
        TopicKind.Stage => [("I", "Stage I"), ("II", "Stage II"), ("III", "Stage III"), ("IV", "Stage IV")],
        _ => KindOf(topic) == QuestionKind.YesNo ? YesNo : [],
    };

    /// <summary>The units a number may be in, as people write them.</summary>
    public static IReadOnlyList<string> Units(Topic topic) => topic.Kind switch
    {
        TopicKind.Age => ["years"],
        TopicKind.IllnessAgo or TopicKind.TreatmentAgo => ["days", "weeks", "months", "years"],
        TopicKind.Value when topic.Concept?.Analyte is { Unit.Length: > 0 } analyte => [new Quantity(0, analyte.Unit).ToString()[1..].Trim()],
        _ => [],
    };

    /// <summary>Its name, and what a patient calls it: <c>heart failure (“weak heart”)</c>.</summary>
    public static string NameOf(Concept concept)
    {
        var name = IsCapitalised(concept.Name) ? char.ToLowerInvariant(concept.Name[0]) + concept.Name[1..] : concept.Name;
        return concept.LayNames.Count > 0 ? $"{name} (“{concept.LayNames[0]}”)" : name;
    }

    // "Asthma" is a word at the start of a table's cell; "HER2", "B-cell lymphoma" and "Crohn's disease" keep their capitals.
    private static bool IsCapitalised(string name)
    {
        var first = name.Split(' ', '-', '/')[0];
        return first.Length > 1 && char.IsUpper(name[0]) && first[1..].All(char.IsLower) && !first.Contains('\'', StringComparison.Ordinal)
            && !name.Contains("'s ", StringComparison.Ordinal) && !name.Contains("’s ", StringComparison.Ordinal);
    }
}
