using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>Lines of problem lists and ward notes: what is doubted, planned, a relative's, given in brackets or by letters that mean several things.</summary>
public class NoteShorthandTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("Poss epilepsy.", "")]
    [InlineData("Need to exclude pneumonia, ix for sarcoidosis.", "")]
    [InlineData("Susp sarcoidosis, c/f lymphoma.", "")]
    [InlineData("DDx pneumonia.", "")]
    [InlineData("?adult ADHD.", "")]
    [InlineData("?IBS v bile acid malabsorption.", "")]
    [InlineData("Pneumonia can't be excluded.", "")]
    [InlineData("Thyroiditis likely.", "")]
    [InlineData("GP thought it was sarcoidosis.", "")]
    [InlineData("Misdiagnosed as epilepsy.", "")]
    [InlineData("Treated as pneumonia.", "")]
    [InlineData("Watch for pneumonia.", "")]
    [InlineData("They wondered about lewy body.", "")]
    [InlineData("Contact with tuberculosis.", "Contact with tuberculosis")]
    [InlineData("Diabetes in mother and brother.", "")]
    [InlineData("Epilepsy runs in family.", "")]
    [InlineData("MGM diabetes, fam hx psoriasis.", "")]
    [InlineData("Sarcoidosis r/o'd.", "-Sarcoidosis")]
    [InlineData("Epilepsy never.", "-Epilepsy")]
    [InlineData("Tests for sarcoidosis and syphilis negative.", "-sarcoidosis; -syphilis")]
    [InlineData("Test for syphilis positive.", "syphilis")]
    [InlineData("My dad had gout, I have psoriasis.", "psoriasis")]
    [InlineData("Mother has gout, pt has a brother with psoriasis.", "")]
    [InlineData("Gout ?sarcoidosis ?pneumonia.", "Gout")]
    [InlineData("Psoriasis +, gout -, asthma -.", "Psoriasis; -gout; -asthma")]
    [InlineData("Sarcoidosis ruled out, now pneumonia.", "-Sarcoidosis; pneumonia")]
    [InlineData("Nil gout, +ve psoriasis.", "-gout; psoriasis")]
    [InlineData("I dont have gout, just psoriasis.", "-gout; psoriasis")]
    [InlineData("Was told I had gout, turned out psoriasis.", "psoriasis")]
    [InlineData("Gout rather than psoriasis.", "Gout")]
    [InlineData("No it was gallstones.", "gallstones")]
    [InlineData("No fevers, bit of itch.", "-fevers; itch")]
    [InlineData("No PE, 9 mm lung nodule.", "-PE; lung nodule")]
    [InlineData("No visual loss, dizzy.", "-visual loss; -dizzy")]
    [InlineData("No orthopnoea, PND, ankle oedema.", "-orthopnoea; -PND; -ankle oedema")]
    [InlineData("Cough, PND since the cold.", "Cough")]
    [InlineData("Denies CP, SOB.", "-Chest pain; -SOB")]
    [InlineData("CP, GMFCS III, walks with aids.", "Cerebral palsy")]
    [InlineData("Pregnant, PET, labetalol.", "Pregnant; PET")]
    [InlineData("Decomp ALD, ascites.", "Alcoholic liver disease; ascites")]
    [InlineData("Boy with ALD, ABCD1.", "Adrenoleukodystrophy")]
    [InlineData("HCV, SVR 2019.", "HCV over; SVR")]
    [InlineData("GAD Ab neg.", "")]
    [InlineData("FM, tender points 16.", "FM")]
    [InlineData("#NOF 2022.", "Hip fracture")]
    [InlineData("He vapes.", "E-cigarette use")]
    [InlineData("No allergy to latex.", "")]
    [InlineData("I don't smoke, gave up 1985.", "smoking over")]
    public void Read_Illnesses(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, fact => $"{Sign(fact)}{fact.Name}{(fact.IsOver ? " over" : "")}"));

    [Theory]
    [InlineData("Refer for dialysis.", "")]
    [InlineData("W/l dialysis.", "")]
    [InlineData("Aim for rituximab.", "")]
    [InlineData("Suggest methotrexate.", "")]
    [InlineData("Advised dialysis.", "")]
    [InlineData("To commence methotrexate.", "")]
    [InlineData("Rituximab to start next week.", "")]
    [InlineData("Add methotrexate.", "")]
    [InlineData("GP to start methotrexate.", "")]
    [InlineData("Switch to rituximab.", "")]
    [InlineData("Switched to rituximab.", "rituximab now")]
    [InlineData("MDT: rituximab.", "")]
    [InlineData("Rituximab at progression.", "")]
    [InlineData("Rituximab when platelets recover.", "")]
    [InlineData("Dialysis in 6/52.", "")]
    [InlineData("Consented for splenectomy.", "")]
    [InlineData("Counselled re methotrexate.", "")]
    [InlineData("Contraindication to methotrexate.", "")]
    [InlineData("Ineligible for splenectomy.", "")]
    [InlineData("Not fit for transplantation, azacitidine C5.", "azacitidine")]
    [InlineData("Progressed on enza, now for sorafenib.", "Enzalutamide")]
    [InlineData("CAR-T (axi-cel) preferred; glofitamab if not eligible.", "")]
    [InlineData("Esketamine nasal spray discussed.", "")]
    [InlineData("NRT patch offered, declined.", "")]
    [InlineData("TAVI w/up.", "")]
    [InlineData("Rituximab deferred.", "")]
    [InlineData("Yet to have rituximab, unexposed to biologics.", "-rituximab; -biologics")]
    [InlineData("Rituximab - no.", "-Rituximab")]
    [InlineData("Zopiclone I've never touched.", "-Zopiclone")]
    [InlineData("NOT taking: simvastatin.", "-simvastatin")]
    [InlineData("Not pregnant, tubes tied.", "tubes tied")]
    [InlineData("No dry eye disease, cataract op.", "Cataract surgery")]
    [InlineData("Graves, TRAb 12, CBZ 20 od.", "Carbimazole now")]
    [InlineData("Epilepsy on CBZ.", "Carbamazepine now")]
    [InlineData("Ipi/nivo x2.", "Nivolumab; Ipilimumab")]
    [InlineData("Varices banded x3.", "Endoscopic variceal ligation")]
    [InlineData("Recs: hold apixaban.", "apixaban")]
    public void Read_Treatments(string note, string expected) =>
        Assert.Equal(expected, Line<TreatmentFact>(note, fact => $"{Sign(fact)}{fact.Name}{(fact.IsOngoing ? " now" : "")}"));

    [Theory]
    [InlineData("LDH 1.4x ULN.", "1.4 × ULN")]
    [InlineData("ALT >3 x ULN.", "> 3 × ULN")]
    [InlineData("CD4 540 (nadir 88).", "540")]
    [InlineData("K 5.9 -> 4.1.", "4.1 mmol/L")]
    [InlineData("BP 168/104, rpt 162/100.", "168 mmHg; 104 mmHg; 162 mmHg; 100 mmHg")]
    [InlineData("A1c was 8.1 in august and 9.4 last week.", "9.4")]
    [InlineData("Plt 110 → 62 day 6 heparin.", "62")]
    [InlineData("VA RE 6/24.", "0.6 logMAR")]
    [InlineData("VA hospital, 20 miles.", "")]
    [InlineData("MoCA 18/30.", "18")]
    [InlineData("MoCA 12/24.", "")]
    [InlineData("Calcitonin 118 pg/mL.", "118 pg/mL")]
    [InlineData("IgG 4.2, C3 0.4.", "4.2 g/L; 0.4 g/L")]
    [InlineData("eos 450.", "450 /µL")]
    [InlineData("urea 12.4.", "12.4 mmol/L")]
    [InlineData("HIV, VL <20.", "< 20 copies/mL")]
    [InlineData("Burns 30% TBSA.", "30%")]
    public void Read_Values(string note, string expected) => Assert.Equal(expected, Line<MeasurementFact>(note, fact => $"{fact.Value}"));

    [Theory]
    [InlineData("LDH 1.4x ULN.", "LDH ≤ 2.5 x ULN", Verdict.Met)]
    [InlineData("LDH 3x ULN.", "LDH ≤ 2.5 x ULN", Verdict.NotMet)]
    [InlineData("LDH 1.4x ULN.", "LDH ≤ 500 U/L", Verdict.Unknown)]
    public void Evaluate_MultipleOfTheLimit_IsComparedWithItsKindAlone(string note, string criterion, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, criterion));

    [Theory]
    [InlineData("Allergies: penicillin; morphine - saw spiders. Hold apixaban.", "penicillin; morphine")]
    [InlineData("Drug allergies - trimethoprim.", "trimethoprim")]
    [InlineData("ADRs: amoxicillin.", "amoxicillin")]
    [InlineData("Pen allergic.", "Penicillin")]
    [InlineData("Allergies: contrast (hives).", "contrast")]
    public void Read_Intolerances(string note, string expected) => Assert.Equal(expected, Line<IntoleranceFact>(note, fact => fact.Name));

    [Fact]
    public void Read_ListOfAllergies_NamesMoreThanDrugs() => Assert.Equal(
        "Iodine allergy; Peanut allergy; Latex allergy", Line<ConditionFact>("Allergies: iodine, peanuts, penicillin (rash), latex.", fact => fact.Name));

    [Theory]
    [InlineData("T1DM (dx age 11). 24 yo man.", 24)]
    [InlineData("Mr K, 57 y. Relapsed lymphoma.", 57)]
    [InlineData("I am Harold, 68 yrs, had Parkinsons nine years.", 68)]
    [InlineData("Pt 83 F, admitted with a fall.", 83)]
    public void Read_Age(string note, double expected) => Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).StatedAge);

    [Theory]
    [InlineData("30F, ELCS 39/40.", PersonalState.Pregnant, true)]
    [InlineData("30F, UPT +ve.", PersonalState.Pregnant, true)]
    [InlineData("Girl, ex 27/40.", PersonalState.Pregnant, null)]
    [InlineData("On the pill so cant be pregnant.", PersonalState.Pregnant, false)]
    [InlineData("30F, BF 4/12 old baby.", PersonalState.Breastfeeding, true)]
    [InlineData("In HDU D3.", PersonalState.Hospitalized, true)]
    [InlineData("55F, menopause 51, hot flushes.", PersonalState.Postmenopausal, true)]
    public void Read_States(string note, PersonalState state, bool? expected)
    {
        var told = NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<StateFact>().FirstOrDefault(fact => fact.State == state);
        Assert.Equal(expected, told is null ? null : told.Presence == Presence.Present);
    }

    private static string Sign(Fact fact) => fact.Presence == Presence.Absent ? "-" : "";

    private static string Line<T>(string note, Func<T, string> text)
        where T : Fact =>
        string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>().Where(fact => (fact as ConditionFact)?.Qualifiers is null or [] or [{ Text: not "at present" }, ..]).Select(text).Distinct());
}
