using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What several members of a statement share, and what only one of them has.</summary>
public sealed class SharedFormTests
{
    [Theory]
    [InlineData("Hepatitis B and C negative", "+ all(not(hepatitis-b), not(hepatitis-c))")]
    [InlineData("HIV, hepatitis B and C negative", "+ all(not(hiv-infection), not(hepatitis-b), not(hepatitis-c))")]
    [InlineData("Diabetes mellitus types 1 or 2", "+ any(type-1-diabetes-mellitus, type-2-diabetes-mellitus)")]
    [InlineData("Hepatitis B, C-reactive protein > 5 mg/L", "+ all(hepatitis-b, c-reactive-protein > 5 mg/L)")]
    [InlineData("Hepatitis B or a fever", "+ any(hepatitis-b, fever)")]
    public void Read_LetterAlone_IsANameToo(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("HIV-1 or -2 infection", "- not(any(hiv-infection, hiv-2-infection))")]
    [InlineData("Currently hospitalized or hospitalized within 30 days", "- not(any(Hospitalized, Hospitalized<30 days))")]
    [InlineData("Current use of aspirin or use of aspirin within 7 days", "- not(any(Current:aspirin, Prior:aspirin<7 days))")]
    [InlineData("Current use of aspirin or clopidogrel within 7 days", "- not(any(Current:aspirin<7 days, Current:clopidogrel<7 days))")]
    [InlineData("Heart rate > 100 or QTc > 480 ms on three separate occasions", "- not(any(heart-rate > 100 ?{three separate occasions}, qtc-interval > 480 ms{three separate occasions}))")]
    [InlineData("Heart disease Diabetes mellitus Liver failure", "- not(any(heart-disease, diabetes-mellitus, liver-failure))")]
    [InlineData("Gout in the past 5 years, asthma, psoriasis in the last 3 years", "- not(any(gout<5 years, either(asthma, asthma<3 years), psoriasis<3 years))")]
    [InlineData("Gout, asthma or psoriasis in the last 3 years", "- not(any(gout<3 years, asthma<3 years, psoriasis<3 years))")]
    [InlineData("Myocardial infarction within 6 months of therapy", "- not(myocardial-infarction<6 months)")]
    [InlineData("Unwilling to abstain from blood donation", "- not(not(CanComply))")]
    [InlineData("Viral hepatitis (patients must have a negative HBsAg)", "- not(viral-hepatitis)")]
    [InlineData("Infection and that required antibiotics", "- not(all(infection, Needed:antibiotic))")]
    [InlineData("Asthma requiring medical or surgical care", "- not(asthma{requiring treatment})")]
    [InlineData("Abnormal echocardiogram or chest X-ray", "- not(any(echocardiography=Abnormal, chest-x-ray=Abnormal))")]
    [InlineData("Penicillin sensitivity", "- not(Allergy:penicillin)")]
    [InlineData("Insulin sensitivity", "- not(Unstated:insulin)")]
    public void Read_Exclusion_GivesEachItsOwn(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("No more than 2 prior lines for metastatic disease", "+ prior-lines-of-therapy <= 2 {lines}{for metastatic disease}")]
    [InlineData("At least 6 months since immunosuppressants (i.e., azathioprine, methotrexate)", "+ not(any(Ever:immunosuppressant<6 months, any(Ever:azathioprine<6 months, Ever:methotrexate<6 months)))")]
    [InlineData("Echocardiogram or ECG normal", "+ any(echocardiography=Normal, electrocardiogram=Normal)")]
    [InlineData("Vital signs or ECG", "+ any(“Vital signs”, Unstated:electrocardiogram)")]
    [InlineData("Negative urine drug screen for cocaine and opioids", "+ not(urine-drug-screen-positive)")]
    [InlineData("Normal ECG or echocardiogram", "+ any(electrocardiogram=Normal, echocardiography=Normal)")]
    [InlineData("Patients can have failed one prior mTOR inhibitor", "+ may(Prior:mtor-inhibitor!Failed)")]
    [InlineData("Not received warfarin within 7 days prior to MS-325 administration", "+ not(Prior:warfarin<7 days)")]
    [InlineData("Gout Able to give informed consent", "+ all(gout, CanConsent)")]
    public void Read_Inclusion_GivesEachItsOwn(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Fact]
    public void Read_RecoveredFromIllness_IsNoSideEffect() =>
        Assert.DoesNotContain("RecoveredFromToxicity", Notation.Read("Recovered from COVID-19"), StringComparison.Ordinal);

    [Fact]
    public void Read_ConsentWithoutCapacity_AsksForNone() =>
        Assert.DoesNotContain("not(", Notation.Read("Consent of the subject or, in the absence of decisional capacity, a representative"), StringComparison.Ordinal);

    [Fact]
    public void Read_ExcludedWithinAndColon_SaysWhen() => Assert.Equal(
        "- not(any(Ever:suramin<4 weeks, Ever:antiretroviral<4 weeks))",
        Notation.Read("Exclusion Criteria:\n\n- Excluded within 4 weeks of study entry: Suramin. Antiretrovirals."));

    [Theory]
    [InlineData("No more than two of the following: gout, asthma, psoriasis", "+ not(atleast3(gout, asthma, psoriasis))")]
    [InlineData("Fewer than two of the following: gout, asthma, psoriasis", "+ not(atleast2(gout, asthma, psoriasis))")]
    [InlineData("More than two of the following: gout, asthma, psoriasis", "+ atleast3(gout, asthma, psoriasis)")]
    [InlineData("At least two of the following: gout, asthma, psoriasis", "+ atleast2(gout, asthma, psoriasis)")]
    [InlineData("No more than 200 mg prior melphalan", "+ any(not(Ever:melphalan), Prior:melphalan{no more than 200 mg})")]
    public void Read_AtMost_IsMetByNone(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Off corticosteroids", "+ not(Unstated:corticosteroid)")]
    [InlineData("Patients must be off warfarin", "+ not(Unstated:warfarin)")]
    [InlineData("Gout and be off warfarin", "+ all(gout, not(Unstated:warfarin))")]
    [InlineData("No CNS disease only", "+ not(brain-disease{only})")]
    [InlineData("A negative test for the presence of opioids in the urine", "+ all(not(Current:opioid), “urine”)")]
    [InlineData("Patients ≥ 18 years must give consent and patients < 18 years must have consent of a parent", "+ CanConsent")]
    [InlineData("Enrollment of patients ≥ 70 years of age may be limited", "+ nothing")]
    [InlineData("Listed for liver transplantation", "+ Planned:liver-transplantation")]
    [InlineData("Patients without gout or patients who have asthma", "+ any(not(gout), asthma)")]
    [InlineData("No gout for a month Aspirin allowed at any time", "+ all(not(gout), may(Unstated:aspirin))")]
    [InlineData("Patients must be well nourished in the opinion of the investigator", "+ “Patients must be well nourished in the opinion of the investigator”")]
    public void Read_Inclusion_AsksForWhatItSays(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("In the opinion of the investigator, life expectancy below 24 hours", "- not(life-expectancy < 24 h)")]
    [InlineData("Asthma or a disease that requires hospitalization", "- not(any(asthma, “hospitalization”))")]
    [InlineData("Cancer except skin cancer, which is allowed", "- not(cancer{other than the illness under study} except skin-cancer)")]
    [InlineData("Cardiovascular disease including uncontrolled hypertension", "- not(any(cardiovascular-disease except hypertension, uncontrolled-hypertension))")]
    [InlineData("An infection or cancer in the brain", "- not(any(infection{brain}, cancer{other than the illness under study, brain}))")]
    [InlineData("Serious illness likely to require medication or hospitalization", "- not(any(comorbidity{serious}, “hospitalization”))")]
    [InlineData("Morbid obesity or hypertension", "- not(any(morbid-obesity, hypertension))")]
    public void Read_Exclusion_KeepsOutWhomItMeans(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
