using System.Text;
using Microsoft.AspNetCore.Builder;
using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Data.Store;
using Trialhead.Web;

namespace Trialhead.App.Tests.Conduct;

/// <summary>The real site with an open study and one account, and a clock that the test moves.</summary>
internal sealed class StaffSite : IAsyncDisposable
{
    public const string Study = "NCT04530565";
    public const string Name = "Ana López";

    private const string Choices = """{ "allocations": { "allocation": { "method": { "kind": "permutedBlocks", "sizes": [4, 6] } } } }""";

    private readonly string _folder;
    private readonly WebApplication _site;

    private StaffSite(string folder, MovedTime time, ConductStore store, string password, WebApplication site) =>
        (_folder, Time, Store, Password, _site) = (folder, time, store, password, site);

    public string Address => _site.Urls.Single();

    public string Password { get; }

    public MovedTime Time { get; }

    public ConductStore Store { get; }

    /// <summary>Starts the site; someone of 70, who was screened, is its only participant.</summary>
    public static async Task<StaffSite> Start(bool hasStaffPages, CancellationToken cancellation, bool isMasked = false, Uri? publicAddress = null)
    {
        var folder = Directory.CreateTempSubdirectory("trialhead-staff-").FullName;
        TrialStore.Open(folder).Dispose();
        var time = new MovedTime();
        var store = new ConductStore(folder, time);
        var author = new Author("test");
        var protocol = await File.ReadAllTextAsync(Path.Combine(Cli.CommandRun.Root, "data", "protocols", $"{Study}.json"), cancellation);
        protocol = isMasked ? protocol.Replace("\"masking\": \"none\"", "\"masking\": \"double\"", StringComparison.Ordinal) : protocol;
        store.Open(Encoding.UTF8.GetBytes(protocol), Encoding.UTF8.GetBytes(Choices), null, author);
        store.Screen(Study, "S001", new Patient { StatedAge = 70, Sex = Sex.Female }, store.Today, author);
        var password = store.AddStaff(Study, Name, author).Password ?? "";
        var site = TrialheadSite.Build(new SiteOptions(folder) { Urls = "http://127.0.0.1:0", Time = time, HasStaffPages = hasStaffPages, PublicAddress = publicAddress });
        await site.StartAsync(cancellation);
        return new StaffSite(folder, time, store, password, site);
    }

    /// <summary>Lets others than its owner read the secret of allocations.</summary>
    public void ShowSecret()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_folder, "conduct-seeds", $"{Study}.seed"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class MovedTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoOn(int days) => _now = _now.AddDays(days);
}
