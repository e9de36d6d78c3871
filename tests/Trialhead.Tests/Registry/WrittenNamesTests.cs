using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class WrittenNamesTests
{
    [Theory]
    [InlineData("['metformin', 'lantus']", "metformin|lantus")]
    [InlineData("['diabetes mellitus, type 2']", "diabetes mellitus, type 2")]
    [InlineData("[\"parkinson's disease\", 'dementia']", "parkinson's disease|dementia")]
    [InlineData("['asthma', 'asthma']", "asthma")]
    [InlineData("Hyperandrogenism,|Metabolic Syndrome,|", "Hyperandrogenism|Metabolic Syndrome")]
    [InlineData("[18F] fluciclovine", "[18F] fluciclovine")]
    [InlineData("[Redacted]", "[Redacted]")]
    [InlineData("['open", "['open")]
    [InlineData("", "")]
    public void Of_TakesAWrittenListApart(string name, string expected) => Assert.Equal(expected, string.Join('|', WrittenNames.Of(name)));
}
