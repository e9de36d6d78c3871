using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What happens today is nothing of before, and a bound tells of limits on one side.</summary>
public class EarlierIllnessTests
{
    [Theory]
    [InlineData("A woman presents with an acute ischemic stroke.", "Previous stroke", Verdict.Unknown)]
    [InlineData("A woman presents with an acute ischemic stroke.", "Stroke", Verdict.NotMet)]
    [InlineData("A woman with a history of stroke.", "Previous stroke", Verdict.NotMet)]
    [InlineData("A woman had a stroke in 2015 and presents with another stroke.", "Previous stroke", Verdict.NotMet)]
    [InlineData("A woman presents with diabetes.", "History of diabetes", Verdict.NotMet)]
    [InlineData("A man is admitted with pneumonia.", "Hospitalized within the last 14 days", Verdict.Unknown)]
    [InlineData("A man is admitted with pneumonia.", "Currently in hospital", Verdict.NotMet)]
    [InlineData("She uses inhaled fluticasone daily.", "Use of corticosteroids", Verdict.Unknown)]
    [InlineData("She takes prednisone daily.", "Use of corticosteroids", Verdict.NotMet)]
    [InlineData("She uses inhaled fluticasone daily.", "Use of systemic corticosteroids", Verdict.Unknown)]
    [InlineData("She uses topical ketoconazole daily.", "Use of antifungals", Verdict.Unknown)]
    [InlineData("She uses ketoconazole cream daily.", "Use of antifungals", Verdict.Unknown)]
    [InlineData("She takes oral fluconazole daily.", "Use of systemic antifungals", Verdict.NotMet)]
    [InlineData("She is taking fluconazole daily.", "Use of antifungals", Verdict.NotMet)]
    [InlineData("She uses an albuterol inhaler daily.", "Use of bronchodilators", Verdict.NotMet)]
    [InlineData("She uses inhaled fluticasone daily.", "Use of inhaled corticosteroids", Verdict.NotMet)]
    public void Exclusion_AsksForWhatItSays(string note, string text, Verdict expected) =>
        Assert.Equal(expected, Judge(CriterionKind.Exclusion, note, text).Verdict);

    [Theory]
    [InlineData("CD4 count 400 cells/uL.", "PCP prophylaxis for all patients with CD4 count below 200", Verdict.NotApplicable)]
    [InlineData("TSH is below 0.01 mIU/L.", "TSH below 0.4 mIU/L", Verdict.Met)]
    [InlineData("TSH is below 0.01 mIU/L.", "TSH above 4 mIU/L", Verdict.NotMet)]
    [InlineData("TSH is below 0.5 mIU/L.", "TSH below 0.1 mIU/L", Verdict.Unknown)]
    [InlineData("CRP is above 300 mg/L.", "CRP above 100 mg/L", Verdict.Met)]
    [InlineData("CRP is above 50 mg/L.", "CRP below 100 mg/L", Verdict.Unknown)]
    [InlineData("He takes no blood thinner.", "Eligible for tPA", Verdict.Unknown)]
    public void Inclusion_AsksForWhatItSays(string note, string text, Verdict expected) =>
        Assert.Equal(expected, Judge(CriterionKind.Inclusion, note, text).Verdict);

    [Theory]
    [InlineData(CriterionKind.Exclusion, "A woman presents with an acute ischemic stroke.", "Previous stroke", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Exclusion, "A woman presents with an acute ischemic stroke.", "History of stroke", PresumptionKind.MustAsk)]
    [InlineData(CriterionKind.Inclusion, "A woman presents with an acute ischemic stroke.", "History of stroke", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Exclusion, "Myocardial infarction in 2014.", "Acute myocardial infarction", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Inclusion, "A 70-year-old woman.", "Postmenopausal women", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Inclusion, "A man is admitted with pneumonia.", "Hospitalized within 48 hours", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Exclusion, "A 45-year-old woman with a tubal ligation.", "Breastfeeding", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Inclusion, "A 34-year-old woman is trying to conceive.", "Uses effective contraception", PresumptionKind.PresumedNotMet)]
    [InlineData(CriterionKind.Exclusion, "Hypertension.", "An unsuitable candidate for the study, in the investigator's view", PresumptionKind.PresumedMet)]
    public void Presume_WhatIsOfTodayOrNot(CriterionKind kind, string note, string text, PresumptionKind expected)
    {
        var judged = Judge(kind, note, text);

        Assert.Equal(expected, PresumptionRules.Presume(kind, judged, NoteVerdicts.Chart(note), "", text).Kind);
    }

    private static Explanation Judge(CriterionKind kind, string note, string text) =>
        Evaluator.Evaluate(Assert.Single(CriteriaReader.Read($"{kind} Criteria:\n\n{text}")), NoteVerdicts.Chart(note));
}
