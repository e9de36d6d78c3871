using System.Collections.Concurrent;
using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>From the names of facts to concepts.</content>
public sealed partial class PatientChart
{
    private static readonly FrozenSet<string> Events =
        TableRow.ReadEmbedded("events.tsv", "criteria").Select(row => row["id"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (DiseaseSetting Setting, string Qualifier)[] SettingQualifiers =
    [
        (DiseaseSetting.Metastatic, "metastatic"),
        (DiseaseSetting.LocallyAdvanced, "locally advanced"),
        (DiseaseSetting.Remission, "in remission"),
        (DiseaseSetting.Relapsed, "recurrent"),
        (DiseaseSetting.NewlyDiagnosed, "recent-onset"),
    ];

    private static readonly ConcurrentDictionary<string, string[]> SpelledIn = new(StringComparer.Ordinal);

    /// <summary>Whether it happens and is over, as a stroke, as against what lasts.</summary>
    internal static bool HappensInADay(Concept concept, Lexicon lexicon) =>
        Events.Contains(concept.Id) || lexicon.Ancestors(concept).Any(above => Events.Contains(above.Id));

    private static bool IsOfEverything(Fact fact) => fact is IntoleranceFact { Name: IntoleranceFact.Anything or IntoleranceFact.AnyDrug };

    private bool IsCurrent(Charted entry) => entry.Aspect == Aspect.Treatment || !(entry.Fact.Date?.Earliest > Date);

    private IEnumerable<Charted> Chart(Fact fact)
    {
        foreach (var (concept, aspect) in Resolve(fact))
        {
            yield return Charted(concept, aspect, fact);
        }

        // A result in a word tells of a marker too.
        if (fact is ResultFact { Result: TestResult.Positive or TestResult.Negative } result)
        {
            foreach (var marker in ByName(result.Name, ConceptKind.Biomarker, ConceptKind.Analyte))
            {
                yield return Charted(marker, Aspect.Marker, fact);
            }
        }
    }

    private Charted Charted(Concept concept, Aspect aspect, Fact fact)
    {
        var setting = fact is ConditionFact illness ? illness.Setting | SettingNames.Spelled(concept) : DiseaseSetting.None;
        var name = NameOf(fact) ?? concept.Name;
        return new Charted(concept, fact)
        {
            Aspect = aspect,
            Setting = setting,
            IsPresent = fact.Presence == Presence.Present && !(aspect == Aspect.Marker && fact is ResultFact { Result: TestResult.Negative }),
            When = WhenOf(fact),
            Narrowed = [.. (fact.Presence == Presence.Present ? Narrowing(fact, concept, name, setting).Concat(Activity(fact, concept)) : Denied(fact, concept, name)).Distinct(StringComparer.Ordinal)],
            Stages = [.. Stages(fact)],
            Purposes = fact is TreatmentFact { Purpose: { } purpose } ? [.. ByName(purpose, ConceptKind.Condition)] : [],
            CanExclude = aspect == Aspect.Illness && Exclusions.Has(Lexicon, concept),
            IsEvent = HappensInADay(concept, Lexicon),
        };
    }

    // An illness that ended was last known on that day.
    private DayRange WhenOf(Fact fact) => fact switch
    {
        ConditionFact { Ended: { } end } when end.Earliest <= Date => DayRange.Of(end, Today),
        TreatmentFact { Ended: { } end } when end.Earliest <= Date => DayRange.Of(end, Today),
        TreatmentFact { IsOngoing: true } => DayRange.Of(fact.Date, Today) with { To = Today },
        _ => DayRange.Of(fact.Date, Today),
    };

    private static IReadOnlyList<Qualifier> Stated(Fact fact) => fact switch
    {
        ConditionFact f => f.Qualifiers,
        TreatmentFact f => f.Qualifiers,
        _ => [],
    };

    // "No severe hypoglycemia" denies only that, but where the vocabulary knows it by that very name; evidence narrows no denial.
    private IEnumerable<string> Denied(Fact fact, Concept concept, string name) => Stated(fact)
        .Where(q => q.Kind != QualifierKind.Evidence)
        .Select(q => q.Text)
        .Concat(fact is not (ConditionFact or TreatmentFact) || Lexicon.FindAll(name).Contains(concept) ? [] : Spelled(name)
            .Except(Spelled(concept.Name))
            .Where(word => QualifierTable.Find(word)?.Kind != QualifierKind.Evidence));

    private static IEnumerable<string> Narrowing(Fact fact, Concept concept, string name, DiseaseSetting setting) =>
        Stated(fact).Select(q => q.Text)
            .Concat(Spelled(name))
            .Concat(Spelled(concept.Name))
            .Concat(SettingQualifiers.Where(s => setting.HasFlag(s.Setting)).Select(s => s.Qualifier));

    // An infection of today or of the last weeks is active, but for those that stay.
    private string[] Activity(Fact fact, Concept concept)
    {
        const int Lately = 30; // days
        return fact is ConditionFact { IsOver: false } illness && !Lasting.Is(concept) && Lexicon.Get("infection") is { } infection && Lexicon.IsA(concept, infection)
            && (illness.Qualifiers.Any(word => word.Text == QualifierTable.AtPresent) || illness.Date?.Earliest >= Date.AddDays(-Lately))
                ? ["active"]
                : [];
    }

    // The names of the vocabulary are few; the names of facts are kept only where short.
    private static string[] Spelled(string name) =>
        name.Length > 80 ? [.. QualifierTable.In(name).Select(q => q.Text)]
        : SpelledIn.GetOrAdd(name, static words => [.. QualifierTable.In(words).Select(q => q.Text)]);

    private static IEnumerable<StageRange> Stages(Fact fact)
    {
        var stated = fact switch
        {
            ConditionFact f => f.Qualifiers.Where(q => q.Kind == QualifierKind.Stage).Select(q => q.Text).Prepend(f.Stage ?? ""),
            _ => [],
        };
        return stated.Select(StageRange.Parse).OfType<StageRange>();
    }

    private IEnumerable<(Concept, Aspect)> Resolve(Fact fact) => fact switch
    {
        ConditionFact f => ByName(f.Name, ConceptKind.Condition, ConceptKind.Biomarker).DefaultIfEmpty(Concept.Unlisted(ConceptKind.Condition, f.Name))
            .Select(concept => (concept, concept.Kind == ConceptKind.Biomarker ? Aspect.Marker : Aspect.Illness)),
        FamilyHistoryFact f => ByName(f.Name, ConceptKind.Condition).Select(concept => (concept, Aspect.Family)),
        BiomarkerFact f => ByName(f.Name, ConceptKind.Biomarker, ConceptKind.Analyte).Select(concept => (concept, Aspect.Marker)),
        MeasurementFact f => ByName(f.Name, ConceptKind.Analyte).Select(concept => (concept, Aspect.Value)),
        TreatmentFact f => ByName(f.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure).Select(concept => (concept, Aspect.Treatment)),
        IntoleranceFact f => ByName(f.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure).Select(concept => (concept, Aspect.Intolerance)),
        ResultFact f => ByName(f.Name, ConceptKind.Analyte, ConceptKind.Biomarker, ConceptKind.Procedure, ConceptKind.Scale).Select(concept => (concept, Aspect.Result)),
        _ => [],
    };

    // The whole name first; failing that, the longest concept named inside it, so that "B-ALL, standard risk" still counts.
    private List<Concept> ByName(string name, params IReadOnlyList<ConceptKind> kinds)
    {
        var whole = Lexicon.FindAll(name).Where(c => kinds.Contains(c.Kind)).ToList();
        if (whole.Count > 0)
        {
            return whole;
        }

        var inside = Lexicon.Recognise(name).Where(m => kinds.Contains(m.Concept.Kind)).ToList();
        var longest = inside.Count == 0 ? 0 : inside.Max(m => m.Span.Length);
        return [.. inside.Where(m => m.Span.Length == longest).Select(m => m.Concept)];
    }

    // What a marker makes of an illness another may make more special still: estrogen receptor-negative, hormone receptor-negative, triple-negative.
    private List<Charted> Composed(IReadOnlyList<Charted> stated)
    {
        var all = new List<Charted>();
        for (var fresh = stated; fresh.Count > 0;)
        {
            fresh = [.. Composed(fresh, stated).DistinctBy(made => (made.Concept, made.Fact)).Where(made => !all.Exists(entry => entry.Concept == made.Concept && entry.Fact == made.Fact))];
            all.AddRange(fresh);
        }

        return all;
    }

    private IEnumerable<Charted> Composed(IReadOnlyList<Charted> conditions, IReadOnlyList<Charted> markers) =>
        from condition in conditions
        where condition is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false, Disputed: null }
        from marker in markers
        where marker is { Aspect: Aspect.Marker, IsFormer: false, Disputed: null }
        from composed in marker.IsPresent ? Lexicon.Compose(condition.Concept, marker.Concept) : Lexicon.ComposeWithout(condition.Concept, marker.Concept)
        select condition with { Concept = composed };
}
