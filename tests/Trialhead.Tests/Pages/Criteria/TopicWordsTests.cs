using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class TopicWordsTests
{
    private const string Text = "Clinical diagnosis of AIDS-related anemia managed outside the hospital by transfusion of red cells on a schedule of the site, without ferritin above what the site permits";

    [Theory]
    [InlineData("en", "This line is about", "anemia")]
    [InlineData("es", "Esta línea trata de", "anemia")]
    public void Of_NamesWhatIsKnownOfALongLine(string language, string start, string topic)
    {
        var said = Of(Text, PageLanguages.Find(language)!.Value);

        Assert.StartsWith(start, said, StringComparison.Ordinal);
        Assert.Contains(topic, said, StringComparison.Ordinal);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NamesWhatAnUnreadLineMentions() =>
        Assert.Equal("Esta línea trata de epilepsia.", Of("Neighbours who will be chosen from among those whom the house for epilepsy sent", PageLanguage.Spanish));

    [Theory]
    [InlineData("Neighbours of the blue house")]
    [InlineData("Confounding diabetes of the fourth sort")] // its own words say as much
    public void Of_IsSilentWhereItWouldAddNothing(string text) => Assert.Null(Of(text, PageLanguage.English));

    [Fact]
    public void Of_NamesNoMoreThanFits()
    {
        var said = Of("Asthma, diabetes, gout, epilepsy, psoriasis, migraine, glaucoma or cataract of a kind that someone wrote about at length in the appendix of the blue book", PageLanguage.English);

        Assert.EndsWith("and other things.", said, StringComparison.Ordinal);
    }

    private static string? Of(string text, PageLanguage language) =>
        TopicWords.Of(CriteriaReader.Read($"Exclusion Criteria:\n- {text}")[0], language);
}
