using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Judges criteria against a record: the evaluation is the explanation.</summary>
/// <remarks>Pure: same criterion, record and date, same answer. Safe to call from many threads.</remarks>
public static partial class Evaluator
{
    // Pregnancy criteria are moot beyond this age in years.
    private const double LatestChildbearingAge = 60;

    /// <summary>Judges one criterion of a trial.</summary>
    public static Explanation Evaluate(EligibilityCriterion criterion, PatientChart chart)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Evaluate(criterion.Demand, chart);
    }

    /// <summary>Judges one node and everything below it.</summary>
    public static Explanation Evaluate(Criterion criterion, PatientChart chart)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(chart);
        return criterion switch
        {
            AllOfCriterion c => Join(c, chart, Kleene.All, Verdict.NotMet),
            AnyOfCriterion c => Join(c, chart, Kleene.Any, Verdict.Met),
            AtLeastCriterion c => Join(c, chart, verdicts => Kleene.AtLeast(c.Count, verdicts), Verdict.Met),
            NotCriterion c => Negate(c, Evaluate(c.Inner, chart)),
            ExceptCriterion c => Except(c, Evaluate(c.Rule, chart), Evaluate(c.Exception, chart)),
            ConditionalCriterion c => Conditional(c, Evaluate(c.Condition, chart), Evaluate(c.Then, chart)),
            AgeCriterion c => Age(c, chart),
            SexCriterion c => SexOf(c, chart),
            StateCriterion c => State(c, chart),
            PerformanceCriterion c => Performance(c, chart),
            MeasurementCriterion c => Measured(c, chart),
            DiagnosisCriterion c => Diagnosis(c, chart),
            BiomarkerCriterion c => Biomarker(c, chart),
            TreatmentCriterion c => Treatment(c, chart),
            IntoleranceCriterion c => Intolerance(c, chart),
            ResultCriterion c => Result(c, chart),
            GroupCriterion c => Leaf(c, Verdict.Unknown, $"Concerns {c.Name}; who joins it is settled later."),
            UninterpretedCriterion c => Leaf(c, Verdict.Unknown, $"Not interpreted: “{Shorten(c.Text)}”."),
            _ => throw new UnreachableException($"No rule for {criterion.GetType().Name}."),
        };
    }

    private static Explanation Leaf(Criterion criterion, Verdict verdict, string reason, Fact? fact = null) =>
        new(criterion, verdict, reason, fact, []);

    private static Explanation Join(
        Criterion criterion, PatientChart chart, Func<IEnumerable<Verdict>, Verdict> combine, Verdict deciding)
    {
        var parts = criterion.Parts.Select(part => Evaluate(part, chart)).ToList();
        var verdict = combine(parts.Select(part => part.Verdict));
        return new Explanation(criterion, verdict, Reasons(parts, verdict, deciding), null, parts);
    }

    // The parts that carry the verdict: the deciding one alone, or all that share it; words not interpreted in one sentence.
    private static string Reasons(List<Explanation> parts, Verdict verdict, Verdict deciding)
    {
        var carrying = parts.Where(part => part.Verdict == verdict).ToList();
        if (verdict == deciding)
        {
            return carrying[0].Reason;
        }

        var leaves = carrying.SelectMany(Deepest).Where(part => part.Verdict == verdict).ToList();
        var understood = leaves.Where(part => part.Criterion is not UninterpretedCriterion).Select(part => part.Reason);
        var words = leaves.Select(part => part.Criterion).OfType<UninterpretedCriterion>().Select(c => $"“{Shorten(c.Text)}”").ToList();
        var rest = words.Count == 0 ? [] : new[] { $"Not interpreted: {string.Join(", ", words.Distinct(StringComparer.Ordinal))}." };
        return string.Join(" ", understood.Concat(rest).Distinct(StringComparer.Ordinal));
    }

    // Through the lists within lists, down to what gives its own reason.
    private static IEnumerable<Explanation> Deepest(Explanation node) =>
        node.Criterion is AllOfCriterion or AnyOfCriterion ? node.Parts.SelectMany(Deepest) : [node];

    private static Explanation Negate(NotCriterion criterion, Explanation inner) =>
        new(criterion, Kleene.Not(inner.Verdict), inner.Reason, null, [inner]);

    // An exception that holds does not say that nothing else falls under the rule: then it stays unknown.
    private static Explanation Except(ExceptCriterion criterion, Explanation rule, Explanation exception)
    {
        var verdict = (rule.Verdict, exception.Verdict) switch
        {
            (Verdict.NotMet or Verdict.NotApplicable, _) => rule.Verdict,
            (_, Verdict.NotMet or Verdict.NotApplicable) => rule.Verdict,
            _ => Verdict.Unknown,
        };
        var reason = rule.Verdict == Verdict.Met ? $"{rule.Reason} Exception: {exception.Reason}" : rule.Reason;
        return new Explanation(criterion, verdict, reason, null, [rule, exception]);
    }

    private static Explanation Conditional(ConditionalCriterion criterion, Explanation condition, Explanation then)
    {
        var (verdict, reason) = (condition.Verdict, then.Verdict) switch
        {
            (Verdict.NotMet or Verdict.NotApplicable, _) => (Verdict.NotApplicable, condition.Reason),
            (Verdict.Met, _) => (then.Verdict, then.Reason),
            (_, Verdict.Met or Verdict.NotApplicable) => (then.Verdict, then.Reason),
            _ => (Verdict.Unknown, $"{condition.Reason} {then.Reason}"),
        };
        return new Explanation(criterion, verdict, reason, null, [condition, then]);
    }

    private static string Shorten(string text)
    {
        const int Longest = 80;
        var flat = Text.Folding.CollapseSpaces(text);
        return flat.Length <= Longest ? flat : string.Concat(flat.AsSpan(0, Longest - 1), "…");
    }

    private static string On(Fact fact) => fact.Date is { } date ? $" ({date})" : "";

    private static string Years(double age) => Math.Floor(age).ToString(CultureInfo.InvariantCulture);
}
