using Trialhead.Data.Answers;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Answers;

public class NoteWordsTests
{
    [Theory]
    [InlineData("Seen today. HbA1c 7.5 % in May. Well.", "7.5", "HbA1c 7.5 % in May.")]
    [InlineData("Gout", "Gout", "Gout")]
    [InlineData("Gout.\nNo asthma\nWell", "asthma", "No asthma")]
    [InlineData("Gout; no asthma; well", "asthma", "no asthma;")]
    public void Around_IsTheSentence(string note, string word, string expected) =>
        Assert.Equal(expected, NoteWords.Around(note, new SourceSpan(note.IndexOf(word, StringComparison.Ordinal), word.Length)));

    [Fact]
    public void Around_ALongSentence_IsCut()
    {
        var note = $"{new string('a', 300)} gout {new string('b', 300)}";

        Assert.Equal($"…{new string('a', 159)} gout {new string('b', 159)}…", NoteWords.Around(note, new SourceSpan(301, 4)));
    }

    [Fact]
    public void Around_AnotherNote_IsNothing() => Assert.Null(NoteWords.Around("gout", new SourceSpan(3, 4)));
}
