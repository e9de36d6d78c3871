using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LineLimitsTests
{
    [Theory]
    [InlineData("Haemoglobin of at least 9 g/dL", "Haemoglobin | at least 9 g/dL | 1 : 1")]
    [InlineData("AST or ALT > 60 U/L", "AST | > 60 U/L | 2 : 1; ALT | > 60 U/L | 2 : 1")]
    [InlineData("ECOG performance status 0-2", "ECOG performance status | 0-2 | 1 : 1")]
    [InlineData("Age of 18 years or more", "")]
    [InlineData("Raised glimbrot > 60", "Raised glimbrot | > 60 | 1 : 1")]
    public void Of_JoinsNamesWithTheirLimits(string text, string joins)
    {
        var limits = Of(text, out var tokens);

        var found = limits.Joins.ToArray()
            .Select(join => $"{Words(join.Subject)} | {Words(join.Limit)} | {join.Subjects} : {join.Limits}");
        Assert.Equal(joins, string.Join("; ", found));

        string Words(int at) => text[tokens[limits.Stretches[at].First].Start..tokens[limits.Stretches[at].Last].End];
    }

    [Fact]
    public void Of_MarksNamesLimitsAndNothingElse()
    {
        var marks = Of("Known haemoglobin < 9 g/dL today", out _).Marks;

        Assert.Equal([false, true, true, true, true, true, true, false], marks.Select(mark => mark > 0));
        Assert.NotEqual(marks[1], marks[2]);
    }

    [Fact]
    public void Of_ALineWithoutDigits_HasNone()
    {
        var limits = Of("Haemoglobin above the upper limit of normal", out var tokens);

        Assert.Equal(0, limits.Stretches.Length);
        Assert.Equal(new ushort[tokens.Length], limits.Marks);
    }

    [Fact]
    public void Features_TellAPairThatIsJoinedFromOneThatIsNot()
    {
        var limits = Of("Haemoglobin < 9 and platelets > 60", out _);
        var (first, second) = (new Phrase((int)EntityType.Measurement, 0, 0, 0.9f), new Phrase((int)EntityType.Measurement, 4, 4, 0.9f));

        Assert.Equal(Features(first, 1), Features(second, 5));
        Assert.NotEqual(Features(first, 1), Features(second, 1));

        List<ulong> Features(Phrase measurement, int value)
        {
            var features = new List<ulong>();
            LimitFeatures.Add(limits, measurement, new Phrase((int)EntityType.Value, value, value + 1, 0.9f), levels: 0, features);
            return features;
        }
    }

    private static LineLimits Of(string text, out Token[] tokens)
    {
        var cut = new List<Token>();
        TokenCutter.Cut(text, 0, text.Length, cut);
        tokens = [.. cut];
        return LineLimits.Of(text, tokens, CriterionKind.Inclusion);
    }
}
