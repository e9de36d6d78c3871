using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>Nobody is said to be kept out by less than a line says: by a member of a list without its time, degree or outcome.</summary>
public class KeptOutTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("DVT in March 2019.", "Arterial or venous thrombosis occurring within 6 months, such as stroke, deep vein thrombosis and pulmonary embolism", Verdict.Unknown)]
    [InlineData("DVT in November 2019.", "Arterial or venous thrombosis occurring within 6 months, such as stroke, deep vein thrombosis and pulmonary embolism", Verdict.NotMet)]
    [InlineData("He had R-CHOP.", "Received chemotherapy, or other experimental therapy, including CAR-T cells, within 4 weeks of the first dose", Verdict.Unknown)]
    [InlineData("She had FOLFOX.", "Prior anticancer therapy including chemotherapy or hormonal therapy within 3 weeks before dosing", Verdict.Unknown)]
    [InlineData("He had R-CHOP.", "Previous chemotherapy, including rituximab", Verdict.NotMet)]
    public void Exclusion_WithATime_AsksItOfEveryMember(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData(CriterionKind.Exclusion, "A man with atrial fibrillation.", "Uncontrolled intercurrent illness including, but not limited to, unstable angina, cardiac arrhythmia", Verdict.Unknown)]
    [InlineData(CriterionKind.Exclusion, "A man with unstable angina.", "Uncontrolled intercurrent illness including, but not limited to, unstable angina, cardiac arrhythmia", Verdict.NotMet)]
    [InlineData(CriterionKind.Inclusion, "A man with atrial fibrillation.", "No concurrent uncontrolled illness including, but not limited to, cardiac arrhythmia", Verdict.Unknown)]
    [InlineData(CriterionKind.Inclusion, "A man with atrial fibrillation.", "No uncontrolled angina, heart failure, or arrhythmia", Verdict.Unknown)]
    [InlineData(CriterionKind.Inclusion, "A man with atrial fibrillation.", "No angina, heart failure, or arrhythmia", Verdict.NotMet)]
    [InlineData(CriterionKind.Exclusion, "A woman with celiac disease.", "Clinically significant renal, cardiac, hepatic, or gastrointestinal disease", Verdict.Unknown)]
    [InlineData(CriterionKind.Exclusion, "A woman with aspergillosis.", "Active, uncontrolled bacterial, viral or fungal infection", Verdict.Unknown)]
    [InlineData(CriterionKind.Exclusion, "A man with atrial fibrillation.", "History of heart disease, with New York Heart Association class II or more", Verdict.Unknown)]
    public void Line_WithADegree_AsksItOfEveryMember(CriterionKind kind, string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(kind, note, line));

    [Theory]
    [InlineData("She has depression.", "A medical condition, laboratory abnormality, or psychiatric illness, which could place her at unacceptable risk", Verdict.Unknown)]
    [InlineData("A boy with ADHD.", "Psychiatric illness/social situations rendering the child unable to follow the protocol", Verdict.Unknown)]
    [InlineData("She has depression.", "Psychiatric illness or drug abuse", Verdict.NotMet)]
    [InlineData("A man with hypertension.", "Symptoms and signs of cardiovascular diseases", Verdict.Unknown)]
    [InlineData("He takes levetiracetam.", "Use of anticonvulsants that induce hepatic enzymes", Verdict.Unknown)]
    [InlineData("He takes levetiracetam.", "Use of anticonvulsants", Verdict.NotMet)]
    [InlineData("He takes tofacitinib.", "Start of treatment with an immunosuppressive agent within 3 months", Verdict.Unknown)]
    [InlineData("He takes tofacitinib.", "Treatment with an immunosuppressive agent within 3 months", Verdict.NotMet)]
    public void Exclusion_OfWhatComesOfIt_IsNotOfAllThatIsNamed(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("HbA1c 9.1 %.", "Subjects with HbA1c below 7.5 % must have a fasting glucose of 7 mmol/L or more", Verdict.NotApplicable)]
    [InlineData("Not sexually active.", "Sexually active subjects must be willing to use contraception", Verdict.NotApplicable)]
    [InlineData("ECOG 1.", "Performance status 3 must be due to pain", Verdict.NotApplicable)]
    [InlineData("ECOG 1.", "ECOG 0-2 (ECOG 3-4 acceptable if solely due to pain)", Verdict.Unknown)]
    [InlineData("Creatinine clearance 41 mL/min.", "Creatinine clearance above 50 mL/min if no renal impairment", Verdict.Unknown)]
    [InlineData("Creatinine clearance 41 mL/min.", "Creatinine clearance above 50 mL/min", Verdict.NotMet)]
    [InlineData("Radiotherapy of the adrenal in 2018.", "Patients must have one entire kidney that has not had any radiation", Verdict.Unknown)]
    [InlineData("IDH1 wildtype.", "The result of the tumor IDH1 mutation test must be available", Verdict.Unknown)]
    [InlineData("Axillary surgery 2 weeks ago.", "At least 2 weeks since surgery", Verdict.Unknown)]
    [InlineData("Axillary surgery 10 days ago.", "At least 2 weeks since surgery", Verdict.NotMet)]
    public void Inclusion_OfSome_KeepsNobodyElseOut(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("TB quantiferon neg. CMV bx neg.", "Active tuberculosis or CMV infection", Verdict.Unknown)]
    [InlineData("LTBI treated in 2015.", "Evidence of active tuberculosis", Verdict.Unknown)]
    [InlineData("He has LTBI.", "Latent tuberculosis", Verdict.NotMet)]
    [InlineData("Hep B 1990s - HBsAg neg, anti-HBc pos.", "HBV positive", Verdict.Unknown)]
    [InlineData("Chronic hep B, HBsAg pos.", "HBV positive", Verdict.NotMet)]
    [InlineData("Liver cancer on HCV cirrhosis (SVR 2017).", "Hepatitis C", Verdict.Unknown)]
    [InlineData("eGFR 39 (cisplatin-ineligible).", "Prior systemic chemotherapy", Verdict.Unknown)]
    [InlineData("Colitis. Tried mesalazine, AZA (nausea), infliximab.", "Prior anticancer therapy", Verdict.Unknown)]
    [InlineData("Portal vein tumour thrombosis.", "Thrombotic disorders", Verdict.Unknown)]
    [InlineData("Gallstone pancreatitis 2014.", "Pancreatic disease", Verdict.Unknown)]
    [InlineData("Gallstone pancreatitis 2014.", "History of pancreatitis", Verdict.NotMet)]
    [InlineData("DVT in 2013.", "Cardiovascular disease", Verdict.Unknown)]
    public void Exclusion_OfWhatIsPastOrWasLookedFor_IsOpen(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("BMI 33.", "- Participants must have at least 1 of the following risk factors for severe illness\n\n  - Hypertension\n\n  - Severe obesity (BMI of 40 or more)")]
    [InlineData("Creatinine 0.9.", "- Active nephritis by one or more of the following changes:\n\n  - Creatinine above 1.0 mg/dL")]
    [InlineData("He has diffuse large B-cell lymphoma.", "- Multiple myeloma Hodgkin's disease Non-Hodgkin's lymphoma")]
    [InlineData("No HCC.", "- Personal history of either\n\n  - Chronic hepatitis C\n\n  - Hepatocellular carcinoma")]
    [InlineData("AML with FLT3-ITD.", "- Acute myelogenous leukemia with t(6;9)\n\n- Acute lymphoblastic leukemia (ALL) with Ph+ t (9;22), t (4;22)")]
    public void Inclusion_OneOfAList_KeepsNobodyOut(string note, string lines)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.BuiltIn), Day, Lexicon.BuiltIn);

        Assert.All(CriteriaReader.Read($"Inclusion Criteria:\n\n{lines}"), criterion => Assert.NotEqual(Verdict.NotMet, Evaluator.Evaluate(criterion, chart).Verdict));
    }
}
