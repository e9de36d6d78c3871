using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>The obvious way to judge a leaf: look through all facts each time, and write the reason at once.</summary>
/// <remarks>It knows no contradictions, qualifiers or time windows, which would only make it slower.</remarks>
internal sealed class ObviousEvaluation(PatientChart chart)
{
    public (Verdict Verdict, string Reason) Judge(Criterion criterion) => criterion switch
    {
        AllOfCriterion c => Join(c.Parts.Select(Judge).ToList(), Kleene.All),
        AnyOfCriterion c => Join(c.Parts.Select(Judge).ToList(), Kleene.Any),
        NotCriterion c => Judge(c.Inner) is var (verdict, reason) ? (Kleene.Not(verdict), reason) : default,
        DiagnosisCriterion c => Mentioned<ConditionFact>(c.Condition),
        TreatmentCriterion c => Mentioned<TreatmentFact>(c.Treatment),
        BiomarkerCriterion c => Mentioned<BiomarkerFact>(c.Biomarker),
        MeasurementCriterion c => Measured(c),
        AgeCriterion c => (chart.Age is { } age ? Decide(!(age.Youngest < c.Minimum || age.Youngest > c.Maximum)) : Verdict.Unknown, $"Age {chart.Age?.Youngest:0}; {c.Minimum} to {c.Maximum} is asked."),
        SexCriterion c => (chart.Sex is { } sex ? Decide(sex == c.Sex) : Verdict.Unknown, $"Sex {chart.Sex}; {c.Sex} is asked."),
        StateCriterion c => chart.Patient.Facts.OfType<StateFact>().LastOrDefault(f => f.State == c.State) is { } fact
            ? (Decide(fact.Presence == Presence.Present), $"The record says whether the person is {StateTable.NameOf(c.State)}.")
            : (Verdict.Unknown, $"The record does not say whether the person is {StateTable.NameOf(c.State)}."),
        _ => criterion.Parts.Count > 0
            ? Join(criterion.Parts.Select(Judge).ToList(), Kleene.All)
            : (Verdict.Unknown, $"Not told: {criterion.GetType().Name}."),
    };

    private static (Verdict, string) Join(List<(Verdict Verdict, string Reason)> parts, Func<IEnumerable<Verdict>, Verdict> combine) =>
        (combine(parts.Select(part => part.Verdict)), string.Join(" ", parts.Select(part => part.Reason)));

    private (Verdict, string) Mentioned<T>(Concept asked)
        where T : Fact
    {
        var entries = chart.Mentions.Where(entry => entry.Fact is T).ToList();
        return entries.Find(e => e.Fact.Presence == Presence.Present && chart.Lexicon.IsA(e.Concept, asked)) is { } found
            ? (Verdict.Met, $"The record says {found.Concept.Name} ({found.Fact.Date}).")
            : entries.Find(e => e.Fact.Presence == Presence.Absent && chart.Lexicon.IsA(asked, e.Concept)) is { } denied
                ? (Verdict.NotMet, $"The record says: no {denied.Concept.Name} ({denied.Fact.Date}).")
                : (Verdict.Unknown, $"The record does not mention {asked.Name}.");
    }

    private (Verdict, string) Measured(MeasurementCriterion c)
    {
        var latest = chart.Mentions
            .Where(e => e.Fact is MeasurementFact && chart.Lexicon.IsA(e.Concept, c.Analyte))
            .OrderBy(e => e.Fact.Date?.Latest ?? DateOnly.MinValue)
            .LastOrDefault();
        if (latest?.Fact is not MeasurementFact fact || c.Analyte.Analyte is not { } analyte
            || UnitTable.BuiltIn.Convert(c.Limit.Value, c.Limit.Unit ?? analyte.Unit, fact.Value.Unit ?? analyte.Unit, analyte.MolarMass) is not { } limit)
        {
            return (Verdict.Unknown, $"The record gives no {c.Analyte.Name}; {c.Comparator} {c.Limit} is asked.");
        }

        var fits = c.Comparator is Comparator.Less or Comparator.AtMost ? fact.Value.Value <= limit : fact.Value.Value >= limit;
        return (Decide(fits), $"{c.Analyte.Name} {fact.Value} against {c.Limit}.");
    }

    private static Verdict Decide(bool holds) => holds ? Verdict.Met : Verdict.NotMet;
}
