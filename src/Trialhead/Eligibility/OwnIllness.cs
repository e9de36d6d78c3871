using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Lets the illness under study off exclusions that are wide enough to name it: no trial keeps out everybody whom it is for.</summary>
/// <remarks>
/// "Any lung disease" in a trial of asthma means another one; "a history of breast cancer" in a trial of breast cancer an earlier one.
/// Whoever has the illness under study is then asked; whoever has another illness of that kind is still kept out.
/// A narrower form ("severe asthma") stays as it is written.
/// </remarks>
public static class OwnIllness
{
    /// <summary>The text of the qualifier that stands beside "cancer" where nothing is known of what is studied.</summary>
    internal const string OtherThanStudied = "other than the illness under study";

    /// <summary>The criterion with the illnesses under study excepted; itself where none is concerned.</summary>
    /// <param name="criterion">A criterion of the trial.</param>
    /// <param name="studied">The illnesses that the trial is about.</param>
    /// <param name="lexicon">Tells what is a kind of what.</param>
    public static EligibilityCriterion Except(EligibilityCriterion criterion, IReadOnlyCollection<Concept> studied, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(studied);
        ArgumentNullException.ThrowIfNull(lexicon);
        return studied.Count == 0 ? criterion : criterion with { Demand = Except(criterion.Demand, studied, lexicon, isUnwanted: false) };
    }

    private static Criterion Except(Criterion criterion, IReadOnlyCollection<Concept> studied, Lexicon lexicon, bool isUnwanted)
    {
        Criterion Of(Criterion part) => Except(part, studied, lexicon, isUnwanted);
        return criterion switch
        {
            DiagnosisCriterion c when isUnwanted => LetOff(AnyCancer(c, studied, lexicon), studied, lexicon),
            NotCriterion c => c with { Inner = Except(c.Inner, studied, lexicon, !isUnwanted) },
            AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(Of)]) { Span = c.Span },
            AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(Of)]) { Span = c.Span },
            AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(Of)]) { Span = c.Span },
            AtLeastCriterion c => new AtLeastCriterion(c.Count, [.. c.Parts.Select(Of)]) { Span = c.Span },
            ExceptCriterion { Rule: DiagnosisCriterion rule } c when isUnwanted && LetOff(rule, studied, lexicon) is ExceptCriterion own =>
                c with { Exception = new AnyOfCriterion([c.Exception, own.Exception]) { Span = c.Exception.Span } },
            ExceptCriterion c => c with { Rule = Of(c.Rule) },
            ConditionalCriterion c => c with { Then = Of(c.Then) },
            _ => criterion,
        };
    }

    // "Cancer" in a trial of no tumor means any.
    private static DiagnosisCriterion AnyCancer(DiagnosisCriterion named, IReadOnlyCollection<Concept> studied, Lexicon lexicon) =>
        named.Qualifiers.Any(q => q.Text == OtherThanStudied) && !studied.Any(illness => AreRelated(illness, named.Condition, lexicon))
            ? named with { Qualifiers = [.. named.Qualifiers.Where(q => q.Text != OtherThanStudied)] }
            : named;

    private static bool AreRelated(Concept illness, Concept named, Lexicon lexicon) => lexicon.IsA(illness, named) || lexicon.IsA(named, illness)
        || (lexicon.Get("neoplasm") is { } tumor && lexicon.IsA(illness, tumor)) || OfCancer.Any(word => illness.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // What only people with a tumor have: "cancer pain", "chemotherapy-induced nausea".
    private static readonly string[] OfCancer = ["cancer", "tumor", "neoplas", "metasta", "chemotherapy", "radiation", "radiother", "malignan", "oncolog", "marrow failure"];

    private static Criterion LetOff(DiagnosisCriterion named, IReadOnlyCollection<Concept> studied, Lexicon lexicon)
    {
        var own = studied.Where(illness => IsWideEnough(named, illness, lexicon))
            .Select(illness => new DiagnosisCriterion(illness) { Span = named.Span }).ToList<Criterion>();
        return own.Count == 0 || named.IsFamily
            ? named
            : new ExceptCriterion(named, own.Count == 1 ? own[0] : new AnyOfCriterion(own) { Span = named.Span }) { Span = named.Span };
    }

    private static bool IsWideEnough(DiagnosisCriterion named, Concept illness, Lexicon lexicon) =>
        lexicon.IsA(illness, named.Condition)
        && (illness != named.Condition || (named.Qualifiers.Count == 0 && named.Setting == Clinical.DiseaseSetting.None));
}
