using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public class ScorePresumptionTests
{
    private const CriterionKind Inclusion = CriterionKind.Inclusion;
    private const CriterionKind Exclusion = CriterionKind.Exclusion;
    [Theory]
    [InlineData("Plaque psoriasis, PASI 19.", "Moderate to severe plaque psoriasis", PresumptionKind.PresumedMet)]
    [InlineData("Plaque psoriasis, PASI 3.", "Moderate to severe plaque psoriasis", PresumptionKind.MustAsk)]
    [InlineData("Plaque psoriasis.", "Moderate to severe plaque psoriasis", PresumptionKind.MustAsk)]
    [InlineData("Ulcerative colitis, total Mayo score 9.", "Moderate ulcerative colitis", PresumptionKind.PresumedMet)]
    public void Presume_TheDegreeThatAScoreTells(string note, string text, PresumptionKind expected) => Assert.Equal(expected, Presume(note, Inclusion, text));

    [Theory]
    [InlineData("A 40-year-old man with gout.", Exclusion, "NYHA class III or IV", PresumptionKind.PresumedMet)]
    [InlineData("A 40-year-old man with heart failure.", Exclusion, "NYHA class III or IV", PresumptionKind.MustAsk)]
    [InlineData("A 40-year-old man with gout.", Inclusion, "NYHA class III or IV", PresumptionKind.MustAsk)]
    public void Presume_NobodyIsInAClassOfAnIllnessHeDoesNotHave(string note, CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, kind, text));

    [Theory]
    [InlineData("Neutrophils 3.3 x 10^9/L.", "WBC at least 3,000/mm3", PresumptionKind.PresumedMet)]
    [InlineData("Neutrophils 1.3 x 10^9/L.", "WBC at least 3,000/mm3", PresumptionKind.MustAsk)]
    [InlineData("Hemoglobin 14.6 g/dL.", "Hematocrit at least 27%", PresumptionKind.PresumedMet)]
    public void Presume_WhatAnotherValueImplies(string note, string text, PresumptionKind expected) => Assert.Equal(expected, Presume(note, Inclusion, text));

    [Theory]
    [InlineData("He was given six cycles of R-CHOP.", Inclusion, "No prior therapy for lymphoma", PresumptionKind.MustAsk)]
    [InlineData("He was given six cycles of R-CHOP.", Inclusion, "Prior therapy for lymphoma", PresumptionKind.PresumedMet)]
    [InlineData("He takes aspirin.", Inclusion, "No prior therapy for lymphoma", PresumptionKind.PresumedMet)]
    [InlineData("He had his gallbladder out in 2004.", Exclusion, "Surgery planned during the study", PresumptionKind.PresumedMet)]
    [InlineData("He takes ramipril.", Inclusion, "No volunteers who are taking any kind of medication", PresumptionKind.MustAsk)]
    [InlineData("A 40-year-old man who feels well and takes ramipril.", Inclusion, "Generally healthy adults", PresumptionKind.PresumedMet)]
    [InlineData("A 40-year-old man who takes ramipril.", Inclusion, "Generally healthy adults", PresumptionKind.MustAsk)]
    [InlineData("A 40-year-old man.", Inclusion, "No significant hematologic disease", PresumptionKind.PresumedMet)]
    [InlineData("A 40-year-old man.", Inclusion, "Females who use contraception, are sterilized, or are postmenopausal", PresumptionKind.PresumedNotApplicable)]
    public void Presume_WhatWasGivenAndWhatNeverWas(string note, CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, kind, text));

    [Theory]
    [InlineData("Itch on the palms; antimitochondrial antibodies are positive.", "Documented diagnosis of primary biliary cholangitis", PresumptionKind.PresumedMet)]
    [InlineData("Wheezing that albuterol relieves.", "Chronic asthma", PresumptionKind.PresumedMet)]
    [InlineData("Tremor at rest and cogwheel rigidity of the right arm.", "No parkinsonism other than Parkinson disease", PresumptionKind.PresumedMet)]
    public void Presume_APicture_WithWhatIsSaidOfIt(string note, string text, PresumptionKind expected) => Assert.Equal(expected, Presume(note, Inclusion, text));

    [Theory]
    [InlineData("Sheets of large B cells in a node of the neck, CD20 positive.", PresumptionKind.PresumedMet)]
    [InlineData("A lymphoma of the neck.", PresumptionKind.MustAsk)]
    public void Presume_AnotherFormOfTheTumour_OnlyWhereOneIsTold(string note, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, Exclusion, "Mantle cell lymphoma", "Lymphoma"));

    private static PresumptionKind Presume(string note, CriterionKind kind, string text, string title = "Gout")
    {
        var chart = NoteVerdicts.Chart(note);
        var read = Assert.Single(CriteriaReader.Read($"{kind} Criteria:\n\n* {text}"));
        return PresumptionRules.Presume(read.Kind, Evaluator.Evaluate(read.Demand, chart), chart, title, read.Text).Kind;
    }
}
