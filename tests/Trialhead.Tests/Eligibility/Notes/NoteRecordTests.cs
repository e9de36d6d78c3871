using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;
using static Trialhead.Tests.Support.NoteLines;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>What records of many clinics look like: forms, lists, headings and stops.</summary>
public class NoteRecordTests
{
    private static readonly DateOnly Day = new(2020, 3, 1);

    [Theory]
    [InlineData("Down syndrome: no. Gout: none. Asthma", "-Down syndrome; -Gout; Asthma")]
    [InlineData("Neuropathy none. Cataracts nil.", "-Neuropathy; -Cataracts")]
    [InlineData("Asthma: no recent attacks.", "Asthma")]
    [InlineData("Diabetes: no\nGout: yes\nStroke history: no\nAsthma", "-Diabetes; Gout; -Stroke; Asthma")]
    [InlineData("Gout: no, asthma: yes", "-Gout; asthma")]
    [InlineData("Gout? No. Asthma? Yes.", "-Gout; Asthma")]
    [InlineData("Epilepsy (-), gout (+).", "-Epilepsy; gout")]
    [InlineData("HIV status: unknown. Smoking: n/a.", "")]
    [InlineData("[ ] Asthma\n[x] Gout", "Gout")]
    [InlineData("HIV-, HCV-.", "-HIV; -HCV")]
    [InlineData("COPD- on home oxygen.", "COPD")]
    [InlineData("HIV NR, RPR NR.", "-HIV")]
    [InlineData("HIV, HBsAg, HCV Ab nonreactive.", "-HIV")]
    [InlineData("Gout, diabetes, HIV negative.", "Gout; diabetes; -HIV")]
    [InlineData("Hep B/C neg.", "-Hep B")]
    [InlineData("Rubella immune, HBV immune.", "")]
    [InlineData("Flu shot in October. DVT ppx with heparin. Flu-like symptoms after interferon.", "Flu-like symptoms")]
    [InlineData("AIS A at T10.", "")]
    [InlineData("GIST, SDH intact.", "GIST")]
    [InlineData("LARC: etonogestrel implant for contraception.", "contraception")]
    [InlineData("Otherwise healthy.", "")]
    public void Read_AnswersOfForms(string note, string expected) => Assert.Equal(expected, Conditions(note));

    [Theory]
    [InlineData("No seizures, asthma well controlled.", "-seizures; asthma")]
    [InlineData("No anticoagulant (GI bleed 2019).", "GI bleed")]
    [InlineData("No statin (myalgia).", "")]
    [InlineData("No infections (HIV, hepatitis).", "-infections; -HIV; -hepatitis")]
    [InlineData("FHx neg for epilepsy.", "")]
    [InlineData("No personal or family history of melanoma.", "-melanoma")]
    [InlineData("Mom with depression. Dad had gout.", "")]
    [InlineData("My dad is 78 and has gout. He doesn't have Parkinson's.", "gout; -Parkinson disease")]
    [InlineData("My mother has gout. I am 30 and have asthma.", "asthma")]
    [InlineData("FHx: father gout. Hx asthma.", "asthma")]
    [InlineData("Crohn's since 2013, no Hashimoto's.", "Crohn's disease; -Hashimoto's thyroiditis")]
    [InlineData("Ca breast with bone and liver metastases.", "Breast cancer; Bone metastasis; liver metastases")]
    public void Read_WhoHasWhat(string note, string expected) => Assert.Equal(expected, Conditions(note));

    [Theory]
    [InlineData("No CNS lupus.", "Lupus", Verdict.Unknown)]
    [InlineData("No contrast allergy.", "Allergy", Verdict.Unknown)]
    [InlineData("CTD-ILD excluded.", "Interstitial lung disease", Verdict.Unknown)]
    [InlineData("No known lupus.", "Lupus", Verdict.NotMet)]
    [InlineData("No chronic transfusions.", "Prior blood transfusion", Verdict.Unknown)]
    [InlineData("No steroids in the past month.", "Prior systemic corticosteroids", Verdict.Unknown)]
    [InlineData("FOLFOX x 6.", "Prior oxaliplatin", Verdict.Met)]
    [InlineData("Prior chemotherapy: yes\nPrior cataract surgery: no", "Prior cataract surgery", Verdict.NotMet)]
    [InlineData("Prior chemotherapy: no\nPrior cataract surgery: yes", "Prior cataract surgery", Verdict.Met)]
    [InlineData("Menopausal status: premenopausal.", "Postmenopausal", Verdict.NotMet)]
    [InlineData("Hospitalized: no.", "Hospitalized", Verdict.Unknown)]
    [InlineData("No prior FOLFOX.", "Prior oxaliplatin", Verdict.Unknown)]
    [InlineData("No prior oxaliplatin.", "Prior FOLFOX", Verdict.NotMet)]
    [InlineData("ER positive, HER2 negative breast cancer.", "HER2-negative breast cancer", Verdict.Met)]
    [InlineData("ER positive breast cancer.", "HER2-negative breast cancer", Verdict.Unknown)]
    [InlineData("ER positive, HER2 negative breast cancer.", "HR+/HER2- breast cancer", Verdict.Met)]
    [InlineData("ER negative, HER2 negative breast cancer.", "Triple-negative breast cancer", Verdict.Unknown)]
    [InlineData("ER negative, PR negative, HER2 negative breast cancer.", "Triple-negative breast cancer", Verdict.Met)]
    [InlineData("ER negative, PR negative, HER2 negative breast cancer.", "HER2-positive breast cancer", Verdict.NotMet)]
    [InlineData("CKD stage 3b.", "Chronic kidney disease stage 3", Verdict.Met)]
    [InlineData("No previous surgery.", "Indication for surgery", Verdict.Unknown)]
    public void Evaluate_ReachesAsFarAsTheWords(string note, string criterion, Verdict expected)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.BuiltIn, Day), Day, Lexicon.BuiltIn);

        var explanation = Evaluator.Evaluate(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n{criterion}")), chart);

        Assert.Equal(expected, explanation.Verdict);
    }

    [Theory]
    [InlineData("Meds: lisinopril, metformin held.", "lisinopril now; metformin over")]
    [InlineData("DISCONTINUED: glipizide (hypoglycemia), simvastatin.", "glipizide over; simvastatin over")]
    [InlineData("She is on liraglutide but stopped for nausea.", "liraglutide over")]
    [InlineData("Ibrutinib 2017–2019.", "Ibrutinib 2017 to 2019")]
    [InlineData("Natalizumab stopped 11/2019.", "Natalizumab to 2019-11")]
    [InlineData("Enalapril started 25/12/2019.", "Enalapril 2019-12-25")]
    [InlineData("Enalapril started 3/4/2019.", "Enalapril 2019")]
    [InlineData("Three courses of prednisolone in the past 12 months.", "prednisolone")]
    [InlineData("Surgery consulted.", "")]
    [InlineData("To angio for thrombectomy.", "")]
    [InlineData("He has a pacemaker so he can't have an MRI.", "pacemaker")]
    [InlineData("TRANSPLANT: 44F, rash.", "")]
    [InlineData("Belimumab never.", "-Belimumab")]
    [InlineData("On atorva and tac.", "Atorvastatin now; Tacrolimus now")]
    public void Read_Treatments_WithTheirTimes(string note, string expected) => Assert.Equal(expected, Line<TreatmentFact>(note, Told));

    [Theory]
    [InlineData("PCN allergy: hives.", "Penicillin")]
    [InlineData("Sulfa → anaphylaxis.", "Sulfonamide antibiotic")]
    [InlineData("ALLERGY: 14 y/o girl, PPI for 8 weeks.", "")]
    public void Read_Allergies(string note, string expected) => Assert.Equal(expected, Line<IntoleranceFact>(note, f => f.Name));

    [Theory]
    [InlineData("HbA1c 44 mmol/mol.", "HbA1c=44 mmol/mol")]
    [InlineData("HbA1c 39.", "HbA1c=39 mmol/mol")]
    [InlineData("HbA1c 7.1.", "HbA1c=7.1")]
    [InlineData("Lactate 4.8→2.6.", "Lactate=2.6")]
    [InlineData("Proteinuria 2+.", "")]
    [InlineData("178 cm, 74 kg.", "height=178 cm; weight=74 kg")]
    [InlineData("Ex-smoker, 20 PY.", "pack-years of smoking=20 pack-years")]
    [InlineData("G1P0 12w3d twins.", "gestational age=12 wk")]
    public void Read_Values(string note, string expected) =>
        Assert.Equal(expected, Line<MeasurementFact>(note, f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}={f.Value}")));

    [Theory]
    [InlineData("I'm not pregnant and I have an IUD.", "-Pregnant; UsesContraception")]
    [InlineData("Two exacerbations, one hospitalized.", "")]
    [InlineData("Not bedbound.", "")]
    [InlineData("33yo G1P0 12w3d.", "Pregnant")]
    [InlineData("Not planning pregnancy.", "-PlansPregnancy")]
    public void Read_States(string note, string expected) => Assert.Equal(expected, Line<StateFact>(note, f => Sign(f) + f.State));

    [Theory]
    [InlineData("I am 51, male, with gout.", 51.0)]
    [InlineData("T1DM since age 9, now 26F.", 26.0)]
    [InlineData("A 61-y-o with gout.", 61.0)]
    [InlineData("Memory clinic, 74 y old retired engineer.", 74.0)]
    [InlineData("ID clinic. 41 M, HIV dx 2012.", 41.0)]
    [InlineData("Transplant clinic. M 39, FSGS.", 39.0)]
    [InlineData("My dad is 78 and has gout.", 78.0)]
    public void Read_Ages(string note, double expected) => Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).StatedAge);

    [Theory]
    [InlineData("ID clinic. 41 M, HIV dx 2012.", Sex.Male)]
    [InlineData("Transplant clinic. F 39, FSGS.", Sex.Female)]
    [InlineData("Melanoma stage 3 M, seen today.", null)]
    public void Read_SexInShort(string note, Sex? expected) => Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Sex);

    [Theory]
    [InlineData("A 71-year-old woman. Menopause at 46, no hormones.", 1)]
    [InlineData("A 41-year-old woman. Her mother had menopause at 46.", 0)]
    public void Read_MenopauseAtAnAge_IsPast(string note, int expected) => Assert.Equal(
        expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<StateFact>().Count(fact => fact is { State: PersonalState.Postmenopausal, Presence: Presence.Present }));

    [Theory]
    [InlineData("M 39, living donor kidney (mother) 14 months ago for FSGS.", true)]
    [InlineData("M 39, waiting for a living donor kidney.", false)]
    public void Read_AKidneyGiven_IsATransplant(string note, bool expected) => Assert.Equal(
        expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<TreatmentFact>().Any(fact => fact.Name.Contains("transplant", StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("Rectal tumour, PS 1.", 1)]
    [InlineData("Bladder cancer. Performance status 1. Declines surgery.", 1)]
    [InlineData("Performance status 80.", null)]
    [InlineData("PS 10/5 on the ventilator. ASA PS 3.", null)]
    public void Read_PerformanceInShort(string note, int? expected) =>
        Assert.Equal(expected, NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<PerformanceFact>().SingleOrDefault()?.Grade);

    [Theory]
    [InlineData("5q-, del(11q).", "5q")]
    [InlineData("MGMT is unmethylated.", "-MGMT")]
    [InlineData("ALK FISH negative.", "-ALK")]
    public void Read_Markers(string note, string expected) =>
        Assert.StartsWith(expected, Line<BiomarkerFact>(note, f => Sign(f) + f.Name), StringComparison.Ordinal);

    private static string Conditions(string note) => Line<ConditionFact>(note, f => Sign(f) + f.Name);

    private static string Told(TreatmentFact fact)
    {
        var time = (fact.Date, fact.Ended) switch
        {
            ({ } from, { } to) => $" {from} to {to}",
            (null, { } to) => $" to {to}",
            ({ } from, null) => $" {from}",
            _ => fact.IsOngoing ? " now" : fact.IsOver ? " over" : "",
        };
        return Sign(fact) + fact.Name + time;
    }

    private static string Line<T>(string note, Func<T, string> form)
        where T : Fact =>
        string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>().Where(f => !IsDrawn(f)).Select(form));

    // What a value denies is not told.
    private static bool IsDrawn(Fact fact) =>
        fact is ConditionFact named && fact.Provenance.Quote is { } quote && quote.Any(char.IsDigit) && !quote.Contains(named.Name, StringComparison.OrdinalIgnoreCase);
}
