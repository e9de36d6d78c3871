using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>Exclusions in words that are easily left unread, and lines of notes that decide them or do not.</summary>
public class ExclusionWordsTests
{
    [Theory]
    [InlineData("On ethambutol for MAC, AIDS.", "Therapy for mycobacterial disease", Verdict.NotMet)]
    [InlineData("He takes valproate 500 mg bd for epilepsy.", "Subjects taking any medication for epilepsy", Verdict.NotMet)]
    [InlineData("He takes valproate 500 mg bd for migraine.", "Subjects taking any medication for epilepsy", Verdict.Unknown)]
    [InlineData("He takes valproate 500 mg bd.", "Subjects taking any medication for epilepsy", Verdict.Unknown)]
    [InlineData("Aspirin for stroke prevention.", "Any medication for stroke", Verdict.Unknown)]
    [InlineData("He has never had epilepsy.", "Subjects taking any medication for epilepsy", Verdict.Met)]
    [InlineData("No treatment for TB.", "Treatment for tuberculosis", Verdict.Met)]
    [InlineData("No treatment for TB.", "Treatment for pneumonia", Verdict.Unknown)]
    [InlineData("No treatment for TB.", "Tuberculosis", Verdict.Unknown)]
    [InlineData("Never had an opportunistic infection.", "Acute therapy for opportunistic infection within 14 days", Verdict.Met)]
    [InlineData("No opportunistic infections so far.", "Prophylactic medication for opportunistic infections", Verdict.Unknown)]
    [InlineData("Colon cancer, currently having FOLFOX.", "Current treatment for cancer", Verdict.NotMet)]
    [InlineData("Colon cancer, FOLFOX until 2017.", "Current treatment for cancer", Verdict.Unknown)]
    [InlineData("Depression found last week.", "Current diagnosis of or treatment for depression", Verdict.NotMet)]
    public void TreatmentForAnIllness_IsWhatWasGivenForIt(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("No known allergies.", "Known hypersensitivity to penicillin", Verdict.Met)]
    [InlineData("No known drug allergies.", "Known hypersensitivity to amoxicillin", Verdict.Met)]
    [InlineData("No allergies but for latex (allergy).", "Allergy to penicillin", Verdict.Met)]
    [InlineData("Allergies: penicillin (rash). No other allergies.", "Allergy to penicillin", Verdict.NotMet)]
    [InlineData("No drug allergies.", "Allergy to kiwi", Verdict.Unknown)]
    [InlineData("No allergy to latex.", "Allergy to penicillin", Verdict.Unknown)]
    [InlineData("No known allergies.", "Contraindication to penicillin", Verdict.Unknown)]
    [InlineData("Allergies: diclofenac (wheeze).", "Known adverse reactions with NSAI", Verdict.NotMet)]
    public void NoAllergies_DenyAllergyToAnything(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("COVID-19, PCR positive.", "Patients not diagnosed with COVID-19", Verdict.Met)]
    [InlineData("COVID-19 ruled out.", "Patients not diagnosed with COVID-19", Verdict.NotMet)]
    [InlineData("A fever since Monday.", "Patients not diagnosed with COVID-19", Verdict.Unknown)]
    [InlineData("A man with diabetes.", "Subjects without diabetes", Verdict.Met)]
    [InlineData("He never had sarcoidosis.", "Subjects with no history of sarcoidosis", Verdict.Unknown)]
    public void PeopleWithoutAnIllness_AreKeptOutForLackingIt(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("7-year-old girl.", "Child patients", Verdict.NotMet)]
    [InlineData("68M.", "Children, pregnant women", Verdict.Met)]
    [InlineData("16-year-old girl.", "Children", Verdict.Unknown)]
    [InlineData("16-year-old girl.", "Minors", Verdict.NotMet)]
    [InlineData("7-year-old girl.", "Minor surgery", Verdict.Unknown)]
    [InlineData("7-year-old girl.", "Children with asthma", Verdict.Unknown)]
    public void Children_AreToldByTheirAge(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("ALT 620, AST 540 (upper limit 40).", "Fivefold elevation of liver enzymes (ALT, AST)", Verdict.NotMet)]
    [InlineData("ALT 90 U/L, AST 80 U/L.", "Fivefold elevation of liver enzymes (ALT, AST)", Verdict.Met)]
    [InlineData("ALT 20 U/L, AST 250 U/L.", "Elevated ALT or AST", Verdict.NotMet)]
    [InlineData("ALT 20 U/L.", "Elevated ALT or AST", Verdict.Unknown)]
    [InlineData("PT 22 s.", "Prolonged PT or PTT", Verdict.NotMet)]
    public void Elevation_IsOfEachValueNamed(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("Pregnant, 11 weeks.", "Pregnancy (fertile women must have a negative pregnancy test and must use birth control)", Verdict.NotMet)]
    [InlineData("A 58-year-old woman, postmenopausal.", "Pregnant women or women possible to be pregnant", Verdict.Met)]
    [InlineData("A 40-year-old woman, womb and ovaries removed in 2008.", "Pregnant women", Verdict.Met)]
    [InlineData("A 40-year-old woman, tubes tied in 2008.", "Pregnant women", Verdict.Unknown)]
    public void Pregnancy_IsNotAskedOfWhoCannotBe(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("Anterior MI eight weeks ago.", "Contraindications to ECT (MI or stroke, epilepsy, pheochromocytoma)", Verdict.NotMet)]
    [InlineData("Never had MI.", "Contraindications to ECT (MI or stroke, epilepsy, pheochromocytoma)", Verdict.Unknown)]
    [InlineData("Kidney transplant in 2012.", "Solid organ (kidney, liver, heart) or bone marrow transplant", Verdict.NotMet)]
    [InlineData("On the liver transplant waiting list.", "Solid organ (kidney, liver, heart) or bone marrow transplant", Verdict.Unknown)]
    [InlineData("Two drug-eluting stents to RCA in 2018.", "Cardiac or other vascular stents", Verdict.NotMet)]
    [InlineData("He has no alcohol use disorder.", "Alcohol abuse/dependency", Verdict.Met)]
    [InlineData("Dependent on heroin.", "Substance abuse or dependence", Verdict.NotMet)]
    public void Lists_AreReadWithTheirBracketsAndDoubles(string note, string line, Verdict expected) => Judged(note, line, expected);

    [Theory]
    [InlineData("COVID, full code.", "Limitation of therapeutic effort ('do not resuscitate' order)", Verdict.Met)]
    [InlineData("COVID, DNR.", "Do not resuscitate order", Verdict.NotMet)]
    [InlineData("COVID in ICU.", "Do not resuscitate order", Verdict.Unknown)]
    [InlineData("Comfort care, expected to die within days.", "Moribund patients", Verdict.NotMet)]
    [InlineData("Pneumonia, expected to recover.", "Moribund", Verdict.Met)]
    [InlineData("Pneumonia, expected to recover.", "Moribund patients", Verdict.Met)]
    [InlineData("Pneumonia, on oxygen.", "Moribund patients", Verdict.Unknown)]
    [InlineData("Under curatorship since his stroke.", "Legal reasons (patients under guardianship, curatorship)", Verdict.NotMet)]
    [InlineData("No legal protection measure of any kind.", "Subject under a legal protective measure", Verdict.Met)]
    [InlineData("No violence or abuse ever.", "Evidence of physical violence or abuse", Verdict.Met)]
    [InlineData("No bleeding tendency.", "Problems with bleeding", Verdict.Met)]
    public void PlainWords_AreRead(string note, string line, Verdict expected) => Judged(note, line, expected);

    private static void Judged(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));
}
