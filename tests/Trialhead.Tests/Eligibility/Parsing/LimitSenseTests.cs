using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LimitSenseTests
{
    [Theory]
    [InlineData("Not pregnant, hemoglobin > 10 g/dL", "hemoglobin > 10 g/dL")]
    [InlineData("No prior chemotherapy, LVEF ≥ 50%, and creatinine ≤ 1.5 mg/dL", "lvef >= 50 % ; serum-creatinine <= 1.5 mg/dL")]
    [InlineData("Hemoglobin ≥ 9 g/dL without transfusion, platelets ≥ 75,000/mm3", "hemoglobin >= 9 g/dL ; platelet-count >= 75000 /uL")]
    [InlineData("No severe liver disease, as defined by: AST greater than 2.5 times the upper limit of normal or total bilirubin greater than 2.5 mg/dL", "ast <= 2.5 ULN ; total-bilirubin <= 2.5 mg/dL")]
    [InlineData("No encephalopathy Bilirubin no greater than 2.5 times ULN AST or ALT no greater than 2.5 times ULN", "total-bilirubin <= 2.5 ULN ; ast <= 2.5 ULN ; alt <= 2.5 ULN")]
    [InlineData("No ascites Albumin greater than 3 g/dL", "serum-albumin > 3 g/dL")]
    [InlineData("No heart disease (NYHA II-IV heart disease) Left ventricular ejection fraction at least 50%", "nyha-class <= 1 {score} ; lvef >= 50 %")]
    [InlineData("No symptomatic pulmonary disease FEV1 and DLCO at least 50% of predicted", "fev1 >= 50 {%predicted} ; dlco >= 50 {%predicted}")]
    [InlineData("No exercise intolerance, no dyspnea and a pulse oximetry > 94% on room air", "oxygen-saturation > 94 %")]
    [InlineData("No coagulopathy (defined as PT and PTT ≤ 1.5 x ULN)", "prothrombin-time <= 1.5 ULN ; aptt <= 1.5 ULN")]
    [InlineData("No evidence of diabetes (fasting glucose < 126 mg/dL)", "fasting-glucose < 126 mg/dL")]
    [InlineData("No hypoglycemia (glucose < 60 mg/dL)", "blood-glucose >= 60 mg/dL")]
    [InlineData("No proteinuria, as shown by a urine protein/creatinine ratio < 1.0", "urine-protein-creatinine-ratio < 1 g/g")]
    [InlineData("No anemia (hemoglobin < 8 g/dL)", "hemoglobin >= 8 g/dL")]
    [InlineData("No polycythemia (hemoglobin > 18 g/dL)", "hemoglobin <= 18 g/dL")]
    [InlineData("No prior systemic therapy OR No more than 1 prior therapy", "prior-lines-of-therapy <= 1 {lines}")]
    [InlineData("No prior zorbolin For the second stratum: No more than 2 prior regimens", "prior-lines-of-therapy <= 2 {lines}")]
    [InlineData("No treatment with alloBMT No prior leukemia or more than 30% blasts in the bone marrow", "marrow-blasts <= 30 %")]
    [InlineData("No severe sarcoma of the lung Five measurable lesions of at least 10 mm", "tumor-size >= 10 mm")]
    [InlineData("No active infection (patients with CD4 counts of 50-199 cells/mm3 may have had one)", "cd4-count >= 50 /uL ; cd4-count <= 199 /uL")]
    [InlineData("Without criteria for hospitalization (no dyspnea, respiratory rate < 22/min, SaO2 ≥ 94%)", "respiratory-rate < 22 /min ; oxygen-saturation >= 94 %")]
    [InlineData("Without dementia or with moderate dementia (MMSE > 10)", "mmse > 10 {score}")]
    [InlineData("AST and ALT ≤ 2.5 x ULN; patients with both elevated are not eligible", "ast <= 2.5 ULN ; alt <= 2.5 ULN")]
    [InlineData("Leukemia (> 20% blasts in the marrow), if there was no earlier biopsy; patients with a secondary one are not eligible", "marrow-blasts > 20 %")]
    [InlineData("Mild disease (no pneumonia) with at least one of the following: HbA1c > 7.6%, lung disease, BMI > 30", "hba1c > 7.6 % ; body-mass-index > 30 kg/m2")]
    [InlineData("Hemoglobin must not fall below 7 g/dL", "hemoglobin >= 7 g/dL")]
    [InlineData("No symptomatic failure of the heart (class III or more by the New York Heart Association)", "nyha-class <= 2 {score}")]
    public void Read_Denial_DeniesNoDemand(string text, string expected) => Assert.Equal(expected, Constraints($"- {text}"));

    [Theory]
    [InlineData("Not expected to survive more than 24 hours", "life-expectancy <= 24 h")]
    [InlineData("Unlikely to survive 48 hours", "life-expectancy < 48 h")]
    [InlineData("Patients who cannot stop warfarin 5 days before the procedure or have an INR > 1.5", "inr > 1.5 {INR}")]
    [InlineData("Menopause [1 year without menses and a follicle stimulating hormone >40 mIU/mL]", "fsh > 40 m[IU]/mL ; fsh > 40 m[IU]/mL")]
    [InlineData("Patients will be excluded if they cannot travel, are less than two years old, or are pregnant", "age < 2 a")]
    [InlineData("Pressure (MAP < 65 mmHg without vasopressors, or asynchrony (respiratory rate > 35))", "mean-arterial-pressure < 65 mm[Hg] ; respiratory-rate > 35 {breaths}/min")]
    [InlineData("Conditions include, but are not limited to, hypertension, NYHA class III or IV heart failure", "nyha-class >= 3 {score}")]
    [InlineData("Inability to maintain an oxygen saturation > 88% on 6 L of oxygen", "oxygen-saturation <= 88 %")]
    public void Read_Exclusion_DeniesSurvival(string text, string expected) => Assert.Equal(expected, Constraints($"Exclusion Criteria:\n\n- {text}"));

    private static string Constraints(string text) => string.Join(" ; ", CriteriaReader.Read(text).SelectMany(NumericConstraint.Of));
}
