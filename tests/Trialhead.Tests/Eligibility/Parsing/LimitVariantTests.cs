using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Limits in less usual forms, units and names.</summary>
public sealed class LimitVariantTests
{
    [Theory]
    [InlineData("Hemoglobin great than or equal to 9 g/dL", "hemoglobin >= 9 g/dL")]
    [InlineData("ALT three times or more the upper limit of normal", "alt >= 3 ULN")]
    [InlineData("Up to and including 75 years of age", "age <= 75 a")]
    [InlineData("At least 2 1/2 years of age", "age >= 2.5 a")]
    [InlineData("Weight below the fifth percentile", "body-weight < 5 {percentile}")]
    [InlineData("No higher than a total score of 20 on the Zorbol Scale", "unlisted:zorbol scale <= 20 {score}")]
    [InlineData("Frown line severity score of 2 or 3", "unlisted:frown line severity >= 2 {score} ; unlisted:frown line severity <= 3 {score}")]
    [InlineData("BMI outside the range 18-30", "body-mass-index < 18 kg/m2 ; body-mass-index > 30 kg/m2")]
    [InlineData("Refractive error within the -5 dioptre to +5 dioptre range", "spherical-equivalent >= -5 [diop] ; spherical-equivalent <= 5 [diop]")]
    [InlineData("Life expectancy > 3 months (or 1 month if a pump is in place)", "life-expectancy > 3 mo ; life-expectancy > 1 mo")]
    [InlineData("Viral load at the screening visit over 1000 copies/mL", "viral-load > 1000 {copies}/mL")]
    public void Read_Form(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("PVR > 320 dyn.sec/cm5", "pulmonary-vascular-resistance > 320 dyn.s/cm5")]
    [InlineData("Homocysteine > 17 umol/1", "homocysteine > 17 umol/L")]
    [InlineData("CD4+T cell number greater than 400 cells per millimeter cubed", "cd4-count > 400 /uL")]
    [InlineData("CD+4 lymphocyte count < 300 cells/mm3", "cd4-count < 300 /uL")]
    [InlineData("Smoking at least 1 pack of cigarettes daily", "cigarettes-per-day >= 1 {packs}/d")]
    [InlineData("Leucocytopenia (< 3000/mm3)", "white-cell-count < 3000 /uL")]
    [InlineData("Hypofibrinogenemia (< 50 mg/dL)", "fibrinogen < 50 mg/dL")]
    [InlineData("Obesity (greater than 30 % over ideal body weight)", "ideal-body-weight-percentage > 130 %")]
    [InlineData("Alkaline phosphatase and transaminases (ALT and AST) up to 1.5 x ULN", "alkaline-phosphatase <= 1.5 ULN ; alt <= 1.5 ULN ; ast <= 1.5 ULN")]
    public void Read_UnitOrName(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("No more than 20 % of marrow involved with tumor", "unlisted:bone marrow involvement <= 20 %")]
    [InlineData("Metastases that comprise less than 70 % of the liver parenchyma", "unlisted:liver involvement < 70 %")]
    [InlineData("Less than 50 % invasion of the liver", "unlisted:liver involvement < 50 %")]
    [InlineData("With pulmonary impairment ≥ 50 %", "unlisted:lung involvement >= 50 %")]
    [InlineData("Radiotherapy to less than 25 % of the lung", "")]
    [InlineData("Involvement of at least 3 sites", "")]
    [InlineData("Marrow with less than 10 % plasma cells", "marrow-plasma-cells < 10 %")]
    [InlineData("A residual tumor of less than 1.5 cm2", "unlisted:tumor area < 1.5 cm2")]
    public void Read_ShareOrSize(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("At least one, but no more than two, prior chemotherapy regimens", "prior-lines-of-therapy <= 2 {lines}")]
    [InlineData("No more than two salvage regimens", "prior-lines-of-therapy <= 2 {lines}")]
    [InlineData("1 to 4 breakthrough pain (BTP) episodes per day", "episode-count >= 1 /d ; episode-count <= 4 /d")]
    [InlineData("No more than 6 total tumors", "lesion-count <= 6 {score}")]
    [InlineData("Average pain intensity (PI) score, over the last 24 hours, of 6 or less", "pain-nrs <= 6 {score}")]
    [InlineData("LV pressure gradient measured at catheterization of at least 30 mmHg", "unlisted:lv pressure gradient >= 30 mm[Hg]")]
    public void Read_Count(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("> 48 hours of age and < 120 hours old", "age > 0.005476 a ; age < 0.013689 a")]
    [InlineData("The last sample is < 96 hours old", "")]
    [InlineData("Any case of influenza more than or equal to 18 years", "age >= 18 a")]
    [InlineData("Patients to age 80 with angina", "age <= 80 a")]
    [InlineData("Height up to 6 feet 6 inches", "body-height <= 6.5 [ft_i]")]
    [InlineData("Retinopathy with no previous treatment, and with visual acuity of 20/40 or better", "visual-acuity <= 0.3 {logMAR}")]
    [InlineData("16 years of age of older", "age >= 16 a")]
    [InlineData("At least 18 years of old", "age >= 18 a")]
    [InlineData("Infants 35 weeks gestation or more", "gestational-age >= 35 wk")]
    [InlineData("ECOG of general condition score: 0-2", "ecog <= 2 {grade}")]
    [InlineData("Play-performance scale at least 60 %", "lansky >= 60 {grade}")]
    [InlineData("Class III or class IV New York Heart Association heart failure", "nyha-class >= 3 {score}")]
    [InlineData("Heart failure (greater than New York class II)", "nyha-class >= 3 {score}")]
    [InlineData("MACS level III-IV", "macs-level >= 3 {score} ; macs-level <= 4 {score}")]
    [InlineData("Fitzpatrick skin type I to IV", "fitzpatrick-skin-type <= 4 {score}")]
    [InlineData("No prior corticosteroids, unless duration less than 14 days", "")]
    public void Read_Person(string text, string expected) => Assert.Equal(expected, Constraints(text));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
