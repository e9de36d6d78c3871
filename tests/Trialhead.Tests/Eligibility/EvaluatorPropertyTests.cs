using CsCheck;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;
using Xunit;
using TestResult = Trialhead.Clinical.TestResult;

namespace Trialhead.Tests.Eligibility;

/// <summary>Laws that hold of every criterion and every record, on few names so that records and criteria meet often.</summary>
public sealed class EvaluatorPropertyTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] Illnesses = ["asthma", "cancer", "breast cancer", "lung cancer", "diabetes", "type 2 diabetes", "leukemia"];
    private static readonly string[] Treatments = ["imatinib", "tyrosine kinase inhibitor", "dasatinib", "surgery", "mastectomy"];
    private static readonly string[] Markers = ["BCR-ABL1", "EGFR mutation", "EGFR L858R"];
    private static readonly string[] Analytes = ["hemoglobin", "creatinine"];
    private static readonly string[] Words = ["severe", "mild", "uncontrolled", "controlled", "histologically confirmed"];
    private static readonly Gen<Presence> Presences = Gen.Bool.Select(yes => yes ? Presence.Present : Presence.Absent);

    private static readonly Gen<PartialDate?> Dates = Gen.OneOf(
        Gen.Int[0, 0].Select(_ => (PartialDate?)null),
        Gen.Int[2018, 2027].Select(year => (PartialDate?)new PartialDate(year)),
        Gen.Int[9, 11].Select(month => (PartialDate?)new PartialDate(2026, month)),
        Gen.Int[1, 25].Select(day => (PartialDate?)new PartialDate(2026, 11, day)));

    private static readonly Gen<Fact> Undated = Gen.OneOf(
        Gen.Select(Pick(Illnesses), Presences, Pick(Words), Gen.Int[0, 2], Pick("", "II", "IIIB"))
            .Select((name, presence, word, narrow, stage) => (Fact)new ConditionFact(name)
            {
                Presence = presence,
                Qualifiers = narrow == 0 ? [Narrow(word)] : [],
                Stage = stage.Length > 0 && presence == Presence.Present ? stage : null,
            }),
        Gen.Select(Pick(Illnesses), Presences).Select((name, presence) => (Fact)new FamilyHistoryFact(name) { Presence = presence }),
        Gen.Select(Pick(Treatments), Presences, Gen.Bool).Select((name, presence, goesOn) =>
            (Fact)new TreatmentFact(name) { Presence = presence, IsOngoing = goesOn && presence == Presence.Present }),
        Gen.Select(Pick(Treatments), Presences, Gen.Enum<IntoleranceKind>()).Select((name, presence, kind) =>
            (Fact)new IntoleranceFact(presence == Presence.Absent && kind == IntoleranceKind.Allergy ? IntoleranceFact.Anything : name, kind) { Presence = presence }),
        Gen.Select(Pick(Markers), Presences).Select((name, presence) => (Fact)new BiomarkerFact(name) { Presence = presence }),
        Gen.Select(Pick(Markers), Gen.Enum<TestResult>()).Select((name, result) => (Fact)new ResultFact(name, result)),
        Gen.Select(Pick(Analytes), Gen.Int[1, 5], Pick("g/dL", "mg/dL", "%")).Select((name, value, unit) =>
            (Fact)new MeasurementFact(name, new Quantity(value, unit))),
        Gen.Int[0, 3].Select<int, Fact>(grade => new PerformanceFact(PerformanceScale.Ecog, grade)),
        Gen.Select(Pick(PersonalState.Pregnant, PersonalState.CanConsent, PersonalState.Postmenopausal), Presences)
            .Select((state, presence) => (Fact)new StateFact(state) { Presence = presence }));

    private static readonly Gen<Fact> Dated = Gen.Select(Undated, Dates, Gen.Int[0, 3]).Select((fact, date, end) => end > 0 || date is not { } start
        ? fact with { Date = date }
        : fact switch
        {
            ConditionFact { Presence: Presence.Present } f => f with { Date = start, Ended = start },
            TreatmentFact { Presence: Presence.Present } f => f with { Date = start, Ended = start, IsOngoing = false },
            _ => fact with { Date = date },
        });

    private static readonly Gen<Criterion> Timeless = Gen.OneOf(
        Gen.Select(Pick(Illnesses), Pick(Words), Gen.Int[0, 3], Gen.Bool, Gen.Bool)
            .Select((name, word, narrow, isHistory, isFamily) => (Criterion)new DiagnosisCriterion(Concept(name))
            {
                Qualifiers = narrow == 0 ? [Narrow(word)] : narrow == 1 ? [new Qualifier(QualifierKind.Stage, "stage iii")] : [],
                IsHistory = isHistory,
                IsFamily = isFamily && narrow > 1,
            }),
        Gen.Select(Pick(Treatments), Gen.Enum<TreatmentTiming>()).Select((name, timing) => (Criterion)new TreatmentCriterion(Concept(name), timing)),
        Gen.Select(Pick(Treatments), Gen.Enum<IntoleranceKind>()).Select((name, kind) => (Criterion)new IntoleranceCriterion(Concept(name), kind)),
        Pick(Markers).Select<string, Criterion>(name => new BiomarkerCriterion(Concept(name))),
        Gen.Select(Pick(Markers), Gen.Enum<TestResult>()).Select((name, result) => (Criterion)new ResultCriterion(Concept(name), result)),
        Gen.Select(Pick(Analytes), Gen.Enum<Comparator>(), Gen.Int[1, 5], Gen.Enum<LimitBasis>()).Select((name, comparator, limit, basis) =>
            (Criterion)new MeasurementCriterion(Concept(name), comparator, new Quantity(limit, basis == LimitBasis.Absolute ? "g/dL" : null), basis)),
        Gen.Int[0, 3].Select<int, Criterion>(most => new PerformanceCriterion(PerformanceScale.Karnofsky, null, 100 - (most * 20))),
        Pick(PersonalState.Pregnant, PersonalState.CanConsent, PersonalState.ChildbearingPotential).Select<PersonalState, Criterion>(s => new StateCriterion(s)),
        Gen.Select(Gen.Int[10, 60], Gen.Bool).Select((years, isMinimum) => (Criterion)new AgeCriterion(isMinimum ? years : null, isMinimum ? null : years)),
        Gen.Enum<Sex>().Select<Sex, Criterion>(sex => new SexCriterion(sex)),
        Gen.Const<Criterion>(new GroupCriterion("Arm B")),
        Gen.Const<Criterion>(new UninterpretedCriterion("something else")));

    private static readonly Gen<Criterion> Leaves = Gen.Select(Timeless, Gen.Int[0, 4]).Select((leaf, window) => (leaf, window) switch
    {
        (DiagnosisCriterion c, 0) => c with { Within = new TimeWindow(30, "30 days") },
        (TreatmentCriterion c, 0) => c with { Within = new TimeWindow(30, "30 days") },
        (ResultCriterion c, 0) => c with { Within = new TimeWindow(30, "30 days") },
        (StateCriterion c, 0) => c with { Within = new TimeWindow(30, "30 days") },
        _ => leaf,
    });

    private static readonly Gen<Patient> People = Gen.Select(Dated.List[0, 6], Gen.Int[0, 3], Gen.Int[0, 3]).Select((facts, sex, age) => new Patient
    {
        Facts = facts,
        Sex = sex switch { 0 => Sex.Female, 1 => Sex.Male, _ => null },
        StatedAge = age switch { 0 => 30, 1 => 70, _ => null },
    });

    [Fact]
    public void DeMorgan() => Gen.Select(Trees(Leaves, 2).List[1, 4], People).Sample((parts, patient) =>
    {
        var chart = Chart(patient);
        var denied = parts.Select(part => (Criterion)new NotCriterion(part)).ToList();
        Assert.Equal(Judge(new NotCriterion(new AllOfCriterion(parts)), chart), Judge(new AnyOfCriterion(denied), chart));
        Assert.Equal(Judge(new NotCriterion(new AnyOfCriterion(parts)), chart), Judge(new AllOfCriterion(denied), chart));
    });

    [Fact]
    public void DoubleNegation() => Gen.Select(Trees(Leaves, 3), People).Sample((tree, patient) =>
        Assert.Equal(Judge(tree, Chart(patient)), Judge(new NotCriterion(new NotCriterion(tree)), Chart(patient))));

    [Fact]
    public void OrderOfFactsAndParts_IsIndifferent() => Gen.Select(Trees(Leaves, 3), People).Sample((tree, patient) => Assert.Equal(
        Judge(tree, Chart(patient)), Judge(Reversed(tree), Chart(patient with { Facts = [.. patient.Facts.Reverse()] }))));

    [Fact]
    public void Explanation_IsTheEvaluation() => Gen.Select(Trees(Leaves, 3), People).Sample((tree, patient) =>
    {
        var chart = Chart(patient);
        AssertFollows(Evaluator.Evaluate(tree, chart), chart);
    });

    [Fact]
    public void SameInput_SameAnswerAndWords() => Gen.Select(Trees(Leaves, 3), People).Sample((tree, patient) =>
    {
        var (one, other) = (Evaluator.Evaluate(tree, Chart(patient)), Evaluator.Evaluate(tree, Chart(patient)));
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.Reason, other.Reason);
        Assert.NotEqual("", one.Reason);
    });

    [Fact]
    public void EmptyRecord_KnowsNothing() => Trees(Leaves, 3).Sample(tree => Assert.Equal(Verdict.Unknown, Judge(tree, Chart(new Patient()))));

    [Fact]
    public void ConditionThatIsUnknown_NeverSpeaksAgainst() => Gen.Select(Trees(Leaves, 2), People, Gen.Bool).Sample((tree, patient, denied) =>
    {
        var rule = new ConditionalCriterion(new GroupCriterion("Arm B"), tree);
        Assert.NotEqual(Verdict.NotMet, Judge(denied ? new NotCriterion(rule) : rule, Chart(patient)));
    });

    [Fact]
    public void MoreFacts_WithoutDates_NeverUnsettle_UnlessContradictory() =>
        Gen.Select(Trees(Timeless, 3, withConditions: false), Undated.List[0, 6], Undated).Sample((tree, facts, more) =>
        {
            var (before, after) = (Chart(new Patient { Facts = facts }), Chart(new Patient { Facts = [.. facts, more] }));
            Assert.True(
                Judge(tree, before) == Verdict.Unknown || Judge(tree, after) != Verdict.Unknown
                || after.Contradictions.Count > before.Contradictions.Count);
        });

    [Fact]
    public void MoreFacts_NeverUnsettle_UnlessContradictoryNewerOrMoot() => Gen.Select(Trees(Leaves, 3), People, Dated).Sample((tree, patient, more) =>
    {
        var (before, after) = (Chart(patient), Chart(patient with { Facts = [.. patient.Facts, more] }));
        Assert.True(
            IsNotUnsettled(tree, before, after)
            || after.Contradictions.Count > before.Contradictions.Count
            || patient.Facts.Any(known => IsPerhapsNewer(more, known)));
    });

    [Fact]
    public void AgeAndSex_NeverUnsettle_UnlessMoot() => Gen.Select(Trees(Leaves, 3), People, Gen.Enum<Sex>()).Sample((tree, patient, sex) =>
    {
        var (before, after) = (patient with { Sex = null, StatedAge = null }, patient with { Sex = sex, StatedAge = 40 });
        Assert.True(IsNotUnsettled(tree, Chart(before), Chart(after)));
    });

    // Where something turns out not to concern the person, or to concern them, what remains decides.
    private static bool IsNotUnsettled(Criterion tree, PatientChart before, PatientChart after)
    {
        var (then, now) = (Evaluator.Evaluate(tree, before), Evaluator.Evaluate(tree, after));
        return then.Verdict == Verdict.Unknown || now.Verdict != Verdict.Unknown || HasOtherConcern(then, now);
    }

    private static bool HasOtherConcern(Explanation then, Explanation now) =>
        (then.Verdict == Verdict.NotApplicable) != (now.Verdict == Verdict.NotApplicable)
        || then.Parts.Zip(now.Parts).Any(pair => HasOtherConcern(pair.First, pair.Second));

    private static Gen<T> Pick<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    // Newer information: the same subject, not surely from before.
    private static bool IsPerhapsNewer(Fact more, Fact known) =>
        IsOfOneSubject(more, known) && !(more.Date?.Latest < (known.Date?.Earliest ?? DateOnly.MinValue));

    private static bool IsOfOneSubject(Fact one, Fact other) => (one, other) switch
    {
        (StateFact, StateFact) or (PerformanceFact, PerformanceFact) => true,
        (BiomarkerFact or ResultFact, BiomarkerFact or ResultFact) => AreRelated(one, other),
        _ => one.GetType() == other.GetType() && AreRelated(one, other),
    };

    private static bool AreRelated(Fact one, Fact other) =>
        PatientChart.NameOf(one) is { } a && PatientChart.NameOf(other) is { } b
        && (a == IntoleranceFact.Anything || b == IntoleranceFact.Anything
            || Lexicon.BuiltIn.IsA(Concept(a), Concept(b)) || Lexicon.BuiltIn.IsA(Concept(b), Concept(a)));

    private static Gen<Criterion> Trees(Gen<Criterion> leaves, int depth, bool withConditions = true)
    {
        if (depth == 0)
        {
            return leaves;
        }

        var below = Trees(leaves, depth - 1, withConditions);
        return Gen.OneOf(
            leaves,
            below.Select<Criterion, Criterion>(inner => new NotCriterion(inner)),
            below.Select<Criterion, Criterion>(inner => new NarrowedCriterion(inner, [new Qualifier(QualifierKind.Other, "in winter")])),
            below.List[1, 3].Select<List<Criterion>, Criterion>(parts => new AllOfCriterion(parts)),
            below.List[1, 3].Select<List<Criterion>, Criterion>(parts => new AnyOfCriterion(parts)),
            below.List[2, 4].Select<List<Criterion>, Criterion>(parts => new AtLeastCriterion(2, parts)),
            Gen.Select(below, below).Select((rule, exception) => (Criterion)new ExceptCriterion(rule, exception)),
            withConditions ? Gen.Select(below, below).Select((whom, then) => (Criterion)new ConditionalCriterion(whom, then)) : leaves);
    }

    private static Criterion Reversed(Criterion tree) => tree switch
    {
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Reverse().Select(Reversed)]),
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Reverse().Select(Reversed)]),
        AtLeastCriterion c => new AtLeastCriterion(c.Count, [.. c.Parts.Reverse().Select(Reversed)]),
        NotCriterion c => new NotCriterion(Reversed(c.Inner)),
        NarrowedCriterion c => c with { Inner = Reversed(c.Inner) },
        ExceptCriterion c => new ExceptCriterion(Reversed(c.Rule), Reversed(c.Exception)),
        ConditionalCriterion c => new ConditionalCriterion(Reversed(c.Condition), Reversed(c.Then)),
        _ => tree,
    };

    private static void AssertFollows(Explanation node, PatientChart chart)
    {
        var verdicts = node.Parts.Select(part => part.Verdict).ToList();
        switch (node.Criterion)
        {
            case AllOfCriterion: Assert.Equal(Kleene.All(verdicts), node.Verdict); break;
            case AnyOfCriterion: Assert.Equal(Kleene.Any(verdicts), node.Verdict); break;
            case AtLeastCriterion c: Assert.Equal(Kleene.AtLeast(c.Count, verdicts), node.Verdict); break;
            case NarrowedCriterion: Assert.Equal(node.Parts[0].Verdict == Verdict.Met ? Verdict.Unknown : node.Parts[0].Verdict, node.Verdict); break;
            case NotCriterion: Assert.Equal(node.Parts[0].Opposite, node.Verdict); break;
            case ExceptCriterion: Assert.Equal(Except(node, verdicts[0], node.Parts[1].Opposite), node.Verdict); break;
            case ConditionalCriterion: Assert.Equal(If(verdicts[0], verdicts[1]), node.Verdict); break;
            default: Assert.Equal(Judge(node.Criterion, chart), node.Verdict); break;
        }

        Assert.All(node.Parts, part => AssertFollows(part, chart));
    }

    private static Verdict Except(Explanation node, Verdict rule, Verdict notLetOff) =>
        rule is Verdict.NotMet or Verdict.NotApplicable || notLetOff is Verdict.Met or Verdict.NotApplicable || node.Fact is not null ? rule : Verdict.Unknown;

    private static Verdict If(Verdict condition, Verdict then) => (condition, then) switch
    {
        (Verdict.Met, _) => then,
        (Verdict.Unknown, Verdict.NotMet) => Verdict.Unknown,
        (Verdict.Unknown, _) => then,
        _ => Verdict.NotApplicable,
    };

    private static Qualifier Narrow(string word) => QualifierTable.Find(word)!; // every word here is in the table

    private static Concept Concept(string name) => Lexicon.BuiltIn.Find(name)!; // every name here is in the vocabulary

    private static PatientChart Chart(Patient patient) => new(patient, Today, Lexicon.BuiltIn);

    private static Verdict Judge(Criterion criterion, PatientChart chart) => Evaluator.Evaluate(criterion, chart).Verdict;
}
