using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

public class NoteReaderTests
{
    [Theory]
    [InlineData("47-year-old woman with fever", 47.0, Sex.Female)]
    [InlineData("A 47 yo male", 47.0, Sex.Male)]
    [InlineData("47F presents with cough", 47.0, Sex.Female)]
    [InlineData("74M with COPD", 74.0, Sex.Male)]
    [InlineData("71 y/o man", 71.0, Sex.Male)]
    [InlineData("Patient aged 47. She smokes.", 47.0, Sex.Female)]
    [InlineData("6-month-old boy", 0.5, Sex.Male)]
    [InlineData("48 M with a h/o HTN", 48.0, Sex.Male)]
    [InlineData("A 41 year man", 41.0, Sex.Male)]
    [InlineData("A 57-year old farmer was diagnosed with gout. He limps.", 57.0, Sex.Male)]
    [InlineData("27-year-old woman at 11 weeks of gestation", 27.0, Sex.Female)]
    [InlineData("58 y/o M, gout", 58.0, Sex.Male)]
    [InlineData("69 y F, found confused", 69.0, Sex.Female)]
    [InlineData("34 yo right-handed F with gout", 34.0, Sex.Female)]
    [InlineData("45 yo with M protein", 45.0, null)]
    [InlineData("Seventy-year-old man", 70.0, Sex.Male)]
    [InlineData("A thirty-four-year-old farmer", 34.0, null)]
    [InlineData("Age 39, premenopausal", 39.0, Sex.Female)]
    [InlineData("Age 61. PMH: BPH", 61.0, Sex.Male)]
    [InlineData("The patient's mother is a 60-year-old smoker", null, null)]
    [InlineData("Diabetes since age 12", null, null)]
    public void Read_FindsAgeAndSex(string note, double? age, Sex? sex)
    {
        var patient = NoteReader.Read(note, Lexicon.BuiltIn);

        Assert.Equal((age, sex), (patient.StatedAge, patient.Sex));
    }

    [Theory]
    [InlineData("History of hypertension.", "+hypertension")]
    [InlineData("No history of hypertension.", "-hypertension")]
    [InlineData("Denies asthma, epilepsy or hypertension.", "-asthma -epilepsy -hypertension")]
    [InlineData("No asthma but hypertension.", "-asthma +hypertension")]
    [InlineData("No asthma, has hypertension.", "-asthma +hypertension")]
    [InlineData("Asthma was ruled out.", "-Asthma")]
    [InlineData("Never had epilepsy.", "-epilepsy")]
    [InlineData("HIV negative.", "-HIV")]
    [InlineData("Possible pneumonia.", "")]
    [InlineData("CT to rule out pneumonia.", "")]
    [InlineData("At risk of stroke.", "")]
    [InlineData("Mother had breast cancer.", "")]
    [InlineData("Family history of breast cancer; epilepsy.", "")]
    [InlineData("No family history of breast cancer.", "")]
    [InlineData("Hypertension. Brought in by his mother with asthma.", "+Hypertension +asthma")]
    [InlineData("No other cancer.", "-Second primary cancer")]
    [InlineData("A 44-year-old divorced teacher with epilepsy.", "+epilepsy")]
    [InlineData("HIV neg, CMV-neg.", "-HIV -CMV")]
    [InlineData("TB: T-spot neg.", "")]
    [InlineData("Hepatitis B: sAg negative, sAb positive.", "")]
    [InlineData("HBV core Ab pos.", "")]
    [InlineData("PSA undetectable.", "")]
    [InlineData("Fracture of the left femoral neck.", "+Hip fracture")]
    [InlineData("Comorbidities: asthma.", "+asthma")]
    [InlineData("Screening for diabetes.", "")]
    [InlineData("HIV test pending.", "")]
    [InlineData("No asthma, bleeding from ulcers or epilepsy.", "-asthma -bleeding")]
    [InlineData("He doesn't have asthma.", "-asthma")]
    [InlineData("He isn’t known to have asthma.", "")]
    [InlineData("He has no positive history of asthma.", "-asthma")]
    [InlineData("No asthma prior to her epilepsy.", "-asthma +epilepsy")]
    [InlineData("Drugs (which he did not tolerate), hypertension.", "+hypertension")]
    [InlineData("He is afebrile.", "-fever")]
    [InlineData("No other risk factors such as asthma, epilepsy and hypertension.", "-asthma -epilepsy -hypertension")]
    [InlineData("No cardiac history, including stroke, and has asthma.", "-Heart disease -stroke +asthma")]
    [InlineData("Oxycodone was not beneficial to his epilepsy.", "")]
    [InlineData("Referred to the clinic with asthma.", "+asthma")]
    [InlineData("Born to a mother with asthma and a diabetic father.", "")]
    [InlineData("Hypertension in pregnancy; an uncomplicated pregnancy.", "+Hypertension")]
    [InlineData("She had MIs and TIAs.", "+MIs +TIAs")]
    [InlineData("A man with no significant past medical history presents with asthma.", "+asthma")]
    [InlineData("A woman with no previous problems comes to us with a history of epilepsy.", "+epilepsy")]
    [InlineData("The parents deny asthma.", "-asthma")]
    [InlineData("Taking no drugs and would like to become pregnant.", "")]
    [InlineData("The teacher contacted his parents because of his epilepsy.", "+epilepsy")]
    [InlineData("Non-productive cough.", "+Non-productive cough")]
    public void Read_TellsAffirmedFromDeniedConditions(string note, string expected) =>
        Assert.Equal(expected, Show<ConditionFact>(note, fact => fact.Name));

    [Theory]
    [InlineData("Agrees to surgery prior to chemotherapy.", false)]
    [InlineData("Received chemotherapy prior to surgery.", true)]
    public void Read_TreatmentThatMayNotHaveBegun_IsLeftOut(string note, bool isGiven) =>
        Assert.Equal(isGiven, NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<TreatmentFact>().Any(fact => fact.Name == "chemotherapy"));

    [Theory]
    [InlineData("Newly diagnosed multiple myeloma.", DiseaseSetting.NewlyDiagnosed, null)]
    [InlineData("Relapsed and refractory multiple myeloma.", DiseaseSetting.Relapsed | DiseaseSetting.Refractory, null)]
    [InlineData("Metastatic breast cancer, stage IV.", DiseaseSetting.Metastatic, "IV")]
    [InlineData("Locally advanced pancreatic cancer.", DiseaseSetting.LocallyAdvanced, null)]
    [InlineData("Multiple myeloma in remission.", DiseaseSetting.Remission, null)]
    [InlineData("Breast cancer, no metastases.", DiseaseSetting.None, null)]
    public void Read_FindsTheSetting(string note, DiseaseSetting setting, string? stage)
    {
        var fact = NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<ConditionFact>().First(f => f.Presence == Presence.Present);

        Assert.Equal((setting, stage), (fact.Setting, fact.Stage));
    }

    [Theory]
    [InlineData("EGFR mutation detected, ALK negative.", "+EGFR mutation -ALK")]
    [InlineData("CD19 and CD20 positive.", "+CD19 +CD20")]
    [InlineData("KRAS wild type.", "-KRAS")]
    [InlineData("EGFR was tested.", "")]
    [InlineData("BRAF wt, HER2 neg.", "-BRAF -HER2")]
    [InlineData("FLT3-ITD and NPM1 negative.", "-FLT3-ITD -NPM1")]
    [InlineData("ROS1 was tested.", "")]
    [InlineData("ER 0%, HER2 1+.", "-ER -HER2")]
    [InlineData("ER 90%, HER2 3+ (IHC).", "+ER +HER2")]
    [InlineData("HER2 2+.", "")]
    [InlineData("ALK was negative and PD-L1 was 20%.", "-ALK")]
    public void Read_TakesMarkersOnlyWithAResult(string note, string expected) =>
        Assert.Equal(expected, Show<BiomarkerFact>(note, fact => fact.Name));

    [Theory]
    [InlineData("creatinine 0.9 mg/dL", "creatinine=0.9 mg/dL")]
    [InlineData("Hb 8.2", "Hb=8.2 ")]
    [InlineData("platelets 35,000/µL", "platelets=35000 /uL")]
    [InlineData("Platelets: 48 x10^9/L", "Platelets=48 10*9/L")]
    [InlineData("Platelets: 300000 /ml", "Platelets=300000 /uL")]
    [InlineData("creatinine 2 weeks ago", "")]
    [InlineData("creatinine 900", "")]
    [InlineData("Cr 1.9, bili 0.6, Alb 3.4", "Creatinine=1.9  Total bilirubin=0.6  Albumin=3.4 ")]
    [InlineData("LA 4.2 cm", "Left atrial diameter=4.2 cm")]
    [InlineData("LA 4", "")]
    [InlineData("NYHA class III", "NYHA class=3 ")]
    [InlineData("Child-Pugh A6", "Child-Pugh=6 ")]
    [InlineData("AFP 3,200", "AFP=3200 ")]
    [InlineData("EDSS today 2.5", "EDSS=2.5 ")]
    [InlineData("creatinine rose from 1.5 to 2.3 mg/dL", "creatinine=2.3 mg/dL")]
    [InlineData("norepinephrine 0.32 mcg/kg/min", "Norepinephrine dose=0.32 ug/kg/min")]
    [InlineData("eGFR 108 mL/min", "eGFR=108 mL/min/{1.73_m2}")]
    [InlineData("28% of body surface area", "affected body surface area=28 %")]
    public void Read_FindsValuesWithUnits(string note, string expected) =>
        Assert.Equal(expected, Values(note));

    [Fact]
    public void Read_SplitsBloodPressure() =>
        Assert.Equal("systolic blood pressure=132 mm[Hg] diastolic blood pressure=84 mm[Hg]", Values("BP 132/84 mmHg"));

    [Theory]
    [InlineData("ECOG 1", PerformanceScale.Ecog, 1)]
    [InlineData("ECOG performance status of 2.", PerformanceScale.Ecog, 2)]
    [InlineData("KPS: 80%", PerformanceScale.Karnofsky, 80)]
    [InlineData("Lansky score 90", PerformanceScale.Lansky, 90)]
    public void Read_FindsPerformance(string note, PerformanceScale scale, int grade)
    {
        var fact = Assert.Single(NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<PerformanceFact>());

        Assert.Equal((scale, grade), (fact.Scale, fact.Grade));
    }

    [Theory]
    [InlineData("ECOG 0-2")]
    [InlineData("KPS 85")]
    public void Read_LeavesUnclearPerformanceOut(string note) => Assert.Empty(NoteReader.Read(note, Lexicon.BuiltIn).Facts);

    [Theory]
    [InlineData("Currently taking metformin.", "metformin ongoing")]
    [InlineData("Prednisone 60 mg daily since 18 November 2026.", "Prednisone 2026-11-18 ongoing")]
    [InlineData("Metformin stopped in 2024.", "Metformin until 2024")]
    [InlineData("Never received metformin.", "no metformin")]
    [InlineData("Treated with cisplatin in March 2023.", "cisplatin 2023-03")]
    [InlineData("Allergic to penicillin.", "")]
    [InlineData("Plan: start metformin.", "")]
    [InlineData("Plan: discuss a change from metformin.", "")]
    [InlineData("Not on metformin.", "no metformin")]
    [InlineData("Bone marrow biopsy negative.", "")]
    [InlineData("Metformin after cisplatin in 2018.", "Metformin; cisplatin 2018")]
    [InlineData("FOLFOX for 9 months, then FOLFIRI.", "FOLFOX; FOLFIRI")]
    [InlineData("On metformin 500 mg bid, lisinopril and aspirin.", "metformin ongoing; lisinopril ongoing; aspirin ongoing")]
    [InlineData("Progressed on cisplatin and metformin.", "cisplatin; metformin")]
    public void Read_FindsTreatments(string note, string expected) =>
        Assert.Equal(expected, string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<TreatmentFact>().Select(Show)));

    [Theory]
    [InlineData("She is pregnant.", PersonalState.Pregnant, Presence.Present)]
    [InlineData("Pregnancy test negative.", PersonalState.Pregnant, Presence.Absent)]
    [InlineData("Not breastfeeding.", PersonalState.Breastfeeding, Presence.Absent)]
    [InlineData("Will give informed consent.", PersonalState.CanConsent, Presence.Present)]
    [InlineData("Refuses to give consent.", PersonalState.CanConsent, Presence.Absent)]
    [InlineData("Will comply with the plan.", PersonalState.CanComply, Presence.Present)]
    [InlineData("Unable to walk.", PersonalState.Ambulatory, Presence.Absent)]
    [InlineData("Admitted to the hospital.", PersonalState.Hospitalized, Presence.Present)]
    [InlineData("Admitted to the stroke department.", PersonalState.Hospitalized, Presence.Present)]
    [InlineData("At 32 weeks of gestational age.", PersonalState.Pregnant, Presence.Present)]
    [InlineData("She is using an IUD.", PersonalState.UsesContraception, Presence.Present)]
    [InlineData("G3P1011 at 13 weeks 2 days by scan.", PersonalState.Pregnant, Presence.Present)]
    [InlineData("UPT neg.", PersonalState.Pregnant, Presence.Absent)]
    public void Read_FindsStates(string note, PersonalState state, Presence presence)
    {
        var fact = Assert.Single(NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<StateFact>());

        Assert.Equal((state, presence), (fact.State, fact.Presence));
    }

    [Theory]
    [InlineData("She doesn't use any contraceptive method.")]
    [InlineData("The baby was born at 38 weeks of gestation.")]
    public void Read_StateThatIsNotSaid_IsLeftOut(string note) =>
        Assert.Empty(NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<StateFact>());

    [Fact]
    public void Read_Menopause_EndsFertility() => Assert.Equal(
        [PersonalState.ChildbearingPotential, PersonalState.Postmenopausal],
        NoteReader.Read("She is menopausal.", Lexicon.BuiltIn).Facts.OfType<StateFact>().Select(fact => fact.State));

    [Theory]
    [InlineData("He is a candidate for laparoscopic appendectomy.", true)]
    [InlineData("Appendectomy is scheduled.", true)]
    [InlineData("He will undergo appendectomy.", true)]
    [InlineData("He is not a candidate for appendectomy.", null)]
    [InlineData("He was offered appendectomy.", null)]
    public void Read_TellsPlansFromWhatWasDone(string note, bool? isPlanned) => Assert.Equal(
        isPlanned, NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<TreatmentFact>().Select(fact => (bool?)fact.IsPlanned).SingleOrDefault());

    [Theory]
    [InlineData("He failed interferon twice.", false)]
    [InlineData("Interferon x2 with no response.", false)]
    [InlineData("Oxycodone was not beneficial.", false)]
    [InlineData("He takes interferon.", null)]
    public void Read_TellsWhatFailed(string note, bool? worked) =>
        Assert.Equal(worked, NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<TreatmentFact>().Single().Worked);

    [Fact]
    public void Read_QuotesTheWords()
    {
        const string Note = "Well today. No history of\nhypertension.";

        var fact = Assert.Single(NoteReader.Read(Note, Lexicon.BuiltIn).Facts);

        Assert.Equal("No history of hypertension", fact.Provenance.Quote);
        Assert.Equal("No history of\nhypertension", fact.Provenance.Span!.Value.Of(Note));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n...;;;---")]
    [InlineData("Would like to hear about trials.")]
    public void Read_NothingToFind_IsAnEmptyRecord(string note) => Assert.Empty(NoteReader.Read(note, Lexicon.BuiltIn).Facts);

    private static string Show<T>(string note, Func<T, string> name)
        where T : Fact =>
        string.Join(' ', NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<T>()
            .Select(fact => (fact.Presence == Presence.Present ? "+" : "-") + name(fact)));

    private static string Values(string note) =>
        string.Join(' ', NoteReader.Read(note, Lexicon.BuiltIn).Facts.OfType<MeasurementFact>()
            .Select(fact => FormattableString.Invariant($"{fact.Name}={fact.Value.Value} {fact.Value.Unit}")));

    private static string Show(TreatmentFact fact) => string.Concat(
        fact.Presence == Presence.Present ? "" : "no ",
        fact.Name,
        fact.Date is { } start ? $" {start}" : "",
        fact.Ended is { } end ? $" until {end}" : "",
        fact.IsOngoing ? " ongoing" : "");
}
