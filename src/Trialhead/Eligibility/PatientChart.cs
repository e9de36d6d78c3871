using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>A patient's record made ready for evaluation on one day: names resolved to concepts once, for any number of trials.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PatientChart
{
    private readonly List<Charted> _entries = [];

    /// <summary>Resolves a record's names for evaluation on <paramref name="date"/>.</summary>
    public PatientChart(Patient patient, DateOnly date, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(lexicon);
        (Patient, Date, Lexicon, Age) = (patient, date, lexicon, patient.AgeOn(date));
        foreach (var fact in patient.Facts)
        {
            _entries.AddRange(Resolve(fact).Select(concept => new Charted(concept, fact) { Setting = SettingOf(concept, fact) }));
        }

        _entries.AddRange(Composed().ToList());
    }

    /// <summary>The record itself.</summary>
    public Patient Patient { get; }

    /// <summary>The day on which ages and time windows are judged.</summary>
    public DateOnly Date { get; }

    /// <summary>The vocabulary that resolved the names.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The range of ages that the record allows on that day; null where it says nothing.</summary>
    public (double Youngest, double Oldest)? Age { get; }

    /// <summary>Sex; null where the record does not say.</summary>
    public Sex? Sex => Patient.Sex;

    /// <summary>Every fact whose name the vocabulary knows, once for each concept it stands for.</summary>
    public IReadOnlyList<Charted> Mentions => _entries;

    /// <summary>Facts whose name no concept goes by; they can decide nothing, and callers should say so.</summary>
    public IEnumerable<Fact> Unrecognised =>
        Patient.Facts.Where(f => NameOf(f) is not null && !_entries.Exists(e => ReferenceEquals(e.Fact, f)));

    /// <summary>The facts of one kind that the record states of a concept, of anything more special, or more general.</summary>
    public IEnumerable<Charted> About(params IReadOnlyList<ConceptKind> kinds) =>
        _entries.Where(entry => kinds.Contains(entry.Concept.Kind));

    private static DiseaseSetting SettingOf(Concept concept, Fact fact) =>
        fact is ConditionFact condition ? condition.Setting | SettingNames.Spelled(concept) : DiseaseSetting.None;

    /// <summary>The name that a fact gives what it is about; null for those that name nothing.</summary>
    internal static string? NameOf(Fact fact) => fact switch
    {
        ConditionFact f => f.Name,
        BiomarkerFact f => f.Name,
        MeasurementFact f => f.Name,
        TreatmentFact f => f.Name,
        _ => null,
    };

    private List<Concept> Resolve(Fact fact) => fact switch
    {
        ConditionFact f => ByName(f.Name, ConceptKind.Condition, ConceptKind.Biomarker),
        BiomarkerFact f => ByName(f.Name, ConceptKind.Biomarker, ConceptKind.Analyte),
        MeasurementFact f => ByName(f.Name, ConceptKind.Analyte),
        TreatmentFact f => ByName(f.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure),
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

    private IEnumerable<Charted> Composed() =>
        from condition in _entries
        where condition.Concept.Kind == ConceptKind.Condition && condition.Fact.Presence == Presence.Present
        from marker in _entries
        where marker.Concept.Kind == ConceptKind.Biomarker && marker.Fact.Presence == Presence.Present
        from composed in Lexicon.Compose(condition.Concept, marker.Concept)
        select new Charted(composed, condition.Fact) { Setting = condition.Setting };
}
