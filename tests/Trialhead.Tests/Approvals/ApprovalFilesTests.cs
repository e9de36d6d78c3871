using System.Text;
using Trialhead.Data.Approvals;
using Trialhead.Pages.Approvals;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Approvals;

public sealed class ApprovalFilesTests : IDisposable
{
    private const string EmaHeader =
        "Category\tName of medicine\tEMA product number\tMedicine status\tInternational non-proprietary name (INN) / common name\tActive substance\tTherapeutic indication\tGeneric or hybrid\tBiosimilar\n";

    private const string ProductHeader = "ApplNo\tProductNo\tForm\tStrength\tReferenceDrug\tDrugName\tActiveIngredient\tReferenceStandard\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_TakesAuthorisedMedicinesForPeople()
    {
        var file = _folder.Write("ema.tsv", EmaHeader
            + "Human\tBrand (previously Other)\tEMEA/H/C/000001\tAuthorised\tone;two\tone\tFor&nbsp;one illness.For two.\tNe\tNe\n"
            + "Human\tGone\tEMEA/H/C/000002\tWithdrawn\tone\tone\tx\tNe\tNe\n"
            + "Human\tCopy\tEMEA/H/C/000003\tAuthorised\tone\tone\tx\tDa\tNe\n"
            + "Veterinary\tPaw\tEMEA/V/C/000004\tAuthorised\tone\tone\tx\tNe\tNe\n");

        var approvals = ApprovalFiles.Read([file]).Value!.Approvals; // it was just written

        Assert.Equal([("ema/EMEA/H/C/000001", "Brand", false), ("ema/EMEA/H/C/000003", "Copy", true)], approvals.Select(a => (a.Id, a.Product, a.IsGeneric)));
        Assert.Equal(["one", "two"], approvals[0].Substances);
        Assert.Equal("For\u00a0one illness. For two.", Assert.Single(approvals[0].Indications));
    }

    [Fact]
    public void Read_JoinsProductsWithApplications_PlainOrGzipped()
    {
        var products = _folder.Write("products.tsv.gz", TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(
            ProductHeader + "000001\t001\tTABLET\t1MG\t1\tBRAND\tONE SODIUM\t0\n000001\t002\tTABLET\t2MG\t1\tBRAND\tONE SODIUM\t0\n000002\t001\tTABLET\t1MG\t0\tONE\tONE SODIUM; TWO\t0\n")));
        var applications = _folder.Write("applications.tsv", "ApplNo\tApplType\tApplPublicNotes\tSponsorName\n000001\tNDA\t\tA\n000002\tANDA\t\tB\n");

        var approvals = ApprovalFiles.Read([applications, products]).Value!.Approvals; // both were just written

        Assert.Equal([("fda/000001", "Brand", false, 1), ("fda/000002", "One", true, 2)], approvals.Select(a => (a.Id, a.Product, a.IsGeneric, a.Substances.Count)));
    }

    [Fact]
    public void Read_NamesBrokenLines_AndTakesTheRest()
    {
        var file = _folder.Write("products.tsv", ProductHeader + "000001\t001\n12\t001\tTABLET\t1MG\t1\tBRAND\tONE\t0\n000003\t001\tTABLET\t1MG\t1\tBRAND\tONE\t0\n");

        var reading = ApprovalFiles.Read([file]).Value!; // it was just written

        Assert.Equal(
            [$"{file}, line 2: found 2 cells, expected at least 7", $"{file}, line 3: found application '12', product 'BRAND', substance 'ONE', expected all three, the application as six digits"],
            reading.Problems.Select(problem => problem.ToString()));
        Assert.Equal("fda/000003", Assert.Single(reading.Approvals).Id);
    }

    [Theory]
    [InlineData("a\tb\nc\td\n", "line 1: found the header 'a, b', expected")]
    [InlineData("", ": found an empty file, expected the EMA medicines table")]
    [InlineData("ApplNo\tApplType\n000001\tNDA\n", "Drugs@FDA: found applications alone, expected the products file beside the applications")]
    public void Read_OfSomethingElse_IsAProblem(string text, string expected) =>
        Assert.Contains(expected, ApprovalFiles.Read([_folder.Write("some.tsv", text)]).Problem!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Read_OfTheRealLists_LeavesNothingOut()
    {
        var reading = ApprovalFiles.Read([
            SharedData.Require("terms/ema_medicines.tsv.gz"), SharedData.Require("terms/drugsatfda_products.tsv.gz"), SharedData.Require("terms/drugsatfda_applications.tsv.gz")]).Value!;

        Assert.Empty(reading.Problems);
        Assert.Equal(1513, reading.Approvals.Count(approval => approval.Jurisdiction == Jurisdiction.EuropeanUnion));
        Assert.Contains(reading.Approvals, approval => approval is { Id: "ema/EMEA/H/C/003731", Product: "Blincyto" });
        Assert.Contains(reading.Approvals, approval => approval is { Id: "fda/203469", Product: "Iclusig", IsGeneric: false });
    }
}
