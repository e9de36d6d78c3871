using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Store;

public sealed class TrialStoreImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TrialStoreImportTests() => _store = TrialStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Import_New_IsStored()
    {
        var report = _store.Import(Trial(1), Trial(2));

        Assert.Equal((2, 2, 0, 0), (report.Read, report.Stored, report.Updated, report.Unchanged));
    }

    [Fact]
    public void Import_Again_IsUnchanged()
    {
        _store.Import(Trial(1), Trial(2));

        var report = _store.Import(Trial(1), Trial(2));

        Assert.Equal((0, 0, 2), (report.Stored, report.Updated, report.Unchanged));
        Assert.Single(_store.Versions(Nct(1)));
    }

    [Theory]
    [InlineData("2024-05-06", "2024-05-07", true)]
    [InlineData("2024-05-06", "2024-05-06", true)]
    [InlineData("2024-05-06", "2024-05-05", false)]
    [InlineData("2024-05-06", null, false)]
    [InlineData(null, "2024-05-06", true)]
    [InlineData(null, null, true)]
    public void Import_OtherContent_NewerReplaces(string? before, string? after, bool replaces)
    {
        _store.Import(Trial(1, "Before", before));

        var report = _store.Import(Trial(1, "After", after));

        Assert.Equal(replaces ? (1, 0) : (0, 1), (report.Updated, report.Unchanged));
        Assert.Equal(replaces ? "After" : "Before", _store.Find(Nct(1))?.Title);
        Assert.Equal(2, _store.Versions(Nct(1)).Count);
    }

    [Fact]
    public void Import_FormerVersionAgain_IsUnchanged()
    {
        _store.Import(Trial(1, "Before"));
        _store.Import(Trial(1, "After"));

        var report = _store.Import(Trial(1, "Before"));

        Assert.Equal(1, report.Unchanged);
        Assert.Equal("After", _store.Find(Nct(1))?.Title);
    }

    [Fact]
    public void Import_TwiceInOne_KeepsBothVersions()
    {
        var report = _store.Import(Trial(1, "One"), Trial(1, "Two", "2025"), Trial(1, "One"));

        Assert.Equal((1, 1, 1), (report.Stored, report.Updated, report.Unchanged));
        Assert.Equal("Two", _store.Find(Nct(1))?.Title);
        Assert.Equal(1, _store.Index.Count);
    }

    [Fact]
    public void Versions_TellDateArrivalAndWhichIsCurrent()
    {
        _store.Import(Trial(1, "Now", "2025-01-02").WithResults());
        _store.Import(Trial(1, "Then", "2020"));

        var versions = _store.Versions(Nct(1));

        Assert.Equal(["2020", "2025-01-02"], versions.Select(version => version.LastUpdated.ToString()));
        Assert.Equal([false, true], versions.Select(version => version.IsCurrent));
        Assert.Equal([false, true], versions.Select(version => version.HasResults));
        Assert.All(versions, version => Assert.Equal(Options.At, version.ImportedAt));
        Assert.Equal("Then", _store.FindVersion(versions[0])?.Title);
    }

    [Fact]
    public void Import_Rejections_AreListed()
    {
        var rejection = new RegistryRejection("bad.json", "line 3", "line 3: found `x`, expected one JSON object");

        var report = _store.ImportItems([Record(Trial(1)), rejection]);

        Assert.Equal(2, report.Read);
        Assert.Equal([rejection], report.Rejected);
    }

    [Fact]
    public void Import_Progress_CountsWhatIsDurable()
    {
        var counts = new List<int>();
        var progress = new Listener(report => counts.Add(report.Stored));

        _store.ImportItems(
            Enumerable.Range(1, 5).Select(number => Record(Trial(number))),
            Options with { BatchRecords = 2, Progress = progress });

        Assert.Equal([2, 4, 5], counts);
    }

    [Fact]
    public void Import_WhileAnotherRuns_SaysSo()
    {
        using var other = TrialStore.Open(_folder.Path);
        IEnumerable<RegistryItem> ImportInside()
        {
            yield return Record(Trial(1));
            other.Import(Trial(2));
        }

        var problem = Assert.Throws<StoreException>(() => _store.ImportItems(ImportInside()));

        Assert.Equal(
            $"Another import is running in '{_folder.Path}': wait until it ends, or stop it.", problem.Message);
    }

    [Fact]
    public void Open_WhileAnotherImports_ReadsWhatIsThere()
    {
        IEnumerable<RegistryItem> ReadInside()
        {
            yield return Record(Trial(1));
            using (var reader = TrialStore.Open(_folder.Path))
            {
                Assert.Equal((1, 1), (reader.Count, reader.Index.Count));
            }

            yield return Record(Trial(2));
        }

        _store.ImportItems(ReadInside(), Options with { BatchRecords = 1 });

        Assert.Equal(2, _store.Count);
    }

    [Fact]
    public void Import_Cancelled_KeepsWholeBatches()
    {
        using var source = new CancellationTokenSource();
        var options = Options with { BatchRecords = 2, Progress = new Listener(_ => source.Cancel()) };
        var records = Enumerable.Range(1, 5).Select(number => Record(Trial(number)));

        Assert.Throws<OperationCanceledException>(() => _store.Import(records, options, source.Token));

        Assert.Equal((2, 2), (_store.Count, _store.Index.Count));
    }

    private sealed class Listener(Action<ImportReport> action) : IProgress<ImportReport>
    {
        public void Report(ImportReport value) => action(value);
    }
}
