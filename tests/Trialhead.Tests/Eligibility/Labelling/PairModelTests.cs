using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class PairModelTests
{
    private const string Text = "glim or brot > 5";
    private static readonly Phrase Glim = new((int)EntityType.Measurement, 0, 0, 0.9f);
    private static readonly Phrase Brot = new((int)EntityType.Measurement, 2, 2, 0.9f);
    private static readonly Phrase Limit = new((int)EntityType.Value, 3, 4, 0.9f);
    private static readonly PairModel SaysYes = new(new() { [LabelWeights.KeyOf(FeatureHash.Mix(20, 1))] = 3 });

    [Fact]
    public void Best_EveryPairLikely_GivesAValueOnce() => Assert.Equal([new ValuePair(0, 2)], SaysYes.Best(Candidates([Glim, Brot, Limit], [])!, 0.5f));

    [Fact]
    public void Best_NothingLikelyEnough_IsEmpty() => Assert.Empty(PairModel.Empty.Best(Candidates([Glim, Limit], [])!, 0.6f));

    [Fact]
    public void Candidates_HoldWhatWouldNotBeToldByItself()
    {
        var candidates = Candidates([Limit], [Brot with { Probability = 0.15f }])!;

        Assert.Equal(1, candidates.Told);
        Assert.Equal([new ValuePair(1, 0)], candidates.Pairs);
    }

    [Fact]
    public void Candidates_WithoutAValue_AreNone() => Assert.Null(Candidates([Glim], [Brot]));

    [Fact]
    public void Candidates_DoNotCrossWhatIsTold() =>
        Assert.Empty(Candidates([Limit, new((int)EntityType.Condition, 0, 2, 0.9f)], [Brot with { Last = 3, Probability = 0.3f }])!.Pairs);

    private static PairCandidates? Candidates(List<Phrase> told, List<Phrase> thinkable) =>
        PairCandidates.Of(new WordForms(new WordClasses([])).Line(Text, 0, Text.Length, null), told, thinkable);
}
