using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Says what a silent record lets presume.</summary>
/// <remarks>
/// Every open leaf gets a presumption of its own, and the tree is judged again with those in place of what is unknown; what
/// is known stays as it is. Rules are in terms of the kind of leaf and of list; facts stand in
/// <c>data/criteria/presumptions.tsv</c> and <c>data/criteria/states.tsv</c>. Pure.
/// </remarks>
public sealed class PresumptionRules
{
    private const int YoungestFertile = 12;
    private const int OldestFertile = 60;

    private readonly PatientChart _chart;
    private readonly IReadOnlyList<Concept> _studied;
    private readonly bool _namesIllness;
    private readonly bool _isInclusion;
    private readonly Concept? _neoplasm;

    private PresumptionRules(CriterionKind kind, Criterion criterion, PatientChart chart, string title)
    {
        _chart = chart;
        _isInclusion = kind == CriterionKind.Inclusion;
        _neoplasm = chart.Lexicon.Get("neoplasm");
        _studied = [.. chart.Lexicon.Recognise(title).Select(m => m.Concept).Where(c => c.Kind == ConceptKind.Condition).Distinct()];
        _namesIllness = criterion.Leaves().Any(leaf => leaf is DiagnosisCriterion);
    }

    /// <summary>What may be presumed of an explained criterion.</summary>
    /// <param name="kind">The list it stands in.</param>
    /// <param name="explanation">Its explanation.</param>
    /// <param name="chart">The record that it was judged by.</param>
    /// <param name="title">The title of the trial: what it names is what the trial is about.</param>
    /// <param name="text">The criterion's own text.</param>
    public static Presumption Presume(CriterionKind kind, Explanation explanation, PatientChart chart, string title, string text)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        if (explanation.Verdict != Verdict.Unknown)
        {
            return Presumption.NotNeeded;
        }

        var (verdict, reason) = PresumptionTable.OfWhole(text, kind)
            ?? new PresumptionRules(kind, explanation.Criterion, chart, title).Judge(explanation, isUnwanted: false);
        return verdict switch
        {
            Verdict.Met => new Presumption(PresumptionKind.PresumedMet, reason),
            Verdict.NotMet => new Presumption(PresumptionKind.PresumedNotMet, reason),
            Verdict.NotApplicable => new Presumption(PresumptionKind.PresumedNotApplicable, reason),
            _ => new Presumption(PresumptionKind.MustAsk, reason),
        };
    }

    // The tree again: known nodes as they are, open leaves as presumed; unwanted is what stands below an odd number of denials.
    // The reason is that of the part that carries the verdict.
    private (Verdict Verdict, string Reason) Judge(Explanation node, bool isUnwanted)
    {
        if (node.Verdict != Verdict.Unknown)
        {
            return (node.Verdict, node.Reason);
        }

        if (node.Parts.Count == 0)
        {
            return Leaf(node, isUnwanted);
        }

        var parts = node.Criterion switch
        {
            AllOfCriterion => All(node, isUnwanted),
            NotCriterion => [Judge(node.Parts[0], !isUnwanted)],
            _ => node.Parts.Select(part => Judge(part, isUnwanted)).ToList(),
        };
        var verdict = node.Criterion switch
        {
            AllOfCriterion => Kleene.All(parts.Select(p => p.Verdict)),
            AnyOfCriterion => Kleene.Any(parts.Select(p => p.Verdict)),
            AmbiguousCriterion => Favourable(parts.Select(p => p.Verdict), isUnwanted),
            AtLeastCriterion c => Kleene.AtLeast(c.Count, parts.Select(p => p.Verdict)),
            NotCriterion => Kleene.Not(parts[0].Verdict),
            ExceptCriterion => parts[0].Verdict == Verdict.Met && parts[1].Verdict is Verdict.Met or Verdict.Unknown ? Verdict.Unknown : parts[0].Verdict,
            ConditionalCriterion => parts[0].Verdict == Verdict.NotMet ? Verdict.NotApplicable : parts[1].Verdict,
            _ => Verdict.Unknown,
        };
        var carrying = parts.FindIndex(p => p.Verdict == verdict || (node.Criterion is NotCriterion));
        return (verdict, parts[Math.Max(0, carrying)].Reason);
    }

    // Words left over beside something understood: some head the whole ("willing to …"), the others narrow it.
    private List<(Verdict Verdict, string Reason)> All(Explanation node, bool isUnwanted)
    {
        var understood = node.Parts.Where(part => part.Criterion is not UninterpretedCriterion).ToList();
        if (understood.Count == 0 || understood.Count == node.Parts.Count)
        {
            return [.. node.Parts.Select(part => Judge(part, isUnwanted))];
        }

        return [.. understood.Select(part => Judge(part, isUnwanted)), Narrowing(understood, node.Parts, isUnwanted)];
    }

    // Words that narrow what is known to be so are presumed to fit where it is wanted; elsewhere the record would have said so.
    private static (Verdict Verdict, string Reason) Narrowing(List<Explanation> understood, IEnumerable<Explanation> all, bool isUnwanted) =>
        !understood.TrueForAll(part => part.Verdict == Verdict.Met) ? (Verdict.NotApplicable, "")
        : isUnwanted ? Absent("A record would have mentioned that it is so narrow.")
        : all.Select(part => part.Criterion).OfType<UninterpretedCriterion>()
            .Select(rest => PresumptionTable.OfRest(rest.Text)).FirstOrDefault(row => row is not null)
        ?? (Verdict.Met, "What the criterion is about is so; the words that narrow it are presumed to fit.");

    // Of several readings the one that lets the person in; a presumption keeps nobody out.
    private static Verdict Favourable(IEnumerable<Verdict> readings, bool isUnwanted)
    {
        var wished = isUnwanted ? Verdict.NotMet : Verdict.Met;
        var all = readings.ToList();
        return all.Contains(wished) ? wished : Kleene.Agree(all);
    }

    private (Verdict Verdict, string Reason) Leaf(Explanation node, bool isUnwanted) => node.Criterion switch
    {
        DiagnosisCriterion c => Illness(c, node, isUnwanted),
        TreatmentCriterion c => IsEarlier(c.Within, node.Fact) ? Absent("The record dates it earlier.")
            : node.Fact is not null ? Ask("The record says something near it, but not enough.")
            : Absent("A record that lists treatments would have mentioned it."),
        IntoleranceCriterion { Kind: not IntoleranceKind.Contraindication } => Absent("A record would have mentioned the allergy."),
        MeasurementCriterion c => Measured(c, isUnwanted),
        ResultCriterion { Result: TestResult.Positive } when isUnwanted => Absent("A record would have mentioned the finding."),
        StateCriterion c => State(c, isUnwanted),
        UninterpretedCriterion c => Words(c.Text, isUnwanted),
        _ => Ask("Only asking can tell."),
    };

    private (Verdict Verdict, string Reason) Illness(DiagnosisCriterion c, Explanation node, bool isUnwanted) =>
        IsEarlier(c.Within, node.Fact) ? Absent("The record dates it earlier.")
        : node.Fact is not null ? isUnwanted && c.Qualifiers.Count > 0
            ? Absent("A record would have mentioned that it is so narrow.")
            : Ask("The record says something near it, but not enough.")
        : IsFormOfStudied(c.Condition) ? Ask("It is a form of the illness under study, and the record does not say which it is.")
        : Absent("A record of illnesses would have mentioned it.");

    private bool IsEarlier(TimeWindow? within, Fact? fact) =>
        within is not null && fact?.Date is { } date && date.Latest < _chart.Date.AddDays(-within.Days);

    // Of a tumour the form is told by tests that a record of illnesses need not hold.
    private bool IsFormOfStudied(Concept condition) =>
        _neoplasm is not null && _studied.Any(s => s != condition && _chart.Lexicon.IsA(s, _neoplasm) && _chart.Lexicon.IsA(condition, s));

    private (Verdict Verdict, string Reason) Measured(MeasurementCriterion c, bool isUnwanted) =>
        isUnwanted && (_namesIllness || PresumptionTable.IsVitalSign(c.Analyte))
            ? Absent("A record would have mentioned a value so far off.")
            : Ask("A value has to be measured.");

    private (Verdict Verdict, string Reason) State(StateCriterion c, bool isUnwanted) => c.State switch
    {
        PersonalState.Pregnant or PersonalState.Breastfeeding or PersonalState.PlansPregnancy or PersonalState.ChildbearingPotential
            or PersonalState.UsesContraception => ConcernsWomen
                ? Ask("At this age it has to be asked.")
                : (Verdict.NotApplicable, "It concerns women who can become pregnant."),
        PersonalState.SexuallyActive or PersonalState.SuitableForSurgery or PersonalState.SuitableForTreatment => Ask("It has to be asked."),
        _ when !_isInclusion => (isUnwanted ? Verdict.NotMet : Verdict.Met, "A record would have mentioned what keeps people out."),
        _ => StateTable.PresumedOf(c.State) switch
        {
            true => (Verdict.Met, $"It is presumed that the person is {StateTable.NameOf(c.State)}."),
            false => Absent("A record would have mentioned it."),
            _ => Ask("It has to be asked."),
        },
    };

    // What was not understood at all: the table first, then the habit of records to name what is so.
    private (Verdict Verdict, string Reason) Words(string text, bool isUnwanted) =>
        PresumptionTable.IsAboutWomen(text) && !ConcernsWomen ? (Verdict.NotApplicable, "It concerns women who can become pregnant.")
        : isUnwanted && !_isInclusion ? Absent("A record would have mentioned it.")
        : Ask("The criterion is not understood.");

    private bool ConcernsWomen => _chart.Sex != Sex.Male && !(_chart.Age is { } age && (age.Youngest > OldestFertile || age.Oldest < YoungestFertile));

    private static (Verdict Verdict, string Reason) Absent(string reason) => (Verdict.NotMet, reason);

    private static (Verdict Verdict, string Reason) Ask(string reason) => (Verdict.Unknown, reason);
}
