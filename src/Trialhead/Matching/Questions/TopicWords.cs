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

    private static readonly string[] Amounts = ["count", "pressure", "rate", "ratio", "score", "level", "volume", "index", "time", "fraction", "clearance"];

    /// <summary>The question.</summary>
    public static string Ask(Topic topic)
    {
        var name = topic.Concept is { } concept ? QuestionNames.Of(concept) : "";
        return PlainQuestions.Of(topic.KindName, topic.Kind == TopicKind.IllnessKind ? topic.Detail : topic.Concept?.Id ?? topic.Detail) is { } own
            ? own.English.Replace("{0}", name, StringComparison.Ordinal)
            : InUsualWords(topic, name);
    }

    private static string InUsualWords(Topic topic, string name) => topic.Kind switch
    {
        TopicKind.Age => "How old are you?",
        TopicKind.Sex => "Which sex is in your medical record?",
        TopicKind.State => StateTable.QuestionOf(topic.State),
        TopicKind.Activity => "How active are you?",
        TopicKind.Value when topic.Concept!.Analyte?.IsScore == true || IsAmount(name) => $"What was your latest {name}?", // a value has a concept
        TopicKind.Value => $"What is your latest value of {name}?",
        TopicKind.Test => $"What did your latest test for {name} show?",
        TopicKind.Finding => $"What did your latest test of {name} show?",
        TopicKind.Illness => $"Do you have this now, or have you ever had it: {name}?",
        TopicKind.IllnessAgo => $"How long ago did you last have {name}?",
        TopicKind.IllnessKind => $"Is your {name} {topic.Detail}?",
        TopicKind.Stage => $"What is the stage of your {name}?",
        TopicKind.Family => $"Has a parent, brother, sister or child of yours had {name}?",
        TopicKind.Marker => $"Do your test results show {name}?",
        TopicKind.Treatment when IsCourse(name) => $"Are you having {name} now, or have you ever had it?",
        TopicKind.Treatment => topic.Concept?.Kind switch
        {
            ConceptKind.Procedure => $"Are you having this now, or have you ever had it: {name}?",
            ConceptKind.DrugClass => $"Do you take any {name}, or have you ever taken one?",
            _ => $"Do you take {name}, or have you ever taken it?",
        },
        TopicKind.TreatmentAgo when topic.Concept?.Kind == ConceptKind.Procedure || IsCourse(name) => $"How long ago did your last {name} end?",
        TopicKind.TreatmentAgo when topic.Concept?.Kind == ConceptKind.DrugClass => $"How long ago did you last take any {name}?",
        TopicKind.TreatmentAgo => $"How long ago did you last take {name}?",
        TopicKind.Planned => $"Is {name} planned for you?",
        TopicKind.Allergy when topic.Concept?.Kind == ConceptKind.DrugClass => $"Are you allergic to any {name}?",
        TopicKind.Allergy => $"Are you allergic to {name}?",
        TopicKind.Intolerance => $"Have you had to stop {name} because you did not tolerate it?",
        TopicKind.Contraindication when topic.Concept?.Kind == ConceptKind.DrugClass => $"Has a doctor said that you must not take any {name}?",
        TopicKind.Contraindication => $"Has a doctor said that you must not have {name}?",
        _ => throw new UnreachableException($"No question for {topic.Kind}."),
    };

    /// <summary>The question about an illness that the record describes and does not name.</summary>
    public static string AskWhetherIt(Topic topic) =>
        $"What you have told can be signs of this: {QuestionNames.Of(topic.Concept!)}. Has a doctor found it in you, now or earlier?"; // an illness has a concept

    /// <summary>The question about a treatment of which the record tells, but not whether it goes on.</summary>
    public static string AskAgain(Topic topic, TreatmentFact told) => QuestionNames.Of(topic.Concept!) is var name && string.Equals(name, told.Name, StringComparison.OrdinalIgnoreCase)
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
        TopicKind.Value when topic.Concept?.Analyte is { IsScore: true } => [],
        TopicKind.Value when topic.Concept?.Analyte?.Unit == "mo" => ["months", "years"],
        TopicKind.Value when topic.Concept?.Analyte is { Unit.Length: > 0 } analyte => [new Quantity(0, analyte.Unit).ToString()[1..].Trim()],
        _ => [],
    };

    /// <summary>The question about a kind of an illness that the record names.</summary>
    public static string AskWhichKind(Topic topic, Concept told) =>
        $"You have told of {QuestionNames.Of(told)}: is it, or was it ever, this kind: {QuestionNames.Of(topic.Concept!)}?"; // an illness has a concept

    // A count is a number by its name, bilirubin has a value.
    private static bool IsAmount(string name) => Array.Exists(Amounts, amount => name.Split(" (")[0].EndsWith(amount, StringComparison.Ordinal));

    // "Chemotherapy" is had, "a TNF inhibitor" is taken.
    private static bool IsCourse(string name) =>
        name.Split(" (")[0] is var plain && (plain.EndsWith("therapy", StringComparison.Ordinal) || plain.EndsWith("treatment", StringComparison.Ordinal));
}
