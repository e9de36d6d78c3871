using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What keeps a reading from ruling out the people whom a trial is for.</summary>
public class WhomItConcernsTests
{
    [Theory]
    [InlineData("Ischemic or hemorrhagic stroke", "+ any(ischemic-stroke, hemorrhagic-stroke)")]
    [InlineData("Papillary, follicular or medullary thyroid carcinoma", "+ any(papillary-thyroid-cancer, follicular-thyroid-cancer, medullary-thyroid-cancer)")]
    [InlineData("Small or large cell lung cancer", "+ any(small-cell-lung-cancer, large-cell-lung-carcinoma)")]
    [InlineData("Acute or chronic kidney disease", "+ any(kidney-disease{acute}, chronic-kidney-disease)")]
    [InlineData("Alcohol or substance abuse", "+ any(alcohol-use-disorder, substance-use-disorder)")]
    [InlineData("Severe infectious or metabolic disease", "+ any(infection{severe}, metabolic-disease{severe})")]
    public void Read_SharedNoun_GoesToEveryMember(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("No prior therapy for cervical cancer", "+ not(Prior:unlisted:treatment/cervical-cancer)")]
    [InlineData("Treatment for gout or psoriasis", "+ any(Unstated:unlisted:treatment/gout, Unstated:unlisted:treatment/psoriasis)")]
    [InlineData("Taking gout medications", "+ Current:unlisted:treatment/gout")]
    [InlineData("Prior systemic therapy with cisplatin", "+ Prior:cisplatin{systemic}")]
    public void Read_TreatmentForAnIllness_IsNotTheIllness(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("Negative pregnancy test for women of childbearing potential", "+ if(ChildbearingPotential then not(Pregnant))")]
    [InlineData("Fertile women must use contraception", "+ if(ChildbearingPotential then UsesContraception)")]
    [InlineData("Female patients may not be pregnant", "+ if(Female then not(Pregnant))")]
    [InlineData("Patients aged 50 to 65 must have a negative colonoscopy", "+ if(age 50..65 then colonoscopy=Negative)")]
    [InlineData("Lansky ≥ 50 for patients ≤ 16 years old", "+ if(age ..16 then Lansky 50..)")]
    [InlineData("For women of childbearing potential a pregnancy test will be done", "+ if(ChildbearingPotential then “a pregnancy test will be done”)")]
    public void Read_DemandOfSome_AsksNothingOfOthers(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("Patients will be enrolled who have asthma")]
    [InlineData("Subjects will be eligible for the study if they have asthma")]
    [InlineData("Patients can be included in this trial only if they have asthma")]
    public void Read_WhoIsEnrolled_IsWhoMeetsIt(string text) => Assert.Equal("+ asthma", Inclusion(text));

    [Theory]
    [InlineData("Men: more than 21 drinks a week", "- if(Male then not(alcohol-consumption > 21 {drinks}/wk))")]
    [InlineData("Must be older than 18 years", "- not(either(age >18.., not(age >18..)))")]
    [InlineData("Arrhythmia causing symptoms (palpitations)", "- not(all(cardiac-arrhythmia, palpitations))")]
    [InlineData("Tuberculosis resistant to drugs (isoniazid)", "- not(all(tuberculosis{resistant to}, Unstated:isoniazid{resistant to}))")]
    [InlineData("Female subjects who are breastfeeding", "- if(Female then not(Breastfeeding))")]
    public void Read_Exclusion_IsNoWiderThanItSays(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Fact]
    public void Read_ListBelowAnAge_ConcernsThatAge() =>
        Assert.Equal("+ if(age 65..70 then Karnofsky 80..100)", Notation.Read("""
            Inclusion Criteria:

            * Age 65-70 years:

              * Karnofsky performance status 80-100%
            """));

    [Fact]
    public void Read_IllnessesThatNobodyHasTogether_AreAlternatives() => Assert.Equal(
        "+ any(hodgkin-lymphoma, mantle-cell-lymphoma)\n+ any(mantle-cell-lymphoma, hodgkin-lymphoma)\n+ hypertension",
        Inclusion("Hodgkin lymphoma\n- Mantle cell lymphoma\n- Hypertension"));

    [Theory]
    [InlineData("No prior chemotherapy or at least 4 weeks since prior chemotherapy", "+ any(not(Prior:chemotherapy), not(Ever:chemotherapy<4 weeks))")]
    [InlineData("Never took metformin, or stopped it more than 3 months ago", "+ any(not(Prior:metformin), “stopped it more than 3 months ago”)")]
    [InlineData("Onset of stroke within 3 days", "+ stroke<3 days")]
    [InlineData("Age 40 or over. No upper age limit will be employed.", "+ all(age 40.., nothing)")]
    [InlineData("Immunosuppressants (> 30 mg prednisolone/day)", "+ all(Unstated:immunosuppressant, “30 mg prednisolone/day”)")]
    [InlineData("Positive HBsAg, anti-HCV or HIV antibody", "+ any(hbsag, hcv-antibody, hiv-antibody)")]
    [InlineData("Recent (within 30 days) stroke or seizure", "+ any(stroke<30 days, seizure<30 days)")]
    [InlineData("Patient expected to have pain", "+ “Patient expected to have pain”")]
    [InlineData("Gout or psychiatric conditions that may interfere with the study", "+ any(gout{in the investigator's judgement}, all(psychiatric-disorder, UnsuitableByJudgement))")]
    [InlineData("Gout or other conditions that may interfere with the study", "+ any(gout, UnsuitableByJudgement)")]
    [InlineData("Severe or uncontrolled lung disease (asthma)", "+ any(any(lung-disease{severe}, lung-disease{uncontrolled}), any(asthma{severe}, asthma{uncontrolled}))")]
    public void Read_WhatLetsIn_IsKept(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("Fever more than one week", "+ all(fever, disease-duration > 1 wk)")]
    [InlineData("Fever more than 7 days", "+ all(fever, disease-duration > 7 d)")]
    public void Read_ShortestDuration_IsNotDropped(string text, string expected) => Assert.Equal(expected, Inclusion(text));

    [Theory]
    [InlineData("No change in immunosuppressive therapy within 4 weeks")]
    [InlineData("No adjustment of warfarin dose")]
    public void Read_ChangeOfATreatment_IsNotTheTreatment(string text) =>
        Assert.DoesNotContain("not(Ever", Inclusion(text), StringComparison.Ordinal);

    private static string Inclusion(string text) => Notation.Read($"Inclusion Criteria:\n\n- {text}");
}
