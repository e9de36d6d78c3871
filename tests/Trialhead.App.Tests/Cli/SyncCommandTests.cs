using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Trialhead.App.Tests.Web;
using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Web;
using Xunit;

namespace Trialhead.App.Tests.Cli;

/// <summary>One Trialhead follows another, which speaks as the registry does.</summary>
public sealed class SyncCommandTests : IAsyncLifetime
{
    private const int Studies = 250; // more than a page
    private readonly CommandRun _command = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-registry-").FullName;
    private WebApplication? _registry;

    private string Address => $"{_registry?.Urls.Single()}/api/v2";

    public async ValueTask InitializeAsync()
    {
        Publish(Enumerable.Range(1, Studies).Select(number => Study(number, "2026-03-01", "Asthma")));
        _registry = TrialheadSite.Build(new SiteOptions(_folder) { Urls = "http://127.0.0.1:0", Time = new FixedTime() });
        await _registry.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_registry is not null)
        {
            await _registry.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        _command.Dispose();
    }

    [Fact]
    public async Task Sync_TakesAllAndThenWhatIsNew()
    {
        var first = Sync();
        Assert.Equal((0, "Asking 127.0.0.1 for all studies."), (first.Code, first.Error.TrimEnd()));
        Assert.Contains(": 250 new, 0 updated, 0 unchanged, 0 rejected.", first.Out, StringComparison.Ordinal);

        Publish([Study(7, "2026-04-02", "Eczema"), Study(900, "2026-04-01", "Asthma")]);
        await Task.Delay(TimeSpan.FromMilliseconds(600), TestContext.Current.CancellationToken); // the index is looked at anew within that
        var second = Sync();
        Assert.Equal("Asking 127.0.0.1 for what was updated since 2026-03-01.", second.Error.TrimEnd());
        Assert.Contains("251 records read", second.Out, StringComparison.Ordinal);
        Assert.Contains(": 1 new, 1 updated, 249 unchanged, 0 rejected.", second.Out, StringComparison.Ordinal);

        var third = Sync("--json");
        Assert.Equal("Asking 127.0.0.1 for what was updated since 2026-04-02.", third.Error.TrimEnd());
        Assert.Contains("\"unchanged\": 1", third.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Sync_OfSomeStudiesIsFollowedByItself()
    {
        Publish([Study(900, "2026-04-01", "Eczema")]);

        Assert.Contains(": 1 new, ", Sync("--where", "AREA[Condition]eczema").Out, StringComparison.Ordinal);
        Assert.Contains("for all studies", Sync("--where", "AREA[Condition]asthma").Error, StringComparison.Ordinal);
        Assert.Contains("since 2026-04-01", Sync("--where", "AREA[Condition]eczema").Error, StringComparison.Ordinal);
        Assert.Contains(" 1 records read", " " + Sync("--since", "2026-03-15").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from: found 'http://registry.example/api', expected an address that begins with https:// (http:// on this machine only).", "--from", "http://registry.example/api")]
    [InlineData("--where: found `(` without `)`, expected each bracket to be closed.", "--where", "(asthma")]
    [InlineData("--since: found 'soon', expected a day such as 2026-11-22.", "--since", "soon")]
    public void Mistake_IsSaidBeforeAnythingIsAsked(string sentence, params string[] options)
    {
        var result = _command.Run(["sync", .. options]);

        Assert.Equal((2, sentence), (result.Code, result.Error.TrimEnd()));
        Assert.False(TrialStore.Exists(_command["store"]));
    }

    [Fact]
    public void Registry_ThatIsNoneIsSaid()
    {
        var result = _command.Run("sync", "--from", $"{_registry?.Urls.Single()}/nowhere");

        Assert.Equal(3, result.Code);
        Assert.Contains("127.0.0.1 answered 404 (Not Found). What came before is stored; the next sync goes on from there.", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Sync(params string[] options) => _command.Run(["sync", "--from", Address, .. options]);

    private void Publish(IEnumerable<RegistryRecord> records)
    {
        using var store = TrialStore.Open(_folder);
        store.Import(records, new ImportOptions(DateTimeOffset.UnixEpoch));
    }

    private static RegistryRecord Study(int number, string updated, string condition)
    {
        var nct = string.Create(CultureInfo.InvariantCulture, $"NCT9100{number:0000}");
        var json = Encoding.UTF8.GetBytes(
            $$$"""
            {"protocolSection":{"identificationModule":{"nctId":"{{{nct}}}","briefTitle":"A study"},
            "statusModule":{"lastUpdateSubmitDate":"{{{updated}}}","lastUpdatePostDateStruct":{"date":"{{{updated}}}","type":"ACTUAL"}},
            "conditionsModule":{"conditions":["{{{condition}}}"]}}
            }
            """);
        return new RegistryRecord("test", "1", StudyJsonReader.Read(json).Value ?? throw new InvalidOperationException("The test's own record is broken."), json);
    }
}
