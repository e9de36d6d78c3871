using Trialhead.Data.Approvals;
using Xunit;

namespace Trialhead.Tests.Approvals;

public sealed class SubstancesTests
{
    [Theory]
    [InlineData("PONATINIB HYDROCHLORIDE", "ponatinib")]
    [InlineData("dasatinib (anhydrous)", "dasatinib")]
    [InlineData("BEVACIZUMAB-AWWB", "bevacizumab")]
    [InlineData("imatinib mesilate", "imatinib")]
    [InlineData("ENALAPRIL MALEATE", "enalapril")]
    [InlineData("no such thing sodium", null)]
    [InlineData("", null)]
    public void Find_LooksPastSaltsAndSuffixes(string substance, string? expected) =>
        Assert.Equal(expected, Substances.Find(substance)?.Name.ToLowerInvariant());

    [Theory]
    [InlineData("influenza vaccine", "influenza vaccine")]
    [InlineData("ponatinib hydrochloride", "ponatinib")]
    [InlineData("no such thing", null)]
    public void FindOwn_KnowsKindsToo(string substance, string? expected) =>
        Assert.Equal(expected, Substances.FindOwn(substance)?.Name.ToLowerInvariant());

    [Fact]
    public void Find_KnowsNoKinds() => Assert.Null(Substances.Find("influenza vaccine"));

    [Theory]
    [InlineData("elexacaftor-tezacaftor-ivacaftor", "ivacaftor", "tezacaftor", "elexacaftor")]
    [InlineData("sacubitril-valsartan", "valsartan", "SACUBITRIL")]
    [InlineData(null, "valsartan")]
    [InlineData(null, "valsartan", "dasatinib")]
    public void Whole_IsADrugOfItsOwn_InAnyOrder(string? expected, params string[] substances) =>
        Assert.Equal(expected, Substances.Whole(substances)?.Name.ToLowerInvariant());
}
