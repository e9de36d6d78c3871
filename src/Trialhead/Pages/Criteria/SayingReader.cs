using System.Text.RegularExpressions;
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
    public Saying? Read() => Read(criterion.Demand) is not { } saying ? null
        : OfTheFertile().IsMatch(criterion.Text) && saying is not Conditioned ? new Conditioned(Fertile(), saying)
        : saying;

    // Under a denial "another" is "any other".
    private Saying? Read(Criterion demand, bool isDenied = false, bool isLetIn = false) => demand switch
    {
        AllOfCriterion c when c.Parts.Any(part => IsIdle(part, c.Parts)) => Read(new AllOfCriterion([.. c.Parts.Where(part => !IsIdle(part, c.Parts))]) { Span = c.Span }, isDenied),
        NotCriterion c => Read(c.Inner, !isDenied)?.Denied(),
        AllOfCriterion c when !isDenied && c.Parts.Any(part => part is StateCriterion { State: PersonalState.CanComply }) && c.Parts.Any(IsToComplyWith) =>
            Read(new AllOfCriterion([.. c.Parts.Where(part => !IsToComplyWith(part))]) { Span = c.Span }, isDenied),
        AllOfCriterion c when isDenied && AreEnzymes(c.Parts) => Read(c.Parts, 1, isDenied),
        AllOfCriterion c when !isDenied && OfFertile(c.Parts) is { } saying => saying,
        AllOfCriterion c => Made(c.Parts, isDenied) ?? Read(c.Parts, c.Parts.Count, isDenied),
        _ when !isDenied && ConsentWords.OnlyAsksFor(demand, criterion.Text) is { Count: > 0 } states => Read(states, states.Count, isDenied),
        AmbiguousCriterion { Parts: [var asked, PermissionCriterion { Inner: var letIn }] } when !isDenied && asked == letIn =>
            Read(asked, isDenied: true) is { } either ? new Permitted(either) { IsOpen = true } : null,
        AmbiguousCriterion { Parts: [AllOfCriterion all, AnyOfCriterion any] } when isDenied && (isLetIn || all.Parts.All(IsOfCarrying)) => Read(any, isDenied),
        AnyOfCriterion c when !isDenied && AreSince(c.Parts) => Read(c.Parts, c.Parts.Count, isDenied),
        AnyOfCriterion c => Read([.. c.Parts.Where(part => !IsWordBefore(part, c.Parts))], 1, isDenied),
        AtLeastCriterion c => Read(c.Parts, c.Count, isDenied),
        ExceptCriterion c => Except(c, isDenied),
        ConditionalCriterion c => Read(c.Condition) is { } whom && Read(c.Then, isDenied) is { } then ? new Conditioned(whom, then) : null,
        PermissionCriterion { Inner: NotCriterion c } when Forbidden().IsMatch(criterion.Text) => Read(c),
        PermissionCriterion { Inner: AllOfCriterion { Parts: var all } } when all.All(part => part is TreatmentCriterion) => Read(all, 1, isDenied: true) is { } any ? new Permitted(any) : null,
        PermissionCriterion { Inner: var denied } when denied is NotCriterion || denied.Parts.Any(part => part is NotCriterion) => null, // two lines run together
        PermissionCriterion c => Read(c.Inner, isDenied: true, isLetIn: true) is { } inner ? new Permitted(inner) : null,
        NoDemandCriterion => new Nothing(),
        DiagnosisCriterion c => Diagnosis(c, isDenied),
        TreatmentCriterion c => Treatment(c, isDenied),
        IntoleranceCriterion or NarrowedCriterion when !isDenied => null, // no study asks for an allergy
        NarrowedCriterion c => Narrowed(c),
        IntoleranceCriterion c => Intolerance(c, []),
        BiomarkerCriterion { Biomarker: { } marker } when marker.IsUnlisted => null,
        BiomarkerCriterion c => new Clause(
            SayingFrame.Of(Finding().IsMatch(c.Biomarker.Name) ? "Tests" : "Positive", language), ConceptWords.Of(c.Biomarker, language)),
        ResultCriterion c => Result(c),
        MeasurementCriterion c => Measurement(c),
        AgeCriterion c => Age(c),
        PerformanceCriterion c => new Grades(c.Scale, c.Minimum, c.Maximum),
        SexCriterion c => new Clause(SayingFrame.Of("BeOfSex", language), Sex(c.Sex)) { IsOfPeople = true },
        StateCriterion c when StateMeanings.Of(c, Own(c)).State == PersonalState.CanConsent && StateMeanings.IsOwnConsent(criterion) => new Clause(SayingFrame.Of("Consent", language), "") { IsWish = true },
        StateCriterion c => StateSayings.Of(StateMeanings.Of(c, Own(c)), language, StateMeanings.IsPast(criterion.Text)),
        GroupCriterion { Name: var name } when name.Contains('(', StringComparison.Ordinal) || name.Length > 40 => null,
        GroupCriterion c => new Clause(SayingFrame.Of("Join", language), Group(Joined().Replace(c.Name, ""))) { IsOfPeople = true },
        _ => null, // words not understood, and words that can be read in several ways
    };

    private Saying? Read(IReadOnlyList<Criterion> all, int needed, bool isDenied)
    {
        var parts = needed == all.Count && needed > 1 ? [.. all.Where(part => !IsImplied(part, all) && !(isDenied && IsHeartDisease(part, all)))] : all;
        needed = needed == all.Count ? parts.Count : needed;
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
    private Clause? Made(IReadOnlyList<Criterion> parts, bool isDenied) =>
        isDenied && parts.Count > 1 && parts[0] is DiagnosisCriterion illness && Diagnosis(illness, isDenied) is { When: "" } clause
        && Behind([.. parts.Skip(1)], isDenied) is { } words
            ? clause with { Thing = clause.Thing.Contains(language.Say("the study doctor", "del estudio"), StringComparison.Ordinal) ? clause.Thing : $"{clause.Thing} {words}" }
            : null;

    private string? Behind(IReadOnlyList<Criterion> parts, bool isDenied) => parts switch
    {
        [TreatmentCriterion { Timing: TreatmentTiming.Needed, Within: null } c] when Needing().IsMatch(criterion.Text) && Treatment(c, isDenied) is { } need =>
            $"{language.Say("that needs", "que necesita")} {need.Thing}",
        _ when parts.All(part => part is MeasurementCriterion) && Read(parts, parts.Count, isDenied) is { } limits
            && new SentenceWriter(language).Statement(limits) is { } statement => $"({language.Say("if", "si")} {statement})",
        _ when parts.All(part => part is StateCriterion { State: PersonalState.UnsuitableByJudgement or PersonalState.CanComply or PersonalState.CanConsent }
            or NotCriterion { Inner: StateCriterion { State: PersonalState.CanComply or PersonalState.CanConsent } }) => language.Say(
                "(if the study doctor thinks that it is a reason not to join)", "(si el médico del estudio lo considera un motivo para no participar)"),
        _ => null,
    };

    private Saying? Except(ExceptCriterion exempt, bool isDenied)
    {
        var (rule, things) = (Read(exempt.Rule, isDenied), Exempted(exempt));
        var isAllowed = Allowance().IsMatch(criterion.Text);
        return (rule, things) switch
        {
            (null, _) => null,
            (Clause clause, _) when IsOwnIllness(exempt) => clause with
            {
                Thing = $"{clause.Thing} ({language.Say("other than the illness that this trial studies", "que no sea la enfermedad que estudia este ensayo")})",
            },
            (_, null) => null,
            _ when IsOwnIllness(exempt) => null,
            _ when !AreAlike(exempt) =>
                isAllowed && ReadLeaves(exempt.Exception).All(leaf => leaf is TreatmentCriterion) ? new Excepted(rule, things) { IsAllowed = true } : null,
            (Clause { Thing.Length: > 0 } clause, _) => clause with { Thing = $"{clause.Thing} ({language.Say("except", "excepto")} {things})" },
            _ => new Excepted(rule, things) { IsAllowed = isAllowed },
        };
    }

    private string? Exempted(ExceptCriterion exempt)
    {
        if (exempt.Exception is not AnyOfCriterion { Parts: [var named, var own] } || own.Span.Length == 0 || own.Span != exempt.Rule.Span)
        {
            return Things(ReadException(exempt.Exception));
        }

        return Things(ReadException(named)) is { } things
            ? $"{things}; {language.Say("or the illness that this trial studies", "o la enfermedad que estudia este ensayo")}"
            : null;
    }

    // Illnesses are excepted from illnesses and treatments from treatments.
    private static bool AreAlike(ExceptCriterion exempt) =>
        ReadLeaves(exempt.Exception).All(leaf => ReadLeaves(exempt.Rule).Any(ruled => ruled.GetType() == leaf.GetType()));

    private static IEnumerable<Criterion> ReadLeaves(Criterion criterion) => criterion.Leaves().Where(leaf => leaf is not UninterpretedCriterion);

    // "Are allowed" behind an exception says no more than that it is one.
    private Saying? ReadException(Criterion exception) => exception is AllOfCriterion { Parts: [var only, UninterpretedCriterion { Text: "allowed" or "permitted" or "acceptable" }] }
        ? Read(only, isDenied: true)
        : Read(exception, isDenied: true);

    // The illness under study is let off where the text names no exception.
    private static bool IsOwnIllness(ExceptCriterion exempt) => exempt.Exception.Span.Length > 0 && exempt.Exception.Span == exempt.Rule.Span;

    // What does not count, by name.
    private string? Things(Saying? saying) => saying switch
    {
        Clause c when c.Thing.Contains(language.Say("(if ", "(si "), StringComparison.Ordinal) => null,
        Clause { IsDenied: false, Thing.Length: > 0 } c => $"{c.Thing} {c.When}".Trim(),
        Several s when s.Parts.All(part => part is Clause) && s.Parts.Select(Things).ToList() is var things && !things.Contains(null) =>
            Listing.Join([.. things.OfType<string>()], language.Say("or", "o")),
        _ => null,
    };

    private Clause? Narrowed(NarrowedCriterion narrowed) => narrowed.Inner is IntoleranceCriterion c ? Intolerance(c, narrowed.Qualifiers) : null;

    // "Arm B" says itself what it is, "Controls" does not.
    private string Group(string name) => IsCalled(name) ? name
        : Grouping().IsMatch(name) && language == PageLanguage.English ? $"the {name}"
        : $"{language.Say("the group", "el grupo")} “{name}”";

    // "Arm B", "Study I", "all cohorts", but "the control group", "the substudy".
    private static bool IsCalled(string name) => (Grouping().Match(name) is { Success: true, Index: 0 } noun && noun.Length < name.Length) || Determined().IsMatch(name);

    private string Sex(Sex sex) => sex == Clinical.Sex.Female
        ? language.Say("female", "de sexo femenino")
        : language.Say("male", "de sexo masculino");

    [GeneratedRegex(
        @"mutat|fusion|delet|rearrang|translocat|amplif|loss|expression|positive|alterat|genotype|wild|deficien|instab|\bcell",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex(@"\b(?:cohorts?|arms?|groups?|parts?|phases?|stages?|strat\w+|steps?|regimens?|substud\w+|sub-stud\w+|stud(?:y|ies)|trials?|protocols?|sections?|tiers?|schedules?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"^(?:the|all|both|each|any|either|one|this|these)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determined();

    [GeneratedRegex(@"\b(?:requir|need|necessit|depend|indicat)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Needing();

    [GeneratedRegex(@"^(?:absolutely )?no\b.*\b(?:allowed|permitted|acceptable)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^(?:(?:for|in)\s+)?(?:(?:the|an?)\s+)?|\s+only$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?:allowed|permitted|acceptable|may)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowance();
}
