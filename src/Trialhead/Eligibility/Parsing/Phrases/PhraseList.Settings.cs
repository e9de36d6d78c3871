using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Whose illness it is, in which setting, and for which one a treatment is, where the words are shared.</content>
internal sealed partial class PhraseList
{
    // "Personal or family history of seizures": one's own is as good.
    private static Criterion OfOwn(Criterion family) => family switch
    {
        DiagnosisCriterion c => c with { IsFamily = false, IsHistory = true },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(OfOwn)]) { Span = c.Span },
        _ => family,
    };

    // "Locally recurrent or metastatic disease": only the latter is a metastatic cancer.
    private static Concept Meant(Concept concept, DiseaseSetting setting) =>
        concept.Id == "metastatic-cancer" && setting != DiseaseSetting.None && (setting & DiseaseSetting.Metastatic) == 0 && Lexicon.InUse.Get("index-disease") is { } own ? own : concept;

    // "Relapsed or refractory myeloma or lymphoma" where the first name holds what goes for both.
    private IReadOnlyList<(Concept Concept, DiseaseSetting Setting)> NamedSettings() =>
        statement.Kind == CriterionKind.Inclusion && !isDenied && _now is { Joint: ChunkKind.Or, Heads.Count: 0, IsModified: false }
        && _segments is [.., { Last.Criterion: DiagnosisCriterion { Setting: DiseaseSetting.None } before }] && !before.Span.Of(statement.Source.Lower).Contains('(')
            ? SettingNames.Split(before.Condition) : [];

    private static Criterion InSettings(DiagnosisCriterion plain, IReadOnlyList<(Concept Concept, DiseaseSetting Setting)> settings) =>
        SettingNames.Spelled(plain.Condition) != DiseaseSetting.None || settings.Count == 0 ? plain
        : settings.Count == 1 ? plain with { Setting = settings[0].Setting }
        : new AnyOfCriterion([.. settings.Select(way => plain with { Setting = way.Setting })]) { Span = plain.Span };

    private Criterion? ForAnother(Criterion? before, Concept illness, Text.SourceSpan span) => before switch
    {
        TreatmentCriterion { Purpose: not null } given => Timed(given with { Purpose = illness, Span = span }),
        NotCriterion { Inner: TreatmentCriterion { Purpose: not null } washed } => new NotCriterion(washed with { Purpose = illness, Span = span }) { Span = span },
        _ => null,
    };

    private Criterion Timed(TreatmentCriterion given) => _window is { } window ? Windowed(given, window) : given;
}
