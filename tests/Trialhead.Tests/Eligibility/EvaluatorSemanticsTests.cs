using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;
using Xunit;
using TestResult = Trialhead.Clinical.TestResult;

namespace Trialhead.Tests.Eligibility;

/// <summary>One leaf against one record, by kind of question: what counts, what does not, and what stays unknown.</summary>
public sealed class EvaluatorSemanticsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Concept Asthma = Concept("asthma");

    public static TheoryData<string, Verdict> Qualified => new()
    {
        { "severe asthma", Verdict.Met },
        { "asthma {severe}", Verdict.Met },
        { "asthma {mild}", Verdict.NotMet },
        { "asthma", Verdict.Unknown },
        { "asthma {uncontrolled}", Verdict.Unknown },
        { "asthma {life-threatening}", Verdict.Met },
        { "no asthma", Verdict.NotMet },
        { "no asthma {severe}", Verdict.NotMet },
        { "no asthma {mild}", Verdict.Unknown },
        { "no mild asthma", Verdict.Unknown },
    };

    [Theory]
    [MemberData(nameof(Qualified))]
    public void Qualifier_NeedsAFactThatCarriesIt(string fact, Verdict expected) =>
        Assert.Equal(expected, Judge(new DiagnosisCriterion(Asthma) { Qualifiers = [Narrow("severe")] }, Illness(fact)).Verdict);

    [Theory]
    [InlineData("hematologic disease", "leukocytosis", Verdict.Unknown)]
    [InlineData("hematologic disease", "hemophilia", Verdict.Met)]
    [InlineData("leukocytosis", "leukocytosis", Verdict.Met)]
    [InlineData("cardiac arrhythmia", "tachycardia", Verdict.Unknown)]
    [InlineData("cardiac arrhythmia", "atrial fibrillation", Verdict.Met)]
    [InlineData("migraine", "no pain", Verdict.Unknown)]
    [InlineData("chest pain", "no pain", Verdict.NotMet)]
    [InlineData("migraine", "no headache disorder", Verdict.NotMet)]
    public void Sign_IsNoIllnessAndDeniesNone(string asked, string fact, Verdict expected) =>
        Assert.Equal(expected, Judge(new DiagnosisCriterion(Concept(asked)), Illness(fact)).Verdict);

    [Theory]
    [InlineData(Presence.Present, Verdict.Unknown)]
    [InlineData(Presence.Absent, Verdict.NotMet)]
    public void Narrowed_IsNeverMet(Presence presence, Verdict expected)
    {
        var allergy = new IntoleranceCriterion(Concept("penicillin"), IntoleranceKind.Allergy);

        var severe = Judge(new NarrowedCriterion(allergy, [Narrow("severe")]), new IntoleranceFact("penicillin", IntoleranceKind.Allergy) { Presence = presence });

        Assert.Equal(expected, severe.Verdict);
        Assert.Equal(Kleene.Not(expected), severe.Opposite);
    }

    [Theory]
    [InlineData("controlled", "uncontrolled", Verdict.NotMet)]
    [InlineData("poorly controlled", "uncontrolled", Verdict.Met)]
    [InlineData("chronic", "acute", Verdict.NotMet)]
    [InlineData("inactive", "active", Verdict.NotMet)]
    [InlineData("chronic", "severe", Verdict.Unknown)]
    [InlineData("severe", "histologically confirmed", Verdict.Met)]
    [InlineData("suspected", "histologically confirmed", Verdict.Unknown)]
    public void Qualifier_ExcludesImpliesOrLeavesOpen(string said, string asked, Verdict expected) => Assert.Equal(
        expected, Judge(new DiagnosisCriterion(Asthma) { Qualifiers = [Narrow(asked)] }, Illness($"asthma {{{said}}}")).Verdict);

    [Theory]
    [InlineData("IIIB", Verdict.Met)]
    [InlineData("IV", Verdict.Met)]
    [InlineData("II", Verdict.NotMet)]
    [InlineData("T2N0M0", Verdict.Unknown)]
    [InlineData(null, Verdict.Unknown)]
    public void Stage_ComparesRanges(string? stage, Verdict expected) => Assert.Equal(expected, Judge(
        new DiagnosisCriterion(Concept("breast cancer")) { Qualifiers = [new Qualifier(QualifierKind.Stage, "stage III-IV")] },
        new ConditionFact("breast cancer") { Stage = stage }).Verdict);

    [Fact]
    public void Family_IsNeverThePersonsOwn()
    {
        var own = new DiagnosisCriterion(Asthma);
        var family = own with { IsFamily = true };

        Assert.Equal(Verdict.Unknown, Judge(own, new FamilyHistoryFact("asthma")).Verdict);
        Assert.Equal(Verdict.Unknown, Judge(family, new ConditionFact("asthma")).Verdict);
        Assert.Equal(Verdict.Met, Judge(family, new FamilyHistoryFact("asthma")).Verdict);
        Assert.Equal(Verdict.NotMet, Judge(family, new FamilyHistoryFact("asthma") { Presence = Presence.Absent }).Verdict);
    }

    [Fact]
    public void Suspicion_IsEnoughOnlyWhereAsked()
    {
        var suspected = Illness("asthma {suspected}");

        Assert.Equal(Verdict.Unknown, Judge(new DiagnosisCriterion(Asthma), suspected).Verdict);
        Assert.Equal(Verdict.Met, Judge(new DiagnosisCriterion(Asthma) { IsSuspected = true }, suspected).Verdict);
        Assert.Equal(Verdict.Met, Judge(new DiagnosisCriterion(Asthma) { IsSuspected = true }, Illness("asthma")).Verdict);
        Assert.Equal(Verdict.NotMet, Judge(new DiagnosisCriterion(Asthma) { IsSuspected = true }, Illness("no asthma")).Verdict);
    }

    [Theory]
    [InlineData("2020", "2022", false, Verdict.Unknown)]
    [InlineData("2020", "2022", true, Verdict.Met)]
    [InlineData("2020", null, false, Verdict.Met)]
    [InlineData("2027", null, false, Verdict.Unknown)]
    public void Illness_EndedCountsOnlyAsHistory(string since, string? until, bool isHistory, Verdict expected) => Assert.Equal(
        expected,
        Judge(new DiagnosisCriterion(Asthma) { IsHistory = isHistory }, new ConditionFact("asthma") { Date = Date(since), Ended = Date(until) }).Verdict);

    [Theory]
    [InlineData("myocardial infarction", "2026-10", null, Verdict.Met)]
    [InlineData("myocardial infarction", "2026-05", null, Verdict.Unknown)]
    [InlineData("myocardial infarction", "2026", null, Verdict.Unknown)]
    [InlineData("myocardial infarction", "2025", null, Verdict.NotMet)]
    [InlineData("myocardial infarction", null, null, Verdict.Unknown)]
    [InlineData("asthma", "2020", null, Verdict.Unknown)]
    [InlineData("asthma", "2020", "2022", Verdict.NotMet)]
    [InlineData("asthma", "2020", "2026-11-01", Verdict.Met)]
    public void Illness_WithinSixMonths(string name, string? since, string? until, Verdict expected) => Assert.Equal(
        expected,
        Judge(new DiagnosisCriterion(Concept(name)) { Within = Months(6) }, new ConditionFact(name) { Date = Date(since), Ended = Date(until) }).Verdict);

    [Theory]
    [InlineData("2026-01-01", "2026-11-01", Verdict.Met)]
    [InlineData("2026-01-01", "2026-10-01", Verdict.NotMet)]
    [InlineData("2026-01-01", "2026-10", Verdict.Unknown)]
    [InlineData("2026-01-01", null, Verdict.Unknown)]
    [InlineData("2026-11-10", null, Verdict.Met)]
    [InlineData(null, "2025", Verdict.NotMet)]
    [InlineData(null, null, Verdict.Unknown)]
    public void Washout_FourWeeks(string? start, string? end, Verdict expected) => Assert.Equal(expected, Judge(
        new TreatmentCriterion(Concept("imatinib"), TreatmentTiming.Prior) { Within = new TimeWindow(28, "4 weeks") },
        new TreatmentFact("imatinib") { Date = Date(start), Ended = Date(end) }).Verdict);

    [Theory]
    [InlineData(TreatmentTiming.Current, "2026-01-01", null, true, Verdict.Met)]
    [InlineData(TreatmentTiming.Current, "2026-01-01", "2026-02", false, Verdict.NotMet)]
    [InlineData(TreatmentTiming.Current, "2026-01-01", null, false, Verdict.Unknown)]
    [InlineData(TreatmentTiming.Planned, "2027-01-01", null, false, Verdict.Met)]
    [InlineData(TreatmentTiming.Planned, "2026-01-01", null, true, Verdict.Unknown)]
    [InlineData(TreatmentTiming.Prior, "2027-01-01", null, false, Verdict.Unknown)]
    [InlineData(TreatmentTiming.Needed, null, null, true, Verdict.Met)]
    [InlineData(TreatmentTiming.Needed, null, null, false, Verdict.Unknown)]
    public void Treatment_Timing(TreatmentTiming timing, string? start, string? end, bool isOngoing, Verdict expected) => Assert.Equal(
        expected,
        Judge(
            new TreatmentCriterion(Concept("imatinib"), timing),
            new TreatmentFact("imatinib") { Date = Date(start), Ended = Date(end), IsOngoing = isOngoing }).Verdict);

    [Theory]
    [InlineData(false, Verdict.NotMet)]
    [InlineData(true, Verdict.Met)]
    [InlineData(null, Verdict.Unknown)]
    public void Treatment_Outcome(bool? worked, Verdict expected) => Assert.Equal(expected, Judge(
        new TreatmentCriterion(Concept("imatinib"), TreatmentTiming.Prior) { Outcome = TreatmentOutcome.Worked },
        new TreatmentFact("imatinib") { Worked = worked }).Verdict);

    [Theory]
    [InlineData(TreatmentOutcome.Failed, Verdict.Met)]
    [InlineData(TreatmentOutcome.Any, Verdict.Unknown)]
    public void Treatment_ThatFailed_HasFailedWheneverItWasGiven(TreatmentOutcome outcome, Verdict expected) => Assert.Equal(expected, Judge(
        new TreatmentCriterion(Concept("imatinib"), TreatmentTiming.Unstated) { Outcome = outcome },
        new TreatmentFact("imatinib") { Worked = false }).Verdict);

    [Theory]
    [InlineData("breast cancer", Verdict.Met)]
    [InlineData("asthma", Verdict.Unknown)]
    [InlineData(null, Verdict.Unknown)]
    public void Treatment_Purpose(string? purpose, Verdict expected) => Assert.Equal(expected, Judge(
        new TreatmentCriterion(Concept("doxorubicin"), TreatmentTiming.Prior) { Purpose = Concept("cancer") },
        new TreatmentFact("doxorubicin") { Purpose = purpose }).Verdict);

    [Theory]
    [InlineData("imatinib", "tyrosine kinase inhibitor", Presence.Present, Verdict.Met)]
    [InlineData("tyrosine kinase inhibitor", "imatinib", Presence.Present, Verdict.Unknown)]
    [InlineData("tyrosine kinase inhibitor", "imatinib", Presence.Absent, Verdict.NotMet)]
    [InlineData("imatinib", "tyrosine kinase inhibitor", Presence.Absent, Verdict.Unknown)]
    public void Subsumption_GoesBothWays(string said, string asked, Presence presence, Verdict expected)
    {
        var treatment = Judge(new TreatmentCriterion(Concept(asked), TreatmentTiming.Prior), new TreatmentFact(said) { Presence = presence });
        var allergy = Judge(new IntoleranceCriterion(Concept(asked), IntoleranceKind.Allergy), new IntoleranceFact(said, IntoleranceKind.Allergy) { Presence = presence });

        Assert.Equal(expected, treatment.Verdict);
        Assert.Equal(expected, allergy.Verdict);
    }

    [Theory]
    [InlineData(IntoleranceKind.Allergy, IntoleranceKind.Contraindication, Presence.Present, Verdict.Met)]
    [InlineData(IntoleranceKind.Contraindication, IntoleranceKind.Allergy, Presence.Present, Verdict.Unknown)]
    [InlineData(IntoleranceKind.Contraindication, IntoleranceKind.Allergy, Presence.Absent, Verdict.NotMet)]
    [InlineData(IntoleranceKind.Allergy, IntoleranceKind.Contraindication, Presence.Absent, Verdict.Unknown)]
    public void Intolerance_Kinds(IntoleranceKind said, IntoleranceKind asked, Presence presence, Verdict expected) => Assert.Equal(
        expected,
        Judge(new IntoleranceCriterion(Concept("imatinib"), asked), new IntoleranceFact("imatinib", said) { Presence = presence }).Verdict);

    [Fact]
    public void Intolerance_OfTheStudyTreatment_IsUnknown() => Assert.Equal(
        Verdict.Unknown,
        Judge(new IntoleranceCriterion(null, IntoleranceKind.Allergy), NoAllergies).Verdict);

    [Fact]
    public void Intolerance_NoKnownAllergies_DeniesEach() => Assert.Equal(
        Verdict.NotMet, Judge(new IntoleranceCriterion(Concept("imatinib"), IntoleranceKind.Allergy), NoAllergies).Verdict);

    [Theory]
    [InlineData("2026-11-01", 5, "2026-11-20", 20, Verdict.Met)]
    [InlineData("2026-11-01", 20, "2026-11-20", 5, Verdict.NotMet)]
    [InlineData("2026-11-01", 20, "2026-11-25", 5, Verdict.Met)]
    [InlineData("2026-11-20", 20, "2026-11-20", 5, Verdict.Unknown)]
    [InlineData("2026-11", 20, "2026-11-20", 5, Verdict.Unknown)]
    [InlineData("2026-10", 5, "2026-11-20", 20, Verdict.Met)]
    [InlineData(null, 5, "2026-11-20", 20, Verdict.Unknown)]
    [InlineData(null, 5, "2026-11-22", 20, Verdict.Met)]
    public void Measurement_TheLatestHolds(string? one, double first, string two, double second, Verdict expected) => Assert.Equal(expected, Judge(
        new MeasurementCriterion(Concept("hemoglobin"), Comparator.AtLeast, new Quantity(9, "g/dL")),
        new MeasurementFact("hemoglobin", new Quantity(first, "g/dL")) { Date = Date(one) },
        new MeasurementFact("hemoglobin", new Quantity(second, "g/dL")) { Date = Date(two) }).Verdict);

    [Theory]
    [InlineData(Sex.Female, 1.0, Verdict.NotMet, "by the usual range of women")]
    [InlineData(Sex.Male, 1.0, Verdict.Met, "by the usual range of men")]
    [InlineData(null, 1.0, Verdict.Unknown, "by the sex, which the record does not give")]
    [InlineData(null, 20.0, Verdict.NotMet, "by the usual adult range")]
    public void Measurement_MultipleOfNormal_GoesBySex(Sex? sex, double times, Verdict expected, string words)
    {
        var analyte = Concept("creatinine").Analyte!; // what is measured is an analyte
        var between = ((analyte.HighFemale + analyte.High) / 2 * times) ?? 0;

        var judged = Judge(
            new MeasurementCriterion(Concept("creatinine"), Comparator.AtMost, new Quantity(1, null), LimitBasis.UpperLimitOfNormal),
            new Patient { Sex = sex, Facts = [new MeasurementFact("creatinine", new Quantity(between, analyte.Unit))] });

        Assert.Equal(expected, judged.Verdict);
        Assert.Contains(words, judged.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Measurement_OwnRange_BeatsOurs() => Assert.Equal(
        "ALT 100 U/L fits at most 2.5 × the upper limit of normal.",
        Judge(
            new MeasurementCriterion(Concept("ALT") with { Name = "ALT" }, Comparator.AtMost, new Quantity(2.5, null), LimitBasis.UpperLimitOfNormal),
            new MeasurementFact("ALT", new Quantity(100, "U/L")) { UpperLimitOfNormal = 40 }).Reason);

    [Fact]
    public void Measurement_OfAnotherDimension_IsUnknownAndSaysSo()
    {
        var judged = Judge(
            new MeasurementCriterion(Concept("hemoglobin"), Comparator.AtLeast, new Quantity(9, "g/dL")),
            new MeasurementFact("hemoglobin", new Quantity(40, "%")));

        Assert.Equal(Verdict.Unknown, judged.Verdict);
        Assert.EndsWith("cannot be compared with at least 9 g/dL.", judged.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestResult.Positive, "2026-11-01", null, Verdict.Met)]
    [InlineData(TestResult.Negative, "2026-11-01", null, Verdict.NotMet)]
    [InlineData(TestResult.Normal, "2026-11-01", null, Verdict.Unknown)]
    [InlineData(TestResult.Positive, "2020", 6, Verdict.Unknown)]
    [InlineData(TestResult.Positive, "2026-11-01", 6, Verdict.Met)]
    public void Result_OfATest(TestResult result, string date, int? months, Verdict expected) => Assert.Equal(expected, Judge(
        new ResultCriterion(Concept("HBsAg"), TestResult.Positive) { Within = months is { } m ? Months(m) : null },
        new ResultFact("HBsAg", result) { Date = Date(date) }).Verdict);

    [Theory]
    [InlineData("2026-11-10", Verdict.Met)]
    [InlineData("2026-01", Verdict.Unknown)]
    [InlineData(null, Verdict.Met)]
    public void State_Within(string? date, Verdict expected) => Assert.Equal(expected, Judge(
        new StateCriterion(PersonalState.InAnotherStudy) { Within = new TimeWindow(30, "30 days") },
        new StateFact(PersonalState.InAnotherStudy) { Date = Date(date) }).Verdict);

    [Fact]
    public void State_PastTheMenopause_AnswersChildbearing() => Assert.Equal(
        Verdict.NotMet,
        Judge(new StateCriterion(PersonalState.ChildbearingPotential), new StateFact(PersonalState.Postmenopausal)).Verdict);

    [Theory]
    [InlineData("breast cancer", Verdict.Met)]
    [InlineData("basal cell carcinoma", Verdict.Unknown)]
    [InlineData("cancer", Verdict.Unknown)]
    [InlineData("asthma", Verdict.Unknown)]
    [InlineData("no cancer", Verdict.NotMet)]
    public void Exception_LetsOffOnlyWhatItNames(string fact, Verdict expected) => Assert.Equal(expected, Judge(
        new ExceptCriterion(new DiagnosisCriterion(Concept("cancer")), new DiagnosisCriterion(Concept("basal cell carcinoma"))),
        Illness(fact)).Verdict);

    [Theory]
    [InlineData("asthma", false, Verdict.Met)]
    [InlineData("no asthma", false, Verdict.Unknown)]
    [InlineData("asthma", true, Verdict.Unknown)]
    [InlineData("no asthma", true, Verdict.Met)]
    public void Group_NeverRulesOut(string fact, bool isExclusion, Verdict expected)
    {
        Criterion rule = new ConditionalCriterion(new GroupCriterion("Arm B"), new DiagnosisCriterion(Asthma));

        Assert.Equal(expected, Judge(isExclusion ? new NotCriterion(rule) : rule, Illness(fact)).Verdict);
    }

    [Theory]
    [InlineData("T-cell acute lymphoblastic leukemia", Verdict.NotMet)]
    [InlineData("acute lymphoblastic leukemia", Verdict.Unknown)]
    [InlineData("asthma", Verdict.Unknown)]
    public void Illness_ThatExcludesTheOneAsked_IsKnown(string fact, Verdict expected) => Assert.Equal(
        expected, Judge(new DiagnosisCriterion(Concept("B-cell acute lymphoblastic leukemia")), Illness(fact)).Verdict);

    [Fact]
    public void SettingInOneCondition_IsMetByThatPhase() => Assert.Equal(
        Verdict.Met,
        Judge(
            new DiagnosisCriterion(Concept("breast cancer")) { Qualifiers = [Narrow("advanced")] },
            new ConditionFact("breast cancer") { Setting = DiseaseSetting.Metastatic }).Verdict);

    private static IntoleranceFact NoAllergies => new(IntoleranceFact.Anything, IntoleranceKind.Allergy) { Presence = Presence.Absent };

    private static Qualifier Narrow(string word) => QualifierTable.Find(word)!; // every word here is in the table

    private static ConditionFact Illness(string text)
    {
        var (name, presence) = text.StartsWith("no ", StringComparison.Ordinal) ? (text[3..], Presence.Absent) : (text, Presence.Present);
        var brace = name.IndexOf('{', StringComparison.Ordinal);
        return new ConditionFact(brace < 0 ? name : name[..brace].Trim())
        {
            Presence = presence,
            Qualifiers = brace < 0 ? [] : [Narrow(name[(brace + 1)..^1])],
        };
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static TimeWindow Months(int months) => new((int)Math.Round(months * 30.4375), $"{months} months");

    private static Concept Concept(string name) => Lexicon.BuiltIn.Find(name)!; // every name here is in the vocabulary

    private static Explanation Judge(Criterion criterion, params IReadOnlyList<Fact> facts) => Judge(criterion, new Patient { Facts = facts });

    private static Explanation Judge(Criterion criterion, Patient patient) =>
        Evaluator.Evaluate(criterion, new PatientChart(patient, Today, Lexicon.BuiltIn));
}
