using Trialhead.Clinical;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Support.NoteLines;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>Letters of clinics and wards: short names, values in brackets, what is wanted and not given, what stands beside a denial.</summary>
public class NoteLetterTests
{
    [Theory]
    [InlineData("Dear colleague, thank you for seeing this man with severe aortic stenosis.", "aortic stenosis")]
    [InlineData("CT: no liver mets, small segmental PE.", "-liver mets; PE")]
    [InlineData("No dry eye disease, cataract op in 2014.", "-dry eye disease; cataract")]
    [InlineData("No fever, mild rash or cough.", "-fever; -rash; -cough")]
    [InlineData("HCC on HCV cirrhosis (SVR 2012).", "HCC; HCV over; cirrhosis; SVR")]
    [InlineData("Severe AS, STS 4.1.", "Aortic stenosis")]
    [InlineData("STS of the thigh.", "STS")]
    [InlineData("Pre-DM, A1c 6.2.", "Prediabetes")]
    [InlineData("67 yo WM with gout.", "gout")]
    [InlineData("T1DM, R TMA 2021.", "T1DM; Amputation")]
    [InlineData("Decompensated cirrhosis, SBP on cipro ppx, HE on lactulose.", "Decompensated cirrhosis; SBP; HE")]
    [InlineData("MDD with passive SI, no plan.", "MDD; SI")]
    [InlineData("Two new T2 lesions, no GAD+ lesion on MRI.", "")]
    [InlineData("NPH 10 units qhs, glargine stopped.", "")]
    [InlineData("My son has Duchenne.", "Duchenne muscular dystrophy")]
    [InlineData("She has Wilson's and sickle cell trait.", "Wilson disease; sickle cell trait")]
    [InlineData("A soft Still's murmur.", "Heart murmur")]
    [InlineData("He is bipolar II, on lithium.", "Bipolar II disorder")]
    [InlineData("Weight loss 9 kg in 6 months.", "Weight loss; weight loss")]
    [InlineData("Ischemic CMP.", "Ischemic cardiomyopathy")]
    [InlineData("Quit tobacco 2009.", "smoking over")]
    [InlineData("Asthma -ve, HIV -.", "-Asthma; -HIV")]
    [InlineData("Nil asthma.", "-asthma")]
    [InlineData("-ve for asthma.", "-asthma")]
    [InlineData("? sarcoid, lymphoma to be excluded.", "")]
    [InlineData("Small fibre neuropathy has been queried.", "")]
    [InlineData("No recent surgery, no head injury.", "-head injury")]
    [InlineData("No diabetic retinopathy (T2DM, HbA1c 52).", "-diabetic retinopathy; T2DM; diabetes")]
    [InlineData("APS workup neg.", "-APS")]
    [InlineData("No mets.", "-Metastatic cancer")]
    [InlineData("My hair falls out.", "Alopecia")]
    [InlineData("Declined a JAK inhibitor because of a DVT.", "DVT")]
    public void Read_Illnesses(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, fact => $"{Sign(fact)}{fact.Name}{(fact.IsOver ? " over" : "")}"));

    [Theory]
    [InlineData("Please assess for allogeneic SCT and gilteritinib maintenance.", "")]
    [InlineData("Wants oral treatment, eg deucravacitinib.", "")]
    [InlineData("Considering a tirzepatide trial; previously Saxenda 2021.", "Saxenda")]
    [InlineData("Wants to come off warfarin.", "warfarin over")]
    [InlineData("Not transplant candidate until sober for 6 months.", "")]
    [InlineData("Kidney transplant eval in progress.", "")]
    [InlineData("Castration-sensitive prostate ca.", "")]
    [InlineData("Transfusion independent.", "")]
    [InlineData("He is steroid-naive.", "-steroid")]
    [InlineData("Never irradiated, not anticoagulated.", "-Radiotherapy; -Anticoagulant")]
    [InlineData("Past trials: fluoxetine, quetiapine (wt gain).", "fluoxetine; quetiapine")]
    [InlineData("Humira not working anymore, Stelara since one year.", "Humira; Stelara now")]
    [InlineData("CABGx3 2009, DES to LAD 2020, TKR.", "Coronary artery bypass graft; Coronary stent; Knee replacement")]
    [InlineData("ESRD on PD x 2y.", "PD now")]
    [InlineData("ICM, s/p OHT 2021.", "OHT")]
    [InlineData("Abiraterone/pred.", "Abiraterone; Prednisone")]
    [InlineData("FVC 68% pred.", "")]
    [InlineData("COPD on 2L home O2.", "Oxygen therapy")]
    [InlineData("Timolol avoided, pegcetacoplan for LE n/a.", "")]
    [InlineData("Sulfasalazine and tofacitinib never used.", "-Sulfasalazine; -tofacitinib")]
    [InlineData("Ketogenic diet - parents declined.", "")]
    [InlineData("Methotrexate (stopped 2020, suspected pneumonitis), etanercept, rituximab.", "Methotrexate over; etanercept; rituximab")]
    [InlineData("No benefit from gabapentin, pregabalin or duloxetine.", "gabapentin; pregabalin; duloxetine")]
    [InlineData("They are thinking of Lupkynis. Mastectomy on waiting list. Esketamine is on the table.", "")]
    [InlineData("Plan: hold furosemide. Heparin drip started.", "furosemide; Heparin")]
    [InlineData("Benlysta shots for a year.", "Benlysta")]
    [InlineData("Not on insulin or steroids.", "-insulin; -steroids")]
    [InlineData("Not on the transplant list.", "")]
    public void Read_Treatments(string note, string expected) => Assert.Equal(
        expected, Line<TreatmentFact>(note, fact => $"{Sign(fact)}{fact.Name}{(fact.IsOver ? " over" : "")}{(fact.IsOngoing ? " now" : "")}"));

    [Theory]
    [InlineData("WCC 12.3, neut 2.1, lymph 0.7, Ca 9.4.", "12.3; 2.1; 0.7; 9.4")]
    [InlineData("neut 85, Ca 125.", "")]
    [InlineData("Vit D: 14 ng/ml.", "14 ng/mL")]
    [InlineData("creat 98 umol/L, bili 14.", "98 µmol/L; 14 µmol/L")]
    [InlineData("creat 1.4, bili 6.8.", "1.4; 6.8")]
    [InlineData("bili 14.", "")]
    [InlineData("BMI nearly 37.", "37")]
    [InlineData("FEV1 1.9 L (64%).", "64 %predicted")]
    [InlineData("IOP 24/22.", "24 mmHg; 22 mmHg")]
    [InlineData("13+2 by CRL, singleton.", "13 wk")]
    [InlineData("50 pk yrs.", "50 pack-years")]
    [InlineData("No stenosis above 50%.", "")]
    [InlineData("Lactate 2.3 rising to 4.1.", "4.1")]
    [InlineData("She is hypertensive (149/91).", "149 mmHg; 91 mmHg")]
    public void Read_Values(string note, string expected) =>
        Assert.Equal(expected, Line<MeasurementFact>(note, fact => $"{fact.Value}"));

    [Theory]
    [InlineData("BRCA2 germline mutation found last month.", "BRCA2", true)]
    [InlineData("ER 0, PR 0.", "ER", false)]
    [InlineData("ER 8/8, PR 0/8.", "ER", true)]
    [InlineData("ER 8/8, PR 0/8.", "PR", false)]
    [InlineData("CLL, IGHV unmutated.", "IGHV unmutated", true)]
    public void Read_Markers(string note, string marker, bool isThere) => Assert.Contains(
        NoteLines.Read(note).Facts.OfType<BiomarkerFact>(), fact => fact.Name == marker && fact.Presence == (isThere ? Presence.Present : Presence.Absent));

    [Theory]
    [InlineData("28 yr para 0, 30+5 weeks, twins.", PersonalState.Pregnant, true)]
    [InlineData("A boy born at 30+5 weeks.", PersonalState.Pregnant, null)]
    [InlineData("Not on any tablets because I'm breastfeeding.", PersonalState.Breastfeeding, true)]
    [InlineData("I had a baby 5 weeks ago.", PersonalState.Pregnant, false)]
    [InlineData("Lives with his wife who is pregnant.", PersonalState.Pregnant, null)]
    [InlineData("52F, LMP 2 years ago.", PersonalState.Postmenopausal, true)]
    [InlineData("30F, EGA 20w.", PersonalState.Pregnant, true)]
    [InlineData("30F, 6 weeks post partum.", PersonalState.Pregnant, false)]
    [InlineData("30F, nursing her baby.", PersonalState.Breastfeeding, true)]
    [InlineData("30F, Mirena in situ.", PersonalState.UsesContraception, true)]
    [InlineData("POD 2, well.", PersonalState.Hospitalized, true)]
    [InlineData("POD 2 of a colectomy in 2019.", PersonalState.Hospitalized, null)]
    public void Read_States(string note, PersonalState state, bool? expected) => Assert.Equal(expected, State(note, state));

    [Theory]
    [InlineData("No other conditions, an allergy to penicillin.")]
    [InlineData("Penicillin - rash.")]
    [InlineData("Penicillin allergic.")]
    [InlineData("Anaphylaxis to penicillin.")]
    [InlineData("Penicillin gave me awful hives.")]
    [InlineData("He can't take penicillin.")]
    public void Read_Allergies(string note) =>
        Assert.Single(NoteLines.Read(note).Facts.OfType<IntoleranceFact>());

    [Fact]
    public void Read_RangeOfPerformance_KeepsBothEnds() => Assert.Equal(
        [1, 2], NoteLines.Read("ECOG 1-2.").Facts.OfType<PerformanceFact>().Select(fact => fact.Grade));

    [Fact]
    public void Read_KidneyDiseaseWithItsStage_KeepsIt() =>
        Assert.Equal("3b", Assert.Single(NoteLines.Read("CKD 3b.").Facts.OfType<ConditionFact>()).Stage);

    [Theory]
    [InlineData("26yo NB (AFAB) with migraine.", Sex.Female)]
    [InlineData("28 yr para 0 in labour.", Sex.Female)]
    [InlineData("67 yo WM with gout.", Sex.Male)]
    public void Read_Sex(string note, Sex expected) => Assert.Equal(expected, NoteLines.Read(note).Sex);
}
