using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

public sealed class LimitSubjectTests
{
    [Theory]
    [InlineData("Apgar score at 5 minutes > 7", "apgar-score > 7 {score}")]
    [InlineData("Gestational age at birth of at least 37 weeks", "gestational-age >= 37 wk")]
    [InlineData("CD4 counts from Zorbol Laboratories in the 30 days prior to study entry > 300 cells/mm3", "cd4-count > 300 /uL")]
    [InlineData("Hemoglobin from most recent blood draw < 7 g/dL", "hemoglobin < 7 g/dL")]
    [InlineData("Kellgren-Lawrence score at X-ray evaluation > 3", "kellgren-lawrence-grade > 3 {score}")]
    [InlineData("SpO2 decreases to <= 90% on room air", "oxygen-saturation <= 90 %")]
    [InlineData("Known prolonged QTc (or evidence of such) on electrocardiogram defined as > 470 ms", "qtc-interval > 470 ms")]
    public void Read_PastWordsThatTellWhen(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("The thickness of the zorbol must be at least 2 mm", "unlisted:thickness of the zorbol >= 2 mm")]
    [InlineData("Zorbol Scale: Total score less than or equal to 8", "unlisted:zorbol scale <= 8 {score}")]
    [InlineData("Fitness according to the Zorbol questionnaire (score <= 14)", "unlisted:zorbol questionnaire <= 14 {score}")]
    [InlineData("Clinical Activity Score (ZAS) ≥ 4", "unlisted:clinical activity >= 4 {score}")]
    [InlineData("A score > 20 from the Zorbol Questionnaire", "unlisted:zorbol questionnaire > 20 {score}")]
    [InlineData("Zorbol motion > 5°", "unlisted:zorbol motion > 5 deg")]
    public void Read_NameOfNoTable(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("At least 6 of 66 swollen joints", "swollen-joint-count >= 6 {score}")]
    [InlineData("Score > 16 on the 17-item HRSD", "ham-d > 16 {score}")]
    [InlineData("A score of at least 3 or greater on the clinician CGI-S", "cgi-s >= 3 {score}")]
    [InlineData("25-40 BMI", "body-mass-index >= 25 kg/m2 ; body-mass-index <= 40 kg/m2")]
    [InlineData("Leukocytosis (≥ 12,000 white blood cells [WBC]/mm3)", "white-cell-count >= 12000 /uL")]
    [InlineData("Number of prior lines of treatment in the metastatic setting ≥ 3", "prior-lines-of-therapy >= 3 {lines}")]
    [InlineData("Smokers of less than 20/day", "cigarettes-per-day < 20 /d")]
    [InlineData("Preterm infants who are 500-1250 grams at birth", "birth-weight >= 500 g ; birth-weight <= 1250 g")]
    [InlineData("Fibroid with a minimum diameter of at least 3 cm", "fibroid-size >= 3 cm")]
    public void Read_WhatStandsBehind(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Pregnancy between the 34th and 37th weeks of gestation", "gestational-age >= 34 wk ; gestational-age <= 37 wk")]
    [InlineData("Pregnant woman between (16-24) weeks of gestation", "gestational-age >= 16 wk ; gestational-age <= 24 wk")]
    [InlineData("Delivering after 37 weeks of gestation", "gestational-age > 37 wk")]
    [InlineData("≥ 33 gestational weeks", "gestational-age >= 33 wk")]
    [InlineData("Chronic hepatitis C (≥ 6 months)", "disease-duration >= 6 mo")]
    [InlineData("Recent stroke (< 6 months)", "")]
    [InlineData("The menstrual cycle has been absent for at least 2 months", "")]
    [InlineData("No more than 10 years of education", "education-years <= 10 a")]
    public void Read_Time(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Arterial pH < 7,25 or PaCO2 > 60 mmHg", "blood-ph < 7.25 [pH] ; paco2 > 60 mm[Hg]")]
    [InlineData("ECOG > 2,3 or 4", "ecog >= 3 {grade}")]
    [InlineData("HCV RNA ≥ 10*5 IU/mL", "hcv-rna-level >= 100000 [IU]/mL")]
    [InlineData("Pain NRS <U+2267>4", "pain-nrs >= 4 {score}")]
    [InlineData("Blood pressure > 180 x 100 mmHg", "systolic-blood-pressure > 180 mm[Hg] ; diastolic-blood-pressure > 100 mm[Hg]")]
    [InlineData("Blood pressure < 160 (systolic) and 100 (diastolic) mmHg", "systolic-blood-pressure < 160 mm[Hg] ; diastolic-blood-pressure < 100 mm[Hg]")]
    [InlineData("INR < 1.3 (or < 3 on anticoagulants)", "inr < 1.3 {INR} ; inr < 3 {INR}")]
    [InlineData("Creatinine clearance at least 50%", "creatinine-clearance >= 50 %")]
    [InlineData("GFR down by > 25%", "")]
    [InlineData("Base deficit ≥ 16 mEq/L", "base-deficit >= 16 meq/L")]
    [InlineData("Congestive heart failure greater than NYHA class II", "nyha-class >= 3 {score}")]
    [InlineData("Cardiogenic shock, Killip class 4", "killip-class = 4 {score}")]
    public void Read_Form(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Laboratory abnormalities, including potassium < 3.0 mmol/L or hemoglobin < 9 g/dL", "serum-potassium < 3 mmol/L ; hemoglobin < 9 g/dL")]
    [InlineData("Varus > 5°, valgus > 5°", "unlisted:varus > 5 deg ; unlisted:valgus > 5 deg")]
    public void Read_InExclusion(string text, string expected) =>
        Assert.Equal(expected, Constraints("Exclusion Criteria:\n\n* " + text));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
