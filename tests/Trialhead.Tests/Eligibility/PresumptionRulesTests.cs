using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public class PresumptionRulesTests
{
    private const CriterionKind Inclusion = CriterionKind.Inclusion;
    private const CriterionKind Exclusion = CriterionKind.Exclusion;

    [Theory]
    [InlineData(Exclusion, "Epilepsy", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Epilepsy", PresumptionKind.PresumedNotMet)]
    [InlineData(Inclusion, "No history of epilepsy", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "Treatment with cisplatin", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "Allergy to penicillin", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "Contraindication to aspirin", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Creatinine > 2 mg/dL", PresumptionKind.MustAsk)]
    [InlineData(Inclusion, "Creatinine < 2 mg/dL", PresumptionKind.MustAsk)]
    [InlineData(Inclusion, "Able to speak English", PresumptionKind.MustAsk)]
    [InlineData(Inclusion, "Social security affiliation", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Unable to speak English", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "ECOG performance status 0-1", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Pregnant women", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Enrolled in another trial", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Hypertension", PresumptionKind.NotNeeded)]
    [InlineData(Inclusion, "Has a cervix", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Must discontinue taking aspirin", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "If HIV positive, CD4 count below 200/mm3", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "MRI images unable to be processed", PresumptionKind.PresumedNotApplicable)]
    public void Presume_AskByKindOfLeafAndList(CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 30-year-old woman with hypertension.", kind, text));

    [Theory]
    [InlineData("Colorectal cancer.", Inclusion, "Colorectal adenocarcinoma", PresumptionKind.PresumedMet)]
    [InlineData("Platelets 150.", Inclusion, "Adequate bone marrow function with platelets > 100", PresumptionKind.PresumedMet)]
    [InlineData("Prostate cancer.", Inclusion, "Adequate bone marrow function with platelets > 100", PresumptionKind.MustAsk)]
    [InlineData("Prostate cancer.", Exclusion, "Positive HBsAg or hepatitis C antibody", PresumptionKind.PresumedMet)]
    [InlineData("Hb 8.2.", Exclusion, "G6PD deficiency", PresumptionKind.PresumedMet)]
    [InlineData("Hypertension, amlodipine 10 mg.", Inclusion, "Currently taking amlodipine", PresumptionKind.PresumedMet)]
    [InlineData("A wound, cephalexin 500 mg.", Inclusion, "Currently taking cephalexin", PresumptionKind.MustAsk)]
    [InlineData("HIV with cryptococcal meningitis.", Inclusion, "Diagnosis of AIDS", PresumptionKind.PresumedMet)]
    [InlineData("HIV with cryptococcal meningitis.", Inclusion, "No AIDS", PresumptionKind.MustAsk)]
    public void Presume_WhatARecordMeans(string note, CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, kind, text));

    [Theory]
    [InlineData("Creatinine and liver enzymes are normal.", Inclusion, "ALT < 3 x ULN", PresumptionKind.PresumedMet)]
    [InlineData("Creatinine and liver enzymes are normal.", Exclusion, "Creatinine > 2 mg/dL", PresumptionKind.PresumedMet)]
    [InlineData("Creatinine and liver enzymes are normal.", Inclusion, "ALT < 10 U/L", PresumptionKind.MustAsk)]
    [InlineData("Creatinine 1.0 mg/dL, bilirubin 0.8 mg/dL.", Inclusion, "Adequate renal and hepatic function", PresumptionKind.PresumedMet)]
    [InlineData("Creatinine 4.0 mg/dL, bilirubin 0.8 mg/dL.", Inclusion, "Adequate renal and hepatic function", PresumptionKind.MustAsk)]
    [InlineData("Creatinine 1.0 mg/dL, eGFR 31 mL/min.", Inclusion, "Adequate renal function", PresumptionKind.MustAsk)]
    [InlineData("He works full time.", Inclusion, "ECOG performance status 0-1", PresumptionKind.PresumedMet)]
    [InlineData("He lives independently.", Inclusion, "ECOG performance status 0-1", PresumptionKind.MustAsk)]
    [InlineData("He lives independently.", Inclusion, "ECOG performance status 0-2", PresumptionKind.PresumedMet)]
    [InlineData("I can still walk my dog every day.", Inclusion, "ECOG performance status 0-1", PresumptionKind.PresumedMet)]
    [InlineData("He gets out of breath but looks after himself.", Inclusion, "ECOG performance status 0-2", PresumptionKind.PresumedMet)]
    [InlineData("He spends less than half of the day in bed.", Inclusion, "ECOG performance status 0-2", PresumptionKind.PresumedMet)]
    [InlineData("He spends most of the day in bed.", Inclusion, "Karnofsky ≥ 70", PresumptionKind.PresumedNotMet)]
    [InlineData("He receives nasal CPAP.", Inclusion, "Patients requiring CPAP", PresumptionKind.NotNeeded)]
    [InlineData("Ulcerative colitis.", Inclusion, "Active ulcerative colitis", PresumptionKind.PresumedMet)]
    [InlineData("Ulcerative colitis.", Exclusion, "Active ulcerative colitis", PresumptionKind.PresumedMet)]
    [InlineData("He has wheezing.", Inclusion, "History of wheezing within 12 months", PresumptionKind.PresumedMet)]
    [InlineData("No allergies.", Exclusion, "Contraindication or hypersensitivity to the study drug", PresumptionKind.PresumedMet)]
    [InlineData("Hypertension.", Inclusion, "No contraindication to aspirin", PresumptionKind.PresumedMet)]
    [InlineData("Hypertension.", Exclusion, "Patient who is not registered at frobnicated blorbs", PresumptionKind.MustAsk)]
    [InlineData("Hypertension.", Exclusion, "Patients leave with automatic discharge", PresumptionKind.MustAsk)]
    [InlineData("Hypertension.", Exclusion, "Drugs known to prolong the QT interval", PresumptionKind.PresumedMet)]
    [InlineData("Hypertension.", Exclusion, "Planned delivery at centre not included in trial", PresumptionKind.MustAsk)]
    public void Presume_WhatNotesSayInWords(string note, CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, kind, text));

    [Theory]
    [InlineData("Pregnant women or women who gave birth within the past 90 days", PresumptionKind.PresumedNotApplicable)]
    [InlineData("Pregnant, lactating, or actively menstruating women", PresumptionKind.PresumedNotApplicable)]
    [InlineData("Pregnant women or patients with epilepsy", PresumptionKind.PresumedMet)]
    public void Presume_OnlyOfWomen_DoesNotConcernMen(string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 30-year-old man.", Exclusion, text));

    [Fact]
    public void Presume_OrganOfWomen_DoesNotConcernMen() =>
        Assert.Equal(PresumptionKind.PresumedNotApplicable, Presume("A 30-year-old man.", Inclusion, "Has a cervix"));

    [Theory]
    [InlineData("A study of breast cancer", PresumptionKind.MustAsk)]
    [InlineData("A study of asthma", PresumptionKind.PresumedMet)]
    public void Presume_FormOfTheTumourUnderStudy_MustBeAsked(string title, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 50-year-old woman.", Exclusion, "Inflammatory breast cancer", title));

    [Theory]
    [InlineData("A 40-year-old man with obesity.", PresumptionKind.PresumedMet)]
    [InlineData("A 40-year-old man.", PresumptionKind.MustAsk)]
    public void Presume_FindingMeansTheValueByDefinition(string note, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, Inclusion, "BMI > 27 kg/m2"));

    [Theory]
    [InlineData(Inclusion, "Appendicitis", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "Appendicitis", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Gout", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Patients undergoing appendectomy", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Patients undergoing cholecystectomy", PresumptionKind.PresumedNotMet)]
    public void Presume_PlannedOperation_TellsOfItselfAndItsIllness(CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 30-year-old man is a candidate for appendectomy.", kind, text));

    [Theory]
    [InlineData(Inclusion, "No allergy to penicillin or frobnicated blorbs", PresumptionKind.PresumedMet)]
    [InlineData(Exclusion, "Does not speak frobnicated blorbs", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Hospital stay of less than 3 days", PresumptionKind.MustAsk)]
    [InlineData(Exclusion, "Does not speak or understand the Danish language", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Eastern Cooperative Oncology Group performance status 0 or 1", PresumptionKind.MustAsk)]
    [InlineData(Inclusion, "Understanding of the study procedures", PresumptionKind.PresumedMet)]
    [InlineData(Inclusion, "Patients with malaria will be eligible", PresumptionKind.PresumedNotMet)]
    public void Presume_WordsNotUnderstood_ByWhatTheyDeny(CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 30-year-old man.", kind, text));

    [Theory]
    [InlineData("A study of asthma", EligibilityLabel.NotIncluded)]
    [InlineData("A study of epilepsy", EligibilityLabel.NotEnoughInformation)]
    public void Label_IllWithWhatIsStudied_IsNoHealthyVolunteer(string title, EligibilityLabel expected) =>
        Assert.Equal(expected, Label("A 30-year-old man with asthma.", "Healthy volunteers", title));

    [Fact]
    public void Presume_OnlyWhatTheExceptionLetsOff_IsPresumedAbsent() => Assert.Equal(
        PresumptionKind.PresumedMet,
        Presume("A 30-year-old man was treated with vancomycin.", Exclusion, "Current antibiotic treatment other than vancomycin"));

    [Theory]
    [InlineData("History of poor compliance with treatment", Verdict.NotMet)]
    [InlineData("Unwilling to comply with the protocol", Verdict.Met)]
    public void Evaluate_PoorComplianceBefore_IsNotUnwillingnessNow(string text, Verdict expected) => Assert.Equal(
        expected,
        Evaluator.Evaluate(
            ExclusionSense.Mend(Single(Exclusion, text)),
            Chart("She is not compliant with her diabetes medication. She will comply with the trial protocol.")).Verdict);

    [Fact]
    public void Presume_NeverChangesTheVerdict()
    {
        var (chart, criterion) = (Chart("A 30-year-old woman."), Single(Exclusion, "Epilepsy"));
        var explanation = Evaluator.Evaluate(criterion, chart);

        PresumptionRules.Presume(Exclusion, explanation, chart, "", "Epilepsy");

        Assert.Equal(Verdict.Unknown, explanation.Verdict);
    }

    [Theory]
    [InlineData(Inclusion, Verdict.Met, PresumptionKind.NotNeeded, EligibilityLabel.Included)]
    [InlineData(Inclusion, Verdict.NotMet, PresumptionKind.NotNeeded, EligibilityLabel.NotIncluded)]
    [InlineData(Inclusion, Verdict.Unknown, PresumptionKind.PresumedMet, EligibilityLabel.Included)]
    [InlineData(Inclusion, Verdict.Unknown, PresumptionKind.PresumedNotMet, EligibilityLabel.NotEnoughInformation)]
    [InlineData(Exclusion, Verdict.Met, PresumptionKind.NotNeeded, EligibilityLabel.NotExcluded)]
    [InlineData(Exclusion, Verdict.NotMet, PresumptionKind.NotNeeded, EligibilityLabel.Excluded)]
    [InlineData(Exclusion, Verdict.Unknown, PresumptionKind.PresumedMet, EligibilityLabel.NotExcluded)]
    [InlineData(Exclusion, Verdict.Unknown, PresumptionKind.PresumedNotMet, EligibilityLabel.NotEnoughInformation)]
    [InlineData(Exclusion, Verdict.Unknown, PresumptionKind.MustAsk, EligibilityLabel.NotEnoughInformation)]
    [InlineData(Exclusion, Verdict.NotApplicable, PresumptionKind.NotNeeded, EligibilityLabel.NotApplicable)]
    public void Label_FactsAloneKeepOut(CriterionKind kind, Verdict verdict, PresumptionKind presumption, EligibilityLabel expected) =>
        Assert.Equal(expected, EligibilityLabels.Of(kind, verdict, new Presumption(presumption, "")));

    [Theory]
    [InlineData("Patients undergoing elective hip replacement", EligibilityLabel.NotIncluded)]
    [InlineData("Currently taking warfarin", EligibilityLabel.NotIncluded)]
    [InlineData("Patients undergoing abdominal aortic aneurysm repair", EligibilityLabel.NotIncluded)]
    [InlineData("Patients undergoing aberrant ligament fixation", EligibilityLabel.NotIncluded)]
    [InlineData("Patients undergoing magnetic resonance imaging", EligibilityLabel.NotEnoughInformation)]
    [InlineData("Prior hip replacement", EligibilityLabel.NotEnoughInformation)]
    [InlineData("Currently taking warfarin or having epilepsy", EligibilityLabel.NotEnoughInformation)]
    public void Label_TreatmentUnderWay_ARecordWouldBeAboutIt(string text, EligibilityLabel expected)
    {
        var (chart, criterion) = (Chart("A 70-year-old man with a cough for two days."), Single(Inclusion, text));
        var explanation = Evaluator.Evaluate(criterion, chart);

        var presumption = PresumptionRules.Presume(Inclusion, explanation, chart, "", text);

        Assert.Equal(Verdict.Unknown, explanation.Verdict);
        Assert.Equal(expected, EligibilityLabels.Of(Inclusion, explanation.Verdict, presumption));
    }

    [Theory]
    [InlineData("Psoriasis since 2012.", Inclusion, "Psoriasis for at least 2 years", PresumptionKind.NotNeeded)]
    [InlineData("Psoriasis since 2019.", Inclusion, "Psoriasis for at least 2 years", PresumptionKind.MustAsk)]
    [InlineData("Gout since 2012. Psoriasis.", Inclusion, "Psoriasis for at least 2 years", PresumptionKind.MustAsk)]
    [InlineData("A 30-year-old woman who uses an IUD.", Exclusion, "Pregnant or breastfeeding", PresumptionKind.PresumedMet)]
    [InlineData("A 16-year-old girl. She is not sexually active.", Exclusion, "Pregnant", PresumptionKind.PresumedMet)]
    [InlineData("A 30-year-old woman.", Exclusion, "Pregnant or breastfeeding", PresumptionKind.MustAsk)]
    [InlineData("A 30-year-old man who takes no medicines.", Exclusion, "Any concomitant medication", PresumptionKind.NotNeeded)]
    [InlineData("A 30-year-old man.", Exclusion, "Any concomitant medication", PresumptionKind.MustAsk)]
    [InlineData("A hip fracture.", Inclusion, "Hip fracture within 16 weeks", PresumptionKind.PresumedMet)]
    [InlineData("Glaucoma.", Inclusion, "With or without cataract", PresumptionKind.PresumedMet)]
    [InlineData("Glaucoma.", Exclusion, "Clinically significant abnormalities in lab tests", PresumptionKind.MustAsk)]
    public void Presume_WhatDatesAndHabitsTell(string note, CriterionKind kind, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, kind, text));

    [Theory]
    [InlineData("Missing informed consent", Verdict.Met)]
    [InlineData("Unable to give informed consent", Verdict.Met)]
    [InlineData("Written consent", Verdict.Met)]
    public void Mend_ExclusionForStateOfAll_MeansItsLack(string text, Verdict expected)
    {
        var criterion = ExclusionSense.Mend(Single(Exclusion, text));

        Assert.Equal(expected, Evaluator.Evaluate(criterion, Chart("Will give informed consent.")).Verdict);
    }

    [Theory]
    [InlineData("A 37-year-old woman who had a tubal ligation.", "Not planning to become pregnant", PresumptionKind.PresumedMet)]
    [InlineData("A 37-year-old woman.", "Not planning to become pregnant", PresumptionKind.MustAsk)]
    [InlineData("A 63-year-old man.", "Men with a female partner of childbearing potential must agree to use contraception", PresumptionKind.PresumedMet)]
    [InlineData("He has severe memory loss.", "Able to understand the study", PresumptionKind.MustAsk)]
    [InlineData("He has a cough.", "Able to understand the study", PresumptionKind.PresumedMet)]
    [InlineData("A 28-year-old woman with an appendectomy in 2001.", "Appendicitis", PresumptionKind.PresumedNotMet)]
    [InlineData("IGF-1 was 968 ng/mL.", "Abnormal IGF-1", PresumptionKind.PresumedMet)]
    [InlineData("A 5-year-old boy. A chest X-ray was taken.", "Chest X-ray or CT scan", PresumptionKind.PresumedMet)]
    [InlineData("Abdominal pain of the left side.", "Right lower abdominal pain", PresumptionKind.MustAsk)]
    [InlineData("He has a barrel chest, dyspnea, cough and sputum, and smokes.", "Free of COPD", PresumptionKind.MustAsk)]
    public void Presume_WhatARecordTellsForOrAgainst(string note, string text, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, Inclusion, text));

    [Theory]
    [InlineData("She was offered a hysterectomy.", EligibilityLabel.NotEnoughInformation)]
    [InlineData("She is well.", EligibilityLabel.NotIncluded)]
    public void Label_TreatmentThatWasOffered_IsOpen(string note, EligibilityLabel expected) =>
        Assert.Equal(expected, Label(note, "Must be scheduled for hysterectomy", ""));

    private static PresumptionKind Presume(string note, CriterionKind kind, string text, string title = "")
    {
        var chart = Chart(note);
        return PresumptionRules.Presume(kind, Evaluator.Evaluate(Single(kind, text), chart), chart, title, text).Kind;
    }

    private static EligibilityLabel Label(string note, string text, string title)
    {
        var (chart, criterion) = (Chart(note), Single(Inclusion, text));
        var explanation = Evaluator.Evaluate(criterion, chart);
        return EligibilityLabels.Of(Inclusion, explanation.Verdict, PresumptionRules.Presume(Inclusion, explanation, chart, title, text));
    }

    private static PatientChart Chart(string note) =>
        new(NoteReader.Read(note, Lexicon.BuiltIn), new DateOnly(2020, 1, 1), Lexicon.BuiltIn);

    private static EligibilityCriterion Single(CriterionKind kind, string text) =>
        Assert.Single(CriteriaReader.Read($"{kind} Criteria:\n\n{text}"));
}
