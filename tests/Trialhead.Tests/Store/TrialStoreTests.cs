using Trialhead.Data.Registry;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Store;

public sealed class TrialStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_Stored_GivesTheRecord()
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Trial(1, "Walking after stroke"));

        var trial = store.Find(Nct(1));

        Assert.Equal("Walking after stroke", trial?.BriefTitle);
    }

    [Fact]
    public void Find_Absent_IsNull()
    {
        using var store = TrialStore.Open(_folder.Path);

        Assert.Null(store.Find(Nct(1)));
        Assert.Null(store.FindJson(Nct(1)));
        Assert.Empty(store.Versions(Nct(1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_WithResults_GivesThemOnlyWhenAsked(bool withResults)
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Trial(1).WithResults());

        var trial = store.Find(Nct(1), withResults);

        Assert.Equal(withResults ? "Few participants." : null, trial?.Results?.Limitations);
    }

    [Theory]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},"hasResults":false}""")]
    [InlineData("""{"protocolSection":{},"resultsSection":{"a":[1,"}"]},"derivedSection":{},"hasResults":true}""")]
    [InlineData("""{"protocolSection":{},"resultsSection":{"a":{"resultsSection":1}}}""")]
    [InlineData("""{"resultsSection":{"a":1},"protocolSection":{}}""")]
    [InlineData("""{"resultsSection":{"a":1}}""")]
    public void FindJson_IsByteForByteWhatCame(string json)
    {
        using var store = TrialStore.Open(_folder.Path);
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        store.ImportItems([new RegistryRecord("a.json", "start", Trial(1), bytes)]);

        Assert.Equal(bytes, store.FindJson(Nct(1))?.ToArray());
    }

    [Fact]
    public void FindMany_LeavesOutUnknownNumbers()
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Enumerable.Range(1, 50).Select(number => Trial(number, $"Study {number}")));

        var found = store.FindMany([Nct(7), Nct(49), Nct(51)]);

        Assert.Equal([Nct(7), Nct(49)], found.Keys.Order());
        Assert.Equal("Study 49", found[Nct(49)].Title);
    }

    [Fact]
    public void NctIds_AreAscending()
    {
        using var store = TrialStore.Open(_folder.Path);
        store.Import(Trial(3), Trial(1), Trial(2));

        Assert.Equal([Nct(1), Nct(2), Nct(3)], store.NctIds());
        Assert.Equal(3, store.Count);
    }

    [Fact]
    public void Open_AgainAfterClosing_HasEverything()
    {
        using (var store = TrialStore.Open(_folder.Path))
        {
            store.Import(Trial(1));
        }

        using var again = TrialStore.Open(_folder.Path);

        Assert.Equal(1, again.Count);
        Assert.Equal(1, again.Index.Count);
    }

    [Fact]
    public void Open_ByManyAtOnce_MakesOneStore()
    {
        var stores = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => TrialStore.Open(_folder.Path)).ToList();

        stores[0].Import(Trial(1));

        Assert.All(stores, store => Assert.Equal(1, store.Count));
        stores.ForEach(store => store.Dispose());
    }

    [Fact]
    public void Open_FolderWithOtherFiles_SaysSo()
    {
        File.WriteAllText(_folder["letter.txt"], "Dear sir");

        var problem = Assert.Throws<StoreException>(() => TrialStore.Open(_folder.Path));

        Assert.Equal(
            $"'{_folder.Path}' is not a Trialhead store: it holds other files and no trials.db.", problem.Message);
    }

    [Fact]
    public void Open_FileThatIsNotSqlite_SaysSo()
    {
        File.WriteAllText(_folder["trials.db"], new string('x', 5000));

        var problem = Assert.Throws<StoreException>(() => TrialStore.Open(_folder.Path));

        Assert.Equal($"'{_folder.Path}' is not a Trialhead store: its trials.db is not SQLite.", problem.Message);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 9", "was written by a newer Trialhead (schema 9, this one knows 1): "
        + "update this program or import into a new folder.")]
    [InlineData("PRAGMA application_id = 7", "is not a Trialhead store: its trials.db belongs to another program.")]
    public void Open_ForeignDatabase_SaysSo(string change, string message)
    {
        TrialStore.Open(_folder.Path).Dispose();
        Change(change);

        var problem = Assert.Throws<StoreException>(() => TrialStore.Open(_folder.Path));

        Assert.Equal($"'{_folder.Path}' {message}", problem.Message);
    }

    private void Change(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["trials.db"]};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
