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

    [Fact]
    public void EveryShippedEntry_NamesADrugInBothLanguages()
    {
        Assert.NotEmpty(ShippedApprovals.All);
        Assert.All(ShippedApprovals.All, approval => Assert.Contains(approval.Substances, substance => Substances.Find(substance) is not null));
        Assert.All(ShippedApprovals.All, approval => Assert.Equal(approval.Indications.Count, approval.SpanishIndications.Count));
        Assert.All(ShippedApprovals.All, approval => Assert.NotEmpty(approval.Indications));
    }
}
