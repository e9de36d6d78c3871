using System.Text;
using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Support;

namespace Trialhead.Tests.Conduct;

/// <summary>A study in a folder of its own, with a clock that stands still.</summary>
internal sealed class OpenedStudy : IDisposable
{
    public const string Id = "two-arm-survival";

    public static readonly Author Ana = new("a.lopez");
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private int _enrolled;

    public OpenedStudy(string protocol = Id, string? choices = null)
    {
        Store = new ConductStore(_folder.Path, new StillTime(Now));
        Opening = Store.Open(ShippedProtocols.Bytes(protocol), choices is null ? null : Encoding.UTF8.GetBytes(choices), Encoding.ASCII.GetBytes("a secret of the test"), Ana);
    }

    public ConductStore Store { get; }

    public Recording Opening { get; }

    public string Folder => _folder.Path;

    public string Database => _folder["conduct.db"];

    // No two people are alike.
    private PartialDate NextBirthDate() => new(1980 + (_enrolled / 336 % 20), (_enrolled % 12) + 1, (_enrolled++ / 12 % 28) + 1);

    /// <summary>Screens, takes consent and enrols someone whose allocation is due at once.</summary>
    public string Enrol(int? ecog = 0, string site = ConductStore.UsualSite)
    {
        var person = new Patient { BirthDate = NextBirthDate(), Facts = ecog is { } grade ? [new PerformanceFact(PerformanceScale.Ecog, grade)] : [] };
        var participant = Store.Screen(Id, site, person, Store.Today, Ana).Entries[0].Participant;
        var recording = Store.Record(Id, participant, [new Consented { Date = Store.Today }, new Enrolled { Date = Store.Today, Version = "1" }], Ana);
        return recording.Problem is { } problem ? throw new InvalidOperationException(problem.ToString()) : participant;
    }

    public Randomisation Randomise(string participant) => Store.Randomise(Id, participant, new Dictionary<string, string>(), Ana);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private sealed class StillTime(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
