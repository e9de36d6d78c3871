using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Data.Store;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.Tests.Conduct;

public sealed class RandomisingTests
{
    [Fact]
    public void Randomise_SettlesTheLevelsAndTellsTheSameAgain()
    {
        using var study = new OpenedStudy();
        var participant = study.Enrol(ecog: 1);

        var (first, again) = (study.Randomise(participant).Done, study.Randomise(participant).Done);

        Assert.Equal((1, true), (first?.Sequence, first?.IsNew));
        Assert.Equal(first! with { IsNew = false }, again); // it was just drawn
        var levels = Assert.Single(study.Store.Events(OpenedStudy.Id, participant).OfType<Stratified>()).Levels;
        Assert.Equal(("ecog-1", "under-65"), (levels["performance"], levels["age"]));
    }

    [Fact]
    public void Randomise_LevelNotKnown_IsRefusedUnlessStatedWithAReason()
    {
        using var study = new OpenedStudy();
        var participant = study.Enrol(ecog: null);
        var stated = new Dictionary<string, string> { ["performance"] = "ecog-1" };

        Assert.Equal("stratification, Performance status", study.Randomise(participant).Problem?.Where);
        Assert.EndsWith("or a reason", study.Store.Randomise(OpenedStudy.Id, participant, stated, OpenedStudy.Ana).Problem?.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, study.Store.Log(OpenedStudy.Id, participant).Count);
        Assert.NotNull(study.Store.Randomise(OpenedStudy.Id, participant, stated, OpenedStudy.Ana with { Why = "seen at the clinic" }).Done);
    }

    [Fact]
    public async Task Randomise_ManyCoordinatorsAtOnce_EveryoneOnceAndInSequence()
    {
        using var study = new OpenedStudy();
        var participants = Enumerable.Range(0, 40).Select(i => study.Enrol(ecog: i % 2)).ToList();

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            () => participants.Order(Comparer<string>.Create((a, b) => i % 2 == 0 ? string.CompareOrdinal(a, b) : string.CompareOrdinal(b, a)))
                .Select(participant => (participant, Done: study.Randomise(participant).Done!)).ToList(), TestContext.Current.CancellationToken)));

        Assert.Equal(Enumerable.Range(1, 40), told.SelectMany(answers => answers).Where(answer => answer.Done.IsNew).Select(answer => answer.Done.Sequence).Order());
        Assert.All(told.SelectMany(answers => answers).GroupBy(answer => answer.participant), same => Assert.Single(same.Select(answer => answer.Done.Arm).Distinct()));
        var report = study.Store.Verify(OpenedStudy.Id);
        Assert.Empty(report.Problems);
        Assert.Equal(40, report.Confirmed["randomisation"]);
    }

    [Fact]
    public void Randomise_NoProcedure_NeedsTheStudysOwnChoice()
    {
        const string Choices = """{ "allocations": { "allocation": { "method": { "kind": "permutedBlocks", "sizes": [4] } } } }""";
        using var open = new OpenedStudy("NCT04530565", Choices);
        using var closed = new OpenedStudy("NCT04530565");

        Assert.Equal(
            "randomisation: found no procedure in the protocol, expected one, chosen and recorded when the study was opened", PreInduced(closed).Problem?.ToString());
        Assert.Equal(1, PreInduced(open).Done?.Sequence);
    }

    [Theory]
    [InlineData("""{ "allocations": { "x": { "method": { "kind": "complete" } } } }""", "/allocations/x: found no allocation of the protocol, expected one of allocation")]
    [InlineData("""{ "allocations": { "allocation": { "method": { "kind": "permutedBlocks", "sizes": [3] } } } }""", "/allocations/allocation/method/sizes/0: found")]
    [InlineData("""{ "allocations": { "allocation": { } } }""", "/allocations/allocation/method: found nothing, expected a method such as")]
    [InlineData("""{ }""", "/allocations: found nothing, expected an object with a method for each allocation")]
    public void Open_ChoicesThatDoNotFit_AreRefused(string choices, string expected)
    {
        using var study = new OpenedStudy("NCT04530565", choices);

        Assert.StartsWith(expected, study.Opening.Problem?.ToString(), StringComparison.Ordinal);
        Assert.Empty(study.Store.Studies());
    }

    [Fact]
    public void Randomise_AssignedByCondition_DrawsNothing()
    {
        using var study = new OpenedStudy("basket");
        var participant = study.Store.Screen("basket", "S001", new Patient { StatedAge = 50 }, study.Store.Today, OpenedStudy.Ana).Entries[0].Participant;
        study.Store.Record("basket", participant, [new Consented { Date = study.Store.Today }, new Enrolled { Date = study.Store.Today, Version = "1" }], OpenedStudy.Ana);

        var refused = study.Store.Randomise("basket", participant, new Dictionary<string, string>(), OpenedStudy.Ana);

        Assert.EndsWith("expected the results that decide it; nothing is drawn", refused.Problem?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Randomise_SecretReadableByOthersOrAnother_IsRefused()
    {
        using var study = new OpenedStudy();
        var participant = study.Enrol();
        var seed = Path.Join(study.Folder, "conduct-seeds", "two-arm-survival.seed");
        File.WriteAllText(seed, "another secret of the test");

        Assert.Contains("not the one it was opened with", Assert.Throws<StoreException>(() => study.Randomise(participant)).Message, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(seed, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<StoreException>(() => study.Randomise(participant)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Audit_OpensTheReasonsAndIsRecorded()
    {
        using var study = new OpenedStudy();
        var participant = study.Enrol();
        var arm = study.Randomise(participant).Done?.Arm;

        var row = Assert.Single(study.Store.Audit(OpenedStudy.Id, withReasons: true, new Author("auditor", "monitoring visit")));

        Assert.Equal(arm, row.Row.Entry.Arm);
        Assert.IsType<BlockExplanation>(row.Explanation);
        Assert.Equal("Audit: allocations and their reasons looked into.", StudyNote.Read(study.Store.Log(OpenedStudy.Id)[^1].Content)?.Words);
    }

    private static Randomisation PreInduced(OpenedStudy study)
    {
        const string Id = "NCT04530565";
        var day = study.Store.Today.AddDays(-30);
        var participant = study.Store.Screen(Id, "S001", new Patient { StatedAge = 50 }, day, OpenedStudy.Ana).Entries[0].Participant;
        study.Store.Record(Id, participant, [new Consented { Date = day }, new Enrolled { Date = day, Version = "1" }], OpenedStudy.Ana);
        return study.Store.Randomise(Id, participant, new Dictionary<string, string>(), OpenedStudy.Ana);
    }
}
