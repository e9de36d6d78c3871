using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

public sealed class UnlistedMeasureTests
{
    [Theory]
    [InlineData("Zorb Knee Score ≥ 20", "unlisted:zorb knee >= 20 {score}")]
    [InlineData("Total Zorb Knee Scale (ZKS) score of 12 or more", "unlisted:zorb knee scale >= 12 {score}")]
    [InlineData("Zorb Rating Scale for Hiccups between 10 and 20", "unlisted:zorb rating scale for hiccups >= 10 {score} ; unlisted:zorb rating scale for hiccups <= 20 {score}")]
    [InlineData("Patients with a baseline ZQX-9 > 7", "unlisted:zqx-9 > 7 {score}")]
    [InlineData("Zorb index at screening of at most 1.5", "unlisted:zorb index <= 1.5 {score}")]
    [InlineData("Zorbium > 5 ng/mL", "unlisted:zorbium > 5 ng/mL")]
    [InlineData("Zorbium ≤ 2 x ULN", "unlisted:zorbium <= 2 ULN")]
    [InlineData("Wheal diameter ≥ 3 mm", "unlisted:wheal diameter >= 3 mm")]
    [InlineData("Zorb scale ≥ 4/10", "unlisted:zorb scale >= 4 {score}")]
    [InlineData("At least 20 points on the Zorb Disability Questionnaire", "unlisted:zorb disability questionnaire >= 20 {score}")]
    public void Read_NameOfNoTable_IsKnownByItself(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Cr > 2 mg/dL", "serum-creatinine > 2 mg/dL")]
    [InlineData("Creatinin clearance < 50 mL/min", "creatinine-clearance < 50 mL/min")]
    [InlineData("sitSBP ≥ 160 mmHg", "systolic-blood-pressure >= 160 mm[Hg]")]
    [InlineData("HR > 100", "heart-rate > 100 {beats}/min")]
    [InlineData("Kt/V ≥ 1.2", "kt-v >= 1.2 {ratio}")]
    [InlineData("serum alpha-feto-protein > 50 ng/mL", "alpha-fetoprotein > 50 ng/mL")]
    public void Read_ShortFormOrSlip_IsTheAnalyte(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Contraception with a failure rate of less than 1% per year")]
    [InlineData("CT slice thickness ≤ 5 mm")]
    [InlineData("Weight gain of more than 5 kg")]
    [InlineData("Patients with a score > 10")]
    [InlineData("Zorbolol dose ≥ 20 mg/day")]
    [InlineData("Zorbosis for more than 5 years")]
    [InlineData("At least 2 zorbs on 3 occasions")]
    [InlineData("Children of a mother with BMI > 30 kg/m2")]
    public void Read_NumberOfSomethingElse_IsNoMeasurement(string text) => Assert.Equal("", Constraints(text));

    [Theory]
    [InlineData("Partial pressure of oxygen (PaO2) / fraction of inspired oxygen (FiO2) ≤ 300 mmHg", "pao2-fio2-ratio <= 300 mm[Hg]")]
    [InlineData("FEV1, FVC ≥ 40% predicted", "fev1 >= 40 {%predicted} ; fvc >= 40 {%predicted}")]
    [InlineData("Aspartate aminotransferase (AST); serum glutamic oxaloacetic transaminase [SGOT] ≤ 2 x ULN", "ast <= 2 ULN")]
    [InlineData("Ferritin zorbium ratio > 2", "unlisted:ferritin zorbium ratio > 2 {ratio}")]
    [InlineData("BMI > 25th percentile", "body-mass-index > 25 {percentile}")]
    public void Read_Ratio_IsNotOneOfItsParts(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Body mass index greater than or equal to (>=) 25 kg/m2", "body-mass-index >= 25 kg/m2")]
    [InlineData("HCV RNA ≥ 10^4 IU/mL", "hcv-rna-level >= 10000 [IU]/mL")]
    [InlineData("ALT greater than1.5 x ULN", "alt > 1.5 ULN")]
    [InlineData("Creatinine of 2.0 mb/dl or greater", "serum-creatinine >= 2 mg/dL")]
    [InlineData("Creatinine ≤ 1·5 mg/dL", "serum-creatinine <= 1.5 mg/dL")]
    [InlineData("Patients whose screening HbA1c is above 7%", "hba1c > 7 %")]
    [InlineData("Bilirubin no greater 1.5 times ULN", "total-bilirubin <= 1.5 ULN")]
    [InlineData("Platelets ≥ 100,000 µL", "platelet-count >= 100000 /uL")]
    [InlineData("BMI 18-28 kg/m", "body-mass-index >= 18 kg/m2 ; body-mass-index <= 28 kg/m2")]
    public void Read_FormOfItsOwn_IsRead(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Platelets ≥ 100,000/mm3 (transfusions are allowed); hemoglobin > 9 g/dL", "platelet-count >= 100000 /uL ; hemoglobin > 9 g/dL")]
    [InlineData("No creatinine above 3.5 mg/dL or dialysis", "serum-creatinine <= 3.5 mg/dL")]
    [InlineData("A second test if creatinine is above 1.5 mg/dL", "serum-creatinine > 1.5 mg/dL")]
    [InlineData("Patients on zorbolol are not eligible if QTc ≥ 460 ms", "qtc-interval < 460 ms")]
    [InlineData("Patients may be enrolled provided that their ejection fraction is above 40%", "lvef > 40 %")]
    public void Read_SentenceThatCannotBeWeighed_KeepsItsLimits(string text, string expected)
    {
        Assert.Equal(expected, Constraints(text));
        Assert.All(CriteriaReader.Read(text), criterion => Assert.False(Evaluator.Evaluate(criterion, Chart).Verdict is Verdict.Met or Verdict.NotMet));
    }

    [Fact]
    public void Evaluate_MeasureOfNoTable_IsUnknown()
    {
        var criterion = Assert.Single(CriteriaReader.Read("Zorbium > 5 ng/mL"));

        Assert.Equal(Verdict.Unknown, Evaluator.Evaluate(criterion, Chart).Verdict);
    }

    private static PatientChart Chart => new(
        new Patient
        {
            Facts =
            [
                new MeasurementFact("Platelets", new Quantity(200000, "/uL")),
                new MeasurementFact("Hemoglobin", new Quantity(15, "g/dL")),
                new MeasurementFact("LVEF", new Quantity(30, "%")),
                new MeasurementFact("Creatinine", new Quantity(4, "mg/dL")),
            ],
        },
        new DateOnly(2024, 5, 1),
        Lexicon.BuiltIn);

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
