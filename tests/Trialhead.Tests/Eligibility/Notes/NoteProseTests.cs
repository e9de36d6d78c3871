using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

public class NoteProseTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("He had a stroke 2 years ago.", "stroke 2018")]
    [InlineData("Seizure 6 months ago.", "Seizure 2019-07")]
    [InlineData("Two weeks ago she had a seizure.", "seizure 2019-12-18")]
    [InlineData("Hypertension for the last 3 years.", "Hypertension 2017")]
    [InlineData("Stroke in March 2015.", "Stroke 2015-03")]
    [InlineData("A 58-year-old man with a stroke at age 40.", "stroke 2002")]
    [InlineData("Stroke, then 2 years of therapy.", "Stroke")]
    [InlineData("3 days of fever.", "fever 2019-12-29")]
    [InlineData("A 5 yr history of the gout.", "gout 2015")]
    [InlineData("Acute urinary retention in the past 2 days.", "urinary retention 2019-12-30")]
    [InlineData("Abdominal pain in the right lower quadrant that started four days ago.", "Abdominal pain 2019-12-28")]
    public void Read_CountsDatesFromTheDayOfTheNote(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, f => $"{f.Name} {f.Date}".Trim()));

    [Theory]
    [InlineData("A 50-year-old man. Weight 100 kg, height 200 cm.", 25.0)]
    [InlineData("A 5-year-old boy. Weight 20 kg, height 105 cm.", null)]
    [InlineData("A 50-year-old man. Weight 100 kg in May and weight 90 kg today, height 200 cm.", null)]
    public void Read_WeightAndHeightOfAnAdult_AreABodyMassIndex(string note, double? expected) => Assert.Equal(
        expected,
        NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<MeasurementFact>().FirstOrDefault(f => f.Name == "body mass index")?.Value.Value);

    [Theory]
    [InlineData("A 53-year-old woman whose last menstrual period was sixteen months ago.", Presence.Present)]
    [InlineData("A 53-year-old woman whose last menstrual period was two weeks ago.", Presence.Absent)]
    [InlineData("A 53-year-old woman whose last menstrual period was two months ago.", null)]
    [InlineData("A 19-year-old woman whose last period was sixteen months ago.", null)]
    public void Read_AYearWithoutPeriods_IsTheMenopauseAtThatAge(string note, Presence? expected) => Assert.Equal(
        expected,
        NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<StateFact>().FirstOrDefault(f => f.State == PersonalState.Postmenopausal)?.Presence);

    [Fact]
    public void Read_WithoutADay_LeavesRelativeDatesOut()
    {
        var fact = Assert.Single(NoteReader.Read("He had a stroke 2 years ago.", Lexicon.BuiltIn).Facts);

        Assert.Null(fact.Date);
    }

    [Theory]
    [InlineData("Temp 101.5 F, HR 112", "Temp=101.5 [degF]; heart rate=112 /min")]
    [InlineData("temperature 103.1", "temperature=103.1 [degF]")]
    [InlineData("fever up to 39.4", "body temperature=39.4 Cel")]
    [InlineData("saturating 91% on room air", "oxygen saturation=91 %")]
    [InlineData("GCS was 7/15", "Glasgow Coma Scale=7 {score}")]
    [InlineData("high CRP (145) and amylase (1200)", "CRP=145 ; amylase=1200 ")]
    [InlineData("TSH levels were extremely high (13 mU/L)", "TSH levels=13 mU/L")]
    [InlineData("LDL-C and HDL-C levels were 145 and 53 mg/dL, respectively", "LDL-C=145 mg/dL; HDL-C=53 mg/dL")]
    [InlineData("LDL\u2011C and HDL\u2011C levels were 145 and 53\u2009mg/dL, respectively", "LDL-C=145 mg/dL; HDL-C=53 mg/dL")]
    [InlineData("fasting glucose and triglyceride levels (85 and 158 mg/dL, resp.)", "fasting glucose=85 mg/dL; triglyceride levels=158 mg/dL")]
    [InlineData("Na: 147 mEq/L, K 4.5, Hct 39%", "sodium=147 mmol/L; potassium=4.5 mmol/L; hematocrit=39 %")]
    [InlineData("She is 165 cm tall and weighed about 180 pounds", "height=165 cm; weight=180 [lb_av]")]
    [InlineData("HR: 90/min, P = 85, R = 20", "heart rate=90 /min; heart rate=85 /min; respiratory rate=20 /min")]
    [InlineData("HR 90-110", "")]
    [InlineData("Seen at 27 weeks of gestation", "gestational age=27 wk")]
    [InlineData("A 40-year-old man born at 28 weeks of gestation", "")]
    [InlineData("A 50 pack-year history of smoking", "pack-years of smoking=50 {pack-years}")]
    [InlineData("The baby weighs 1,050 g", "weight=1050 g")]
    [InlineData("fever for 40 days", "")]
    public void Read_FindsVitalSignsInTheirOwnForms(string note, string expected) => Assert.Equal(
        expected,
        Line<MeasurementFact>(note, f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}={f.Value.Value} {f.Value.Unit}")));

    [Theory]
    [InlineData("BMI 33", "+obesity +overweight -underweight -morbid obesity")]
    [InlineData("BMI 24", "-obesity -overweight -underweight -morbid obesity")]
    [InlineData("Obesity, BMI 24", "+Obesity -overweight -underweight -morbid obesity")]
    [InlineData("temperature 103.1", "+fever")]
    [InlineData("Fever, now temperature 98.2", "+Fever")]
    [InlineData("HbA1c 5.4 %", "")]
    [InlineData("BP 182/104", "")]
    [InlineData("A 40-year-old man, pulse 115", "+tachycardia")]
    [InlineData("A 2-year-old boy, pulse 115", "")]
    public void Read_DrawsFindingsThatAValueIsByDefinition(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<ConditionFact>(note).Select(f => (f.Presence == Presence.Present ? "+" : "-") + f.Name)));

    [Theory]
    [InlineData("No obstructive pancreatitis.", "obstructive")]
    [InlineData("No severe headache.", "severe")]
    [InlineData("No clinical pancreatitis.", "")]
    [InlineData("No prior asthma.", "earlier")]
    [InlineData("Never had a stroke.", "earlier")]
    [InlineData("No history of asthma.", "")]
    [InlineData("Does not smoke.", "at present")]
    public void Read_DeniesNoMoreThanTheWordsDo(string note, string qualifiers) =>
        Assert.Equal(qualifiers, string.Join(' ', Assert.Single(Read<ConditionFact>(note)).Qualifiers.Select(q => q.Text)));

    [Theory]
    [InlineData("Mother had breast cancer; no family history of diabetes.", "+breast cancer -diabetes")]
    [InlineData("Family history: stroke, epilepsy.\n\nHas asthma.", "+stroke +epilepsy")]
    [InlineData("His wife has asthma.", "")]
    [InlineData("Parents report asthma.", "")]
    [InlineData("Brought in by his wife and son with asthma.", "")]
    public void Read_KeepsRelativesApart(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<FamilyHistoryFact>(note).Select(f => (f.Presence == Presence.Present ? "+" : "-") + f.Name)));

    [Theory]
    [InlineData("Parents report asthma.", "asthma")]
    [InlineData("Brought in by his wife and son with asthma.", "asthma")]
    [InlineData("His wife has asthma.", "")]
    [InlineData("Mother had asthma.", "")]
    [InlineData("Daughter has also noted asthma.", "asthma")]
    [InlineData("Family history of stroke, but he has asthma.", "asthma")]
    [InlineData("Allergies: aspirin", "")]
    public void Read_TakesOnlyThePersonsIllnesses(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<ConditionFact>(note).Select(f => f.Name)));

    [Theory]
    [InlineData("Allergic to penicillin.", "Allergy penicillin")]
    [InlineData("Allergies: aspirin, penicillin", "Allergy aspirin; Allergy penicillin")]
    [InlineData("Does not tolerate metformin.", "Intolerance metformin")]
    [InlineData("Not allergic to penicillin.", "")]
    public void Read_FindsAllergies(string note, string expected) =>
        Assert.Equal(expected, Line<IntoleranceFact>(note, f => $"{f.Kind} {f.Name}"));

    [Theory]
    [InlineData("ECG normal.", "ECG Normal")]
    [InlineData("HBsAg negative.", "HBsAg Negative")]
    [InlineData("Elevated D-dimer.", "D-dimer Abnormal")]
    [InlineData("ECG was done.", "")]
    [InlineData("RBC: negative\nWBC: 2", "RBC Negative")]
    public void Read_FindsResultsInWords(string note, string expected) =>
        Assert.Equal(expected, Line<ResultFact>(note, f => $"{f.Name} {f.Result}"));

    [Theory]
    [InlineData("Never smoked, denies alcohol use.", "-smoking -alcohol abuse")]
    [InlineData("A nonsmoker.", "-smoking")]
    [InlineData("20 pack-years.", "+smoking")]
    [InlineData("Ex-smoker.", "+smoking")]
    [InlineData("Does not use drugs.", "-illicit drug use")]
    [InlineData("Lost 10 pounds.", "+weight loss")]
    public void Read_FindsHabits(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<ConditionFact>(note).Select(f => (f.Presence == Presence.Present ? "+" : "-") + f.Name)));

    [Theory]
    [InlineData("Former smoker, 30 pack-years.")]
    [InlineData("Stopped smoking at 50.")]
    [InlineData("I smoked a pack a day for 40 years and stopped.")]
    [InlineData("Her first pregnancy was complicated by preeclampsia.")]
    public void Read_KnowsWhatIsOver(string note) => Assert.All(Read<ConditionFact>(note), fact => Assert.True(fact.IsOver));

    [Theory]
    [InlineData("Blood count, sodium and creatinine are normal.", "Creatinine; Hemoglobin; Platelet count; Sodium; White blood cell count")]
    [InlineData("Liver enzymes are not normal.", "")]
    [InlineData("Hemoglobin is 8.2 and renal function was normal.", "Creatinine; Estimated glomerular filtration rate")]
    public void Read_ListOfWhatIsNormal_IsNormalEach(string note, string expected) => Assert.Subset(
        Read<ResultFact>(note).Where(f => f.Result == Trialhead.Clinical.TestResult.Normal).Select(f => f.Name).ToHashSet(),
        expected.Split("; ", StringSplitOptions.RemoveEmptyEntries).ToHashSet());

    [Theory]
    [InlineData("A baby girl born forty minutes ago at 28 weeks of gestation", 0.0)]
    [InlineData("A three-week-old boy", 21 / 365.25)]
    [InlineData("A sixty-nine-year-old man", 69.0)]
    public void Read_FindsAgesInWords(string note, double expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).StatedAge);

    [Theory]
    [InlineData("She reports heavy, irregular periods.", "not Postmenopausal")]
    [InlineData("She is premenopausal.", "not Postmenopausal")]
    [InlineData("She denies irregular periods.", "")]
    [InlineData("He is admitted because of chest pain.", "Hospitalized")]
    [InlineData("He was admitted for pneumonia two years ago.", "")]
    [InlineData("She presents to the emergency department with a headache.", "InEmergencyCare")]
    [InlineData("He was brought by his wife to the ER.", "InEmergencyCare")]
    [InlineData("He was seen in the emergency room three weeks ago.", "")]
    [InlineData("A woman of 31. Urine human chorionic gonadotropin (hCG) is negative.", "not Pregnant")]
    [InlineData("A 16-year-old girl. Beta hCG: negative.", "not Pregnant")]
    [InlineData("A woman of 31. Her hCG is 400 IU/L.", "")]
    public void Read_FindsStatesInWords(string note, string expected) =>
        Assert.Equal(expected, Line<StateFact>(note, f => f.Presence == Presence.Absent ? $"not {f.State}" : $"{f.State}"));

    [Theory]
    [InlineData("a weight loss of 7 kg")]
    [InlineData("lost nine kilograms")]
    public void Read_LostWeight_IsWeightLoss(string note) => Assert.Contains(Read<ConditionFact>(note), f => f.Name == "weight loss");

    [Theory]
    [InlineData("Severe headache.", "severe")]
    [InlineData("Chronic, progressive headache.", "chronic progressive")]
    [InlineData("Headache, severe pain.", "")]
    [InlineData("Asthma, diet-controlled.", "")]
    public void Read_FindsQualifiers(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<ConditionFact>(note)[0].Qualifiers.Select(q => q.Text)));

    [Theory]
    [InlineData("He smoked 1 to 2 packs per day for 40 years.", "40; 80")]
    [InlineData("She smokes half a pack a day for the past 30 years.", "15")]
    [InlineData("Smoked 20 cigarettes a day for 25 years.", "25")]
    [InlineData("He smokes a pack a day.", "")]
    public void Read_CountsPackYears(string note, string expected) => Assert.Equal(expected, Values(note, "pack-years of smoking"));

    [Theory]
    [InlineData("A 3-day-old girl, born at 38w3d of gestation.", "38")]
    [InlineData("A 3-day-old girl, born at 34w of gestation.", "34")]
    public void Read_WeeksOfBirth(string note, string expected) => Assert.Equal(expected, Values(note, "gestational age"));

    [Theory]
    [InlineData("The echo shows mild MR and 2+ AR.", "Mitral regurgitation; Aortic regurgitation")]
    [InlineData("An MR of the brain.", "")]
    [InlineData("Her prolactin is elevated.", "Hyperprolactinemia")]
    public void Read_ShortFormsBehindADegree(string note, string expected) => Assert.Equal(expected, Line<ConditionFact>(note, f => f.Name));

    [Theory]
    [InlineData("Blunt trauma to the chest.", "blunt")]
    [InlineData("Penetrating trauma.", "penetrating")]
    public void Read_FindsHowAnInjuryCame(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read<ConditionFact>(note)[0].Qualifiers.Select(q => q.Text)));

    [Theory]
    [InlineData("Medications: metformin, lisinopril", 2)]
    [InlineData("On chest X-ray a mass.", 0)]
    [InlineData("Not compliant with metformin.", 0)]
    [InlineData("She was transferred and discharged on metformin.", 1)]
    [InlineData("He was on metformin.", 0)]
    [InlineData("Started on oxybutynin changed over to tolterodine.", 1)]
    public void Read_KnowsWhatGoesOn(string note, int ongoing) =>
        Assert.Equal(ongoing, Read<TreatmentFact>(note).Count(f => f.IsOngoing));

    [Theory]
    [InlineData("The team deferred the CT scan.")]
    [InlineData("Plan: metformin.")]
    [InlineData("He is breast feeding, a 5 months old boy.")]
    public void Read_LeavesOutWhatIsOnlyIntended(string note) => Assert.Empty(NoteReader.Read(note, Lexicon.BuiltIn).Facts);

    private static List<T> Read<T>(string note)
        where T : Fact => [.. NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>()];

    private static string Values(string note, string name) => string.Join("; ", Read<MeasurementFact>(note)
        .Where(f => f.Name == name).Select(f => f.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Line<T>(string note, Func<T, string> show)
        where T : Fact => string.Join("; ", Read<T>(note).Select(show));
}
