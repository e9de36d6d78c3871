using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>The obvious way to judge a leaf: look through all facts each time, and write the reason at once.</summary>
/// <remarks>It knows no contradictions, qualifiers, purposes or time windows, which would only make it slower.</remarks>
internal sealed class ObviousEvaluation(PatientChart chart)
{
    internal sealed record Node(Criterion Criterion, Verdict Verdict, string Reason, Fact? Fact, IReadOnlyList<Node> Parts);

    public Node Judge(Criterion criterion) => criterion switch
    {
        AnyOfCriterion c => Join(c, Kleene.Any),
        NotCriterion c => Judge(c.Inner) is var inner ? new Node(c, Kleene.Not(inner.Verdict), inner.Reason, null, [inner]) : null!, // var matches all
        DiagnosisCriterion c => Mentioned<ConditionFact>(c, c.Condition),
        TreatmentCriterion c => Mentioned<TreatmentFact>(c, c.Treatment),
        BiomarkerCriterion c => Mentioned<BiomarkerFact>(c, c.Biomarker),
        MeasurementCriterion c => Measured(c),
        AgeCriterion c => Leaf(c, chart.Age is { } age ? Decide(!(age.Youngest < c.Minimum || age.Youngest > c.Maximum)) : Verdict.Unknown, $"Age {chart.Age?.Youngest:0}; {c.Minimum} to {c.Maximum} is asked."),
        SexCriterion c => Leaf(c, chart.Sex is { } sex ? Decide(sex == c.Sex) : Verdict.Unknown, $"The person is {chart.Sex}; this is about {c.Sex} participants."),
        StateCriterion c => chart.Patient.Facts.OfType<StateFact>().LastOrDefault(f => f.State == c.State) is { } fact
            ? Leaf(c, Decide(fact.Presence == Presence.Present), $"The record says whether the person is {StateTable.NameOf(c.State)}.", fact)
            : Leaf(c, Verdict.Unknown, $"The record does not say whether the person is {StateTable.NameOf(c.State)}."),
        UninterpretedCriterion c => Leaf(c, Verdict.Unknown, $"Not interpreted: “{Text.Folding.CollapseSpaces(c.Text)}”."),
        _ => criterion.Parts.Count > 0 ? Join(criterion, Kleene.All) : Leaf(criterion, Verdict.Unknown, $"The record does not tell: {criterion.GetType().Name}."),
    };

    private static Node Leaf(Criterion criterion, Verdict verdict, string reason, Fact? fact = null) => new(criterion, verdict, reason, fact, []);

    private Node Join(Criterion criterion, Func<IEnumerable<Verdict>, Verdict> combine)
    {
        var parts = criterion.Parts.Select(Judge).ToList();
        var verdict = combine(parts.Select(part => part.Verdict));
        return new Node(criterion, verdict, string.Join(" ", parts.Where(part => part.Verdict == verdict).Select(part => part.Reason)), null, parts);
    }

    private Node Mentioned<T>(Criterion criterion, Concept asked)
        where T : Fact
    {
        var entries = chart.Mentions.Where(entry => entry.Fact is T).ToList();
        return entries.Find(e => e.Fact.Presence == Presence.Present && chart.Lexicon.IsA(e.Concept, asked)) is { } found
            ? Leaf(criterion, Verdict.Met, $"The record says {found.Concept.Name} ({found.Fact.Date}).", found.Fact)
            : entries.Find(e => e.Fact.Presence == Presence.Absent && chart.Lexicon.IsA(asked, e.Concept)) is { } denied
                ? Leaf(criterion, Verdict.NotMet, $"The record says: no {denied.Concept.Name} ({denied.Fact.Date}).", denied.Fact)
                : entries.Find(e => chart.Lexicon.IsA(asked, e.Concept)) is { } general
                    ? Leaf(criterion, Verdict.Unknown, $"The record says {general.Concept.Name}; whether that is {asked.Name} it does not say.", general.Fact)
                    : Leaf(criterion, Verdict.Unknown, $"The record does not mention {asked.Name}.");
    }

    private Node Measured(MeasurementCriterion c)
    {
        var latest = chart.Mentions
            .Where(e => e.Fact is MeasurementFact && chart.Lexicon.IsA(e.Concept, c.Analyte))
            .OrderBy(e => e.Fact.Date?.Latest ?? DateOnly.MinValue)
            .LastOrDefault();
        if (latest?.Fact is not MeasurementFact fact || c.Analyte.Analyte is not { } analyte
            || UnitTable.BuiltIn.Convert(c.Limit.Value, c.Limit.Unit ?? analyte.Unit, fact.Value.Unit ?? analyte.Unit, analyte.MolarMass) is not { } limit)
        {
            return Leaf(c, Verdict.Unknown, $"The record gives no {c.Analyte.Name}; {c.Comparator} {c.Limit} is asked.");
        }

        var fits = c.Comparator is Comparator.Less or Comparator.AtMost ? fact.Value.Value <= limit : fact.Value.Value >= limit;
        return Leaf(c, Decide(fits), $"{c.Analyte.Name} {fact.Value} against {c.Comparator} {c.Limit}.", fact);
    }

    private static Verdict Decide(bool holds) => holds ? Verdict.Met : Verdict.NotMet;
}
