using System.Collections.Frozen;
using Trialhead.Data.Search.Ranking;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Search.Ranking;

public sealed class NoteWordsTests
{
    [Theory]
    [InlineData("She denies chest tightness.", "chest tight")]
    [InlineData("BP 120/80, HR 72, 5 mg daily", "")]
    [InlineData("Gout, and gout again", "gout")]
    public void Of_LeavesOutWhatNotesAreFullOf(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words(note).Select(word => word.Word)));

    [Fact]
    public void Of_LeavesOutSpansThatAreNotSo() =>
        Assert.Equal(["gout"], NoteWords.Of("no asthma but gout", [new SourceSpan(0, 9)], [], Stop).Select(word => word.Word));

    [Fact]
    public void Of_KeepsEveryWordOfAnIllness() =>
        Assert.Equal(["multipl", "sclerosi"], NoteWords.Of("multiple sclerosis, multiple times", [], [new SourceSpan(0, 18)], Stop).Select(word => word.Word));

    [Fact]
    public void Of_OftenSaid_WeighsMoreThanOnceButLessThanTwice()
    {
        var word = Assert.Single(Words("gout gout gout gout"));

        Assert.Equal((4, 2f), (word.Count, word.Weight));
    }

    private static FrozenSet<string> Stop { get; } = RankingTables.Words("note-words.txt");

    private static IReadOnlyList<NoteWord> Words(string note) => NoteWords.Of(note, [], [], Stop);
}
