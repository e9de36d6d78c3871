using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>What people write of themselves, and of those they care for.</summary>
public class NoteOwnWordsTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("Hi, my son (8) was just told he has Duchenne muscular dystrophy.", "8 Male; Duchenne muscular dystrophy")]
    [InlineData("Our daughter, age 4, has cystic fibrosis.", "4 Female; cystic fibrosis")]
    [InlineData("Hi my mom just got diagnosed w gout. she's 64. her dad died from colon cancer", "64 Female; gout; family colon cancer")]
    [InlineData("hello my son is 13 and has asthma. His dad has gout and nan has psoriasis.", "13 Male; asthma; family gout; family psoriasis")]
    [InlineData("My hubby is 68 and has gout.", "68 Male; gout")]
    [InlineData("Mum to Ellie, 9, who has cystic fibrosis.", "9 ; cystic fibrosis")]
    [InlineData("Mother of a 16-year-old girl with anorexia nervosa.", "16 Female; anorexia nervosa")]
    [InlineData("My 7yo has autism.", "7 ; autism")]
    [InlineData("We have a son with asthma, he is 6.", "6 Male; asthma")]
    [InlineData("Asking for my little brother, 23. He has schizophrenia. Our father had gout.", "23 Male; schizophrenia; family gout")]
    [InlineData("Dad (79) has gout, he's in a nursing home.", "79 Male; gout")]
    [InlineData("mum has gout. she is 59. I wonder about trials for me", "59 Female; gout")]
    [InlineData("my partner (m52) has gout. he takes tacrolimus", "52 Male; gout")]
    [InlineData("I'm 70, retired teacher with gout.", "70 ; gout")]
    [InlineData("My name is Anna and my daughter Lily, 6, has asthma.", "6 Female; asthma")]
    [InlineData("I'm a mum of two and my youngest (3) has eczema.", "3 ; eczema")]
    [InlineData("Caring for my mum, 82, who has gout.", "82 Female; gout")]
    [InlineData("Mom with depression. Dad had gout.", " ; family depression; family gout")]
    [InlineData("son is 9 months, asthma", "0.75 Male; asthma")]
    [InlineData("Wife is here. He has gout.", " Male; gout")]
    [InlineData("my ex had gout. I have asthma", " ; asthma")]
    [InlineData("My mother had gout and asthma.", " ; family gout; family asthma")]
    [InlineData("My mother (80) has gout. I have been diagnosed with asthma.", " ; family gout; asthma")]
    [InlineData("I am a man of 66 with gout. My mother had asthma. She died at 70.", "66 Male; gout; family asthma")]
    [InlineData("My mum had asthma and I have gout.", " ; family asthma; gout")]
    public void Read_IsAboutWhomTheWriterMeans(string note, string expected)
    {
        var read = NoteReader.Read(note, Lexicon.BuiltIn, Day);

        Assert.Equal(expected, string.Join("; ", read.Facts.Select(NameOf).OfType<string>().Prepend($"{read.StatedAge} {read.Sex}")));
    }

    [Theory]
    [InlineData("My husband is 72 with gout. I (69) am healthy and will drive him.", "gout")]
    [InlineData("My son is 6 and has asthma. I have gout myself, not him.", "asthma")]
    [InlineData("My son is 6 and has asthma. Both me and his dad have gout.", "asthma; family gout")]
    [InlineData("My mother, 80, has gout. I give her insulin for her diabetes.", "gout; diabetes")]
    public void Read_OfTheWriterNothingIsThePersons(string note, string expected) =>
        Assert.Equal(expected, string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.Select(NameOf).OfType<string>()));

    [Theory]
    [InlineData("ive been ill since uni, im 29 now", 29.0)]
    [InlineData("I am 73 years young", 73.0)]
    [InlineData("gout since 2015, 24/M", 24.0)]
    [InlineData("Bloke, 52, gout for about 20 yrs", 52.0)]
    [InlineData("gout 11 yrs, 63yr old lady from Leeds", 63.0)]
    [InlineData("58, male, Dublin", 58.0)]
    [InlineData("never smoker, female 61", 61.0)]
    [InlineData("a man of 66 with gout", 66.0)]
    [InlineData("Type 2 diabetic, 59, on metformin", 59.0)]
    [InlineData("Hi all, newbie here. 47, diagnosed with gout", 47.0)]
    [InlineData("I (f, 29) have gout", 29.0)]
    [InlineData("I have 61 years, woman", 61.0)]
    [InlineData("I am a nurse of 44, not pregnant", 44.0)]
    [InlineData("I am a mother of 10, with gout", null)]
    [InlineData("gout for 20 yrs", null)]
    [InlineData("I'm 34 weeks pregnant", null)]
    [InlineData("I'm 82 kg", null)]
    [InlineData("since I'm 20 I have gout", null)]
    public void Read_AgeAsPeopleTellIt(string note, double? expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).StatedAge);

    [Theory]
    [InlineData("Breast cancer. It has spread to my bones and liver.", "Breast cancer Metastatic; Bone metastasis; Liver metastasis")]
    [InlineData("Breast cancer. It has not spread to my bones.", "Breast cancer; -Bone metastasis")]
    [InlineData("Lung cancer, but the scan showed it is growing again.", "Lung cancer Relapsed")]
    [InlineData("Lymphoma. It came back in May.", "Lymphoma Relapsed")]
    [InlineData("Just diagnosed with gout.", "gout NewlyDiagnosed")]
    [InlineData("MS for 10 years (relapsing remitting)", "MS; Relapsing-remitting multiple sclerosis")]
    [InlineData("had hodgkins at 22, cured. pseudomonas last winter but it's gone now", "hodgkins over")]
    [InlineData("Blood pressure is high. BP tablets.", "Hypertension")]
    [InlineData("not bipolar, no stomach bleed", "-Bipolar disorder; -Gastrointestinal bleeding")]
    [InlineData("my kidneys are fine, I have a bad heart", "-Kidney disease; Heart disease")]
    [InlineData("my kidneys are not fine", "")]
    [InlineData("being checked for gout, exposed to TB at work, I have asthma, tumor markers were normal", "asthma")]
    [InlineData("egg allergy went away, bad restless legs", "egg allergy over; Restless legs syndrome")]
    [InlineData("The infection has spread to the bone. A celiac artery aneurysm. LVEF is depressed. Reflux on doppler.", "infection; aneurysm")]
    [InlineData("follow up with endo, no blood pressure tablets, this may be gout", "")]
    [InlineData("rhinorrhea, clear", "rhinorrhea")]
    [InlineData("healthy otherwise", "")]
    [InlineData("depression in the past, diabetic type 2", "depression over; diabetic; Type 2 diabetes mellitus")]
    [InlineData("dont drink or smoke", "-smoking")]
    [InlineData("smokes weed daily", "")]
    [InlineData("Breast cancer 2014. Now come back in lung and bones.", "Breast cancer Relapsed; Bone metastasis; Lung metastasis")]
    [InlineData("I have no illness other than gout", "gout")]
    [InlineData("didnt have gout, dont have asthma", "-gout; -asthma")]
    [InlineData("Allergic to egg and peanuts (carry EpiPen)", "Peanut allergy; Egg allergy")]
    public void Read_IllnessesInOwnWords(string note, string expected) => Assert.Equal(expected, Conditions(note));

    [Theory]
    [InlineData("Was diagnosed two weeks ago with gout.", "gout 2019-12-18")]
    [InlineData("I found out in May 2017 that I have gout.", "gout 2017-05")]
    [InlineData("Gout, diagnosed 9 yrs ago.", "Gout 2011")]
    public void Read_WhenSomethingWasFound(string note, string expected) =>
        Assert.Equal(expected, string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<ConditionFact>().Select(fact => $"{fact.Name} {fact.Date}")));

    [Theory]
    [InlineData("Smoked 40 years but quit 8 years ago.", "2012")]
    [InlineData("ex smoker - packed it in 1999", "1999")]
    [InlineData("Gave up smoking.", "")]
    public void Read_WhenSmokingWasGivenUp(string note, string expected) =>
        Assert.Equal(expected, Assert.Single(NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<ConditionFact>().DistinctBy(fact => fact.Ended)).Ended?.ToString() ?? "");

    [Theory]
    [InlineData("On Tecfidera, before that Avonex.", "Tecfidera on; Avonex over")]
    [InlineData("Humira worked for 4 years then packed up, stopped it in May.", "Humira over failed")]
    [InlineData("Infliximab for 8 months didn't do much.", "Infliximab failed")]
    [InlineData("tried sertraline, then venlafaxine - nothing works", "sertraline failed; venlafaxine failed")]
    [InlineData("On methotrexate injections 20mg and folic acid.", "methotrexate on; folic acid on")]
    [InlineData("He has diabetes (gliclazide).", "gliclazide on")]
    [InlineData("I had a stroke, take aspirin.", "aspirin on")]
    [InlineData("no other meds other than venlafaxine", "venlafaxine on")]
    [InlineData("Take entresto, bisoprolol and aspirin.", "entresto on; bisoprolol on; aspirin on")]
    [InlineData("Remicade every 6 wks, lost response.", "Remicade on failed")]
    [InlineData("Tried topiramate, propranolol. nothing worked.", "topiramate failed; propranolol failed")]
    [InlineData("tried requip, it made me gamble so I stopped", "requip over")]
    [InlineData("Fever, on CT an abscess, then surgery.", "CT; surgery")]
    [InlineData("He gets furosemide.", "furosemide on")]
    [InlineData("The doctor wants to biopsy it. I couldn't have chemo. He doesn't want brain surgery.", "")]
    public void Read_TreatmentsInOwnWords(string note, string expected) => Assert.Equal(
        expected,
        string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<TreatmentFact>()
            .Select(fact => $"{(fact.Presence == Presence.Absent ? "-" : "")}{fact.Name}{(fact.IsOngoing ? " on" : "")}{(fact.IsOver ? " over" : "")}{(fact.Worked == false ? " failed" : "")}")));

    [Theory]
    [InlineData("My mom (80) has gout. I am her caregiver.", PersonalState.HasCaregiver, Presence.Present)]
    [InlineData("She has a pacemaker so cannot have an MRI.", PersonalState.CanUndergoMri, Presence.Absent)]
    [InlineData("He is now in hospital.", PersonalState.Hospitalized, Presence.Present)]
    [InlineData("Through the change 12 years ago.", PersonalState.Postmenopausal, Presence.Present)]
    [InlineData("He can't walk anymore.", PersonalState.Ambulatory, Presence.Absent)]
    [InlineData("TTC for 2 years.", PersonalState.PlansPregnancy, Presence.Present)]
    [InlineData("He can still walk.", PersonalState.Ambulatory, Presence.Present)]
    public void Read_StatesInOwnWords(string note, PersonalState state, Presence expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<StateFact>().First(fact => fact.State == state).Presence);

    [Theory]
    [InlineData("cystic fibrosis with two copies of F508del", "two copies of F508del")]
    [InlineData("Rheumatoid arthritis 11 yrs, seropositive", "Rheumatoid factor")]
    [InlineData("EGFR exon 19. hormone positive", "EGFR exon 19 deletion; Hormone receptor")]
    [InlineData("They tested for EGFR and ALK and both were negative.", "-EGFR; -ALK")]
    public void Read_MarkersInOwnWords(string note, string expected) => Assert.Equal(
        expected,
        string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<BiomarkerFact>().Select(fact => (fact.Presence == Presence.Absent ? "-" : "") + fact.Name)));

    [Theory]
    [InlineData("I'm a big man, 118 kilos.", 118.0)]
    [InlineData("My son is 2. He is 13kg", 13.0)]
    [InlineData("He is 13kg lighter", null)]
    public void Read_WeightInOwnWords(string note, double? expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<MeasurementFact>().FirstOrDefault(fact => fact.Name == "weight")?.Value.Value);

    [Theory]
    [InlineData("Pancreatic cancer, wrapped around an artery so they cannot operate.", true)]
    [InlineData("Pancreatic cancer, they can operate.", false)]
    public void Read_WhatCannotBeOperated_IsUnresectable(string note, bool expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<ConditionFact>().Single().Qualifiers.Any(word => word.Text == "unresectable"));

    private static string? NameOf(Fact fact) => fact switch
    {
        ConditionFact condition => condition.Name,
        FamilyHistoryFact family => "family " + family.Name,
        _ => null,
    };

    private static string Conditions(string note) => string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<ConditionFact>().Select(fact => string.Create(
        CultureInfo.InvariantCulture,
        $"{(fact.Presence == Presence.Absent ? "-" : "")}{fact.Name}{(fact.IsOver ? " over" : "")}{(fact.Setting == DiseaseSetting.None ? "" : " " + fact.Setting)}")));
}
