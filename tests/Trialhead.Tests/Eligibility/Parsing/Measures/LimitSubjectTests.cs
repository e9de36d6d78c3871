using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

public sealed class LimitSubjectTests
{
    [Theory]
    [InlineData("Apgar score at 5 minutes > 7", "apgar-score > 7 {score}")]
    [InlineData("Total calcium (corrected for serum albumin) within normal limits", "serum-calcium <= 1 ULN ; serum-calcium >= 1 LLN")]
    [InlineData("Mean of 2 calcium determinations drawn on the same day as the PTH determinations ≥ 8.4 mg/dL", "serum-calcium >= 8.4 mg/dL")]
    [InlineData("ALT: 2-60 units/litre", "alt >= 2 U/L ; alt <= 60 U/L")]
    [InlineData("7.0 % =< HbA1c < 10.0 %", "hba1c >= 7 % ; hba1c < 10 %")]
    [InlineData("At least two episodes per day of urinary incontinence", "episode-count >= 2 /d")]
    [InlineData("Smoking more than 5 cigarettes or the equivalent per day", "cigarettes-per-day > 5 /d")]
    [InlineData("More than six HER2 gene copies per nucleus", "her2-copy-number > 6 {score}")]
    [InlineData("A ratio of ≥ 2.0 by ISH", "her2-cep17-ratio >= 2 {ratio}")]
    [InlineData("A score of ≥ 1 on the Zorbol Dyspnoea Scale (mMRC)", "mmrc-dyspnea >= 1 {score}")]
    [InlineData("Orthostatic hypotension defined by a decrease of SBP of more than 20 mmHg", "orthostatic-drop > 20 mm[Hg]")]
    [InlineData("A difference of > 10 mmHg in diastolic blood pressure", "")]
    [InlineData("Patients have fever more than one week", "disease-duration > 1 wk")]
    [InlineData("Asthma since at least 6 months", "disease-duration >= 6 mo")]
    [InlineData("Recent (more than 6 days of flu-like symptoms) infection", "disease-duration > 6 d")]
    [InlineData("Complete resolution of all symptoms for > 28 days", "")]
    [InlineData("A diagnosis of AIDS and ≥ 3 months of zidovudine therapy", "")]
    [InlineData("A history of cycles of more than 35 days", "")]
    [InlineData("AST, ALT > 2 x ULN in any of the following", "ast > 2 ULN ; alt > 2 ULN")]
    [InlineData("Greater than two times the upper limit of normal in any of the following laboratory values at visit 1: ALT or AST", "alt > 2 ULN ; ast > 2 ULN")]
    [InlineData("Women in labor ≥ 28 weeks GA", "gestational-age >= 28 wk")]
    [InlineData("4-5 points by the CO-RADS classification", "unlisted:co-rads >= 4 {score} ; unlisted:co-rads <= 5 {score}")]
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
    [InlineData("Infants < 34 weeks' gestational", "gestational-age < 34 wk")]
    [InlineData("Born after 35 weeks or more gestational age", "gestational-age >= 35 wk")]
    [InlineData("Preterm infants less than 40 weeks (corrected for gestational age)", "gestational-age < 40 wk")]
    [InlineData("Infants delivered prior to 37 weeks", "gestational-age < 37 wk")]
    [InlineData("Back pain in the hips or knees for at least 3 months", "disease-duration >= 3 mo")]
    [InlineData("Symptoms of diarrhea less than 3 days", "disease-duration < 3 d")]
    [InlineData("Night sweats, persisting > 1 month", "disease-duration > 1 mo")]
    [InlineData("Participants with symptoms for up to 72 hours", "disease-duration <= 72 h")]
    [InlineData("Fever or cough for not more than 72 hours", "disease-duration <= 72 h")]
    [InlineData("Acute deep vein thrombosis, less than 21 days", "disease-duration < 21 d")]
    [InlineData("Acute myocardial infarction (< 14 days)", "")]
    [InlineData("Antibiotics for pneumonia for at least 12 hours", "")]
    [InlineData("Life expectancy due to another illness of less than 6 months", "life-expectancy < 6 mo")]
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
    [InlineData("A minimum of 20 but not more than 100 lesions", "lesion-count >= 20 {score} ; lesion-count <= 100 {score}")]
    [InlineData("At least one and no more than two prior chemotherapy regimens", "prior-lines-of-therapy <= 2 {lines}")]
    [InlineData("BMI: lower limit of 27 kg/m2 and an upper limit of 45 kg/m2", "body-mass-index >= 27 kg/m2 ; body-mass-index <= 45 kg/m2")]
    [InlineData("Weight at or less than the 3rd percentile", "body-weight <= 3 {percentile}")]
    [InlineData("Temperature 38.0 °C (100.4 °F) or higher", "body-temperature >= 38 Cel")]
    [InlineData("Ages greater than or equal to 2 to 80", "age >= 2 a ; age <= 80 a")]
    [InlineData("HbA1c within the range of 7.5% to10.0%", "hba1c >= 7.5 % ; hba1c <= 10 %")]
    [InlineData("Height at least 2 SD below the mean", "body-height <= -2 {SD}")]
    [InlineData("Lumbar spine T-score less than or equal to minus 2.0", "bone-mineral-density-t-score <= -2 {SD}")]
    [InlineData("FEV1 >= 40% to <= 80% of predicted", "fev1 >= 40 {%predicted} ; fev1 <= 80 {%predicted}")]
    [InlineData("Kellgren-Lawrence scale: stage less than 2 on the Kellgren-Lawrence scale", "kellgren-lawrence-grade < 2 {score}")]
    public void Read_Ends(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Pruritus numeric rating scale (NRS) ≥ 7", "pp-nrs >= 7 {score}")]
    [InlineData("Fatigue VAS > 4", "unlisted:fatigue vas > 4 {score}")]
    [InlineData("Average pain intensity ≥ 4 on a 0-10 NRS", "pain-nrs >= 4 {score}")]
    [InlineData("Average pain over the last 24 hours score ≥ 5", "pain-nrs >= 5 {score}")]
    [InlineData("A score of 20 or more on the Retardation Rating Scale (SRRS)", "unlisted:retardation rating scale >= 20 {score}")]
    [InlineData("Retardation Rating Scale (ZRRS), score >= 15", "unlisted:retardation rating scale >= 15 {score}")]
    public void Read_ScaleOfWhatItNames(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("T > 38 °C or < 36 °C", "body-temperature > 38 Cel ; body-temperature < 36 Cel")]
    [InlineData("The fellow eye should be ≥ 34 letters", "best-corrected-visual-acuity >= 34 {letters}")]
    [InlineData("A gain of ≥ 15 letters", "")]
    [InlineData("Single ureteric stone less than or equal to 2 cm", "stone-size <= 2 cm")]
    [InlineData("Three or more episodes of diarrhea per day", "stool-frequency >= 3 /d")]
    [InlineData("Weight change greater than 3 kg", "")]
    [InlineData("More than 3 x ULN in any of the following: ALT, AST or bilirubin", "alt > 3 ULN ; ast > 3 ULN ; total-bilirubin > 3 ULN")]
    [InlineData("Vaginal pH ≤ 4", "vaginal-ph <= 4 [pH]")]
    public void Read_ByTheThingAlone(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Above 18", "age > 18 a")]
    [InlineData("Between18 and 80 years of age", "age >= 18 a ; age <= 80 a")]
    [InlineData("Adults (18-75) with a positive test", "age >= 18 a ; age <= 75 a")]
    [InlineData("> 18yr < 65yr", "age > 18 a ; age < 65 a")]
    [InlineData("Healthy men, age 18-50 years (young subjects) or ≥ 60 years (elderly subjects)", "age >= 18 a ; age <= 50 a ; age >= 60 a")]
    [InlineData("Postnatal age less than 1 month", "age < 0.083333 a")]
    [InlineData("An injury over 4 weeks old", "")]
    [InlineData("Eastern Cooperative Oncology Group performance 0-2", "ecog <= 2 {grade}")]
    public void Read_Person(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Laboratory abnormalities, including potassium < 3.0 mmol/L or hemoglobin < 9 g/dL", "serum-potassium < 3 mmol/L ; hemoglobin < 9 g/dL")]
    [InlineData("Varus > 5°, valgus > 5°", "unlisted:varus > 5 deg ; unlisted:valgus > 5 deg")]
    public void Read_InExclusion(string text, string expected) =>
        Assert.Equal(expected, Constraints("Exclusion Criteria:\n\n* " + text));

    [Theory]
    [InlineData("Less than 20% bone marrow involvement", "unlisted:bone marrow involvement < 20 %")]
    [InlineData("More than 1 mm of ST depression at rest", "unlisted:st depression > 1 mm")]
    [InlineData("At least 6 mm probing depth", "unlisted:probing depth >= 6 mm")]
    [InlineData("Radiotherapy with more than 20% marrow involvement", "")]
    [InlineData("History of > 5 kg weight change within 3 months", "")]
    [InlineData("A score of at least 18 on the long version of the Hamilton Depression Rating Scale", "ham-d >= 18 {score}")]
    [InlineData("Detectable zorbin on at least 2 occasions", "")]
    [InlineData("No more than ten clinically typical, visible, discrete lesions", "lesion-count <= 10 {score}")]
    [InlineData("Less than 25 Kaposi's sarcoma lesions", "lesion-count < 25 {score}")]
    [InlineData("Three or more outbreaks of genital herpes", "episode-count >= 3 {score}")]
    [InlineData("Frequency of zorbing ≥ 3 times per week", "unlisted:frequency of zorbing >= 3 /wk")]
    [InlineData("At least 2 hours of off time", "off-time >= 2 h")]
    [InlineData("INR (usually between 2 and 3)", "inr >= 2 {INR} ; inr <= 3 {INR}")]
    public void Read_SubjectBehindOrFarOff(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("PS: 0-1", "ecog <= 1 {grade}")]
    [InlineData("ECOG PS：0-1", "ecog <= 1 {grade}")]
    [InlineData("Karnowsky greater than 80", "karnofsky >= 90 {grade}")]
    [InlineData("Performance status given by the Eastern Cooperative Oncology Group: 0-2", "ecog <= 2 {grade}")]
    [InlineData("Performance status (Karnofsky scale) of 70 percent or greater", "karnofsky >= 70 {grade}")]
    public void Read_PerformanceStatus(string text, string expected) => Assert.Equal(expected, Constraints(text));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
