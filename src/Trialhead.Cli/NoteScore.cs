using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>How the facts read from notes compare with those a person wrote down.</summary>
/// <remarks>
/// A thing is found where it, or a kind of it, is read with the same sign; a denial also where something more general is denied. It is wrong where the contrary is
/// read, another number, or where what is planned, suspected or a relative's is read as the person's own. What is read besides is counted, but for
/// tests and for what follows from a value.
/// </remarks>
internal sealed class NoteScore(Lexicon lexicon)
{
    private readonly Dictionary<ToldKind, (int Told, int Found, int Wrong)> _counts = [];
    private readonly List<string> _misses = [];

    /// <summary>Notes compared.</summary>
    public int Notes { get; private set; }

    /// <summary>What was read as the person's own and is in no list.</summary>
    public int Besides { get; private set; }

    /// <summary>What was missed, wrong, or read besides, note by note.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Of each kind that is told: how many, how many found, how many read wrongly.</summary>
    public IEnumerable<(ToldKind Kind, int Told, int Found, int Wrong)> Kinds =>
        _counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value.Told, count.Value.Found, count.Value.Wrong));

    /// <summary>Counts one note.</summary>
    public void Add(NoteGold gold, Patient read)
    {
        Notes++;
        var signs = read.Facts.Select(SignOf).OfType<Sign>().ToList();
        foreach (var told in gold.Facts)
        {
            var (isFound, isWrong) = Compare(told, gold, read, signs);
            var (all, found, wrong) = _counts.GetValueOrDefault(told.Kind);
            _counts[told.Kind] = (all + 1, found + (isFound ? 1 : 0), wrong + (isWrong ? 1 : 0));
            if (!isFound)
            {
                _misses.Add($"{(isWrong ? "wrong " : "missed")} {gold.Id}: {told.Kind} {told.Name}{(told.Number is { } number ? $" {number}" : "")}");
            }
        }

        var values = read.Facts.OfType<MeasurementFact>().Select(fact => fact.Provenance.Span).ToHashSet();
        foreach (var sign in signs.Where(sign => sign.IsThere && !values.Contains(sign.Span) && !sign.Concepts.Any(concept => NoteReader.IsTest(concept, lexicon))
            && !gold.Facts.Any(told => (told.Kind is ToldKind.Has or ToldKind.Given or ToldKind.Planned or ToldKind.Unsure or ToldKind.OfFamily && (IsSame(told, sign) || IsMore(told, sign)))
                || (told.Kind is ToldKind.Allergy && IsSame(told, sign)))))
        {
            Besides++;
            _misses.Add($"besides {gold.Id}: {sign.Name}");
        }
    }

    private (bool IsFound, bool IsWrong) Compare(ToldFact told, NoteGold gold, Patient read, List<Sign> signs) => told.Kind switch
    {
        ToldKind.Has or ToldKind.Given => Say(signs.Exists(sign => sign.IsThere && IsSame(told, sign)), signs.Exists(sign => sign.IsAbsent && IsSame(told, sign))),
        ToldKind.HasNot or ToldKind.NeverGiven => Say(
            signs.Exists(sign => sign.IsAbsent && (IsSame(told, sign) || IsMore(told, sign))), signs.Exists(sign => sign.IsThere && IsSame(told, sign))),
        ToldKind.Planned or ToldKind.Unsure or ToldKind.OfFamily => Say(
            !signs.Exists(sign => (sign.IsThere || (told.Kind == ToldKind.Unsure && sign.IsAbsent)) && IsSame(told, sign) && !IsOwn(gold, sign)), isContrary: true),
        ToldKind.Allergy => (read.Facts.OfType<IntoleranceFact>().Any(fact => IsCalled(told, fact.Name)) || signs.Exists(sign => sign.IsThere && IsNamed($"{told.Name} allergy", sign.Name)), false),
        ToldKind.State => StateOf(told.Name) is var (state, isThere)
            ? Say(read.Facts.OfType<StateFact>().Any(fact => fact.State == state && (fact.Presence == Presence.Present) == isThere), read.Facts.OfType<StateFact>().Any(fact => fact.State == state))
            : (false, false),
        ToldKind.Value => Say(ValuesOf(told, read).Exists(value => IsNear(value, told.Number!.Value)), ValuesOf(told, read).Count > 0),
        ToldKind.Performance => Say(
            read.Facts.OfType<PerformanceFact>().Any(fact => fact.Grade == (int)told.Number!.Value), read.Facts.OfType<PerformanceFact>().Any()),
        ToldKind.Age => Say(read.StatedAge is { } age && Math.Floor(age) == Math.Floor(told.Number!.Value), read.StatedAge is not null),
        _ => Say($"{read.Sex}".Equals(told.Name, StringComparison.OrdinalIgnoreCase), read.Sex is not null),
    };

    private static (bool IsFound, bool IsWrong) Say(bool isFound, bool isContrary) => (isFound, !isFound && isContrary);

    // What a fact says of the person: of an illness, a marker, a result or a treatment.
    private Sign? SignOf(Fact fact) => fact switch
    {
        ConditionFact condition => Of(fact, condition.Name, fact.Presence == Presence.Present, fact.Presence == Presence.Absent),
        BiomarkerFact marker => Of(fact, marker.Name, fact.Presence == Presence.Present, fact.Presence == Presence.Absent),
        ResultFact result => Of(fact, result.Name, false, result.Result == TestResult.Negative),
        TreatmentFact treatment => Of(fact, treatment.Name, fact.Presence == Presence.Present && !treatment.IsPlanned, fact.Presence == Presence.Absent),
        StateFact { State: PersonalState.UsesContraception } => Of(fact, "contraception", true, false),
        _ => null,
    };

    private Sign Of(Fact fact, string name, bool isThere, bool isAbsent) => new(name, [.. lexicon.FindAll(name)], isThere, isAbsent, fact.Provenance.Span);

    private bool IsOwn(NoteGold gold, Sign sign) => gold.Facts.Any(told => told.Kind is ToldKind.Has or ToldKind.HasNot or ToldKind.Given or ToldKind.NeverGiven && (IsSame(told, sign) || IsMore(told, sign)));

    // The same thing, or a kind of it.
    private bool IsSame(ToldFact told, Sign sign) => IsNamed(told.Name, sign.Name)
        || ConceptsOf(told.Name).Any(general => sign.Concepts.Any(concept => lexicon.IsA(concept, general)));

    private bool IsMore(ToldFact told, Sign sign) => ConceptsOf(told.Name).Any(special => sign.Concepts.Any(concept => lexicon.IsA(special, concept)));

    private bool IsCalled(ToldFact told, string name) => IsNamed(told.Name, name) || ConceptsOf(told.Name).Intersect(lexicon.FindAll(name)).Any();

    private static bool IsNamed(string told, string read) => Folding.CollapseSpaces(told).Equals(Folding.CollapseSpaces(read), StringComparison.OrdinalIgnoreCase);

    // A name that no table holds may hold one, as its only words of weight: "BRAF V600E mutation".
    private List<Concept> ConceptsOf(string name) => lexicon.FindAll(name).ToList() is { Count: > 0 } found
        ? found
        : [.. lexicon.Recognise(name).OrderByDescending(mention => mention.Span.Length).Take(1).Where(mention => 2 * mention.Span.Length > name.Length).Select(mention => mention.Concept)];

    private List<double> ValuesOf(ToldFact told, Patient read)
    {
        var analytes = lexicon.FindAll(told.Name).Where(concept => concept.Kind == ConceptKind.Analyte).ToList();
        return [.. read.Facts.OfType<MeasurementFact>().Where(fact => IsNamed(told.Name, fact.Name) || lexicon.FindAll(fact.Name).Intersect(analytes).Any()).Select(fact => fact.Value.Value)];
    }

    private static bool IsNear(double read, double told) => Math.Abs(read - told) <= 0.005 * Math.Abs(told);

    private static (PersonalState State, bool IsThere)? StateOf(string name) => name switch
    {
        "pregnant" => (PersonalState.Pregnant, true),
        "not pregnant" => (PersonalState.Pregnant, false),
        "breastfeeding" => (PersonalState.Breastfeeding, true),
        "not breastfeeding" => (PersonalState.Breastfeeding, false),
        "postmenopausal" => (PersonalState.Postmenopausal, true),
        "not postmenopausal" => (PersonalState.Postmenopausal, false),
        "hospitalized" => (PersonalState.Hospitalized, true),
        "uses contraception" => (PersonalState.UsesContraception, true),
        _ => null,
    };

    private sealed record Sign(string Name, IReadOnlyList<Concept> Concepts, bool IsThere, bool IsAbsent, SourceSpan? Span);
}
