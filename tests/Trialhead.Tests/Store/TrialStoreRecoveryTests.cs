using Microsoft.Data.Sqlite;
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

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Open_WithAnyFileOfTheIndexDamaged_RebuildsIt(double kept)
    {
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1, "Found again"), Trial(2)));
        var files = Directory.GetFiles(_folder["index"]).Where(file => new FileInfo(file).Length > 0).Select(file => (file, File.ReadAllBytes(file))).ToList();

        Assert.All(files, damaged =>
        {
            files.ForEach(file => File.WriteAllBytes(file.file, file.Item2));
            var bytes = damaged.Item2;
            File.WriteAllBytes(damaged.file, kept < 1 ? bytes[..(int)(bytes.Length * kept)] : new byte[bytes.Length]);

            using var again = TrialStore.Open(_folder.Path);

            Assert.Equal(Nct(1), Assert.Single(again.Index.Search(new TrialQuery { Text = "found" }).Hits).NctId);
        });
    }

    [Fact]
    public void Open_WithEmptyDatabaseBesideAnIndex_IsRefused()
    {
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1)));
        File.WriteAllText(_folder["trials.db"], "");

        var problem = Assert.Throws<StoreException>(() => TrialStore.Open(_folder.Path));

        Assert.Equal($"'{_folder.Path}' has an index and an empty trials.db: put trials.db back from a backup, or remove the index to begin anew.", problem.Message);
    }

    [Fact]
    public void Open_WithDatabaseCutOff_SaysSo()
    {
        TrialStore.Open(_folder.Path).With(store => store.Import(Trial(1)));
        using (var file = File.OpenWrite(_folder["trials.db"]))
        {
            file.SetLength(file.Length / 2);
        }

        var problem = Assert.Throws<StoreException>(() => TrialStore.Open(_folder.Path));

        Assert.Equal(
            $"The store in '{_folder.Path}' is damaged: put its databases (trials.db, conduct.db) back from a backup, or import into a new folder.", problem.Message);
    }

    [Fact]
    public void Find_RecordThatWasDamaged_IsTheStoresFault()
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Trial(1));
        using (var connection = new SqliteConnection($"Data Source={_folder["trials.db"]}"))
        {
            connection.Open();
            using var damage = connection.CreateCommand();
            damage.CommandText = "UPDATE version SET study = x'00'";
            damage.ExecuteNonQuery();
        }

        Assert.Equal("The store holds a record that does not decompress: put trials.db back from a backup.", Assert.Throws<StoreException>(() => store.Find(Nct(1))).Message);
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
