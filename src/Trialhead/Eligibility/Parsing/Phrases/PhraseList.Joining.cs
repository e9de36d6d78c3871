using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What the members of a list have in common, and how they are joined.</content>
internal sealed partial class PhraseList
{
    // "Lymphoma or lung cancer undergoing chemotherapy or radiotherapy": either illness, and either treatment.
    private bool JoinTreatments()
    {
        var pivot = _segments.FindIndex(segment => segment.Words.Count == 0 && segment.Heads is [{ Criterion: DiagnosisCriterion }, { Criterion: TreatmentCriterion }]);
        var end = pivot + 1;
        while (pivot >= 0 && end < _segments.Count && _segments[end] is { IsModified: false, Words.Count: 0, Joint: ChunkKind.Or or ChunkKind.Comma, Heads: [{ Criterion: TreatmentCriterion }] })
        {
            end++;
        }

        if (pivot < 0 || end == pivot + 1 || !_segments[pivot..end].Skip(1).Any(segment => segment.Joint == ChunkKind.Or)
            || (end < _segments.Count && _segments[end].Joint != ChunkKind.Semicolon))
        {
            return false;
        }

        var (illness, treatment) = (_segments[pivot].Heads[0], _segments[pivot].Heads[1]);
        treatment.Criterion = new AnyOfCriterion([.. _segments[pivot..end].Select(segment => segment.Heads[^1].Criterion)]) { Span = treatment.Criterion.Span };
        treatment.End = _segments[end - 1].Heads[^1].End;
        _segments.RemoveRange(pivot + 1, end - pivot - 1);
        var first = pivot;
        while (first > 0 && _segments[first].Joint is ChunkKind.Or or ChunkKind.Comma
            && _segments[first - 1] is { Words.Count: 0, Heads: [{ Criterion: DiagnosisCriterion }] })
        {
            first--;
        }

        if (first < pivot && statement.Kind == CriterionKind.Inclusion && !isDenied && _segments[pivot].Joint == ChunkKind.Or)
        {
            illness.Criterion = new AnyOfCriterion([.. _segments[first..(pivot + 1)].Select(segment => segment.Heads[0].Criterion)]) { Span = illness.Criterion.Span };
            _segments.RemoveRange(first, pivot - first);
        }

        return true;
    }

    private Criterion Join(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0].Part;
        }

        var all = parts.ConvertAll(part => part.Part);
        var ands = Count(parts, ChunkKind.And);
        var (hasOr, hasAnd) = (Count(parts, ChunkKind.Or) > 0, ands > 0);
        if (statement.Kind == CriterionKind.Exclusion || isDenied)
        {
            // "ALT above 5 or AST above 3 and bilirubin above 2": limits are joined as in a formula.
            return hasAnd && hasOr && all.TrueForAll(part => part.HasLeaf(leaf => leaf is MeasurementCriterion)) ? Mixed(parts)
                : hasAnd && !hasOr && ands == parts.Count - 1 ? Either(all) : new AnyOfCriterion(all) { Span = Whole };
        }

        // "BMI above 20; asthma or COPD": the "or" does not reach past the semicolon.
        if (hasOr && parts.FindIndex(1, part => part.Joint == ChunkKind.Semicolon) is var cut and > 0)
        {
            return Join([(Join(parts[..cut]), parts[0].Joint), .. Groups(parts[cut..])]);
        }

        // "Adults, diagnosed with asthma or COPD, treated with A or B": a comma and such a word begin a demand of its own.
        if (hasOr && Clauses(parts) is { Count: > 1 } clauses)
        {
            return new AllOfCriterion([.. clauses.Select(Join)]) { Span = Whole };
        }

        // "4 weeks since radiotherapy or hormone therapy": since each of them.
        if (hasOr && all.TrueForAll(IsWashout))
        {
            return new AllOfCriterion(all) { Span = Whole };
        }

        // "Pregnant women, aged 18 to 45 years, with asthma or COPD": whoever has either is to be one of those.
        var isOfSeveral = !hasOr && all.Count(part => part.HasLeaf(leaf => leaf is DiagnosisCriterion)) > 1;
        var people = hasOr || isOfSeveral ? all.TakeWhile(IsWho).Count() : 0;
        if (people > 0 && people < parts.Count && !parts.Skip(1).Take(people - 1).Any(part => part.Joint == ChunkKind.Or)
            && Whom(all[people - 1]) is var last && WithWhat().IsMatch(statement.Source.Lower.AsSpan(last.Span.End, Math.Max(0, all[people].Span.End - last.Span.End)))
            && !all.Skip(people).Any(part => part.HasLeaf(leaf => leaf is SexCriterion or StateCriterion or AgeCriterion)))
        {
            return new AllOfCriterion([.. all.Take(people - 1), last, Join(parts[people..])]) { Span = Whole };
        }

        // "Adult male or non-pregnant female", "adult or his representative gives consent": the age is asked of either.
        if (hasOr && all.Exists(part => part is AgeCriterion) && all.TrueForAll(part => part is AgeCriterion or StateCriterion { State: PersonalState.CanConsent }
            or NotCriterion { Inner: StateCriterion { State: PersonalState.Pregnant or PersonalState.Breastfeeding } }) && all.Exists(part => part is not AgeCriterion))
        {
            return new AllOfCriterion(all) { Span = Whole };
        }

        // "Women with two or three failed attempts": the "or" is none of women.
        if (hasOr && all is [SexCriterion sex, ..] && !all.Skip(1).Any(part => part.HasLeaf(leaf => leaf is SexCriterion or StateCriterion or AgeCriterion)))
        {
            return new AllOfCriterion([sex, Join(parts[1..])]) { Span = Whole };
        }

        // "Adults undergoing heart or lung surgery": whoever undergoes either is to be an adult.
        if (hasOr && all[0] is AllOfCriterion { Parts: [AgeCriterion age, _, ..] } first && !all.Skip(1).Any(part => part.HasLeaf(leaf => leaf is AgeCriterion))
            && age.Span.End <= first.Parts[1].Span.Start)
        {
            var others = first.Parts.Skip(1).ToList();
            var stripped = others.Count == 1 ? others[0] : new AllOfCriterion(others) { Span = first.Span };
            return new AllOfCriterion([age, Join([(stripped, parts[0].Joint), .. parts.Skip(1)])]) { Span = Whole };
        }

        // "COPD, non-smoker", "HIV and hepatitis C negative": what must not be is no alternative to what must be.
        if (!hasOr && all.Exists(part => part is NotCriterion))
        {
            return new AllOfCriterion(all) { Span = Whole };
        }

        // "A bipolar disorder and is currently depressed": both.
        if (parts.Count == 2 && hasAnd && AndIs().IsMatch(statement.Source.Lower.AsSpan(all[0].Span.End, Math.Max(0, all[1].Span.End - all[0].Span.End))))
        {
            return new AllOfCriterion(all) { Span = Whole };
        }

        // "Asthma, psoriasis", "patients with asthma and psoriasis": all of them or any of them.
        if (isOfSeveral)
        {
            return AreOneNoun(parts) ? new AllOfCriterion(all) { Span = Whole } : Either(all);
        }

        return (hasOr, hasAnd) switch
        {
            (true, false) => new AnyOfCriterion(all) { Span = Whole },
            (true, true) => Mixed(parts),
            _ => new AllOfCriterion(all) { Span = Whole },
        };
    }

    // "Metastatic, hormone-refractory prostate cancer": two words before one noun, of one illness.
    private bool AreOneNoun(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        if (parts[^1].Part is not DiagnosisCriterion last || last.Condition.IsUnlisted || !parts.Skip(1).All(part => part.Joint == ChunkKind.Comma))
        {
            return false;
        }

        var name = last.Span.Of(statement.Source.Lower);
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at > 0; at = name.IndexOf(' ', at + 1))
        {
            if (Lexicon.InUse.Find(name[(at + 1)..], ConceptKind.Condition) is { } wider)
            {
                return !AnyCancer.Contains(wider.Id) && parts.TrueForAll(part => part.Part is DiagnosisCriterion one && one.Condition != wider && Lexicon.InUse.IsA(one.Condition, wider))
                    && parts.SkipLast(1).All(part => !part.Part.Span.Of(statement.Source.Lower).EndsWith(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal));
            }
        }

        return false;
    }

    // The members parted where a clause begins; one group where an "or" stands before one too.
    private List<List<(Criterion Part, ChunkKind Joint)>> Clauses(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        List<List<(Criterion Part, ChunkKind Joint)>> clauses = [[parts[0]]];
        for (var i = 1; i < parts.Count; i++)
        {
            var (from, to) = (parts[i - 1].Part.Span.End, parts[i].Part.Span.End);
            if (from < to && OpensClause().Match(statement.Source.Lower[from..to]) is { Success: true } opening)
            {
                if (opening.Groups["or"].Success)
                {
                    return [];
                }

                clauses.Add([]);
            }

            clauses[^1].Add(parts[i]);
        }

        return clauses;
    }

    private List<(Criterion Part, ChunkKind Joint)> Groups(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        var next = parts.FindIndex(1, part => part.Joint == ChunkKind.Semicolon);
        return next < 0 ? [(Join(parts), ChunkKind.Semicolon)] : [(Join(parts[..next]), ChunkKind.Semicolon), .. Groups(parts[next..])];
    }

    // How many members a joint parts from those before them.
    private static int Count(List<(Criterion Part, ChunkKind Joint)> parts, ChunkKind joint)
    {
        var count = 0;
        for (var i = 1; i < parts.Count; i++)
        {
            count += parts[i].Joint == joint ? 1 : 0;
        }

        return count;
    }

    // "HER2-positive gastric, breast or ovarian cancer": the marker before names that share their last word is asked of each.
    private AllOfCriterion? Marked(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        if (statement.Kind != CriterionKind.Inclusion || isDenied || parts.Count < 2 || parts[^1].Joint != ChunkKind.Or
            || parts[0].Part is not AllOfCriterion { Parts: [var marker, DiagnosisCriterion first] } || !IsMarker(marker)
            || !parts.Skip(1).All(part => part.Part is DiagnosisCriterion))
        {
            return null;
        }

        var (named, last) = (first.Span.Of(statement.Source.Lower), parts[^1].Part.Span.Of(statement.Source.Lower));
        return named.EndsWith(last[(last.LastIndexOf(' ') + 1)..], StringComparison.Ordinal)
            ? null
            : new AllOfCriterion([marker, new AnyOfCriterion([first, .. parts.Skip(1).Select(part => part.Part)]) { Span = Whole }]) { Span = Whole };
    }

    // "Adults (over 18) with a clinical, genetic or radiological diagnosis of": the words behind narrow no age.
    private static Criterion Whom(Criterion part) => part is NarrowedCriterion { Inner: AgeCriterion age } ? age : part;

    // Age, sex, pregnancy, a stay in hospital: what says whom a criterion is about.
    private static bool IsWho(Criterion part) => part.Leaves().All(leaf => leaf is AgeCriterion or SexCriterion
        or StateCriterion { State: PersonalState.Pregnant or PersonalState.Postmenopausal or PersonalState.Hospitalized } or MeasurementCriterion { Analyte.Id: "gestational-age" })
        && !part.HasLeaf(leaf => leaf is NotCriterion) && part is not NotCriterion;

    private static bool IsMarker(Criterion criterion) => criterion is BiomarkerCriterion or NotCriterion { Inner: BiomarkerCriterion };

    private static bool IsWashout(Criterion part) => part switch
    {
        NotCriterion not => !not.HasLeaf(leaf => leaf is not (TreatmentCriterion or DiagnosisCriterion { Within: not null } or StateCriterion { State: PersonalState.InAnotherStudy })),
        AllOfCriterion all => all.Parts.Any(IsWashout) && all.Parts.All(inner => inner is UninterpretedCriterion || IsWashout(inner)),
        _ => false,
    };

    // "X and Y" may mean both or each.
    private AmbiguousCriterion Either(List<Criterion> all) => new(
        [new AllOfCriterion(all) { Span = Whole }, new AnyOfCriterion(all) { Span = Whole }])
    { Span = Whole };

    // "and" binds closer than "or", but writers differ.
    private AmbiguousCriterion Mixed(List<(Criterion Part, ChunkKind Joint)> parts) => new(
    [
        Grouped(parts, ChunkKind.Or, all => new AllOfCriterion(all) { Span = Whole }, any => new AnyOfCriterion(any) { Span = Whole }),
        Grouped(parts, ChunkKind.And, any => new AnyOfCriterion(any) { Span = Whole }, all => new AllOfCriterion(all) { Span = Whole }),
    ])
    { Span = Whole };

    private static Criterion Grouped(
        List<(Criterion Part, ChunkKind Joint)> parts, ChunkKind parting, Func<List<Criterion>, Criterion> inner, Func<List<Criterion>, Criterion> outer)
    {
        var groups = new List<List<Criterion>> { new() { parts[0].Part } };
        for (var i = 1; i < parts.Count; i++)
        {
            // A comma stands for the next word that joins.
            var joint = parts.Skip(i).Select(part => part.Joint).FirstOrDefault(j => j is ChunkKind.And or ChunkKind.Or, ChunkKind.And);
            if (joint == parting)
            {
                groups.Add([]);
            }

            groups[^1].Add(parts[i].Part);
        }

        var grouped = groups.ConvertAll(group => group.Count == 1 ? group[0] : inner(group));
        return grouped.Count == 1 ? grouped[0] : outer(grouped);
    }

    private sealed class SameDemand : IEqualityComparer<Criterion>
    {
        public static SameDemand Instance { get; } = new();

        public bool Equals(Criterion? x, Criterion? y) => x is not null && y is not null && x with { Span = default } == y with { Span = default };

        public int GetHashCode(Criterion obj) => (obj with { Span = default }).GetHashCode();
    }
}
