using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class CriteriaReaderTests
{
    [Theory]
    [InlineData("Age 18 to 75 years", "age 18..75")]
    [InlineData("Aged between 18 and 65 years, inclusive", "age 18..65")]
    [InlineData("≥ 18 years of age", "age 18..")]
    [InlineData(@"Age \>= 18 years", "age 18..")]
    [InlineData("Age > 18", "age >18..")]
    [InlineData("Younger than 12 years old", "age ..<12")]
    [InlineData("65 years and older", "age 65..")]
    [InlineData("Male or female, 18 years or older", "age 18..")]
    [InlineData("Infants at least 6 months of age", "age 0.5..")]
    [InlineData("Age at least 18 and no more than 75 years", "all(age 18.., age ..75)")]
    [InlineData("Adults", "age 18..")]
    [InlineData("Adults aged 18+", "age 18..")]
    [InlineData("Female", "Female")]
    [InlineData("Men aged 40 to 75 years", "all(Male, age 40..75)")]
    public void Read_AgeAndSex(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("ECOG performance status 0-2", "Ecog 0..2")]
    [InlineData("ECOG 0, 1 or 2", "Ecog 0..2")]
    [InlineData("Eastern Cooperative Oncology Group (ECOG) Performance Status of 0 to 2.", "Ecog 0..2")]
    [InlineData("ECOG PS ≤ 2", "Ecog ..2")]
    [InlineData("ECOG performance status from 0 to 3", "Ecog 0..3")]
    [InlineData("ECOG < 2", "Ecog ..1")]
    [InlineData("Karnofsky performance status ≥ 70%", "Karnofsky 70..")]
    [InlineData("WHO performance status of 0 or 1", "Ecog 0..1")]
    [InlineData("Zubrod performance score 2 or better", "Ecog ..2")]
    public void Read_Performance(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Platelets ≥ 100,000/mm3", "platelet-count >= 100000 /uL")]
    [InlineData("Platelet count >= 100 x 10^9/L", "platelet-count >= 100 10*9/L")]
    [InlineData("Absolute neutrophil count (ANC) ≥ 1.5 x 10^9/L", "absolute-neutrophil-count >= 1.5 10*9/L")]
    [InlineData("Total bilirubin ≤ 1.5 x ULN", "total-bilirubin <= 1.5 ULN")]
    [InlineData("Creatinine less than or equal to 2 mg/dL", "serum-creatinine <= 2 mg/dL")]
    [InlineData("Hemoglobin greater than 9 g/dL", "hemoglobin > 9 g/dL")]
    [InlineData("Hemoglobin 9 g/dL or higher", "hemoglobin >= 9 g/dL")]
    [InlineData("HbA1c between 7.0% and 10.0%", "all(hba1c >= 7 %, hba1c <= 10 %)")]
    [InlineData("Serum creatinine no more than 1.5 times the upper limit of normal", "serum-creatinine <= 1.5 ULN")]
    [InlineData("LVEF ≥ 50%", "lvef >= 50 %")]
    [InlineData("BMI 18.5-30 kg/m2", "all(body-mass-index >= 18.5 kg/m2, body-mass-index <= 30 kg/m2)")]
    public void Read_Measurement(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Histologically confirmed breast cancer", "breast-cancer{histologically confirmed}")]
    [InlineData("Newly diagnosed multiple myeloma", "newly-diagnosed-multiple-myeloma")]
    [InlineData("Relapsed or refractory multiple myeloma", "relapsed-or-refractory-multiple-myeloma")]
    [InlineData("Type 2 diabetes mellitus and hypertension", "either(all(type-2-diabetes-mellitus, hypertension), any(type-2-diabetes-mellitus, hypertension))")]
    [InlineData("Relapsed or refractory psoriasis", "any(psoriasis[Relapsed], psoriasis[Refractory])")]
    [InlineData("Locally advanced or metastatic sarcoma", "any(metastatic-sarcoma[LocallyAdvanced], metastatic-sarcoma)")]
    [InlineData("HER2-positive breast cancer, HER2 testing", "all(her2-positive-breast-cancer, “HER2”)")]
    [InlineData("EGFR wild type", "not(egfr-alteration)")]
    [InlineData("Asthma or psoriasis", "any(asthma, psoriasis)")]
    [InlineData("No prior chemotherapy", "not(Prior:chemotherapy)")]
    [InlineData("Not pregnant or breastfeeding", "not(any(Pregnant, Breastfeeding))")]
    [InlineData("Negative pregnancy test", "not(Pregnant)")]
    [InlineData("Concurrent corticosteroids are not allowed", "not(Current:corticosteroid)")]
    [InlineData("No prior chemotherapy for breast cancer", "not(Prior:chemotherapy/breast-cancer)")]
    [InlineData("Patients with asthma must have normal lungs", "if(asthma then “have normal lungs”)")]
    [InlineData("Normal control: fasting glucose less than 126 mg/dL", "if(group Normal control then fasting-glucose < 126 mg/dL)")]
    [InlineData("Time from stroke to randomization", "“Time from stroke to randomization”")]
    [InlineData("Biopsy of metastatic disease is encouraged", "“Biopsy of metastatic disease is encouraged”")]
    [InlineData("No history of stroke or HbA1c above 7%", "not(“history of stroke or HbA1c above 7”)")]
    [InlineData("Measurable disease", "measurable-disease")]
    [InlineData("Severe psoriasis", "psoriasis{severe}")]
    [InlineData("Signed informed consent", "CanConsent")]
    public void Read_History(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Pregnant or lactating women", "not(any(Pregnant, Breastfeeding))")]
    [InlineData("Planning to become pregnant", "not(PlansPregnancy)")]
    [InlineData("Myocardial infarction or stroke within 6 months", "not(any(myocardial-infarction<6 months, stroke<6 months))")]
    [InlineData("Uncontrolled psoriasis or migraine", "not(any(psoriasis{uncontrolled}, migraine{uncontrolled}))")]
    [InlineData("Family history of breast cancer", "not(family:breast-cancer)")]
    [InlineData("Allergy to rituximab", "not(Allergy:rituximab)")]
    [InlineData("No measurable disease", "not(“No measurable disease”)")]
    [InlineData("Concurrent corticosteroids are not allowed", "not(Current:corticosteroid)")]
    [InlineData("Asthma, or suspected psoriasis", "not(any(asthma, suspected:psoriasis))")]
    [InlineData("Women will be excluded if they have asthma", "not(“Women will be excluded if they have asthma”)")]
    [InlineData("Severe asthma or psoriasis", "not(any(severe-asthma, psoriasis{severe}))")]
    [InlineData("Significant disease (excluding asthma), psoriasis", "not(any(comorbidity{significant} except asthma, psoriasis))")]
    [InlineData("Life expectancy < 3 months", "not(life-expectancy < 3 mo)")]
    [InlineData("Concomitant use of warfarin", "not(Current:warfarin)")]
    [InlineData("Prior treatment with blinatumomab", "not(Prior:blinatumomab)")]
    public void Read_Exclusion(string text, string expected) =>
        Assert.Equal($"- {expected}", Notation.Read($"Exclusion Criteria:\n\n* {text}"));

    [Fact]
    public void Read_ExceptionToAnExclusion_IsKept() => Assert.Equal(
        "- not(Prior:chemotherapy except “up to 5 days of something”)",
        Notation.Read("Exclusion Criteria:\n* Prior chemotherapy except up to 5 days of something"));

    [Fact]
    public void Read_PermissionBehindASemicolon_IsAnException() => Assert.Equal(
        "+ not(Unstated:chemotherapy except all(Unstated:hydroxyurea, “allowed”))",
        Notation.Read("No chemotherapy; hydroxyurea is allowed"));

    [Fact]
    public void Read_PriorChemotherapyExceptHydroxyureaOrSteroids() => Assert.Equal(
        "+ not(Prior:chemotherapy except any(Unstated:hydroxyurea{up to 5 days of}, Unstated:corticosteroid{up to 5 days of}))",
        Notation.Read("No prior chemotherapy except up to 5 days of hydroxyurea or steroids"));

    [Fact]
    public void Read_AnyOfTheFollowing_IsOneCriterion() => Assert.Equal(
        "+ any(asthma, psoriasis)\n+ age 18..",
        Notation.Read("Inclusion Criteria:\n* At least one of the following:\n  * Asthma\n  * Psoriasis\n* Age ≥ 18 years"));

    [Fact]
    public void Read_PlainHeaderWithList_IsSeveralCriteria() => Assert.Equal(
        "+ platelet-count >= 50000 /uL\n+ hemoglobin >= 8 g/dL",
        Notation.Read("* Adequate bone marrow function as defined by:\n  * Platelets ≥ 50,000/µL\n  * Hemoglobin ≥ 8 g/dL"));

    [Fact]
    public void Read_CohortHeading_LimitsWhomItConcerns() => Assert.Equal(
        "+ if(group Cohort B then asthma)",
        Notation.Read("Inclusion Criteria:\n\nCohort B:\n\n* Asthma"));

    [Fact]
    public void Read_Tildes_AreLineEnds() => Assert.Equal(
        "+ asthma\n+ age 18..\n- not(stroke)",
        Notation.Read("~Asthma~Age ≥ 18 years~Exclusion Criteria:~Stroke"));

    [Fact]
    public void Read_HeadingWithinALine_StartsTheOtherList() => Assert.Equal(
        "+ asthma\n- not(stroke)", Notation.Read("Asthma. Exclusion Criteria: Stroke"));

    [Fact]
    public void Read_ForArmOnly_DoesNotConcernOthers() => Assert.Equal(
        "- if(group For Arm B only then not(asthma))",
        Notation.Read("Exclusion Criteria:\n\n* For Arm B only: asthma").Replace("“For Arm B only”", "“For Arm B only:”", StringComparison.Ordinal));

    [Fact]
    public void Read_WomenOfChildbearingPotential_IsConditional() => Assert.Equal(
        "+ if(ChildbearingPotential then UsesContraception)",
        Notation.Read("Women of childbearing potential must use effective contraception"));

    [Fact]
    public void Read_LabelsThatRunOn_AreSections() => Assert.Equal(
        "+ breast-cancer\n+ age 18..\n+ Ecog 0..2\n+ total-bilirubin <= 1.5 mg/dL",
        Notation.Read(
            "DISEASE CHARACTERISTICS: Breast cancer PATIENT CHARACTERISTICS: Age: 18 and over Performance status: ECOG 0-2 "
            + "Hepatic: Bilirubin no greater than 1.5 mg/dL"));

    [Fact]
    public void Read_StatementsThatRunOnUnderALabel_AreSplit() => Assert.Equal(
        "+ asthma\n+ not(psoriasis)\n+ not(Pregnant)",
        Notation.Read("DISEASE CHARACTERISTICS: Asthma PATIENT CHARACTERISTICS: Other: No psoriasis Not pregnant"));

    [Fact]
    public void Read_OthersMayAlsoJoin_IsAnAlternative() => Assert.Equal(
        "+ any(asthma[NewlyDiagnosed], all(asthma, “people in remission may also join”))",
        Notation.Read("Untreated asthma; people in remission may also join"));

    [Theory]
    [InlineData("Inclusion Criteria:\n\n* Asthma\n* Adults\n\nExclusion Criteria:\n\n* Stroke", 2, 1)]
    [InlineData("        Inclusion Criteria:\n\n          -  Asthma that is hard\n             wrapped\n\n        Exclusion Criteria:\n\n          -  Stroke", 1, 1)]
    [InlineData("[Inclusion Criteria]\n- Asthma\n[Exclusion Criteria]\n- Stroke\n- Psoriasis", 1, 2)]
    [InlineData("INCLUSION: Asthma\nEXCLUSION: Stroke", 1, 1)]
    [InlineData("Inclusion Criteria:\nasthma\nadults\n\nExclusion Criteria:\nstroke\npsoriasis", 2, 2)]
    [InlineData("Inclusion Criteria:~asthma~adults~Exclusion Criteria:~stroke~psoriasis", 2, 2)]
    [InlineData("Key Inclusion Criteria\n1. Asthma\n2. Adults\nKey Exclusion Criteria\n1. Stroke", 2, 1)]
    [InlineData("Inclusion Criteria: - Asthma - Adults - Hypertension", 3, 0)]
    [InlineData("Patients with inclusion body myositis", 1, 0)]
    [InlineData("", 0, 0)]
    public void Read_FindsBothLists(string text, int inclusion, int exclusion)
    {
        var criteria = CriteriaReader.Read(text);

        Assert.Equal(inclusion, criteria.Count(c => c.Kind == CriterionKind.Inclusion));
        Assert.Equal(exclusion, criteria.Count(c => c.Kind == CriterionKind.Exclusion));
    }

    [Fact]
    public void Read_TextIsExactlyTheSpan()
    {
        const string Text = "Inclusion Criteria:\n\n* Asthma \\>= 2 years\n  and more\n\nExclusion Criteria:\n* Stroke;";

        Assert.All(CriteriaReader.Read(Text), c => Assert.Equal(c.Span!.Value.Of(Text), c.Text));
    }
}
