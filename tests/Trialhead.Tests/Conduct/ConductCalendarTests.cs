using System.Text;
using System.Text.Json.Nodes;
using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Conduct;

public sealed class ConductCalendarTests
{
    [Fact]
    public void Feed_IsTheCalendar_UntilAnotherAddressIsMade()
    {
        using var study = new OpenedStudy();
        var participant = study.Enrol();
        var first = study.Store.MakeFeed(OpenedStudy.Id, participant, null, OpenedStudy.Ana).Token!; // the participant is there

        var calendar = study.Store.Feed(first);
        var second = study.Store.MakeFeed(OpenedStudy.Id, participant, null, OpenedStudy.Ana).Token!;

        Assert.Equal(study.Store.Calendar(OpenedStudy.Id, participant, null), calendar);
        Assert.Null(study.Store.Feed(first));
        Assert.NotNull(study.Store.Feed(second));
        study.Store.EndFeed(OpenedStudy.Id, participant, OpenedStudy.Ana);
        Assert.Null(study.Store.Feed(second));
    }

    [Fact]
    public void MakeFeed_KeepsNoAddress()
    {
        using var study = new OpenedStudy();
        var token = study.Store.MakeFeed(OpenedStudy.Id, study.Enrol(), null, OpenedStudy.Ana).Token!; // the participant is there

        Assert.All(Directory.GetFiles(study.Folder, "conduct.db*"), file => Assert.DoesNotContain(token, File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
    }

    [Fact]
    public void MakeFeed_ParticipantUnknown_IsRefused()
    {
        using var study = new OpenedStudy();

        var (recording, token) = study.Store.MakeFeed(OpenedStudy.Id, "S001-0009", null, OpenedStudy.Ana);

        Assert.Null(token);
        Assert.Equal("participant: found \"S001-0009\", expected the number of a participant of the study", recording.Problem?.ToString());
    }

    [Fact]
    public void Calendar_Masked_NamesNoArmAnywhere()
    {
        using var folder = new TemporaryFolder();
        var store = new ConductStore(folder.Path, TimeProvider.System);
        store.Open(Masked(), null, Encoding.ASCII.GetBytes("a secret of the test"), OpenedStudy.Ana);
        var participant = store.Screen(OpenedStudy.Id, "S001", new() { StatedAge = 50, Facts = [new PerformanceFact(PerformanceScale.Ecog, 0)] }, store.Today, OpenedStudy.Ana).Entries[0].Participant;
        store.Record(OpenedStudy.Id, participant, [new Consented { Date = store.Today }, new Enrolled { Date = store.Today, Version = "1" }], OpenedStudy.Ana);
        store.Randomise(OpenedStudy.Id, participant, new Dictionary<string, string>(), OpenedStudy.Ana);

        var calendar = Unfolded(store.Calendar(OpenedStudy.Id, participant, null));

        Assert.DoesNotContain(["tablet", "infusion", "pemetrexed", "carboplatin"], word => calendar.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("SUMMARY:Study treatment", calendar, StringComparison.Ordinal);
        store.Record(OpenedStudy.Id, participant, [new Unblinded { Date = store.Today, Reason = "emergency" }], OpenedStudy.Ana);
        Assert.Equal(Uids(calendar), Uids(Unfolded(store.Calendar(OpenedStudy.Id, participant, null))));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static byte[] Masked()
    {
        var protocol = JsonNode.Parse(ShippedProtocols.Bytes(OpenedStudy.Id))!; // a protocol that ships
        protocol["masking"] = "double";
        return Encoding.UTF8.GetBytes(protocol.ToJsonString());
    }

    private static IEnumerable<string> Uids(string calendar) => calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal));

    private static string Unfolded(string? calendar) => (calendar ?? "").Replace("\r\n ", "", StringComparison.Ordinal);
}
