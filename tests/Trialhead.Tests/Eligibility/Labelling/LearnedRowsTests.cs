using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LearnedRowsTests
{
    private const int L = LabelScheme.Lanes;

    [Fact]
    public void Descend_MovesOnlyTheFeaturesGiven_AgainstTheSlope()
    {
        var (rows, slope) = (new LearnedRows(3), new float[L]);
        (slope[2], slope[40]) = (0.5f, -0.5f);

        rows.Descend([0, 2], slope);

        Assert.True(Weights(rows, 0)[2] < 0 && Weights(rows, 0)[40] > 0);
        Assert.Equal(Weights(rows, 0), Weights(rows, 2));
        Assert.All(Weights(rows, 1), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Descend_AgreesWithTheStepOfOneRow()
    {
        var (rows, weights, squares) = (new LearnedRows(1), new float[L], new float[L]);
        float[] slope = [.. Enumerable.Range(0, L).Select(i => ((i * 7) % 5 - 2) * 0.2f)];

        for (var time = 0; time < 3; time++)
        {
            rows.Descend([0], slope);
            LearnedRows.Step(weights, squares, slope);
        }

        Assert.All(Weights(rows, 0).Zip(weights), pair => Assert.Equal(pair.Second, pair.First, 5));
    }

    [Fact]
    public void Descend_SlopeTooSmall_TeachesNothing()
    {
        var rows = new LearnedRows(1);

        rows.Descend([0], [.. Enumerable.Repeat(0.0005f, L)]);

        Assert.All(Weights(rows, 0), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Sum_AddsTheRows()
    {
        var (rows, slope) = (new LearnedRows(2), new float[L]);
        slope[5] = 1;
        rows.Descend([0], slope);
        rows.Descend([0, 1], slope);

        var sum = new float[L];
        rows.Sum([0, 1], sum);

        Assert.Equal(Weights(rows, 0)[5] + Weights(rows, 1)[5], sum[5], 6);
    }

    private static float[] Weights(LearnedRows rows, int feature)
    {
        var weights = new float[L];
        rows.Sum([feature], weights);
        return weights;
    }
}
