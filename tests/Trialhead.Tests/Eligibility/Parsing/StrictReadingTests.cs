using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Sentences of which one word was lost once, or stood for more than it says.</summary>
public sealed class StrictReadingTests
{
    [Theory]
    [InlineData("Diagnosed with asthma at ≥ 30 years of age", "+ all(asthma, age 30..{at diagnosis})")]
    [InlineData("Age at diagnosis of at least 30 years", "+ age 30..{at diagnosis}")]
    [InlineData("Age at onset between 5 and 12 years", "+ all(age 5..{at onset}, any(age ..12, “Age at onset between 5 and 12 years”))")]
    [InlineData("Diagnosed with asthma and aged 30 years or older", "+ all(asthma, age 30..)")]
    public void Read_AgeOfAnEarlierDay_IsNotTheAgeOfToday(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Disease-free interval > 12 months", "+ disease-free-interval > 12 mo")]
    [InlineData("Relapse-free survival of at least 6 months", "+ disease-free-interval >= 6 mo")]
    [InlineData("Platinum-free interval of more than 6 months", "+ platinum-free-interval > 6 mo")]
    [InlineData("Nadir PSA < 0.5 ng/mL", "+ psa-nadir < 0.5 ng/mL")]
    [InlineData("Life expectancy > 12 months", "+ life-expectancy > 12 mo")]
    public void Read_TimesAndLowestValues_AreThoseNamed(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("PgR+ is defined as at least 10% of cells staining", "+ nothing")]
    [InlineData("Women of childbearing potential are defined as those who have not had a hysterectomy", "+ nothing")]
    [InlineData("Hypertension is defined as systolic blood pressure above 140 mmHg", "+ all(hypertension, systolic-blood-pressure > 140 mm[Hg])")]
    [InlineData("No measurable lesion is required", "+ nothing")]
    public void Read_MeaningOfATerm_AsksForNothing(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Cancer of the lung, pancreas or stomach", "+ any(lung-cancer, pancreatic-cancer, gastric-cancer)")]
    [InlineData("Cancer of the following organs: lung, pancreas or colon", "+ any(lung-cancer, pancreatic-cancer, colon-cancer)")]
    [InlineData("Metastases to liver, lung or bone", "+ any(liver-metastasis, lung-metastasis, bone-metastasis)")]
    public void Read_OrgansBehindACancer_AreCancers(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Pulmonary embolism confirmed by CT angiography, lung scan or angiography",
        "+ pulmonary-embolism{confirmed by ct angiography, lung scan or angiography}")]
    [InlineData("Measurable disease on chest x-ray or CT", "+ measurable-disease{on chest x-ray}")]
    [InlineData("Adenocarcinoma of the colon documented by colonoscopy or barium enema", "+ colon-cancer{documented by colonoscopy or barium enema}")]
    public void Read_TestsThatShowAnIllness_AreNoOtherWayToHaveIt(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Patients with diabetes must have an HbA1c below 9%", "- not(not(if(diabetes-mellitus then hba1c < 9 %)))")]
    [InlineData("All subjects will be adults (greater than 18 years)", "- not(not(age >18..))")]
    [InlineData("Patients with diabetes must be excluded", "- not(diabetes-mellitus)")]
    public void Read_DemandAmongExclusions_IsADemand(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Theory]
    [InlineData("Skin cancer (not basal cell carcinoma)", "- not(skin-cancer except basal-cell-carcinoma)")]
    [InlineData("Anticoagulants (not aspirin)", "- not(Unstated:anticoagulant except Unstated:aspirin)")]
    [InlineData("Hypertension (not controlled)", "- not(hypertension{uncontrolled})")]
    [InlineData("Heart disease (no hypertension)", "- not(all(heart-disease, “no hypertension”))")]
    [InlineData("Pregnancy (or planning to become pregnant)", "- not(any(Pregnant, PlansPregnancy))")]
    [InlineData("Diabetes without retinopathy with neuropathy", "- not(all(diabetes-mellitus, not(retinal-disease), peripheral-neuropathy))")]
    public void Read_TurnsInBrackets_KeepOutNobodyElse(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Theory]
    [InlineData("Hepatic, renal or cardiac disease that is severe", "- not(any(liver-disease{severe}, kidney-disease{severe}, heart-disease{severe}))")]
    [InlineData("Asthma, gout or diabetes that is not controlled", "- not(any(asthma{uncontrolled}, gout{uncontrolled}, diabetes-mellitus{uncontrolled}))")]
    [InlineData("Asthma or any renal disease that is severe", "- not(any(asthma, kidney-disease{severe}))")]
    public void Read_ClauseBehindAList_NarrowsAllOfIt(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Theory]
    [InlineData("Eligible to receive cisplatin", "+ SuitableForTreatment{cisplatin}")]
    [InlineData("Candidates for steroids for the relief of acute symptoms due to asthma", "+ SuitableForTreatment{steroids for the relief of acute symptoms due to asthma}")]
    [InlineData("Candidates for radical prostatectomy", "+ SuitableForTreatment{radical prostatectomy}")]
    [InlineData("Patients not eligible for transplant", "+ not(SuitableForTreatment{transplant})")]
    [InlineData("Patients with asthma who are not eligible to receive cisplatin", "+ all(asthma, not(SuitableForTreatment{cisplatin}))")]
    public void Read_WhoWouldBeRightForATreatment_NeedNotHaveHadIt(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Stable dose of methotrexate for at least 28 days", "+ Current:methotrexate{stable, for at least 28 days}")]
    [InlineData("Methotrexate for at least 12 weeks, at a stable dose", "+ Unstated:methotrexate{for at least 12 weeks, stable}")]
    [InlineData("Insulin given on the day of surgery", "+ Unstated:insulin{on the day of surgery}")]
    [InlineData("Negative pregnancy test at screening and on admission", "+ not(Pregnant)")]
    [InlineData("No prior therapy for metastatic ER+ breast cancer", "+ not(Prior:unlisted:treatment/estrogen-receptor-positive-breast-cancer{for metastatic disease})")]
    [InlineData("Metastatic, hormone refractory prostate cancer", "+ all(metastatic-prostate-cancer, castration-resistant-prostate-cancer)")]
    public void Read_WhenAndHow_StayWithTheirTreatment(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Allergy/hypersensitivity to aspirin", "- not(Allergy:aspirin)")]
    [InlineData("Hepatitis B, or ALT above 3 x ULN in the past 3 months", "- not(any(either(hepatitis-b, hepatitis-b<3 months), alt > 3 ULN))")]
    [InlineData("Chemotherapy for another condition (such as arthritis)", "- not(Unstated:chemotherapy{such as arthritis, other})")]
    [InlineData("Exposure to tuberculosis", "- not(tuberculosis-exposure)")]
    [InlineData("Severe impairment of renal function", "- not(not(AdequateKidneyFunction){severe})")]
    [InlineData("Elevated liver function tests", "- not(not(AdequateLiverFunction))")]
    [InlineData("Malignancy (except skin cancer);", "- not(cancer{other than the illness under study} except skin-cancer)")]
    [InlineData("Hepatic or hematologic abnormality", "- not(any(liver-disease, hematologic-disease))")]
    public void Read_Exclusion_KeepsOutWhomItNames(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Fact]
    public void Read_ListOfDiagnoses_EndsWhereNoIllnessIsNamed()
    {
        const string Text = "Inclusion Criteria:\n\n- Confirmed sarcoma with one of the following diagnoses:\n\n- Liposarcoma\n- Fibrosarcoma\n- ECOG performance status 0-1\n";

        var read = Notation.Read(Text).Split('\n');

        Assert.Equal("+ any(liposarcoma, fibrosarcoma)", read[1]);
        Assert.Equal("+ any(fibrosarcoma, liposarcoma)", read[2]);
        Assert.Equal("+ Ecog 0..1", read[3]);
    }

    private static string Excluded(string text) => Notation.Read($"Exclusion Criteria:\n\n- {text}");
}
