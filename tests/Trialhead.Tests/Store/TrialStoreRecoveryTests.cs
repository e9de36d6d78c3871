using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Store;

public sealed class TrialStoreRecoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_AfterCrashBeforeIndexCommit_IndexesTheRest()
    {
        using (var store = TrialStore.Open(_folder.Path))
        {
            store.Import(Trial(1));
            CrashWhileImporting(store, Trial(2, "Lost from the index"));
        }

        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal((2, 2), (again.Count, again.Index.Count));
        Assert.Equal(Nct(2), Assert.Single(again.Index.Search(new TrialQuery { Text = "lost" }).Hits).NctId);
    }

    [Fact]
    public void Import_AfterCrashInSameProcess_GoesOn()
    {
        using var store = TrialStore.Open(_folder.Path);
        CrashWhileImporting(store, Trial(1));

        var report = store.Import(Trial(1), Trial(2));

        Assert.Equal((1, 1), (report.Stored, report.Unchanged));
        Assert.Equal((2, 2), (store.Count, store.Index.Count));
    }

    [Fact]
    public void Search_WithIndexBehind_StillWorks()
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Trial(1));
        CrashWhileImporting(store, Trial(2));

        Assert.Equal(2, store.Count);
        Assert.Equal(Nct(1), Assert.Single(store.Index.Search(new TrialQuery()).Hits).NctId);
    }

    [Fact]
    public void Open_WithoutIndexFolder_RebuildsIt()
    {
        using (var store = TrialStore.Open(_folder.Path))
        {
            store.Import(Trial(1).WithResults(), Trial(2));
        }

        Directory.Delete(_folder["index"], recursive: true);
        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal(2, again.Index.Count);
        Assert.Equal(Nct(1), Assert.Single(again.Index.Search(new TrialQuery { HasResults = true }).Hits).NctId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Open_WithIndexCutOffInItsCommit_RebuildsIt(int bytes)
    {
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1), Trial(2)));
        foreach (var commit in Directory.GetFiles(_folder["index"], "segments*"))
        {
            using var file = new FileStream(commit, FileMode.Open);
            file.SetLength(Math.Min(bytes, file.Length));
        }

        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal((2, 2), (again.Count, again.Index.Count));
    }

    [Fact]
    public void Open_WithIndexOfAnotherStore_RebuildsIt()
    {
        using var other = new TemporaryFolder();
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1, "Mine")));
        TrialStore.Open(other.Path).With(store => store.Import(Trial(2, "Theirs")));
        Directory.Delete(_folder["index"], recursive: true);
        Directory.Move(other["index"], _folder["index"]);

        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal(Nct(1), Assert.Single(again.Index.Search(new TrialQuery()).Hits).NctId);
    }

    [Fact]
    public void Open_WithDatabaseOlderThanIndex_RebuildsIndex()
    {
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1)));
        File.Copy(_folder["trials.db"], _folder["backup.db"]);
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(2)));
        File.Move(_folder["backup.db"], _folder["trials.db"], overwrite: true);

        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal(Nct(1), Assert.Single(again.Index.Search(new TrialQuery()).Hits).NctId);
    }

    [Fact]
    public void Open_FolderLeftByKilledCreation_BecomesStore()
    {
        File.WriteAllText(_folder["trials.db"], "");
        File.WriteAllText(_folder["import.lock"], "");

        using var store = TrialStore.Open(_folder.Path);

        Assert.Equal(0, store.Count);
    }

    private static void CrashWhileImporting(TrialStore store, params IEnumerable<Trials.Trial> trials)
    {
        var options = Options with { BeforeIndexCommit = () => throw new CrashException() };
        Assert.Throws<CrashException>(() => store.ImportItems(trials.Select(Record), options));
    }

    private sealed class CrashException : Exception;
}
