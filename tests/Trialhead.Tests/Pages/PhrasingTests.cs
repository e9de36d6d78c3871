using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class PhrasingTests
{
    [Theory]
    [InlineData(PageLanguage.English, "a|b|c", "a, b and c")]
    [InlineData(PageLanguage.Spanish, "a|b|c", "a, b y c")]
    [InlineData(PageLanguage.Spanish, "a|imatinib", "a e imatinib")]
    [InlineData(PageLanguage.Spanish, "a|hierro", "a y hierro")]
    [InlineData(PageLanguage.English, "a", "a")]
    public void And_JoinsAsPeopleWrite(PageLanguage language, string items, string expected) =>
        Assert.Equal(expected, language.And(items.Split('|')));

    [Theory]
    [InlineData(PageLanguage.English, "care of people with type 2 diabetes", "Care of People with Type 2 Diabetes")]
    [InlineData(PageLanguage.Spanish, "cuidado de personas", "Cuidado de personas")]
    public void AsTitle_FollowsTheLanguage(PageLanguage language, string text, string expected) =>
        Assert.Equal(expected, language.AsTitle(text));

    [Fact]
    public void AndMore_CountsTheRest() =>
        Assert.Equal("a, b and 3 more", PageLanguage.English.AndMore(["a", "b", "c", "d", "e"], 2));
}
