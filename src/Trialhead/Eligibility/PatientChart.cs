using System.Collections.Concurrent;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>A patient's record made ready for evaluation on one day: names resolved to concepts once, for any number of trials.</summary>
/// <remarks>
/// Facts dated after that day decide nothing, but for treatments, which are then planned. Immutable to its users and safe to
/// share between threads; what is asked about a concept is worked out once and kept.
/// </remarks>
public sealed partial class PatientChart
{
    private readonly List<Charted> _entries = [];
    private readonly List<Contradiction> _contradictions = [];
    private readonly ConcurrentDictionary<Concept, Subject>[] _subjects =
        [.. Enum.GetValues<Aspect>().Select(_ => new ConcurrentDictionary<Concept, Subject>(ReferenceEqualityComparer.Instance))];

    private readonly Dictionary<Fact, List<Charted>> _stated = new(ReferenceEqualityComparer.Instance);
    private readonly Charted[] _current;
    private readonly Stamped<StateFact>[]?[] _states = new Stamped<StateFact>[]?[Enum.GetValues<PersonalState>().Length];

    /// <summary>Resolves a record's names for evaluation on <paramref name="date"/>.</summary>
    public PatientChart(Patient patient, DateOnly date, Lexicon lexicon)
        : this(patient, date, lexicon, null)
    {
    }

    private PatientChart(Patient patient, DateOnly date, Lexicon lexicon, PatientChart? known)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(lexicon);
        (Patient, Date, Lexicon, Today) = (patient, date, lexicon, date.DayNumber);
        (_said, _note) = known is not null && ReferenceEquals(known.Patient.Text, patient.Text)
            ? (known._said, known._note)
            : (new(ReferenceEqualityComparer.Instance), new(() => ContextOf(patient)));
        _pictured = new(() => PictureTable.Of(this));
        _spoken = new(Spoken);
        foreach (var fact in patient.Facts)
        {
            _entries.AddRange(known?.Charting(fact) ?? [.. Chart(fact)]);
        }

        foreach (var entry in _entries)
        {
            (_stated.TryGetValue(entry.Fact, out var entries) ? entries : _stated[entry.Fact] = []).Add(entry);
        }

        var stated = _entries.Where(IsCurrent).ToList();
        FindContradictions(stated);
        List<Charted> proven = [.. stated, .. Proven(stated).DistinctBy(entry => entry.Concept)];
        List<Charted> composed = [.. proven[stated.Count..], .. Disproven(proven).DistinctBy(entry => entry.Concept), .. Composed(proven), .. Counted(proven)];
        _entries.AddRange(composed);
        _current = [.. stated, .. composed, .. Chronic(proven)];
        Grades = Stamp<PerformanceFact>(fact => fact.Presence == Presence.Present);
        foreach (var group in Stamp<StateFact>(_ => true).GroupBy(stamped => stamped.Fact.State))
        {
            _states[(int)group.Key] = [.. group];
        }

        Age = AgeOf(patient, date);
        FindPersonalContradictions();
    }

    /// <summary>The record itself.</summary>
    public Patient Patient { get; }

    /// <summary>The day on which ages and time windows are judged.</summary>
    public DateOnly Date { get; }

    /// <summary>The vocabulary that resolved the names.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The range of ages that the record allows on that day; null where it says nothing.</summary>
    /// <remarks>Where the date of birth and a stated age contradict each other, both are in the range.</remarks>
    public (double Youngest, double Oldest)? Age { get; }

    /// <summary>Sex; null where the record does not say, or says both.</summary>
    public Sex? Sex => Patient.IsSexDisputed ? null : Patient.Sex;

    /// <summary>Every fact by what it names, once for each concept it stands for.</summary>
    public IReadOnlyList<Charted> Mentions => _entries;

    /// <summary>What the record says that cannot all be so; verdicts that depend on it are unknown.</summary>
    public IReadOnlyList<Contradiction> Contradictions => _contradictions;

    /// <summary>Facts whose name the vocabulary does not know; at most a criterion of the very same name can use them, and callers should say so.</summary>
    public IEnumerable<Fact> Unrecognised =>
        Patient.Facts.Where(f => NameOf(f) is not null && !IsOfEverything(f) && !_entries.Exists(e => ReferenceEquals(e.Fact, f) && !e.Concept.IsUnlisted));

    /// <summary>The day of evaluation as a day number.</summary>
    internal int Today { get; }

    /// <summary>Every grade on a performance scale until that day.</summary>
    internal Stamped<PerformanceFact>[] Grades { get; }

    /// <summary>The name that a fact gives what it is about; null for those that name nothing.</summary>
    public static string? NameOf(Fact fact) => fact switch
    {
        ConditionFact f => f.Name,
        FamilyHistoryFact f => f.Name,
        BiomarkerFact f => f.Name,
        MeasurementFact f => f.Name,
        TreatmentFact f => f.Name,
        IntoleranceFact f => f.Name,
        ResultFact f => f.Name,
        _ => null,
    };

    /// <summary>What the record says of a personal state until the day of evaluation; null where it is silent.</summary>
    internal Stamped<StateFact>[]? StatesOf(PersonalState state) => _states[(int)state];

    /// <summary>What the record says about a concept in one respect.</summary>
    internal Subject About(Concept concept, Aspect aspect) =>
        _subjects[(int)aspect].TryGetValue(concept, out var known) ? known : _subjects[(int)aspect].GetOrAdd(concept, Collect(concept, aspect));

    /// <summary>A changed record on the same day; the facts that stayed are not resolved again.</summary>
    internal PatientChart Changed(Patient patient) => new(patient, Date, Lexicon, this);

    // Null where this record does not have the fact.
    private List<Charted>? Charting(Fact fact) =>
        (_stated.TryGetValue(fact, out var entries) ? entries : null)?.ConvertAll(entry => entry with { IsFormer = false, Disputed = null });

    private Subject Collect(Concept asked, Aspect aspect)
    {
        List<Charted>? present = null, general = null, denials = null, excluding = null;
        bool? canExclude = null;
        foreach (var entry in _current)
        {
            if (entry.Aspect != aspect)
            {
                continue;
            }

            if (Lexicon.IsA(entry.Concept, asked))
            {
                (entry.IsPresent ? present ??= [] : entry.Concept == asked ? denials ??= [] : []).Add(entry);
            }
            else if (Lexicon.IsA(asked, entry.Concept))
            {
                (entry.IsPresent ? general ??= [] : denials ??= []).Add(entry);
            }
            else if (entry is { IsPresent: true, CanExclude: true } && (canExclude ??= Exclusions.Has(Lexicon, asked)) == true && Lexicon.AreDisjoint(entry.Concept, asked))
            {
                (excluding ??= []).Add(entry);
            }
        }

        return present is null && general is null && denials is null && excluding is null
            ? Subject.Silent
            : new Subject([.. present ?? []], [.. general ?? []], [.. denials ?? []], [.. excluding ?? []]);
    }

    private Stamped<T>[] Stamp<T>(Func<T, bool> counts)
        where T : Fact =>
        [.. Patient.Facts.OfType<T>().Where(fact => counts(fact) && !(fact.Date?.Earliest > Date)).Select(fact => new Stamped<T>(fact, DayRange.Of(fact.Date, Today)))];

    // The hull of both where a date of birth and a stated age contradict each other by more than the year a statement may be old.
    private static (double, double)? AgeOf(Patient patient, DateOnly date) =>
        patient.AgeOn(date) is { } age && HasTwoAges(patient, age)
            ? (Math.Min(age.Youngest, patient.StatedAge ?? age.Youngest), Math.Max(age.Oldest, patient.StatedAge ?? age.Oldest))
            : patient.AgeOn(date);

    private static bool HasTwoAges(Patient patient, (double Youngest, double Oldest) age) =>
        patient is { BirthDate: not null, StatedAge: { } stated } && (stated < Math.Floor(age.Youngest) - 1 || stated > age.Oldest + 1);
}
