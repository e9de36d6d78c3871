using System.Diagnostics;

namespace Trialhead.Eligibility;

/// <summary>Judges criteria against a record: the evaluation is the explanation.</summary>
/// <remarks>
/// <para>Pure: same criterion, record and date, same answer, whatever the order of facts and of parts. Safe to call from many
/// threads.</para>
/// <para>What more facts can do is stated in <c>docs/quality/evaluation.md</c>: what a record does not contradict and does not
/// supersede stays known.</para>
/// </remarks>
public static partial class Evaluator
{
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
        return Judge(criterion, chart);
    }

    private static Explanation Judge(Criterion criterion, PatientChart chart) => criterion switch
    {
        UninterpretedCriterion c => Leaf(c, Verdict.Unknown, Ground.Silent, chart),
        DiagnosisCriterion c => Diagnosis(c, chart),
        TreatmentCriterion c => Treatment(c, chart),
        NotCriterion c => Negate(c, Judge(c.Inner, chart), chart),
        AllOfCriterion c => All(c, chart),
        AnyOfCriterion c => Any(c, chart),
        StateCriterion c => State(c, chart),
        MeasurementCriterion c => Measured(c, chart),
        AgeCriterion c => Age(c, chart),
        SexCriterion c => SexOf(c, chart),
        BiomarkerCriterion c => Biomarker(c, chart),
        IntoleranceCriterion c => Intolerance(c, chart),
        ResultCriterion c => Result(c, chart),
        PerformanceCriterion c => Performance(c, chart),
        ConditionalCriterion c => Conditional(c, Judge(c.Condition, chart), Judge(c.Then, chart), chart),
        ExceptCriterion c => Except(c, Judge(c.Rule, chart), Judge(c.Exception, chart), chart),
        AtLeastCriterion c => AtLeast(c, chart),
        AmbiguousCriterion c => Agree(c, chart),
        NarrowedCriterion c => Narrowed(c, Judge(c.Inner, chart), chart),
        PermissionCriterion c => new Explanation(c, Verdict.NotApplicable, Verdict.NotApplicable, chart, Parts(c, chart)),
        NoDemandCriterion c => new Explanation(c, Verdict.NotApplicable, Verdict.NotApplicable, chart, []),
        GroupCriterion c => Leaf(c, Verdict.Unknown, Ground.Silent, chart),
        _ => throw new UnreachableException($"No rule for {criterion.GetType().Name}."),
    };

    private static Explanation Leaf(Criterion criterion, Verdict verdict, Ground ground, PatientChart chart) =>
        new(criterion, verdict, ground, chart);

    private static Explanation All(AllOfCriterion criterion, PatientChart chart)
    {
        var parts = Parts(criterion, chart);
        var duration = Array.FindIndex(parts, part => part is { Verdict: Verdict.Unknown, Criterion: MeasurementCriterion { Analyte.Id: "disease-duration" } });
        if (duration >= 0)
        {
            parts[duration] = Lasted((MeasurementCriterion)parts[duration].Criterion, parts[duration], criterion, chart);
        }

        var (verdict, opposite) = (Verdict.NotApplicable, Verdict.NotApplicable);
        foreach (var part in parts)
        {
            (verdict, opposite) = (Kleene.And(verdict, part.Verdict), Kleene.Or(opposite, part.Opposite));
        }

        return new Explanation(criterion, verdict, opposite, chart, parts);
    }

    private static Explanation Any(AnyOfCriterion criterion, PatientChart chart)
    {
        var parts = Parts(criterion, chart);
        var (verdict, opposite) = (Verdict.NotApplicable, Verdict.NotApplicable);
        foreach (var part in parts)
        {
            (verdict, opposite) = (Kleene.Or(verdict, part.Verdict), Kleene.And(opposite, part.Opposite));
        }

        return new Explanation(criterion, verdict, opposite, chart, parts);
    }

    // So many hold; or so many do not that the rest is too few, where those that do not concern the person never count.
    private static Explanation AtLeast(AtLeastCriterion criterion, PatientChart chart)
    {
        var parts = Parts(criterion, chart);
        var (met, open, against, openAgainst) = (0, 0, 0, 0);
        foreach (var part in parts)
        {
            met += part.Verdict == Verdict.Met ? 1 : 0;
            open += part.Verdict == Verdict.Unknown ? 1 : 0;
            against += part.Opposite is Verdict.Met or Verdict.NotApplicable ? 1 : 0;
            openAgainst += part.Opposite == Verdict.Unknown ? 1 : 0;
        }

        var tooMany = parts.Length - criterion.Count + 1;
        var verdict = met >= criterion.Count ? Verdict.Met : met + open >= criterion.Count ? Verdict.Unknown : Verdict.NotMet;
        var opposite = against >= tooMany ? Verdict.Met : against + openAgainst >= tooMany ? Verdict.Unknown : Verdict.NotMet;
        return new Explanation(criterion, verdict, opposite, chart, parts);
    }

    private static Explanation Agree(AmbiguousCriterion criterion, PatientChart chart)
    {
        var parts = Parts(criterion, chart);
        var verdict = Kleene.Agree(parts.Select(part => part.Verdict));
        return new Explanation(criterion, verdict, Kleene.Agree(parts.Select(part => part.Opposite)), chart, parts);
    }

    private static Explanation[] Parts(Criterion criterion, PatientChart chart)
    {
        var inner = criterion.Parts;
        var parts = new Explanation[inner.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Judge(inner[i], chart);
        }

        return parts;
    }

    private static Explanation Negate(NotCriterion criterion, Explanation inner, PatientChart chart) =>
        new(criterion, inner.Opposite, inner.Verdict, chart, [inner]);

    // That the words fit is not known: what is so may not be so as demanded.
    // Who is not pregnant today may have been lately.
    private static Explanation Narrowed(NarrowedCriterion criterion, Explanation inner, PatientChart chart)
    {
        var isOfThePast = criterion.Inner is StateCriterion && criterion.Qualifiers.Any(qualifier => IsOfThePast(qualifier.Text));
        if (criterion.Inner is BiomarkerCriterion or ResultCriterion && criterion.Qualifiers.Any(qualifier => qualifier.Text == "available"))
        {
            return new Explanation(criterion, Verdict.Unknown, Verdict.Unknown, chart, [inner]); // a result is asked for, whatever it is
        }

        return new Explanation(
            criterion,
            inner.Verdict == Verdict.Met || (isOfThePast && inner.Verdict == Verdict.NotMet) ? Verdict.Unknown : inner.Verdict,
            inner.Opposite == Verdict.NotMet || (isOfThePast && inner.Opposite == Verdict.Met) ? Verdict.Unknown : inner.Opposite,
            chart,
            [inner]);
    }

    private static bool IsOfThePast(string word) =>
        word is "recent" or "recently" or "recently completed" or "completed" or "previous" or "prior" or "past" or "earlier" or "former" or "last" or "new" or "newly";

    // An exception that holds does not say that nothing else falls under the rule: then it stays unknown, unless something
    // stated falls under the rule that the exception cannot mean.
    private static Explanation Except(ExceptCriterion criterion, Explanation rule, Explanation exception, PatientChart chart)
    {
        var other = rule.Verdict == Verdict.Met ? Beside(criterion, chart) : null;
        var isLetOff = other is null && exception.Opposite is not (Verdict.Met or Verdict.NotApplicable);
        var verdict = rule.Verdict is Verdict.NotMet or Verdict.NotApplicable || !isLetOff ? rule.Verdict : Verdict.Unknown;
        var opposite = rule.Opposite is Verdict.Met or Verdict.NotApplicable || !isLetOff ? rule.Opposite : Verdict.Unknown;
        return new Explanation(criterion, verdict, opposite, chart, [rule, exception]) { Fact = other };
    }

    // What is demanded of those whom it concerns; where that is open, met either way where it is met, and never against anyone.
    private static Explanation Conditional(ConditionalCriterion criterion, Explanation condition, Explanation then, PatientChart chart) =>
        new(criterion, If(condition.Verdict, then.Verdict), If(condition.Verdict, then.Opposite), chart, [condition, then]);

    private static Verdict If(Verdict condition, Verdict then) => condition switch
    {
        Verdict.Met => then,
        Verdict.Unknown => then == Verdict.NotMet ? Verdict.Unknown : then,
        _ => Verdict.NotApplicable,
    };
}
