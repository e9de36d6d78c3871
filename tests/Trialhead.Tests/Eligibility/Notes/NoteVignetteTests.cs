using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>Notes of emergency departments and wards, in prose.</summary>
public class NoteVignetteTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("She is breathless on the stairs.", "Dyspnea")]
    [InlineData("Tightness in his chest since noon.", "Chest pain")]
    [InlineData("The spleen can be felt.", "Splenomegaly")]
    [InlineData("The spleen is not palpable.", "")]
    [InlineData("Legs are normal, not swollen.", "")]
    [InlineData("His eyes are open. Yellow nails.", "")]
    [InlineData("CT shows filling defects in both pulmonary arteries.", "Pulmonary embolism")]
    [InlineData("No filling defect in the pulmonary arteries.", "-Pulmonary embolism")]
    [InlineData("She nearly fainted.", "")]
    [InlineData("No injury of the spleen or liver.", "")]
    [InlineData("No injury.", "-injury")]
    [InlineData("Vaccines are complete, except for chickenpox.", "")]
    [InlineData("Swabs for influenza and RSV are negative.", "-influenza; -RSV")]
    public void Read_SignsAsTheyAreDescribed(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, fact => $"{(fact.Presence == Presence.Absent ? "-" : "")}{fact.Name}"));

    [Theory]
    [InlineData("A woman in her second pregnancy, 30 weeks and 2 days, with cramps.", "gestational age=30 wk")]
    [InlineData("A boy was born by cesarean section at 27 weeks; now, at two hours of age, he grunts.", "gestational age=27 wk")]
    [InlineData("A 29-year-old woman. Fetal heart rate 145/min, estimated weight 1,480 g.", "")]
    [InlineData("D-dimer 5,200 ng/mL.", "D-dimer=5200 ng/mL")]
    [InlineData("White cells 16.8 x10^9/L.", "White cells=16.8 10*9/L")]
    [InlineData("Temperature up to 40.1 °C.", "Temperature=40.1 Cel")]
    [InlineData("FiO2 0.45 to keep the saturation up.", "FiO2=45 %")]
    [InlineData("Her pain is 8 of 10.", "pain numeric rating scale=8 {score}")]
    public void Read_ValuesOfProse(string note, string expected) => Assert.Equal(
        expected,
        Line<MeasurementFact>(note, fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Name}={fact.Value.Value:0.##} {fact.Value.Unit}")));

    [Theory]
    [InlineData("Prednisolone was begun this morning.", "2020-01-01")]
    [InlineData("Artesunate was given an hour ago.", "2020-01-01")]
    [InlineData("Yesterday he was given heparin.", "2019-12-31")]
    [InlineData("He takes metformin daily, the last one yesterday.", "")]
    public void Read_TreatmentsOfTheDay_HaveADate(string note, string expected) =>
        Assert.Equal(expected, Line<TreatmentFact>(note, fact => $"{fact.Date}"));

    [Theory]
    [InlineData("He has no oxygen at home.", "")]
    [InlineData("Vaccinations are up to date.", "")]
    [InlineData("He is on the ventilator.", "Mechanical ventilation ongoing")]
    public void Read_TreatmentsAsTheyAreDescribed(string note, string expected) =>
        Assert.Equal(expected, Line<TreatmentFact>(note, fact => $"{fact.Name}{(fact.IsOngoing ? " ongoing" : "")}"));

    [Theory]
    [InlineData("A girl, now at 6 hours of age, with grunting.", 6.0)]
    [InlineData("A boy, 48 hours old, with jaundice.", 48.0)]
    public void Read_HoursOfANewborn(string note, double hours) =>
        Assert.Equal(hours / (365.25 * 24), NoteReader.Read(note, Lexicon.BuiltIn, Day).StatedAge!.Value, 9); // the note gives an age

    [Theory]
    [InlineData("A 30-year-old man was carried into the emergency department.", PersonalState.InEmergencyCare)]
    [InlineData("A 30-year-old man is admitted.", PersonalState.Hospitalized)]
    public void Read_WhereThePersonIs(string note, PersonalState expected) =>
        Assert.Contains(NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<StateFact>(), fact => fact.State == expected && fact.Presence == Presence.Present);

    [Fact]
    public void Read_WhoHasPeriods_IsNotPastTheMenopause() => Assert.Contains(
        NoteReader.Read("A 43-year-old woman bleeds on the first days of each period.", Lexicon.BuiltIn, Day).Facts.OfType<StateFact>(),
        fact => fact is { State: PersonalState.Postmenopausal, Presence: Presence.Absent });

    [Fact]
    public void Read_AWombAsLargeAsInPregnancy_IsNoPregnancy() =>
        Assert.DoesNotContain(
            NoteReader.Read("A 43-year-old woman whose womb is as large as in the twelfth week of pregnancy.", Lexicon.BuiltIn, Day).Facts.OfType<StateFact>(),
            fact => fact.State == PersonalState.Pregnant);

    private static string Line<T>(string note, Func<T, string> form)
        where T : Fact => string.Join("; ", NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>().Select(form));
}
