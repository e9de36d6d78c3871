using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>Notes of clinics and wards: bounds of values, denials of one part only, couples, drugs that a screen finds.</summary>
public class NoteShortFormTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("TSH is below 0.01 mIU/L.", "TSH < 0.01 m[IU]/L")]
    [InlineData("TSH <0.01 mIU/L.", "TSH < 0.01 m[IU]/L")]
    [InlineData("CRP was above 300 mg/L.", "CRP > 300 mg/L")]
    [InlineData("CRP was 300 mg/L.", "CRP 300 mg/L")]
    [InlineData("creatinine < 2", "creatinine < 2")]
    [InlineData("The goal is an HbA1c that stays below 7%.", "")]
    [InlineData("She fell from 58 to 41 kg.", "weight 41 kg")]
    public void Read_ValuesToldByABound(string note, string expected) =>
        Assert.Equal(expected, Line<MeasurementFact>(note, fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Name} {fact.Value}")));

    [Theory]
    [InlineData("CT without contrast shows hydronephrosis.", "hydronephrosis")]
    [InlineData("CT without hydronephrosis.", "-hydronephrosis")]
    [InlineData("The rash was first taken for psoriasis.", "rash")]
    [InlineData("There are spells of spinning.", "Vertigo")]
    [InlineData("She has no wish to die.", "-Suicidal ideation")]
    [InlineData("Her menses are regular.", "Regular menses")]
    public void Read_WhatIsThereAndWhatIsNot(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, fact => $"{(fact.Presence == Presence.Absent ? "-" : "")}{fact.Name}"));

    [Theory]
    [InlineData("Urine is positive for amphetamines.", "")]
    [InlineData("He was found with no surgery in his past.", "-surgery")]
    [InlineData("He has started carboplatin.", "carboplatin ongoing")]
    [InlineData("He had prednisone for the last six weeks.", "prednisone ongoing")]
    [InlineData("Amyotrophic lateral sclerosis; diaphragm pacing in 2019.", "diaphragm pacing")]
    public void Read_TreatmentsAndWhatOnlyLooksLikeThem(string note, string expected) => Assert.Equal(
        expected, Line<TreatmentFact>(note, fact => $"{(fact.Presence == Presence.Absent ? "-" : "")}{fact.Name}{(fact.IsOngoing ? " ongoing" : "")}"));

    [Fact]
    public void Read_DenialOfOnePart_ReachesNoFurther() =>
        Assert.Equal("ear", Assert.Single(Facts("He has had no ear surgery.").OfType<TreatmentFact>()).Qualifiers.Single().Text);

    [Fact]
    public void Read_NoTumourInOnePart_IsNoDenialOfCancer() =>
        Assert.NotEmpty(Assert.Single(Facts("MRI of the inner ear shows no tumour.").OfType<ConditionFact>()).Qualifiers);

    [Fact]
    public void Read_IllnessTreatedInAYear_IsOfThatYear() => Assert.Equal(
        "2010", $"{Facts("Breast cancer treated with lumpectomy and radiation in 2010.").OfType<ConditionFact>().First().Date}");

    [Theory]
    [InlineData("A 34-year-old woman. She and her husband have been trying to conceive for a year.", PersonalState.PlansPregnancy)]
    [InlineData("A 61-year-old woman. Her last period was at 50.", PersonalState.Postmenopausal)]
    [InlineData("A 70-year-old man with pneumonia is moved to the intensive care unit.", PersonalState.Hospitalized)]
    public void Read_States(string note, PersonalState expected) =>
        Assert.Contains(Facts(note).OfType<StateFact>(), fact => fact.State == expected && fact.Presence == Presence.Present);

    [Theory]
    [InlineData("Rheumatoid factor 180 IU/mL.", true)]
    [InlineData("Rheumatoid factor 12 IU/mL.", false)]
    [InlineData("A pathogenic variant in BRCA1 was found.", true)]
    public void Read_MarkersByHowMuchIsFound(string note, bool isThere) =>
        Assert.Equal(isThere, Facts(note).OfType<BiomarkerFact>().Any(fact => fact.Presence == Presence.Present));

    [Fact]
    public void Read_NotYetOfAnAge_IsNotThatAge() =>
        Assert.Equal(64, NoteReader.Read("He is not yet 65 years old. A 64-year-old man.", Lexicon.BuiltIn, Day).StatedAge);

    [Theory]
    [InlineData("A veteran with PTSD. On the PCL he scored 52.", "PTSD")]
    [InlineData("Multiple myeloma, now with PCL in the marrow.", "Multiple myeloma; PCL")]
    public void Read_ShortFormsOfSeveralThings(string note, string expected) =>
        Assert.Equal(expected, Line<ConditionFact>(note, fact => fact.Name));

    private static IReadOnlyList<Fact> Facts(string note) => NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts;

    private static string Line<T>(string note, Func<T, string> form)
        where T : Fact => string.Join("; ", Facts(note).OfType<T>().Select(form));
}
