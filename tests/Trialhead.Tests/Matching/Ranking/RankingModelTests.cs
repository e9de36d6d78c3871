using Trialhead.Matching.Ranking;
using Trialhead.Matching.Ranking.Training;
using Xunit;

namespace Trialhead.Tests.Matching.Ranking;

public sealed class RankingModelTests
{
    private static readonly Dictionary<string, double> NothingKnown = [];

    private const string Text = "term words 1 2 3\nterm notmet 0 1 -1\nshare 0.5\ntree 2\nnode 1 0.5 -1 -2\nleaves 2 -4\n";

    private static readonly RankingModel Model = RankingModel.Parse(Text, "model").Value!;

    [Theory]
    [InlineData(1, 0, 0 + (0.5 * 2))]
    [InlineData(3, 0, 3 + (0.5 * 2))]
    [InlineData(3, 0.5, 3 - 0.5 + (0.5 * 2))] // a threshold itself goes left
    [InlineData(3, 1, 3 - 1 - (0.5 * 4))]
    [InlineData(1000, 0, 12 + (0.5 * 2))] // no value counts for more than four scales
    public void Score_AddsFormulaAndTrees(float words, float notMet, double expected) =>
        Assert.Equal(expected, Model.Score([words, notMet]), 9);

    [Fact]
    public void Explain_PartsSumToTheScore()
    {
        float[] features = [2.5f, 1];

        var parts = Model.Explain(features);

        Assert.Equal(["words", "notmet", "trees"], parts.Select(part => part.Feature));
        Assert.Equal(Model.Score(features), parts.Sum(part => part.Added), 9);
    }

    [Fact]
    public void WithoutTrees_IsTheFormula() => Assert.Equal(2, Model.WithoutTrees().Score([3, 1]), 9);

    [Fact]
    public void FirstScore_TakesTheFirstFeaturesOnly() => Assert.Equal(3, Model.FirstScore([3]), 9);

    [Fact]
    public void ToText_ReadsBackTheSame() => Assert.Equal(Text, Model.ToText());

    [Fact]
    public void Reach_HasWeightsOfItsOwnWhereTheyWereLearned()
    {
        var model = RankingModel.Parse(Text.Replace("share", "reach -2\nshare", StringComparison.Ordinal), "model").Value!;

        Assert.Equal((-2, -2), (model.Reach([3]), model.WithoutTrees().Reach([3])));
        Assert.Equal(3, Model.Reach([3]), 9);
        Assert.Contains("\nreach -2\n", model.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("term a 0 1 1\nreach 1 2", 2)] // more weights than features
    [InlineData("term words 1 0 3", 1)] // no scale
    [InlineData("term words 1 2", 1)]
    [InlineData("term words 1 2 x", 1)]
    [InlineData("term words 1 2 NaN", 1)]
    [InlineData("# a comment\nforest 3", 2)]
    [InlineData("term a 0 1 1\ntree 2\nnode 1 0 -1 -2", 3)] // a feature that is none
    [InlineData("term a 0 1 1\ntree 2\nnode 0 0 0 -1", 3)] // a node that leads back to itself
    [InlineData("term a 0 1 1\ntree 2\nnode 0 0 -1 -3", 3)] // a leaf that is none
    [InlineData("term a 0 1 1\ntree 2\nleaves 1 2", 3)] // too few nodes
    public void Parse_BadLine_SaysWhere(string text, int line)
    {
        var problem = RankingModel.Parse(text, "model").Problem;

        Assert.Equal(($"model, line {line}", "a term, reach, share, tree, node or leaves with its numbers"), (problem?.Where, problem?.Expected));
    }

    [Fact]
    public void Parse_Nothing_IsAProblem() =>
        Assert.Equal("model: found no term, expected the features of a ranking model", RankingModel.Parse("", "model").Problem?.ToString());

    [Fact]
    public void Train_LearnsWhichFeatureTells()
    {
        // The second feature marks the eligible, the first is noise.
        var lists = Enumerable.Range(0, 20).Select(person => Enumerable.Range(0, 10)
            .Select(trial => new JudgedTrial(trial % 5 == 0 ? 2 : 0, [(person + trial) % 3, trial % 5 == 0 ? 1 : 0])).ToList()).ToList();

        var model = LinearRankTrainer.Train(["noise", "signal"], lists, NothingKnown);

        Assert.True(model.Score([0, 1]) > model.Score([2, 0]));
        Assert.True(model.Score([2, 1]) > model.Score([0, 0]));
    }

    [Fact]
    public void Train_LeavesWhatIsKnownAndLearnsTheRestBesideIt()
    {
        List<JudgedTrial> list = [new(2, [0, 1]), new(0, [1, 1]), new(0, [0, 0])];

        var model = LinearRankTrainer.Train(["out", "signal"], [list], new Dictionary<string, double> { ["out"] = -5 });

        Assert.Equal(-5, model.Score([1, 1]) - model.Score([0, 1]), 9);
        Assert.True(model.Score([0, 1]) > model.Score([0, 0]));
    }

    [Fact]
    public void Train_ATrialThatOnlyHasTheTopic_IsWorthNoMoreThanAnother()
    {
        List<JudgedTrial> list = [new(2, [1, 0]), new(1, [0, 1]), new(0, [0, 0]), new(0, [0, 0])];

        var model = LinearRankTrainer.Train(["eligible", "topic"], [list], NothingKnown);

        Assert.True(model.Score([1, 0]) > model.Score([0, 0]));
        Assert.True(model.Score([0, 1]) <= model.Score([0, 0]));
    }

    [Fact]
    public void ReachTrainer_LearnsWhatSetsTheEligibleApart()
    {
        var person = (Eligible: (IReadOnlyList<float[]>)[[3], [2]], Others: (IReadOnlyList<float[]>)[[0], [1], [0]]);

        var model = ReachTrainer.Train(RankingModel.Parse("term words 1 1 -1\nshare 0\n", "model").Value!, [person, person]);

        Assert.True(model.Reach([3]) > model.Reach([0]));
        Assert.True(model.Score([3]) < model.Score([0])); // the formula itself stays
    }

    [Fact]
    public void Train_IsRepeatable()
    {
        List<JudgedTrial> list = [new(2, [1, 0.3f]), new(1, [0.5f, 0.1f]), new(0, [0, 0.9f])];

        Assert.Equal(
            LinearRankTrainer.Train(["a", "b"], [list], NothingKnown).ToText(), LinearRankTrainer.Train(["a", "b"], [list], NothingKnown).ToText());
    }
}
