using System.Diagnostics;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>What one question is about: one answer settles everything that is asked about it.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Concept">Which concept; null where there is none.</param>
/// <param name="Detail">The state, kind or phase; empty for none.</param>
internal sealed record Topic(TopicKind Kind, Concept? Concept = null, string Detail = "")
{
    private static readonly (DiseaseSetting Setting, string Word)[] Phases =
    [
        (DiseaseSetting.NewlyDiagnosed, "newly diagnosed"),
        (DiseaseSetting.Relapsed, "relapsed"),
        (DiseaseSetting.Refractory, "refractory"),
        (DiseaseSetting.Metastatic, "metastatic"),
        (DiseaseSetting.Remission, "in remission"),
        (DiseaseSetting.LocallyAdvanced, "locally advanced"),
    ];

    private const int DaysOfYear = 365;

    /// <summary>The kind as the id begins.</summary>
    public string KindName => JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString());

    /// <summary>Names it for programs.</summary>
    public string Id => string.Join(
        ':', new[] { KindName, Concept?.Id ?? "", Detail }.Where(part => part.Length > 0));

    /// <summary>The phase that the detail names; none where it names a qualifier.</summary>
    public DiseaseSetting Phase => Array.Find(Phases, phase => phase.Word == Detail).Setting;

    /// <summary>The state that the detail names.</summary>
    public PersonalState State => Enum.Parse<PersonalState>(Detail);

    /// <summary>Reads what <see cref="Id"/> writes; null where it names nothing.</summary>
    public static Topic? Parse(string id, Lexicon lexicon)
    {
        var parts = id.Split(':', 3);
        if (!Enum.TryParse<TopicKind>(parts[0], ignoreCase: true, out var kind) || char.IsDigit(parts[0].FirstOrDefault('0')))
        {
            return null;
        }

        return (kind, parts.Length) switch
        {
            (TopicKind.Age or TopicKind.Sex or TopicKind.Activity, 1) => new Topic(kind),
            (TopicKind.State, 2) => Enum.TryParse<PersonalState>(parts[1], out var state) && Enum.IsDefined(state) ? new Topic(kind, null, state.ToString()) : null,
            (TopicKind.IllnessKind, 3) => lexicon.Get(parts[1]) is { } narrowed && IsKnown(parts[2]) ? new Topic(kind, narrowed, parts[2]) : null,
            (TopicKind.Age or TopicKind.Sex or TopicKind.Activity or TopicKind.State or TopicKind.IllnessKind, _) => null,
            (_, 2) => lexicon.Get(parts[1]) is { } concept ? new Topic(kind, concept) : null,
            _ => null,
        };
    }

    /// <summary>What would have to be asked to settle an open leaf; null where no question can.</summary>
    public static Topic? Of(Explanation leaf) => (leaf.Judged, leaf.Ground) switch
    {
        (_, Ground.Disputed) when leaf.Judged is not AgeCriterion => null,
        (AgeCriterion, _) => new Topic(TopicKind.Age),
        (SexCriterion, _) => new Topic(TopicKind.Sex),
        (StateCriterion c, _) => new Topic(TopicKind.State, null, c.State.ToString()),
        (PerformanceCriterion, _) => new Topic(TopicKind.Activity),
        (MeasurementCriterion, Ground.DependsOnSex) => new Topic(TopicKind.Sex),
        (MeasurementCriterion c, _) => new Topic(TopicKind.Value, c.Analyte),
        (ResultCriterion { Result: TestResult.Positive or TestResult.Negative } c, _) => new Topic(TopicKind.Test, c.Test),
        (ResultCriterion c, _) => new Topic(TopicKind.Finding, c.Test),
        (BiomarkerCriterion c, _) => new Topic(TopicKind.Marker, c.Biomarker),
        (DiagnosisCriterion { IsFamily: true } c, _) => new Topic(TopicKind.Family, c.Condition),
        (DiagnosisCriterion c, Ground.Narrower) => Narrower(c, leaf.Entry),
        (DiagnosisCriterion { Within: not null } c, Ground.Time) => Lasting.Is(c.Condition) ? null : new Topic(TopicKind.IllnessAgo, c.Condition),
        (DiagnosisCriterion c, Ground.Silent or Ground.General) => new Topic(TopicKind.Illness, c.Condition),
        (TreatmentCriterion { Purpose: { } purpose } c, _) when Evaluator.IsForIllness(c) => leaf.Ground == Ground.Silent ? new Topic(TopicKind.Illness, purpose) : null, // who never had it had no treatment for it
        (TreatmentCriterion { Timing: TreatmentTiming.Planned } c, _) => new Topic(TopicKind.Planned, c.Treatment),
        (TreatmentCriterion { Within: not null } c, Ground.Time) => new Topic(IsBegun(leaf) ? TopicKind.Treatment : TopicKind.TreatmentAgo, c.Treatment),
        (TreatmentCriterion c, Ground.Silent or Ground.General or Ground.Time) => new Topic(TopicKind.Treatment, c.Treatment),
        (IntoleranceCriterion { Substance: { } substance } c, _) => new Topic(
            c.Kind switch
            {
                IntoleranceKind.Allergy => TopicKind.Allergy,
                IntoleranceKind.Intolerance => TopicKind.Intolerance,
                _ => TopicKind.Contraindication,
            },
            substance),
        _ => null,
    };

    /// <summary>Whether an answer to this can tell something about what the other asks.</summary>
    public bool Touches(Topic other, Lexicon lexicon) =>
        this == other
        || (Concept is { } one && other.Concept is { } two && Group(Kind) == Group(other.Kind) && (lexicon.IsA(one, two) || lexicon.IsA(two, one)))
        || (Kind is TopicKind.Sex or TopicKind.Age && other.Kind is TopicKind.Value or TopicKind.State)
        || (Kind == TopicKind.State && other.Kind == TopicKind.State)
        || (Kind == TopicKind.Illness && other.Kind == TopicKind.Allergy && Concept is { } allergy && lexicon.Get("drug-allergy") is { } drug && lexicon.IsA(drug, allergy)) // "no allergies"
        || (IsOfTreatment && other.Kind == TopicKind.State && Concept is { Id: "hysterectomy" });

    /// <summary>Whether the same answer, or one that follows from it, is asked for: an illness and a kind of it.</summary>
    public bool IsAkinTo(Topic other, Lexicon lexicon) =>
        (Kind == other.Kind || (IsOfTreatment && other.IsOfTreatment)) && Detail == other.Detail && Concept is { } one && other.Concept is { } two && (lexicon.IsA(one, two) || lexicon.IsA(two, one));

    private bool IsOfTreatment => Kind is TopicKind.Treatment or TopicKind.TreatmentAgo;

    // A medicine begun within the year, of which nothing tells an end: whether it goes on comes before how long ago it ended.
    private static bool IsBegun(Explanation leaf) => leaf.Fact is TreatmentFact { Ended: null, IsOver: false, IsOngoing: false, Date: not null }
        && leaf.Entry is { IsEvent: false, Concept.Kind: ConceptKind.Drug or ConceptKind.DrugClass } begun && begun.When.From > leaf.Chart.Today - DaysOfYear;

    private static Topic? Narrower(DiagnosisCriterion asked, Charted? entry)
    {
        if (entry is null || entry.Concept.Kind != ConceptKind.Condition)
        {
            return null;
        }

        var phases = Phases.Where(phase => (asked.Setting & ~entry.Setting).HasFlag(phase.Setting)).Select(phase => phase.Word);
        var words = asked.Qualifiers.Where(q => Evaluator.Fits(q, entry) == Verdict.Unknown).ToList();
        return phases.Concat(words.Select(q => q.Text)).ToList() switch
        {
            [_] when words is [{ Kind: QualifierKind.Stage }] => words[0].Text.StartsWith("stage", StringComparison.Ordinal) ? new Topic(TopicKind.Stage, asked.Condition) : null,
            ["inactive"] => new Topic(TopicKind.IllnessKind, asked.Condition, "active"),
            [var word] when IsKnown(word) && CanBeAsked(word) && (words.Count == 0 || Fits(words[0], asked.Condition, entry.Concept)) =>
                new Topic(TopicKind.IllnessKind, asked.Condition, word),
            _ => null,
        };
    }

    private static bool IsKnown(string word) => Array.Exists(Phases, phase => phase.Word == word) || QualifierTable.Find(word)?.Text == word;

    // Whether an illness is "significant", "documented" or "primary" no person can say of their own; how bad it is, they can.
    private static bool CanBeAsked(string word) =>
        PlainQuestions.Of("illnessKind", word) is not null || QualifierTable.Find(word) is { Kind: QualifierKind.Severity };

    // Whether colitis is a disease of the whole body is a matter of what colitis is.
    private static bool Fits(Qualifier word, Concept asked, Concept told) =>
        asked == told || word.Text == "other" || word.Kind is QualifierKind.Activity or QualifierKind.Severity or QualifierKind.Control;

    private static int Group(TopicKind kind) => kind switch
    {
        TopicKind.Illness or TopicKind.IllnessAgo or TopicKind.IllnessKind or TopicKind.Stage => 0,
        TopicKind.Treatment or TopicKind.TreatmentAgo or TopicKind.Planned => 1,
        TopicKind.Allergy or TopicKind.Intolerance or TopicKind.Contraindication => 2,
        TopicKind.Marker or TopicKind.Test => 3,
        TopicKind.Family => 4,
        TopicKind.Finding => 5,
        TopicKind.Value => 6,
        TopicKind.Age or TopicKind.Sex or TopicKind.State or TopicKind.Activity => 7,
        _ => throw new UnreachableException($"No group for {kind}."),
    };
}
