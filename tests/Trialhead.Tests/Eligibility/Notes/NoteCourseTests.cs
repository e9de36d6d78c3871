using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

public class NoteCourseTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Theory]
    [InlineData("He was vaccinated against influenza and COVID-19.")]
    [InlineData("She had three doses against measles.")]
    [InlineData("HADS anxiety 12, depression 7.")]
    public void Read_WhatIsPreventedOrScored_IsNoIllness(string note) => Assert.Empty(Read<ConditionFact>(note));

    [Theory]
    [InlineData("Breast cancer without a BRCA1 mutation and the tumor is estrogen receptor positive.", "Breast cancer")]
    [InlineData("No fever and the cough is dry.", "no fever; cough")]
    [InlineData("No fever and no cough.", "no fever; no cough")]
    public void Read_ADenialEndsWhereSomethingElseIsSaid(string note, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read<ConditionFact>(note).Select(f => (f.Presence == Presence.Absent ? "no " : "") + f.Name)));

    [Theory]
    [InlineData("Creatinine was 1.3 mg/dL for years and has risen to 2.1 mg/dL.", 2.1)]
    [InlineData("PSA has gone from 8 to 46 ng/mL.", 46.0)]
    [InlineData("Thick scales cover 22% of his body.", 22.0)]
    [InlineData("He has lost 9% of his body weight.", null)]
    [InlineData("Creatinine 1.6 mg/dL (clearance 44 mL/min).", 44.0)]
    public void Read_TheLatestValue(string note, double? expected) =>
        Assert.Equal(expected, Read<MeasurementFact>(note).LastOrDefault()?.Value.Value);

    [Fact]
    public void Read_AFractionOfSightForEachEye() => Assert.Equal(
        "0.1; 0",
        string.Join("; ", Read<MeasurementFact>("Visual acuity is 20/25 right and 20/20 left.").Select(f => f.Value.Value.ToString(CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("He had six cycles of docetaxel, the last ten months ago.", "docetaxel over 2019-03")]
    [InlineData("Carfilzomib with dexamethasone until two months ago.", "Carfilzomib over 2019-11; dexamethasone over 2019-11")]
    [InlineData("She uses budesonide and is treated with losartan.", "budesonide ongoing; losartan ongoing")]
    [InlineData("Zoledronic acid monthly.", "Zoledronic acid ongoing")]
    [InlineData("Methotrexate 20 mg weekly for seven months.", "Methotrexate")]
    [InlineData("The variant is amenable to migalastat.", "")]
    [InlineData("Autologous transplantation was given up.", "")]
    public void Read_WhatGoesOnAndWhatIsOver(string note, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Read<TreatmentFact>(note).Select(f => $"{f.Name}{(f.IsOver ? " over" : "")}{(f.IsOngoing ? " ongoing" : "")} {f.Ended}".Trim())));

    [Theory]
    [InlineData("Influenza vaccine last October.", "2019-10")]
    [InlineData("Appendectomy in March.", "2019-03")]
    public void Read_AMonthWithoutAYear_IsTheLatest(string note, string expected) =>
        Assert.Equal(expected, Read<TreatmentFact>(note).Single().Date.ToString());

    [Fact]
    public void Read_WhatADrugDidUntilItWasStopped_IsOver() =>
        Assert.True(Read<ConditionFact>("Amantadine gave him hallucinations and was stopped.").Single().IsOver);

    [Fact]
    public void Read_AStageAlone_IsOfTheTumourNamedBefore() =>
        Assert.Equal("IIIC", Read<ConditionFact>("Melanoma of the calf. There is a deposit in one node, so that he is at stage IIIC.").First().Stage);

    [Fact]
    public void Read_AKidneyFromADonor_IsATransplantation() =>
        Assert.Equal("Kidney transplantation", Read<TreatmentFact>("She received a kidney from a deceased donor.").First().Name);

    private static List<T> Read<T>(string note)
        where T : Fact => [.. NoteReader.Read(note, Lexicon.BuiltIn, Day).Facts.OfType<T>()];
}
