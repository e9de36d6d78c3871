using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("United States", "United States", "Estados Unidos")]
    [InlineData("Korea, Republic of", "South Korea", "Corea del Sur")]
    [InlineData("Turkey (Türkiye)", "Turkey", "Turquía")]
    [InlineData("Atlantis", "Atlantis", "Atlantis")]
    public void Of_IsWhatPeopleCallIt(string country, string english, string spanish) =>
        Assert.Equal((english, spanish), (CountryNames.Of(country, PageLanguage.English), CountryNames.Of(country, PageLanguage.Spanish)));
}
