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
    public void Read_Denial_DeniesNoDemand(string text, string expected) => Assert.Equal(expected, Constraints($"- {text}"));

    [Theory]
    [InlineData("Not expected to survive more than 24 hours", "life-expectancy <= 24 h")]
    [InlineData("Unlikely to survive 48 hours", "life-expectancy < 48 h")]
    [InlineData("Patients who cannot stop warfarin 5 days before the procedure or have an INR > 1.5", "inr > 1.5 {INR}")]
    [InlineData("Menopause [1 year without menses and a follicle stimulating hormone >40 mIU/mL]", "fsh > 40 m[IU]/mL ; fsh > 40 m[IU]/mL")]
    public void Read_Exclusion_DeniesSurvival(string text, string expected) => Assert.Equal(expected, Constraints($"Exclusion Criteria:\n\n- {text}"));

    private static string Constraints(string text) => string.Join(" ; ", CriteriaReader.Read(text).SelectMany(NumericConstraint.Of));
}
