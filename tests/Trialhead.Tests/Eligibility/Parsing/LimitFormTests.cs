using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LimitFormTests
{
    [Theory]
    [InlineData("Ferritin greater than or equal to ≥ 300 ng/mL", "ferritin >= 300 ng/mL")]
    [InlineData("Ferritin greater than or equal to ( ) 300 ng/mL", "ferritin >= 300 ng/mL")]
    [InlineData("Ferritin = 300 ng/mL or greater", "ferritin >= 300 ng/mL")]
    [InlineData("PHQ-9 = 5 to 8", "phq-9 >= 5 {score} ; phq-9 <= 8 {score}")]
    [InlineData("Maximum BMI of 40, minimum weight 45 kg", "body-mass-index <= 40 kg/m2 ; body-weight >= 45 kg")]
    [InlineData("BMI between 19.0 (inclusive) and 27.0 kg/m2 (exclusive)", "body-mass-index >= 19 kg/m2 ; body-mass-index < 27 kg/m2")]
    [InlineData("Heart failure > NYHA class II", "nyha-class >= 3 {score}")]
    [InlineData("Sodium < 128 & > 150 mEq/L", "serum-sodium < 128 meq/L ; serum-sodium > 150 meq/L")]
    [InlineData("Potassium < 3.2 > 5.4 mEq/L", "serum-potassium < 3.2 meq/L ; serum-potassium > 5.4 meq/L")]
    [InlineData("130 mmHg ≤ sitSBP < 190 mmHg", "systolic-blood-pressure >= 130 mm[Hg] ; systolic-blood-pressure < 190 mm[Hg]")]
    [InlineData("QTcF > 440 ms for male subjects and > 460 ms for female subjects", "qtc-interval > 440 ms ; qtc-interval > 460 ms")]
    [InlineData("> 4 x ULN for AST", "ast > 4 ULN")]
    [InlineData("Hoehn and Yahr stage ≥ 2.5 and ≤ 4 following titration", "hoehn-yahr-stage >= 2.5 {score} ; hoehn-yahr-stage <= 4 {score}")]
    [InlineData("Blood pressure over 160 over 100", "systolic-blood-pressure > 160 mm[Hg] ; diastolic-blood-pressure > 100 mm[Hg]")]
    [InlineData("Heart rate outside the range 50-90 beats per minute", "heart-rate < 50 {beats}/min ; heart-rate > 90 {beats}/min")]
    [InlineData("IL-6 ≥ 3 times the laboratory reference range", "interleukin-6-level >= 3 ULN")]
    [InlineData("INR no greater than normal limits", "inr <= 1 ULN")]
    [InlineData("Gestational age of 24+0 to 27+6 weeks", "gestational-age >= 24 wk ; gestational-age <= 27.857143 wk")]
    [InlineData("Gestational age of at least 28 6/7 weeks", "gestational-age >= 28.857143 wk")]
    public void Read_Side(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("eGFR ≥ 40 milliliter (mL)/minute (min)/1.73 m^2", "egfr-rate >= 40 mL/min/{1.73_m2}")]
    [InlineData("Sodium < 130 milliequivalent (mEq)/L", "serum-sodium < 130 meq/L")]
    [InlineData("BMI more than 40 kilograms per square meter", "body-mass-index > 40 kg/m2")]
    [InlineData("eGFR < 50 millilitre/min/1.73 m2", "egfr-rate < 50 mL/min/{1.73_m2}")]
    [InlineData("IOP > 20 mm in either eye", "intraocular-pressure > 20 mm[Hg]")]
    [InlineData("At least 30 weeks of gestation", "gestational-age >= 30 wk")]
    [InlineData("Illness likely to limit survival to less than 2 years", "life-expectancy < 2 a")]
    [InlineData("Lymphocyte / monocyte ratio ≤ 3", "unlisted:lymphocyte / monocyte ratio <= 3 {ratio}")]
    [InlineData("MUGA scan before entry must be at least 50%", "lvef >= 50 %")]
    [InlineData("HIV RNA > 400 copies/microliter", "hiv-viral-load > 400 {copies}/uL")]
    [InlineData("PVR > 5 mmHg/L/min", "pulmonary-vascular-resistance > 5 [wood'U]")]
    [InlineData("PaO2/FiO2 < 300 mmHg/40 kPa", "pao2-fio2-ratio < 300 mm[Hg]")]
    [InlineData("Platelets ≥ 90 K", "platelet-count >= 90 10*3/uL")]
    [InlineData("Temperature above 38 degrees", "body-temperature > 38 Cel")]
    [InlineData("Lymphocytes > 20 %", "lymphocyte-percentage > 20 %")]
    [InlineData("PT > 70 %", "prothrombin-activity > 70 %")]
    [InlineData("At least 10% body surface area (BSA) with eczema", "affected-body-surface-area >= 10 %")]
    [InlineData("More than 14 drinks per week", "alcohol-consumption > 14 {drinks}/wk")]
    [InlineData("Alcohol intake > 4 units/day", "alcohol-consumption > 4 {units}/d")]
    [InlineData("Takes at least 20 units/day of insulin", "")]
    [InlineData("ER negative (< 1%)", "er-expression-percentage < 1 %")]
    [InlineData("Urine benzoate > 30 ng/mL", "unlisted:urine benzoate > 30 ng/mL")]
    [InlineData("Prior chemotherapy (1-2 regimens)", "prior-lines-of-therapy >= 1 {lines} ; prior-lines-of-therapy <= 2 {lines}")]
    [InlineData("Systolic blood pressure (BP) < 150 mmHg", "systolic-blood-pressure < 150 mm[Hg]")]
    [InlineData("DAS28-erythrocyte sedimentation rate > 3.2", "das28 > 3.2 {score}")]
    public void Read_Subject(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Bilirubin no greater than normal Albumin at least 2 g/dL", "total-bilirubin <= 1 ULN ; serum-albumin >= 2 g/dL")]
    [InlineData("AST ≤ 3 x ULN (≤ 5 x if liver metastases)", "ast <= 3 ULN ; ast <= 5 ULN")]
    [InlineData("ALT ≤ 2 x ULN in the absence of liver metastases, or < 5 x ULN in their presence", "alt <= 2 ULN ; alt < 5 ULN")]
    [InlineData("AST ≤ 3 x ULN (or ≤ 1.5 x ULN in conjunction with alkaline phosphatase > 2 x ULN)", "ast <= 3 ULN ; alkaline-phosphatase > 2 ULN ; ast <= 1.5 ULN")]
    [InlineData("Patients whose ECG shows QTcF > 450 ms", "qtc-interval > 450 ms")]
    [InlineData("HbA1c at screening in patients who are treated with insulin alone must be ≥ 7.5%", "hba1c >= 7.5 %")]
    [InlineData("No NYHA class III or IV", "nyha-class <= 2 {score}")]
    [InlineData("No significant cardiac disease Ejection fraction at least 40%", "lvef >= 40 %")]
    [InlineData("No elevated Bilirubin greater than 2 mg/dL", "total-bilirubin <= 2 mg/dL")]
    [InlineData("Good organs with no dysfunction of the heart: WBC ≥ 4000/mm3", "white-cell-count >= 4000 /uL")]
    [InlineData("Adults (male and not pregnant) with hemoglobin > 9 g/dL", "age >= 18 a ; hemoglobin > 9 g/dL")]
    public void Read_WordsAround_KeepTheLimit(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("WBC > 10,000/mm3 or > 15% band forms", "white-cell-count > 10000 /uL")]
    [InlineData("Need of 3 packs of RBCs per month or platelets < 50,000/mm3", "platelet-count < 50000 /uL")]
    [InlineData("PT no more than 4 seconds above control", "")]
    [InlineData("PTT less than 1.5 times control", "")]
    [InlineData("Stable weight (variation < 3 kg)", "")]
    [InlineData("CD33 on at least 20% of the blasts", "")]
    [InlineData("An increase in FEV1 of ≥ 12%", "")]
    [InlineData("Troponin > 2 x ULN and at least two of the following", "troponin > 2 ULN")]
    [InlineData("History of elevated eye pressure", "")]
    [InlineData("EDSS 0 to 5", "edss <= 5 {score}")]
    public void Read_WhatIsNoLimit_IsNone(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Asthma for at least 1 year", "disease-duration >= 1 a")]
    [InlineData("Chronic low back pain persisting ≥ 3 months", "disease-duration >= 3 mo")]
    [InlineData("Acute pain (less than 3 months in duration)", "disease-duration < 3 mo")]
    [InlineData("Pain present for at least 3 months", "disease-duration >= 3 mo")]
    [InlineData("No fever for at least 14 days", "")]
    [InlineData("Steroids for asthma for at least 3 months", "")]
    [InlineData("Radiotherapy of 6 weeks or more duration", "")]
    public void Read_HowLongAnIllnessLasts_IsNotHowLongItIsTreated(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Adult patients (> 18 years) who need surgery", "age > 18 a")]
    [InlineData("Premenopausal women, 18-50 years, inclusive", "age >= 18 a ; age <= 50 a")]
    [InlineData("18-70 years, life expectancy > 3 months", "age >= 18 a ; age <= 70 a ; life-expectancy > 3 mo")]
    [InlineData("Patients whose age is under 18 or more than 50 years", "age < 18 a ; age > 50 a")]
    [InlineData("≥ 18 years of age, < 76 years of age", "age >= 18 a ; age < 76 a")]
    [InlineData("Over 18 years of age up to 70", "age > 18 a ; age <= 70 a")]
    [InlineData("Age < 55 years and one year or more of amenorrhea", "age < 55 a")]
    [InlineData("Performance status:\n\n* 0-2", "ecog <= 2 {grade}")]
    [InlineData("Performance status:\n\n* CALGB 0-1", "ecog <= 1 {grade}")]
    public void Read_AgeAndPerformance(string text, string expected) => Assert.Equal(expected, Constraints(text));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
