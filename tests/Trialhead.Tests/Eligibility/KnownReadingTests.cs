using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>Whoever is kept out is kept out by what note and line say, and by nothing that was only near it.</summary>
public class KnownReadingTests
{
    [Theory]
    [InlineData("She has depression.", "Psychiatric illness that, in the opinion of the PI, might interfere with study compliance.", Verdict.Unknown)]
    [InlineData("She has asthma.", "Concurrent, clinically significant (as determined by the investigator) cardiac, immunologic, pulmonary, neurologic, renal, and/or other major disease.", Verdict.Unknown)]
    [InlineData("She has a deep vein thrombosis.", "Medical problems that may interfere with the research or lead to increased risk, such as malignant tumors, blood diseases, liver diseases, etc.", Verdict.Unknown)]
    [InlineData("She has a fracture of the wrist.", "Contraindications to manipulation, as determined by the clinician through physical exam, including: severe osteoporosis, fracture or other osseous abnormalities", Verdict.Unknown)]
    [InlineData("She has asthma.", "Asthma or other condition that may interfere with the study", Verdict.NotMet)]
    [InlineData("Echo: mild mitral regurgitation.", "Prior myocardial dysfunction", Verdict.Unknown)]
    [InlineData("He has visual hallucinations.", "History of psychosis", Verdict.Unknown)]
    [InlineData("He has GAD.", "ADHD, anxiety disorder, or panic disorder as the primary diagnosis", Verdict.Unknown)]
    [InlineData("She has hypothyroidism.", "Uncontrolled hypertension, diabetes mellitus, IOP, hypothyroidism, or hyperthyroidism", Verdict.Unknown)]
    [InlineData("She has hypothyroidism.", "Hypothyroidism or hyperthyroidism (unless stabilized with medications for at least the past 90 days)", Verdict.Unknown)]
    [InlineData("A hip fracture.", "More than one fracture", Verdict.Unknown)]
    [InlineData("Anaphylaxis to penicillin. Hay fever.", "Hypersensitivity or other contraindication to the safe use of sitagliptin", Verdict.Unknown)]
    [InlineData("Anaphylaxis to penicillin. Hay fever.", "History of allergic reaction or sensibility to paricalcitol or similar study drugs", Verdict.Unknown)]
    [InlineData("Hay fever.", "Allergic diseases", Verdict.NotMet)]
    [InlineData("GI bleed 2017.", "Active bleeding", Verdict.Unknown)]
    [InlineData("GI bleed 2017.", "STEMI precipitated by or as a complication of surgery, trauma, or GI bleeding", Verdict.Unknown)]
    [InlineData("Hypertension.", "Cardiovascular abnormality based on echo, ECG or physical examination", Verdict.Unknown)]
    [InlineData("Pre-eclampsia.", "History of cardiovascular disease", Verdict.Unknown)]
    [InlineData("Methamphetamine until 2018.", "Use of CNS stimulants", Verdict.Unknown)]
    [InlineData("He takes methylphenidate.", "Use of CNS stimulants", Verdict.NotMet)]
    [InlineData("On the waiting list for a kidney transplant.", "Previous transplant", Verdict.Unknown)]
    [InlineData("No anticoagulation.", "Patients with a low platelet count\n* who are not on anticoagulation", Verdict.Unknown)]
    [InlineData("Albumin 2.6 g/dL.", "Total calcium (corrected for serum albumin) or ionized calcium below the lower limit of normal", Verdict.Unknown)]
    public void Exclusion_OfNoMoreThanTheLineNames_IsOpen(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("No steroids so far.", "No more than 3 months of prior prednisone therapy", Verdict.Met)]
    [InlineData("She took prednisone in 2018.", "No more than 3 months of prior prednisone therapy", Verdict.Unknown)]
    [InlineData("rTMS never.", "Pass the TMS adult safety screening (TASS) questionnaire", Verdict.Unknown)]
    [InlineData("She takes zopiclone.", "Subjects will be cautioned not to consume alcohol or psychotropic drugs while on the study", Verdict.NotApplicable)]
    [InlineData("No dementia.", "Alzheimer's disease volunteers must meet the NINCDS-ADRDA criteria for probable Alzheimer's disease.", Verdict.NotApplicable)]
    [InlineData("No HIV.", "Adequate counts (HIV positive volunteers: hemoglobin at least 9.0 g/dL; HIV negative volunteers: hemoglobin at least 9.0 g/dL)", Verdict.Unknown)]
    [InlineData("Bilirubin 0.7 mg/dL.", "Bilirubin at most 1.5 x ULN (isolated bilirubin above 1.5 x ULN is acceptable if direct bilirubin is below 35 %)", Verdict.Met)]
    [InlineData("Bilirubin 2.7 mg/dL.", "Bilirubin at most 1.5 x ULN (isolated bilirubin above 1.5 x ULN is acceptable if direct bilirubin is below 35 %)", Verdict.Unknown)]
    [InlineData("Gout.", "Healthy subjects: no history of gout", Verdict.Unknown)]
    [InlineData("Gestational diabetes in the first pregnancy.", "Type 2 diabetes", Verdict.Unknown)]
    [InlineData("No shocks since CRT-D 2018.", "Shock", Verdict.Unknown)]
    [InlineData("Stroke in 2012.", "No cardiovascular event within the past 6 months, including any of the following:\n\n  * Myocardial infarction\n  * Stroke", Verdict.Unknown)]
    public void Inclusion_AsksNoMoreThanItSays(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("No bleed, ASPECTS 8, CTA L M1 occlusion.", "Large vessel occlusion", Verdict.Met)]
    [InlineData("No cardiac history, echo: LVH.", "Left ventricular hypertrophy", Verdict.Met)]
    [InlineData("Osteoporosis never treated, vertebral fracture on an old film.", "Vertebral fracture", Verdict.Met)]
    [InlineData("No fever, cough or rash.", "Cough", Verdict.NotMet)]
    [InlineData("Knee osteoarthritis. No arthritis of the other kind.", "Knee osteoarthritis", Verdict.Met)]
    [InlineData("No alcohol dependence.", "Alcohol abuse", Verdict.NotMet)]
    [InlineData("STS 4.1, AVA 0.7 cm2, EF 60 %.", "Soft tissue sarcoma", Verdict.Unknown)]
    public void Denial_ReachesNoFurtherThanItsList(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("Xpert: rifampicin resistant, LPA: isoniazid resistant.", "Prior rifampicin or isoniazid", Verdict.Unknown)]
    [InlineData("Culture susceptible to ciprofloxacin and gentamicin.", "Prior ciprofloxacin", Verdict.Unknown)]
    [InlineData("Parathyroidectomy discussed, declined.", "History of parathyroidectomy", Verdict.Unknown)]
    [InlineData("Wants DBS.", "Prior deep brain stimulation", Verdict.Unknown)]
    [InlineData("Betamethasone given, MgSO4 not yet.", "Prior magnesium sulfate", Verdict.Unknown)]
    [InlineData("Allergy: none. Progesterone pessary since 22 weeks.", "Known allergy to progesterone", Verdict.Met)]
    [InlineData("On dabigatran but family say not taken for 4 days.", "Current use of oral anticoagulants", Verdict.Unknown)]
    [InlineData("He takes dabigatran.", "Current use of oral anticoagulants", Verdict.NotMet)]
    [InlineData("TB: latent, treated in 2019.", "History of active tuberculosis", Verdict.Unknown)]
    [InlineData("Asthma as a child.", "Asthma", Verdict.Unknown)]
    [InlineData("Broke his wrist in January (it has healed).", "Fracture", Verdict.Unknown)]
    public void WhatIsOverOrNotDone_KeepsNobodyOut(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("Glucose 29.4, ketones 6.1.", "Glucose > 200 mg/dL", Verdict.Unknown)]
    [InlineData("Hb 96.", "Hemoglobin >= 9 g/dL", Verdict.Met)]
    [InlineData("Hb 96.", "Hemoglobin <= 12 g/dL", Verdict.Met)]
    [InlineData("Albumin 30.", "Albumin < 3.5 g/dL", Verdict.Met)]
    [InlineData("LDL 3.4.", "LDL cholesterol > 100 mg/dL", Verdict.Met)]
    [InlineData("LDL 120.", "LDL cholesterol > 100 mg/dL", Verdict.Met)]
    [InlineData("Calcium 2.3.", "Calcium < 11 mg/dL", Verdict.Met)]
    [InlineData("Phosphate 2.1.", "Phosphate > 4.5 mg/dL", Verdict.Unknown)]
    [InlineData("Uric acid 480.", "Uric acid > 7 mg/dL", Verdict.Met)]
    public void BareNumber_IsInTheUnitItCanBeIn(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Fact]
    public void KindsOfPeopleWithListsOfTheirOwn_AreAskedApart()
    {
        const string Text = "Adults with bipolar disorder:\n\nINCLUSION CRITERIA:\n\n* Bipolar disorder\n\nEXCLUSION CRITERIA:\n\n* Seizure disorder\n\n"
            + "Healthy volunteer children:\n\nINCLUSION CRITERIA:\n\n* Speaks English\n\nEXCLUSION CRITERIA:\n\n* Mania\n\n"
            + "Relatives of patients with bipolar disorder:\n\nINCLUSION CRITERIA:\n\n* Parent or sibling of a patient\n\nEXCLUSION CRITERIA:\n\n* Migraine";
        var criteria = CriteriaReader.Read(Text);
        var chart = NoteVerdicts.Chart("A woman with bipolar disorder, mania and migraine.");

        Assert.Equal(
            ["Adults with bipolar disorder", "Adults with bipolar disorder", "Healthy volunteer children", "Healthy volunteer children", "Relatives of patients with bipolar disorder", "Relatives of patients with bipolar disorder"],
            criteria.Select(criterion => criterion.Section));
        Assert.DoesNotContain(criteria, criterion => Evaluator.Evaluate(criterion, chart).Verdict == Verdict.NotMet);
    }

    [Fact]
    public void OneHeadingAboveTheLists_HeadsWhatIsAskedOfAll() =>
        Assert.All(CriteriaReader.Read("Adults:\n\nInclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n* COPD"), criterion => Assert.Null(criterion.Section));

    [Fact]
    public void ExclusionsOfSome_KeepTheirHeadingBeforeTheirLead()
    {
        var criteria = CriteriaReader.Read("EXCLUSION CRITERIA FOR CONTROLS:\n\nIn addition, these individuals will be excluded for:\n\n1. Use of interferons.");

        Assert.Equal("FOR CONTROLS", Assert.Single(criteria).Section);
    }
}
