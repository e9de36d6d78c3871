using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;
using static Trialhead.Tests.Support.NoteLines;

namespace Trialhead.Tests.Eligibility.Notes;

public class NoteFormTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("Hepatitis B and C and HIV negative.", "-Hepatitis B; -HIV")]
    [InlineData("TB and HBV screening negative.", "-TB; -HBV")]
    [InlineData("HIV, hepatitis B and hepatitis C serologies are negative.", "-HIV; -hepatitis B; -hepatitis C")]
    [InlineData("RPR, HIV and hepatitis panel were nonreactive.", "-HIV; -hepatitis")]
    [InlineData("Testing for COVID-19 was negative.", "-COVID-19")]
    [InlineData("Testing for COVID-19 is planned.", "")]
    [InlineData("Diabetes and HIV negative.", "Diabetes; -HIV")]
    [InlineData("G6PD normal.", "")]
    public void Read_TestsOfSeveralIllnesses_AreDeniedTogether(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, f => Sign(f) + f.Name));

    [Theory]
    [InlineData("Febuxostat not tried.", "-Febuxostat")]
    [InlineData("Rituximab has not been given.", "-Rituximab")]
    [InlineData("He is not yet on lithium.", "-lithium")]
    [InlineData("A man without known allergies takes aspirin.", "aspirin")]
    [InlineData("He never takes aspirin.", "-aspirin")]
    [InlineData("She had her gallbladder removed.", "Cholecystectomy")]
    [InlineData("Left hip replaced in 2017.", "Hip replacement")]
    [InlineData("Her father had his prostate removed.", "")]
    public void Read_Treatments_AsTheyAreTold(string note, string expected) =>
        Assert.Equal(expected, Line<TreatmentFact>(note, f => Sign(f) + f.Name));

    [Theory]
    [InlineData("He slipped and broke the left wrist.", "Distal radius fracture")]
    [InlineData("Her mother broke her hip.", "")]
    [InlineData("DM2, HLD and gout.", "Type 2 diabetes mellitus; Hyperlipidemia; gout")]
    [InlineData("25-OH vitamin D 17 ng/mL.", "vitamin D deficiency")]
    [InlineData("LP: WBC 1200, glucose 20.", "")]
    public void Read_Illnesses_AsTheyAreTold(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, f => Sign(f) + f.Name));

    [Theory]
    [InlineData("BP 132/80, P 88, R 18.", "systolic blood pressure=132; diastolic blood pressure=80; heart rate=88; respiratory rate=18")]
    [InlineData("He is 5 feet 10 inches tall.", "height=177.8")]
    [InlineData("Gleason 4+3=7 adenocarcinoma.", "Gleason score=7")]
    [InlineData("Ejection fraction of 35-40%.", "Ejection fraction=35; Ejection fraction=40")]
    [InlineData("T-score -3.4 at the lumbar spine.", "T-score=-3.4")]
    [InlineData("HbA1c at booking was 5.3%.", "HbA1c=5.3")]
    [InlineData("24-hour urine protein was 4.2 g.", "24-hour urine protein=4.2")]
    [InlineData("Saturating 88% on air, 110 bpm.", "oxygen saturation=88; heart rate=110")]
    [InlineData("LP: WBC 1200, glucose 20.", "")]
    public void Read_Values_InTheirForms(string note, string expected) =>
        Assert.Equal(expected, Line<MeasurementFact>(note, f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}={f.Value.Value}")));

    [Theory]
    [InlineData("A 36-year-old woman in her first pregnancy.", true)]
    [InlineData("She is seen at 29 weeks and 4 days.", true)]
    [InlineData("G3P2 at 34w2d.", true)]
    [InlineData("A 36-year-old woman. Her first pregnancy ended in a miscarriage.", false)]
    [InlineData("A 6-month-old girl, born at 29 weeks of gestation.", false)]
    public void Read_Pregnancy_OfToday(string note, bool expected) => Assert.Equal(
        expected,
        NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.Any(f => f is StateFact { State: PersonalState.Pregnant, Presence: Presence.Present }));

    [Fact]
    public void Read_MarkersWithTheirSigns_AreThereOrNot() =>
        Assert.Equal("ER+; PR+; -HER2", Line<BiomarkerFact>("ER+/PR+/HER2- invasive ductal carcinoma.", f => Sign(f) + f.Name));

    [Fact]
    public void Read_AnInfectionTreatedLongAgo_IsOver() =>
        Assert.True(Assert.Single(NoteReader.Read("Latent tuberculosis treated with isoniazid in 2003.", Lexicon.BuiltIn, Day).Facts.OfType<ConditionFact>()).IsOver);

    [Fact]
    public void Read_AgeBehindATitle_IsTheAge() =>
        Assert.Equal(27, NoteReader.Read("Mr. T., 27, fell ill five years ago.", Lexicon.BuiltIn, Day).StatedAge);

    private static string Line<T>(string note, Func<T, string> form)
        where T : Fact =>
        string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>().Where(f => !IsDrawn(f)).Select(form));

    // What a value denies is not told.
    private static bool IsDrawn(Fact fact) =>
        fact is { Presence: Presence.Absent, Provenance.Quote: { } quote } && fact is ConditionFact named && !quote.Contains(named.Name, StringComparison.OrdinalIgnoreCase);
}
