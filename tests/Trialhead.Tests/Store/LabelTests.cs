using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Store;

public sealed class LabelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadMany_GivesTheCriteriaOfTheCurrentRecord()
    {
        using var store = TrialStore.Open(_folder["store"]);
        store.Import(With("Wandering spleen syndrome"), Invented.Trial(2));
        store.Import(With("Drifting nail syndrome", "2025-01-01"));

        var read = store.ReadMany([Invented.Nct(1), Invented.Nct(2), Invented.Nct(3)]);

        Assert.Equal([Invented.Nct(1), Invented.Nct(2)], read.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(read[Invented.Nct(2)].Criteria);
        Assert.Equal("Drifting nail syndrome", Named(read));
        Assert.Equal(1L, Execute("SELECT count(*) FROM label"));
    }

    [Theory]
    [InlineData("DROP TABLE label; DROP TABLE label_filled")]
    [InlineData("UPDATE label SET maker = 1, answers = x'00'; UPDATE label_filled SET maker = 1")]
    public void ReadMany_StoreOfAnOtherProgram_IsRead_AndFilledByTheNextImport(string change)
    {
        using var store = TrialStore.Open(_folder["store"]);
        store.Import(With("Wandering spleen syndrome"));
        var made = Execute("SELECT hex(answers) FROM label");
        Execute(change);

        Assert.Equal("Wandering spleen syndrome", Named(store.ReadMany([Invented.Nct(1)])));

        store.Import(Invented.Trial(2));
        Assert.Equal(made, Execute("SELECT group_concat(hex(answers)) FROM label WHERE maker <> 1"));
        Assert.Equal(0L, Execute("SELECT count(*) FROM label WHERE maker = 1"));
    }

    private static Trial With(string criterion, string updated = "2024-05-06") =>
        Invented.Trial(1, updated: updated) with { Eligibility = new EligibilityRules { CriteriaText = $"Inclusion Criteria:\n\n* {criterion}" } };

    private static string Named(IReadOnlyDictionary<string, ReadTrial> read) =>
        Assert.IsType<DiagnosisCriterion>(Assert.Single(read[Invented.Nct(1)].Criteria).Demand).Condition.Name;

    private object? Execute(string sql) => _folder.Execute("store", sql);
}
