using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Reads what a criterion demands as what is said to the reader; null for all that cannot be said whole.</summary>
/// <param name="language">The language.</param>
/// <param name="criterion">The criterion, whose text tells how its demand is worded.</param>
internal sealed partial class SayingReader(PageLanguage language, EligibilityCriterion criterion)
{
    private readonly ThingWords _things = new(language, criterion.Text, criterion.Span?.Start ?? 0);

    /// <summary>The saying of the whole demand.</summary>
    public Saying? Read() => Read(criterion.Demand);

    // Under a denial "another" is "any other".
    private Saying? Read(Criterion demand, bool isDenied = false) => demand switch
    {
        NotCriterion c => Read(c.Inner, !isDenied)?.Denied(),
        AllOfCriterion c => Made(c.Parts, isDenied) ?? Read(c.Parts, c.Parts.Count, isDenied),
        AnyOfCriterion c => Read(c.Parts, 1, isDenied),
        AtLeastCriterion c => Read(c.Parts, c.Count, isDenied),
        ExceptCriterion c => Except(c, isDenied),
        ConditionalCriterion c => Read(c.Condition) is { } whom && Read(c.Then, isDenied) is { } then ? new Conditioned(whom, then) : null,
        PermissionCriterion c => Read(c.Inner) is { } inner ? new Permitted(inner) : null,
        NarrowedCriterion c => Narrowed(c),
        NoDemandCriterion => new Nothing(),
        DiagnosisCriterion c => Diagnosis(c, isDenied),
        TreatmentCriterion c => Treatment(c, isDenied),
        IntoleranceCriterion c => Intolerance(c, []),
        BiomarkerCriterion { Biomarker: { } marker } when ConceptWords.IsUnlisted(marker) => null,
        BiomarkerCriterion c => new Clause(SayingFrame.Of("Tests", language), ConceptWords.Of(c.Biomarker, language)),
        ResultCriterion c => Result(c),
        MeasurementCriterion c => Measurement(c),
        AgeCriterion c => Age(c),
        PerformanceCriterion c => new Grades(c.Scale, c.Minimum, c.Maximum),
        SexCriterion c => new Clause(SayingFrame.Of("BeOfSex", language), Sex(c.Sex)) { IsOfPeople = true },
        StateCriterion c => StateSayings.Of(c, language),
        GroupCriterion c => new Clause(SayingFrame.Of("Join", language), c.Name) { IsOfPeople = true },
        _ => null, // words not understood, and words that can be read in several ways
    };

    private Saying? Read(IReadOnlyList<Criterion> parts, int needed, bool isDenied)
    {
        var read = parts.Select(part => Read(part, isDenied)).OfType<Saying>().ToList();
        if (read.Count < parts.Count)
        {
            return null;
        }

        var distinct = read.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0]
            : needed == read.Count ? new Several(distinct, distinct.Count)
            : needed == 1 ? new Several(distinct, 1)
            : distinct.Count == read.Count ? new Several(read, needed)
            : null;
    }

    // An illness that matters only by what it does: "that needs surgery", "that would interfere with the study".
    private Clause? Made(IReadOnlyList<Criterion> parts, bool isDenied)
    {
        if (parts is [StateCriterion { State: PersonalState.RecoveredFromToxicity }, TreatmentCriterion { Within: null } treatment])
        {
            return Treatment(treatment, isDenied) is { When: "" } recovered ? recovered with { Frame = SayingFrame.Of("Recovered", language) } : null;
        }

        if (parts is not [DiagnosisCriterion illness, var behind] || Diagnosis(illness, isDenied) is not { } clause)
        {
            return null;
        }

        var words = behind switch
        {
            TreatmentCriterion { Timing: TreatmentTiming.Needed, Within: null } c when Treatment(c, isDenied) is { } need =>
                $"{language.Say("that needs", "que necesita")} {need.Thing}",
            StateCriterion { State: PersonalState.UnsuitableByJudgement } => language.Say(
                "(if the study doctor thinks that it is a reason not to join)", "(si el médico del estudio lo considera un motivo para no participar)"),
            NotCriterion { Inner: StateCriterion { State: PersonalState.CanComply } } => language.Say(
                "(if it would keep you from following the study plan)", "(si le impide seguir el plan del estudio)"),
            _ => null,
        };
        return words is null ? null : clause with { Thing = $"{clause.Thing} {words}" };
    }

    private Saying? Except(ExceptCriterion exempt, bool isDenied) => Read(exempt.Rule, isDenied) switch
    {
        null => null,
        Clause rule when IsOwnIllness(exempt) =>
            rule with { Thing = $"{rule.Thing} ({language.Say("other than the illness that this trial studies", "que no sea la enfermedad que estudia este ensayo")})" },
        _ when IsOwnIllness(exempt) || Things(ReadException(exempt.Exception)) is null => null,
        Clause { Thing.Length: > 0 } rule =>
            rule with { Thing = $"{rule.Thing} ({language.Say("except", "excepto")} {Things(ReadException(exempt.Exception))})" },
        var rule => new Excepted(rule, Things(ReadException(exempt.Exception))!) { IsAllowed = rule is Limit }, // not null, see above
    };

    // "Are allowed" behind an exception says no more than that it is one.
    private Saying? ReadException(Criterion exception) => exception is AllOfCriterion { Parts: [var only, UninterpretedCriterion { Text: "allowed" or "permitted" or "acceptable" }] }
        ? Read(only, isDenied: true)
        : Read(exception, isDenied: true);

    // The illness under study is let off where the text names no exception.
    private static bool IsOwnIllness(ExceptCriterion exempt) => exempt.Exception.Span.Length > 0 && exempt.Exception.Span == exempt.Rule.Span;

    // What does not count, by name.
    private string? Things(Saying? saying) => saying switch
    {
        Clause { IsDenied: false, Thing.Length: > 0 } c => $"{c.Thing} {c.When}".Trim(),
        Several s when s.Parts.All(part => part is Clause) && s.Parts.Select(Things).ToList() is var things && !things.Contains(null) =>
            Listing.Join([.. things.OfType<string>()], language.Say("or", "o")),
        _ => null,
    };

    private Clause? Narrowed(NarrowedCriterion narrowed) => narrowed.Inner is IntoleranceCriterion c ? Intolerance(c, narrowed.Qualifiers) : null;

    private string Sex(Sex sex) => sex == Clinical.Sex.Female
        ? language.Say("female", "de sexo femenino")
        : language.Say("male", "de sexo masculino");
}
