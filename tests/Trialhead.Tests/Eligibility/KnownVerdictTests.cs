using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What is called known is what note and line say together.</summary>
public class KnownVerdictTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("A woman with fatty liver.", "Significant uncontrolled cerebro-cardiovascular, respiratory, hepatic or renal disorders", Verdict.Unknown)]
    [InlineData("A woman with uncontrolled hypertension.", "Uncontrolled hypertension or liver disease", Verdict.NotMet)]
    [InlineData("A woman with cirrhosis.", "Respiratory, hepatic or renal disorders", Verdict.NotMet)]
    [InlineData("She has bipolar disorder.", "Major depressive or bipolar disorder", Verdict.NotMet)]
    [InlineData("A man with hypertension.", "In the investigator's judgment, any cardiovascular, renal, endocrine or other disease or condition that makes taking part unsafe", Verdict.Unknown)]
    [InlineData("A man with asthma.", "Asthma, gout or other condition that would interfere with the study", Verdict.NotMet)]
    [InlineData("A man with diabetes.", "Poorly controlled autoimmune diseases, pulmonary diseases, cardiac diseases, diabetes mellitus", Verdict.Unknown)]
    [InlineData("A man with asthma.", "Poorly controlled hypertension, asthma, and diabetes", Verdict.Unknown)]
    [InlineData("A man with uncontrolled asthma.", "Poorly controlled hypertension, asthma, and diabetes", Verdict.NotMet)]
    [InlineData("A man with HIV infection.", "Uncontrolled hypertension or known HIV infection", Verdict.NotMet)]
    [InlineData("A woman with breast cancer.", "Breast cancer meeting the following criteria:", Verdict.Unknown)]
    [InlineData("He takes osimertinib.", "Received the following anticancer therapy:", Verdict.Unknown)]
    [InlineData("He takes methylphenidate.", "Stimulant medications: children must be on a stable dose for one week", Verdict.Unknown)]
    [InlineData("He has ADHD.", "Psychological condition potentially hampering compliance with the protocol", Verdict.Unknown)]
    [InlineData("A woman with cirrhosis.", "Hepatic disease defined as ALT > 4 x ULN or total bilirubin > 2 x ULN", Verdict.Unknown)]
    [InlineData("A man with HIV infection.", "At high risk for recent exposure to HBV, HCV or HIV", Verdict.Unknown)]
    [InlineData("He uses oxygen at night.", "Oxygen: Subjects receiving treatment with oxygen more than 4.0 Litres/minute (L/min)", Verdict.Unknown)]
    [InlineData("She takes donepezil.", "Currently taking more than one cholinesterase inhibitor", Verdict.Unknown)]
    [InlineData("HER2 negative breast cancer.", "Triple negative breast cancer (negative for estrogen receptors, progesterone receptors, and HER2)", Verdict.Unknown)]
    public void Exclusion_KeepsEveryWordThatNarrowsIt(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("He took atomoxetine in 2018.", "Previous adequate trial of atomoxetine", Verdict.Unknown)]
    [InlineData("He took atomoxetine in 2018.", "Previous use of atomoxetine", Verdict.NotMet)]
    [InlineData("She had etanercept until 2018.", "Concurrent or recent use of any biologic agent", Verdict.Unknown)]
    [InlineData("She had adalimumab until 2018.", "Received a biologic DMARD within the specified period", Verdict.Unknown)]
    [InlineData("She takes etanercept.", "Concurrent or recent use of any biologic agent", Verdict.NotMet)]
    [InlineData("She had belimumab until 2018.", "Received rituximab or belimumab within one year of the 1st dose", Verdict.Unknown)]
    [InlineData("She had daratumumab.", "Received daratumumab within 2 weeks or 5 pharmacokinetic half-lives before randomization", Verdict.Unknown)]
    public void Exclusion_OfATreatment_AsksHowAndWhen(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("A woman with plaque psoriasis.", "Other than psoriasis, any major uncontrolled skin disease", Verdict.Unknown)]
    [InlineData("A woman with plaque psoriasis.", "Forms of psoriasis other than plaque psoriasis (such as pustular, erythrodermic and guttate psoriasis)", Verdict.Unknown)]
    [InlineData("A woman with guttate psoriasis.", "Forms of psoriasis other than plaque psoriasis (such as pustular psoriasis)", Verdict.NotMet)]
    [InlineData("A woman with plaque psoriasis and psoriatic arthritis.", "Skin disease other than plaque psoriasis", Verdict.Unknown)]
    [InlineData("A man with asthma.", "Diagnosis of a pulmonary disorder other than asthma (e.g., chronic bronchitis, cystic fibrosis)", Verdict.Unknown)]
    [InlineData("A man with cystic fibrosis.", "Diagnosis of a pulmonary disorder other than asthma (e.g., chronic bronchitis, cystic fibrosis)", Verdict.NotMet)]
    [InlineData("A man with basal cell carcinoma.", "Cancer other than skin cancer (e.g., basal cell carcinoma)", Verdict.Unknown)]
    [InlineData("A man with influenza.", "Viral infection other than COVID-19 (e.g. influenza, other respiratory viruses)", Verdict.NotMet)]
    public void Exclusion_WithAnException_LetsItOff(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("A pregnant woman with gestational diabetes.", "Pre-existing diabetes", Verdict.Unknown)]
    [InlineData("A pregnant woman with gestational diabetes.", "Gestational diabetes", Verdict.NotMet)]
    [InlineData("A woman with sickle cell disease, HbSS, on hydroxyurea; ACS in 2019.", "Acute coronary syndrome", Verdict.Unknown)]
    [InlineData("A woman with POTS.", "Autonomic neuropathy", Verdict.Unknown)]
    [InlineData("A woman with POTS.", "Autonomic dysfunction", Verdict.NotMet)]
    [InlineData("She has long COVID.", "Active COVID-19", Verdict.Unknown)]
    [InlineData("She has long COVID.", "History of COVID-19", Verdict.NotMet)]
    [InlineData("Shingles in 2015.", "Herpes zoster", Verdict.Unknown)]
    [InlineData("Shingles in 2015.", "History of herpes zoster", Verdict.NotMet)]
    [InlineData("A man with an ischemic stroke.", "History of hemorrhagic stroke", Verdict.Unknown)]
    [InlineData("A man with type 1 diabetes.", "History of type 2 diabetes", Verdict.Met)]
    [InlineData("PET showed amyloid.", "Metabolic disease", Verdict.Unknown)]
    [InlineData("Glucose 8.1.", "Glucose below 50 mg/dL", Verdict.Met)]
    [InlineData("Glucose 8.1.", "Glucose above 140 mg/dL", Verdict.NotMet)]
    [InlineData("Glucose 92.", "Glucose below 50 mg/dL", Verdict.Met)]
    public void Exclusion_OfAnotherIllnessThanTheOneTold_IsOpen(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("Your view on starting ocrelizumab would be welcome.", "Prior ocrelizumab", Verdict.Unknown)]
    [InlineData("No T790M, no transformation, MET amp pos.", "MET amplification", Verdict.Unknown)]
    [InlineData("He uses condoms sometimes.", "Willing to use contraception", Verdict.Unknown)]
    [InlineData("She takes methotrexate.", "Received methotrexate (with or without folic acid) for at least 3 months prior to the baseline visit", Verdict.Unknown)]
    [InlineData("No diabetic retinopathy.", "Visual acuity of 23 to 78 letters by Early Treatment Diabetic Retinopathy Study testing", Verdict.Unknown)]
    [InlineData("Bilirubin 9.", "Total bilirubin below 1.5 mg/dL", Verdict.Unknown)]
    [InlineData("Creatinine 88.", "Creatinine below 1.5 mg/dL", Verdict.Met)]
    [InlineData("He uses condoms.", "Willing to use contraception", Verdict.Met)]
    [InlineData("Smokes cannabis weekly.", "Marijuana use disorder", Verdict.Unknown)]
    [InlineData("He never had COVID-19.", "COVID-19 negative patients (control group)", Verdict.Unknown)]
    public void Inclusion_IsMetByWhatIsSaid(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("His kidneys are good. No kidney disease.", "Kidney cancer", Verdict.Unknown)]
    [InlineData("No liver disease.", "Hepatocellular carcinoma", Verdict.Unknown)]
    [InlineData("No liver disease.", "Cirrhosis", Verdict.NotMet)]
    [InlineData("No cancer.", "Hepatocellular carcinoma", Verdict.NotMet)]
    public void Inclusion_OfATumour_IsDeniedByNoOtherDisease(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Fact]
    public void OwnIllness_NamedWithItsDegree_IsLetOff()
    {
        var trial = new Trial
        {
            NctId = "NCT00000001",
            Conditions = ["Mild to Moderate Alzheimer Disease"],
            Eligibility = new EligibilityRules { CriteriaText = "Exclusion Criteria:\n\n- Previous nervous system disorders" },
        };
        var chart = new PatientChart(NoteReader.Read("She has Alzheimer's disease.", Lexicon.BuiltIn), Day, Lexicon.BuiltIn);

        Assert.Equal(Verdict.Unknown, Evaluator.Evaluate(Assert.Single(TrialCriteria.Of(trial)), chart).Verdict);
    }
}
