using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What reads like a demand at first sight, and means less or something else.</summary>
public sealed class LookalikeTests
{
    [Theory]
    [InlineData("History of alcohol, opioid or other drug abuse", "- not(any(alcohol-use-disorder, opioid-use-disorder, substance-use-disorder{other}))")]
    [InlineData("Cocaine or alcohol use disorder", "- not(any(cocaine-use-disorder, alcohol-use-disorder))")]
    [InlineData("Bacterial, viral or other serious infection", "- not(any(bacterial-infection, viral-infection, infection{other, serious}))")]
    [InlineData("Diabetic or severe retinopathy", "- not(any(diabetic-retinopathy, retinal-disease{severe}))")]
    [InlineData("Non-pulmonary infection", "- not(infection{non-pulmonary})")]
    [InlineData("Upper gastrointestinal disease", "- not(gastrointestinal-disease{upper})")]
    [InlineData("Symptoms of cardiac disease", "- not(heart-disease{symptomatic})")]
    [InlineData("Aspirin or NSAID-induced", "- not(“Aspirin or NSAID-induced”)")]
    [InlineData("NSAID-induced asthma", "- not(asthma{nsaid-induced})")]
    [InlineData("Severe, active infection", "- not(active-infection{severe})")]
    [InlineData("Uncontrolled medical or psychiatric condition", "- not(psychiatric-disorder{uncontrolled})")]
    [InlineData("Poorly controlled diseases (e.g., diabetes)", "- not(any(comorbidity{poorly controlled}, diabetes-mellitus{poorly controlled}))")]
    [InlineData("Tuberculous, diabetic, or hypertensive retinopathy", "- not(any(unlisted:tuberculous, diabetic-retinopathy, hypertensive-retinopathy))")]
    [InlineData("Overt multiple myeloma (i.e., anemia or hypercalcemia)", "- not(either(multiple-myeloma{evident}, any(anemia, hypercalcemia)))")]
    [InlineData("AIDS and fever and pneumonia", "- not(either(all(aids, fever, pneumonia), any(aids, fever, pneumonia)))")]
    [InlineData("Brain metastases on MRI", "- not(brain-metastasis{mri})")]
    [InlineData("Prior surgery, chemotherapy, hormonal therapy for breast cancer", "- not(any(Prior:surgery/breast-cancer, Prior:chemotherapy/breast-cancer, Prior:endocrine-therapy/breast-cancer))")]
    [InlineData("Renal function impairment", "- not(not(AdequateKidneyFunction))")]
    [InlineData("Impairment of renal function", "- not(not(AdequateKidneyFunction))")]
    public void Read_Exclusion(string text, string expected) => Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("Seizure-free", "+ not(seizure)")]
    [InlineData("Stage IV non-small cell lung cancer", "+ non-small-cell-lung-cancer{stage iv}")]
    [InlineData("Stage III breast cancer", "+ breast-cancer{stage iii}")]
    [InlineData("COPD, non-smoker", "+ all(chronic-obstructive-pulmonary-disease, not(smoking))")]
    [InlineData("No prior chemotherapy or hormonal therapy for breast cancer", "+ not(any(Prior:chemotherapy/breast-cancer, Prior:endocrine-therapy/breast-cancer))")]
    [InlineData("Written informed consent of both parents for patients < 18 years", "+ if(age ..<18 then CanConsent)")]
    [InlineData("Healthy volunteers aged 18-50 and 65 and above", "+ all(any(age 18..50, age 65..), HealthyVolunteer)")]
    [InlineData("An acute (less than 4 week old) injury", "+ all(injury{acute}, “less than 4 week old”)")]
    [InlineData("An injury over 4 weeks old", "+ injury{over 4 weeks}")]
    [InlineData("Pre-menopausal female subjects must not be pregnant", "+ if(not(Postmenopausal) then not(Pregnant))")]
    [InlineData("Filgrastim can be used in case of neutropenia", "+ may(Unstated:filgrastim)")]
    [InlineData("Current smokers must be over the age of 18", "+ if(smoking then age >18..)")]
    [InlineData("Sustained a hip fracture", "+ hip-fracture")]
    [InlineData("Colon cancer (ICD-10 C18.9)", "+ colon-cancer")]
    [InlineData("Participants are mechanically ventilated", "+ Current:mechanical-ventilation")]
    [InlineData("Must discontinue taking aspirin", "+ any(not(Current:aspirin), “Must discontinue taking aspirin”)")]
    [InlineData("One or more risk factors, such as diabetes, obesity, and hypertension", "+ any(diabetes-mellitus, obesity, hypertension)")]
    public void Read_Inclusion(string text, string expected) => Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n- {text}"));

    [Fact]
    public void Read_LineThatEndsWithOr_IsJoinedToTheNext() => Assert.Equal(
        "+ any(asthma, chronic-obstructive-pulmonary-disease)\n+ any(chronic-obstructive-pulmonary-disease, asthma)\n+ age 18..",
        Notation.Read("Inclusion Criteria:\n\n- Asthma OR\n- COPD\n- Age 18 or older"));

    [Theory]
    [InlineData("- Asthma\n- OR\n- COPD\n- Gout", "+ any(asthma, chronic-obstructive-pulmonary-disease)\n+ any(chronic-obstructive-pulmonary-disease, asthma)\n+ gout")]
    [InlineData("Asthma\n\nOr:\n\nCOPD", "+ any(asthma, chronic-obstructive-pulmonary-disease)\n+ any(chronic-obstructive-pulmonary-disease, asthma)")]
    [InlineData("- Asthma\n- AND\n- Gout", "+ asthma\n+ gout")]
    [InlineData("- Asthma and both of:\n  - COPD\n  - and/or\n  - Gout\n  - Psoriasis", "+ all(asthma, all(any(chronic-obstructive-pulmonary-disease, gout), psoriasis))")]
    public void Read_JointOnALineOfItsOwn_JoinsTheLinesBesideIt(string lines, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n{lines}"));

    [Theory]
    [InlineData("1 Asthma\n2 Psoriasis and no epilepsy;\n3 Gout")]
    [InlineData("* 1 Asthma\n* 2 Psoriasis and no epilepsy;\n* 3 Gout")]
    public void Read_NumbersWithoutAStop_AreListMarks(string lines) =>
        Assert.Equal("+ asthma\n+ all(psoriasis, not(epilepsy))\n+ gout", Notation.Read($"Inclusion Criteria:\n\n{lines}"));

    [Theory]
    [InlineData("- Stage III ovarian cancer\n- Melanoma", "+ any(ovarian-cancer{stage iii}, melanoma)\n+ any(melanoma, ovarian-cancer{stage iii})")]
    [InlineData("- Stage I melanoma\n- Stage III melanoma", "+ any(melanoma{stage i}, melanoma{stage iii})\n+ any(melanoma{stage iii}, melanoma{stage i})")]
    [InlineData("- Ovarian cancer\n- Bone metastasis", "+ ovarian-cancer\n+ bone-metastasis")]
    [InlineData("- Stage I or II melanoma\n- Stage II melanoma", "+ melanoma{stage i or ii}\n+ melanoma{stage ii}")]
    public void Read_CancersAndStagesOfSeveralLines_AreAlternatives(string lines, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n{lines}"));

    [Fact]
    public void Read_AgesThatNobodyHasTogether_AreAlternatives() => Assert.Equal(
        "+ any(age 18..55, age 56..69)\n+ any(age 56..69, age 18..55)\n+ asthma",
        Notation.Read("Inclusion Criteria:\n\n- Adults aged 18-55 years\n- Adults aged 56-69 years\n- Asthma"));

    [Fact]
    public void Read_GroupHeading_ConcernsThatGroup() => Assert.Equal(
        "- if(group Pulmonary Disease Group then not(hypertension))",
        Notation.Read("Exclusion Criteria:\n\nPulmonary Disease Group\n- Hypertension"));
}
