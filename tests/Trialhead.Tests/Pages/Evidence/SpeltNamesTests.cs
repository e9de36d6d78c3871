using Trialhead.Pages.Evidence;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages.Evidence;

public sealed class SpeltNamesTests
{
    [Theory]
    [InlineData("HCQ+AZT", "Hydroxychloroquine and azithromycin", "HCQ+")]
    [InlineData("AZT", "Zidovudine in newborn children", "AZT")]
    [InlineData("Zidovudine", null, "Zidovudine")]
    [InlineData("Imatinib", "Anything", "Imatinib")]
    public void Of_LeavesOutAbbreviationsThatNothingSpellsOut(string name, string? title, string expected) => Assert.Equal(
        expected, Assert.Single(SpeltNames.Of(new Trial { NctId = "NCT90000001", BriefTitle = title, Interventions = [new Intervention(name)] })));
}
