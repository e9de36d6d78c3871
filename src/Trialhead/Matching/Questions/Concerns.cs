using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Keeps from asking what does not concern a person: pregnancy a man, the prostate a woman, dementia the young.</summary>
/// <remarks>Read from <c>data/criteria/concerns.tsv</c>; what no person can say, from <c>plain-questions.tsv</c>.</remarks>
internal static class Concerns
{
    private const double LatestPlansInAge = 60;

    private static readonly FrozenDictionary<string, Row> Rows = TableRow
        .ReadEmbedded("concerns.tsv", "criteria")
        .ToFrozenDictionary(row => row["id"], row => new Row(SexIn(row), row.Number("from"), row.Number("to")), StringComparer.Ordinal);

    private static readonly FrozenSet<PersonalState> OfTheFertile =
        [PersonalState.Pregnant, PersonalState.ChildbearingPotential, PersonalState.PlansPregnancy, PersonalState.UsesContraception];

    /// <summary>Whether a question makes sense to the person of a record.</summary>
    /// <param name="chart">The record.</param>
    /// <param name="topic">What is asked.</param>
    /// <param name="isOneTrial">Whether a single trial is looked at.</param>
    public static bool Has(PatientChart chart, Topic topic, bool isOneTrial)
    {
        var id = topic.Concept?.Id ?? topic.Detail;
        return !PlainQuestions.IsNever(topic.KindName, id)
            && !(topic.Kind == TopicKind.IllnessKind && topic.Detail != "other" && PlainQuestions.IsNever("illness", topic.Concept!.Id)) // an illness has a concept
            && (isOneTrial || !PlainQuestions.IsOfOneTrial(topic.KindName, id))
            && IsOf(chart, topic);
    }

    /// <summary>Whether it concerns one sex alone, so that the sex has to be known first.</summary>
    public static bool NeedsSex(PatientChart chart, Topic topic) => chart.Sex is null && Limits(topic, chart.Lexicon).Any(row => row.Sex is not null);

    private static bool IsOf(PatientChart chart, Topic topic) => topic switch
    {
        { Kind: TopicKind.Family or TopicKind.Allergy or TopicKind.Intolerance or TopicKind.Contraindication } => true,
        _ when !Limits(topic, chart.Lexicon).All(row => row.Holds(chart)) => false,
        { Kind: TopicKind.State, State: var state } when OfTheFertile.Contains(state) && IsSterile(chart) => false,
        { Kind: TopicKind.State, State: PersonalState.PlansPregnancy or PersonalState.UsesContraception } =>
            !(chart.Sex == Sex.Female && chart.Age?.Youngest > LatestPlansInAge),
        { Kind: TopicKind.State, State: PersonalState.HealthyVolunteer } => !IsIll(chart),
        { Kind: TopicKind.State, State: PersonalState.TissueAvailable } => HasTumour(chart),
        { Kind: TopicKind.State } => !Evaluator.IsMoot(topic.State, chart),
        _ => true,
    };

    private static IEnumerable<Row> Limits(Topic topic, Lexicon lexicon) =>
        (topic.Concept is { } concept ? lexicon.Ancestors(concept).Prepend(concept).Select(above => above.Id) : [topic.Detail])
        .Where(id => topic.Kind != TopicKind.IllnessKind && Rows.ContainsKey(id)).Select(id => Rows[id]);

    private static Sex? SexIn(TableRow row) => row["sex"] switch
    {
        "male" => Sex.Male,
        "female" => Sex.Female,
        _ => null,
    };

    // Who is sterilised or past the menopause is not asked about birth control.
    private static bool IsSterile(PatientChart chart) =>
        Says(chart, PersonalState.SurgicallySterile) || (chart.Sex == Sex.Female && Says(chart, PersonalState.Postmenopausal));

    private static bool Says(PatientChart chart, PersonalState state) =>
        chart.StatesOf(state) is { } stated && Array.TrueForAll(stated, one => one.Fact.Presence == Presence.Present);

    private static bool HasTumour(PatientChart chart) => chart.Lexicon.Get("neoplasm") is not { } tumour
        || chart.About(tumour, Aspect.Illness).Present.Length > 0 || chart.Pictured.Any(pictured => chart.Lexicon.IsA(pictured, tumour));

    // Who has told of an illness is not asked whether they are healthy.
    private static bool IsIll(PatientChart chart) =>
        chart.Patient.Facts.Any(fact => fact is ConditionFact { Presence: Presence.Present, IsOver: false, Ended: null });

    private sealed record Row(Sex? Sex, double? From, double? To)
    {
        public bool Holds(PatientChart chart) =>
            !(Sex is { } only && chart.Sex is { } sex && only != sex) && !(chart.Age is { } age && (age.Oldest < From || age.Youngest > To));
    }
}
