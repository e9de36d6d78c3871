using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LimitWordingTests
{
    [Theory]
    [InlineData("Bone mineral density < -2.5", "bone-mineral-density-t-score < -2.5 {SD}")]
    [InlineData("BMD between -1 and -2.5", "bone-mineral-density-t-score >= -2.5 {SD} ; bone-mineral-density-t-score <= -1 {SD}")]
    [InlineData("BMD < 0.8 g/cm2", "bone-mineral-density < 0.8 g/cm2")]
    [InlineData("Proteinuria less than or equal to 1+", "urine-protein-dipstick <= 1 {score}")]
    [InlineData("Proteinuria ≤ 1 g/24 h", "urine-protein-24h <= 1 g/d")]
    [InlineData("Proteinuria < 2+ or less than 500 mg/24 h", "urine-protein-dipstick < 2 {score} ; urine-protein-24h < 500 mg/d")]
    [InlineData("Proteinuria less than 2+ (no greater than 500 mg in 24 hours)", "urine-protein-dipstick < 2 {score} ; urine-protein-24h <= 500 mg/d")]
    [InlineData("Proteinuria ≥ 1+ or ≥ 30 mg on dipstick", "urine-protein-dipstick >= 1 {score}")]
    [InlineData("CD4 count < 150 cells/mm3 or < 15 percent", "cd4-count < 150 /uL ; cd4-percentage < 15 %")]
    [InlineData("Neutrophil count of less than 200", "absolute-neutrophil-count < 200 /uL")]
    [InlineData("Neutrophil count of less than 1.5", "absolute-neutrophil-count < 1.5 10*3/uL")]
    [InlineData("Platelets > 1000", "platelet-count > 1000 10*3/uL")]
    [InlineData("APACHE IV score > 50", "apache-iv > 50 {score}")]
    [InlineData("Tricuspid regurgitant jet velocity > 2.5 m/s", "tricuspid-jet-velocity > 2.5 m/s")]
    [InlineData("PaO2 (arterial) / concentration of oxygen (FiO2) ≤ 300 mmHg", "pao2-fio2-ratio <= 300 mm[Hg]")]
    [InlineData("PaO2/FiO2 < 300 mmHg (corrected over 1000 m)", "pao2-fio2-ratio < 300 mm[Hg]")]
    [InlineData("SpO2 of 80% or less on more than 0.60 of FiO2", "oxygen-saturation <= 80 % ; fio2 > 60 %")]
    [InlineData("Alcohol abuse (daily consumption > 20 g per day)", "alcohol-consumption > 20 g/d")]
    [InlineData("Some alcohol is allowed; fiber consumption > 5 g per day", "unlisted:fiber consumption > 5 g/d")]
    public void Read_Number_TellsWhatIsMeasured(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("ALT 3 times higher than the upper limit of normal", "alt > 3 ULN")]
    [InlineData("AST and ALT 5 x above the upper limit of normal", "ast > 5 ULN ; alt > 5 ULN")]
    [InlineData("A three-fold elevation of ALT above the upper limit of normal", "alt >= 3 ULN")]
    [InlineData("ALT above the upper limit of normal", "alt > 1 ULN")]
    [InlineData("ALT less than 2.5 times greater than the upper limit of normal", "alt < 2.5 ULN")]
    [InlineData("Bilirubin within or below the normal limits", "total-bilirubin <= 1 ULN")]
    [InlineData("Hemoglobin within or above the normal limits", "hemoglobin >= 1 LLN")]
    [InlineData("PT no greater than 50% above normal", "prothrombin-time <= 1.5 ULN")]
    [InlineData("Liver dysfunction (> 3x ULN AST / ALT)", "ast > 3 ULN ; alt > 3 ULN")]
    [InlineData("> 3x ULN AST or creatinine > 2 mg/dL", "ast > 3 ULN ; serum-creatinine > 2 mg/dL")]
    [InlineData("< 1.5 mg/dL (bilirubin), < 2 x ULN (ALT)", "total-bilirubin < 1.5 mg/dL ; alt < 2 ULN")]
    [InlineData("AST < 2 x ULN (ALT)", "ast < 2 ULN")]
    [InlineData("Aspartate aminotransferase (AST) (serum glutamic oxaloacetic transaminase [SGOT]) and alanine aminotransferase (ALT) (serum glutamic pyruvate transaminase [SGPT]) ≤ 2 x ULN", "ast <= 2 ULN ; alt <= 2 ULN")]
    public void Read_MultipleOfNormal(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Age 18 and < 81 years", "age >= 18 a ; age < 81 a")]
    [InlineData("Age 21 years and less than 75", "age >= 21 a ; age < 75 a")]
    [InlineData("Aged ≥ 25 - 80 (included) years", "age >= 25 a ; age <= 80 a")]
    [InlineData("Any child under 16 who has asthma", "age < 16 a")]
    [InlineData("Nurses above 18", "age > 18 a")]
    [InlineData("Child less than 4 years", "age < 4 a")]
    [InlineData("Nurses with asthma of grade above 18", "")]
    [InlineData("Are at least 13 years old (consent of parent or guardian required if under 18)", "age >= 13 a ; age < 18 a")]
    [InlineData("Insulin is stopped if under 18", "")]
    public void Read_AgeInFewWords(string text, string expected) => Assert.Equal(expected, Constraints(text));

    // A parent's consent is asked of the young; nobody else has to be so.
    [Fact]
    public void Read_ConsentIfYoung_AsksNoAge() => Assert.StartsWith(
        "+ all(age 13.., any(CanConsent, ", Notation.Read("Inclusion Criteria:\n\n- At least 13 years old (consent of parent or guardian required if under 18)"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Negative pregnancy test (minimum sensitivity 25 IU/L of hCG)", "")]
    [InlineData("Stays away from people with eczema for 7-10 days after vaccination", "")]
    [InlineData("Smoking history of at least 20 cigarettes a day for 1 year or more", "cigarettes-per-day >= 20 /d")]
    [InlineData("Sexual relationship of at least 6 months duration", "")]
    [InlineData("Mediastinal mass greater than 1/3 of the chest", "")]
    [InlineData("Receipt of > 1 dose of ibuprofen", "")]
    [InlineData("Cancer of the thoracic esophagus (below 20 cm)", "")]
    public void Read_WhatIsNoMeasurement_IsNone(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Patients with platelets < 100,000/mm3 are not eligible for participation in the trial", "platelet-count >= 100000 /uL")]
    [InlineData("Patients with platelets < 100,000/mm3 may not participate in this study", "platelet-count >= 100000 /uL")]
    [InlineData("Patients with platelets < 100,000/mm3 cannot participate", "platelet-count >= 100000 /uL")]
    [InlineData("Patients with platelets < 100,000/mm3 will not be entered on this study", "platelet-count >= 100000 /uL")]
    [InlineData("No meningitis or other disease Normal spinal fluid with CSF WBC less than 20/mm3", "csf-white-cell-count < 20 /uL")]
    [InlineData("No bone metastases Tumor must be no greater than 5 cm", "tumor-size <= 5 cm")]
    [InlineData("Exclusion Criteria:\n\n- Under 18 years of age with no parent present or under the age of 5", "age < 18 a ; age < 5 a")]
    public void Read_BesideDenial(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("- Patients with asthma are not eligible for participation in the trial", "not(asthma)")]
    [InlineData("- Patients with asthma should not participate in the study", "not(asthma)")]
    public void Read_WhoMayNotTakePart_IsKeptOut(string line, string expected) =>
        Assert.Equal($"+ {expected}", Notation.Read($"Inclusion Criteria:\n\n{line}"));

    [Theory]
    [InlineData("Patients with asthma are excluded from the study if they take steroids")]
    [InlineData("Patients with asthma are not eligible for inclusion in the study if they take steroids")]
    public void Read_WhoMayNotTakePartOnACondition_IsNotKeptOut(string line) =>
        Assert.Equal($"+ “{line}”", Notation.Read($"Inclusion Criteria:\n\n- {line}"));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
