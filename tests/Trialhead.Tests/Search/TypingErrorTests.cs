using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class TypingErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TypingErrorTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "Leukemia in adults"),
            Trial(2, "Hypertension at night"),
            Trial(3, "Breadth of reading"),
            Trial(4, "Bright wards"),
            Trial(5, "Bright rooms"),
            Trial(6, "Weight and pembrolizumab"),
            Trial(20, "Nephritis of lupus"),
            Trial(21, "Optic neuritis"),
            Trial(22, "Breast cancer"),
            Trial(23, "A study in Brest"));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("leukmia", "1", "Showing results for leukemia, not leukmia.")]
    [InlineData("Luekemia adults", "1", "Showing results for leukemia, not Luekemia.")] // neighbours changed places
    [InlineData("hypertensoin", "2", "Showing results for hypertension, not hypertensoin.")]
    [InlineData("hipertenshun", "", null)] // more than two slips
    [InlineData("hypretenzion", "2", "Showing results for hypertension, not hypretenzion.")] // two slips in a long word
    [InlineData("lukmia", "", null)] // two slips in a short one
    [InlineData("bright", "5 4", null)]
    [InlineData("bwight", "5 4", "Showing results for bright, not bwight.")]
    [InlineData("\"leukmia\"", "", null)]
    [InlineData("keytrdua", "6", "Showing results for keytruda, not keytrdua.")] // a name that no trial has
    [InlineData("lupus nefritis", "20", "Showing results for nephritis, not nefritis.")] // sounds alike; neuritis is nearer
    [InlineData("brest", "23", null)]
    [InlineData("cannot sleep", "", "Showing results for insomnia, not cannot sleep.")]
    [InlineData("adn", "", null)]
    [InlineData("XB7701", "", null)]
    [InlineData("NCT00000009", "", null)]
    public void Search_TypingError_IsPutRightAndSaid(string text, string expected, string? said)
    {
        var page = _store.Index.Search(new TrialQuery { Text = text });

        Assert.Equal(expected, string.Join(' ', page.Hits.Select(hit => int.Parse(hit.NctId[3..], null))));
        Assert.Equal(said, page.Reading.Corrections.Count > 0 ? SearchWords.Corrected(page.Reading) : null);
    }

    [Fact]
    public void Search_RareWordBesideARestOfAName_IsPutRight()
    {
        _store.Import([.. Enumerable.Range(100, 300).Select(number => Trial(number, "Sleep"))]);

        var page = _store.Index.Search(new TrialQuery { Text = "brest cancer" });

        Assert.Equal("NCT00000022", Assert.Single(page.Hits).NctId);
        Assert.Equal("Showing results for breast, not brest.", SearchWords.Corrected(page.Reading));
    }

    [Fact]
    public void Search_ErrorOfAFewRecords_IsPutRightWhereAnIllnessIsMeant()
    {
        _store.Import([Trial(24, "Diabetis at night"), .. Enumerable.Range(100, 300).Select(number => Trial(number, "Diabetes"))]);

        Assert.Equal(300, _store.Index.Search(new TrialQuery { Text = "diabetis" }).Total);
    }

    [Fact]
    public void Search_WordThatStandsSomewhere_IsLeftAlone()
    {
        _store.Import(Trial(7, "Other") with { DetailedDescription = "The leukmia trial." });

        var page = _store.Index.Search(new TrialQuery { Text = "leukmia" });

        Assert.Equal(Nct(7), Assert.Single(page.Hits).NctId);
        Assert.Empty(page.Reading.Corrections);
    }

    [Fact]
    public void Search_RareWordBesideACommonOne_AsksWhetherThatWasMeant()
    {
        _store.Import(Enumerable.Range(100, 120).Select(number => Trial(number, "Leukemia")).Append(Trial(7, "Leukmia")));

        var page = _store.Index.Search(new TrialQuery { Text = "leukmia adults" });

        Assert.Equal("leukemia adults", page.DidYouMean);
    }

    [Theory]
    [InlineData("leukmia \"leukmia\"", "leukemia \"leukmia\"")]
    [InlineData("night leukmia", "night leukemia")]
    public void Reading_Text_IsWhatWasSearched(string text, string searched) =>
        Assert.Equal(searched, _store.Index.Search(new TrialQuery { Text = text }).Reading.Text);
}
