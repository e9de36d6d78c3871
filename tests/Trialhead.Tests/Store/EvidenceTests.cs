using Trialhead.Data.Pages;
using Trialhead.Data.Store;
using Trialhead.Pages.Approvals;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Store;

public sealed class EvidenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evidence_FollowsTheRecord()
    {
        using var store = TrialStore.Open(_folder["store"]);
        store.Import(InventedResults.Blinatumomab(1, affected: 30), Invented.Trial(2));
        store.Import(InventedResults.Blinatumomab(1, affected: 40) with { Dates = Invented.Trial(1, updated: "2025-01-01").Dates });

        var evidence = Assert.Single(store.Evidence([Invented.Nct(1), Invented.Nct(2), Invented.Nct(3)]));

        Assert.Equal(40, evidence.EventGroups[1].Affected);
        Assert.Equal(18, evidence.MinimumAge?.Value);
        Assert.Equal([Phase.Phase3], evidence.Phases);
        Assert.Equal(["Fever", "Rash"], evidence.SeriousEvents.Select(item => char.ToUpperInvariant(item.Term[0]) + item.Term[1..]));
        Assert.Equal("7.7", Assert.Single(evidence.Measures).Rows[0].Values[1]?.Value);
    }

    [Fact]
    public void Evidence_OfAnOlderStore_IsMadeFromTheRecord_AndKeptByTheNextImport()
    {
        using var store = TrialStore.Open(_folder["store"]);
        store.Import(InventedResults.Blinatumomab(1));
        Execute("DROP TABLE evidence; DROP TABLE evidence_filled");

        Assert.Equal(30, Assert.Single(store.Evidence([Invented.Nct(1)])).EventGroups[1].Affected);

        store.Import(Invented.Trial(2));
        Assert.Equal(1L, Execute("SELECT count(*) FROM evidence"));
    }

    [Fact]
    public void Page_ShowsOtherTrialsOfTheTreatment_AndNotItself()
    {
        using var store = TrialStore.Open(_folder["store"]);
        var source = new PageSource(store);
        store.Import(InventedResults.Blinatumomab(1), InventedResults.Blinatumomab(2));
        Assert.Equal([Invented.Nct(2)], Others(source));

        store.Import(InventedResults.Blinatumomab(3));

        Assert.Equal([Invented.Nct(2), Invented.Nct(3)], Others(source));
        Assert.Null(source.Of(Invented.Nct(9)));
    }

    [Theory]
    [InlineData("DreamWeaver Headband", "Acute Lymphoblastic Leukemia", 1)]
    [InlineData("dreamweaver headband", "Leukemia", 1)]
    [InlineData("DreamWeaver Headband", "Eczema", 0)] // one name may stand for two things
    [InlineData("QXZ-1234", "Eczema", 1)] // a code does not
    [InlineData("Questionnaire", "Acute Lymphoblastic Leukemia", 0)]
    [InlineData("Standard of Care", "Acute Lymphoblastic Leukemia", 0)]
    public void Page_CountsTrialsOfTheSameName_ThatNoTableHolds(string name, string illness, int found)
    {
        using var store = TrialStore.Open(_folder["store"]);
        Intervention[] given = [new("DreamWeaver headband"), new("QXZ-1234"), new("Questionnaire"), new("Standard of care")];
        store.Import(
            InventedResults.Blinatumomab(2) with { Interventions = given },
            Invented.Trial(1) with { Conditions = [illness], Interventions = [new Intervention(name)] });

        Assert.Equal(found, new PageSource(store).Of(Invented.Nct(1))!.Evidence.Sum(evidence => evidence.Found)); // it was imported
    }

    [Fact]
    public void Page_ShowsImportedApprovals_ElseOurOwn()
    {
        using var store = TrialStore.Open(_folder["store"]);
        var source = new PageSource(store);
        store.Import(InventedResults.Blinatumomab(1));
        Assert.Equal(["ema/EMEA/H/C/003731", "fda/125557"], Approved(source));

        store.ReplaceApprovals([Imported("ema/1", "Old")], Invented.Options.At);
        store.ReplaceApprovals([Imported("ema/2", "New")], Invented.Options.At);

        Assert.Equal(["ema/2", "fda/125557"], Approved(source));

        static Approval Imported(string id, string product) => new(Jurisdiction.EuropeanUnion, id, product, ["blinatumomab"]) { Indications = ["One illness."] };
    }

    [Fact]
    public void Page_KeepsWhatOursIsFor_BesideAnImportedListThatOnlyNames()
    {
        using var store = TrialStore.Open(_folder["store"]);
        var source = new PageSource(store);
        store.Import(InventedResults.Blinatumomab(1));
        Approval[] named = [.. Enumerable.Range(1, 20).Select(i => new Approval(Jurisdiction.UnitedStates, $"fda/{i:000000}", $"Copy {i:00}", ["BLINATUMOMAB"]))];

        store.ReplaceApprovals(named, Invented.Options.At);

        Assert.Equal(["ema/EMEA/H/C/003731", "fda/125557", "fda/000001"], Approved(source).Take(3));
    }

    [Fact]
    public void Page_FindsAMedicineByItsBrand_WhereItsSubstancesAreUnknown()
    {
        using var store = TrialStore.Open(_folder["store"]);
        var source = new PageSource(store);
        store.Import(InventedResults.Blinatumomab(1));
        string[] unknown = ["a long description", "and another"];
        store.ReplaceApprovals([new Approval(Jurisdiction.EuropeanUnion, "ema/1", "Blincyto", unknown) { Indications = ["One illness."] }], Invented.Options.At);

        Assert.Equal(["ema/1", "fda/125557"], Approved(source));
    }

    [Fact]
    public void Page_TellsOfAKind_OnlyFromOurOwnTable()
    {
        using var store = TrialStore.Open(_folder["store"]);
        var source = new PageSource(store);
        store.Import(Invented.Trial(1) with { Interventions = [new Intervention("Flu vaccine") { Type = InterventionType.Biological }] });
        store.ReplaceApprovals([new Approval(Jurisdiction.EuropeanUnion, "ema/1", "Brand", ["influenza vaccine"]) { Indications = ["One illness."] }], Invented.Options.At);

        Assert.Equal(["fda/cber/influenza-vaccine"], Approved(source));
    }

    private static IEnumerable<string> Others(PageSource source) =>
        source.Of(Invented.Nct(1))!.Evidence.Single().Trials.Select(trial => trial.NctId); // it was imported

    private static IEnumerable<string> Approved(PageSource source) =>
        source.Of(Invented.Nct(1))!.Approvals[0].Approvals.Select(approval => approval.Id); // it was imported

    private object? Execute(string sql) => _folder.Execute("store", sql);
}
