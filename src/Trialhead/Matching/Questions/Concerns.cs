using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Keeps from asking what does not concern a person: pregnancy a man, the prostate a woman.</summary>
/// <remarks>Read from <c>data/criteria/concerns.tsv</c>.</remarks>
internal static class Concerns
{
    private const double LatestPlansInAge = 60;

    private static readonly FrozenDictionary<string, Sex> Only = TableRow
        .ReadEmbedded("concerns.tsv", "criteria")
        .ToFrozenDictionary(row => row["id"], row => row["sex"] == "male" ? Sex.Male : Sex.Female, StringComparer.Ordinal);

    /// <summary>Whether a question makes sense to the person of a record.</summary>
    public static bool Has(PatientChart chart, Topic topic) => topic switch
    {
        { Kind: TopicKind.Family or TopicKind.Allergy or TopicKind.Intolerance or TopicKind.Contraindication } => true,
        { Kind: TopicKind.State, State: PersonalState.PlansPregnancy or PersonalState.UsesContraception } =>
            !(chart.Sex == Sex.Female && chart.Age?.Youngest > LatestPlansInAge),
        { Kind: TopicKind.State, State: PersonalState.HealthyVolunteer } => !IsIll(chart),
        { Kind: TopicKind.State } => !Evaluator.IsMoot(topic.State, chart),
        { Concept: { } concept } when chart.Sex is { } sex =>
            chart.Lexicon.Ancestors(concept).Prepend(concept).All(above => !Only.TryGetValue(above.Id, out var only) || only == sex),
        _ => true,
    };

    // Who has told of an illness is not asked whether they are healthy.
    private static bool IsIll(PatientChart chart) =>
        chart.Patient.Facts.Any(fact => fact is ConditionFact { Presence: Presence.Present, IsOver: false, Ended: null });
}
