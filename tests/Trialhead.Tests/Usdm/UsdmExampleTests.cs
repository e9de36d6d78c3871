using System.Text.Json.Nodes;
using Trialhead.Data.Usdm;
using Trialhead.Protocol;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Usdm;

public sealed class UsdmExampleTests
{
    public static TheoryData<string> Examples => [.. UsdmExamples.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Write_UnchangedStudy_LosesNothing(string name)
    {
        var original = UsdmExamples.Bytes(name);

        var export = UsdmWriter.Write(Read(name));

        Assert.Empty(export.NotWritten);
        Assert.Empty(UsdmExamples.Differences(JsonNode.Parse(original), JsonNode.Parse(export.Utf8.Span)));
    }

    [Theory]
    [InlineData("Alexion_NCT04573309_Wilsons", 1, 4, 4, 44, 50, 31, 14)]
    [InlineData("CDISC_Pilot_Study", 3, 5, 7, 36, 12, 31, 6)]
    [InlineData("EliLilly_NCT03421379_Diabetes", 2, 5, 5, 34, 7, 36, 6)]
    [InlineData("devices", 3, 5, 7, 36, 12, 4, 3)]
    [InlineData("observational", 2, 4, 5, 4, 6, 5, 2)]
    public void Read_Example_HasItsParts(string name, int arms, int epochs, int elements, int activities, int visits, int criteria, int objectives)
    {
        var read = Read(name).Protocol;

        Assert.Equal(
            (arms, epochs, elements, activities, visits, criteria, objectives),
            (read.Arms.Count, read.Epochs.Count, read.Elements.Count, read.Activities.Count, read.Visits.Count, read.Population.Eligibility.Count, read.Objectives.Count));
    }

    [Theory]
    [InlineData("Week 2", "StudyEpoch_2", "P14D", "P3D", "P3D")]
    [InlineData("Week 12", "StudyEpoch_3", "P56D", "P4D", "P4D")]
    [InlineData("Screening 2", "StudyEpoch_1", "P12D", "PT4H", "P0D")]
    public void Read_Timings_GiveVisitsTheirTimes(string visit, string epoch, string offset, string earlier, string later)
    {
        var read = Read("CDISC_Pilot_Study").Protocol.Visits.Single(v => v.Name == visit);

        Assert.Equal((epoch, offset, earlier, later), (read.Of, $"{read.Offset}", $"{read.Earlier}", $"{read.Later}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Read_Example_CanBeRun(string name) => Assert.Empty(UsdmReader.Read(UsdmExamples.Bytes(name)).Problems);

    [Fact]
    public void Read_WhatIsTakenOverInPart_IsSaid() => Assert.Equal(
        [
            "No element names “Xinomiline”, so that it is not known when it is given.",
            "The design has 3 timelines beside the main one; what is scheduled there is not planned as visits.",
            "Ratio, strata and procedure of the allocation are not in USDM; nobody can be allocated until they are filled in.",
        ],
        UsdmReader.Read(UsdmExamples.Bytes("CDISC_Pilot_Study")).Notes);

    [Fact]
    public void Write_ChangedStudy_ChangesOnlyThat()
    {
        var study = Read("CDISC_Pilot_Study");
        var (arm, visit) = (study.Protocol.Arms[0], study.Protocol.Visits[1]);
        var changed = study with
        {
            Protocol = study.Protocol with
            {
                Arms = [arm with { Name = "Sham patch" }, .. study.Protocol.Arms.Skip(1)],
                Visits = [study.Protocol.Visits[0], visit with { Later = Period.OfDays(1) }, .. study.Protocol.Visits.Skip(2)],
            },
        };

        var export = UsdmWriter.Write(changed);

        Assert.Empty(export.NotWritten);
        Assert.Equal(
            [
                "/studyDesigns/0/arms/0/name: \"Placebo\" -> \"Sham patch\"", "/studyDesigns/0/arms/0/label: \"Placebo\" -> \"Sham patch\"",
                "/studyDesigns/0/scheduleTimelines/0/timings/1/windowUpper: \"PT0H\" -> \"P1D\"",
                "/studyDesigns/0/scheduleTimelines/0/timings/1/windowLabel: \"-4..0 hours\" -> \"4 hours earlier to 1 day later\"",
            ],
            Changes("CDISC_Pilot_Study", export));
        Assert.Equal("Sham patch", UsdmReader.Read(export.Utf8).Study!.Protocol.Arms[0].Name);
    }

    [Fact]
    public void Write_OtherWordsOfACriterion_GoWhereTheOldOnesWere()
    {
        var study = Read("CDISC_Pilot_Study");
        var population = study.Protocol.Population;
        var criteria = population.Eligibility.Select((criterion, i) => i == 2 ? StudyCriterion.Read("MMSE score of 10 to 20", criterion.Kind) : criterion);

        var export = UsdmWriter.Write(study with { Protocol = study.Protocol with { Population = population with { Eligibility = [.. criteria] } } });

        Assert.Empty(export.NotWritten);
        Assert.StartsWith("/eligibilityCriterionItems/2/text: ", Assert.Single(Changes("CDISC_Pilot_Study", export)), StringComparison.Ordinal);
        Assert.Equal("MMSE score of 10 to 20", UsdmReader.Read(export.Utf8).Study!.Protocol.Population.Eligibility[2].Text);
    }

    [Fact]
    public void Write_CriterionThatWent_IsReportedAlone()
    {
        var study = Read("CDISC_Pilot_Study");
        var population = study.Protocol.Population;

        var export = UsdmWriter.Write(study with { Protocol = study.Protocol with { Population = population with { Eligibility = [.. population.Eligibility.Skip(1)] } } });

        Assert.Equal(2, export.NotWritten.Count); // the criterion and its text
        Assert.All(Changes("CDISC_Pilot_Study", export), change => Assert.StartsWith("/studyDesigns/0/population/criterionIds", change, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_PartsThatCameOrWent_AreReported()
    {
        var study = Read("CDISC_Pilot_Study");
        var arms = study.Protocol.Arms;

        var export = UsdmWriter.Write(study with { Protocol = study.Protocol with { Arms = [arms[0], arms[1], arms[2] with { Id = "new", Name = "New arm" }] } });

        Assert.Contains("The arm “New arm” is new; the document has no such object.", export.NotWritten);
        Assert.Contains("The arm “Xanomeline High Dose” is gone; the document still has it.", export.NotWritten);
    }

    [Fact]
    public void Write_ChangeThatUsdmHasNoPlaceFor_GoesIntoAnExtension()
    {
        var study = Read("devices");
        var allocation = study.Protocol.Allocations[0];
        var shares = allocation.Arms.Select((share, i) => share with { Ratio = i + 1 }).ToList();

        var export = UsdmWriter.Write(study with { Protocol = study.Protocol with { Allocations = [allocation with { Arms = shares }] } });

        Assert.Empty(export.NotWritten);
        Assert.All(Changes("devices", export), change => Assert.StartsWith("/studyDesigns/0/extensionAttributes", change, StringComparison.Ordinal));
        Assert.Equal([1, 2, 3], UsdmReader.Read(export.Utf8).Study!.Protocol.Allocations[0].Arms.Select(share => share.Ratio));
    }

    private static UsdmStudy Read(string name) => UsdmReader.Read(UsdmExamples.Bytes(name)).Study ?? throw new InvalidOperationException($"{name} was not read.");

    private static IEnumerable<string> Changes(string name, UsdmExport export) =>
        UsdmExamples.Differences(JsonNode.Parse(UsdmExamples.Bytes(name))!["study"]!["versions"]![0], JsonNode.Parse(export.Utf8.Span)!["study"]!["versions"]![0]);
}
