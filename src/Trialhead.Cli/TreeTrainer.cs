using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Microsoft.ML.Transforms;
using Trialhead.Matching.Ranking;
using Trialhead.Matching.Ranking.Training;

namespace Trialhead.Cli;

/// <summary>Learns the trees of a ranking model: LambdaMART, by LightGBM.</summary>
internal static class TreeTrainer
{
    private const int Trees = 100;
    private const int Leaves = 4;
    private const double Rate = 0.05;
    private const int FewestInLeaf = 50;

    /// <summary>The trees that order the lists best; the same for the same lists.</summary>
    public static IReadOnlyList<DecisionTree> Train(IEnumerable<IReadOnlyList<JudgedTrial>> lists)
    {
        var rows = lists.SelectMany((list, i) => list.Select(trial => new Row { Person = (uint)i, Grade = (uint)Math.Max(0, trial.Grade), Features = trial.Features })).ToList();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        var ml = new MLContext(seed: 1);
        var pipeline = ml.Transforms.Conversion.MapValueToKey(nameof(Row.Person))
            .Append(ml.Transforms.Conversion.MapValueToKey(nameof(Row.Grade), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue))
            .Append(ml.Ranking.Trainers.LightGbm(new LightGbmRankingTrainer.Options
            {
                RowGroupColumnName = nameof(Row.Person),
                LabelColumnName = nameof(Row.Grade),
                FeatureColumnName = nameof(Row.Features),
                NumberOfIterations = Trees,
                NumberOfLeaves = Leaves,
                LearningRate = Rate,
                MinimumExampleCountPerLeaf = FewestInLeaf,
                CustomGains = [0, 0, 1],
                NumberOfThreads = 1,
                Deterministic = true,
                Seed = 1,
                Booster = new GradientBooster.Options { FeatureFraction = 0.5, SubsampleFraction = 0.7, SubsampleFrequency = 1, L2Regularization = 5 },
            }));
        var ensemble = pipeline.Fit(ml.Data.LoadFromEnumerable(rows, schema)).LastTransformer.Model.TrainedTreeEnsemble;
        return [.. ensemble.Trees.Select((tree, i) => TreeOf(tree, ensemble.TreeWeights[i]))];
    }

    private static DecisionTree TreeOf(RegressionTree tree, double weight) => new(
        [.. tree.NumericalSplitFeatureIndexes], [.. tree.NumericalSplitThresholds.Select(threshold => (double)threshold)],
        [.. tree.LeftChild], [.. tree.RightChild], [.. tree.LeafValues.Select(value => value * weight)]);

    private sealed class Row
    {
        public uint Person { get; init; }

        public uint Grade { get; init; }

        public float[] Features { get; init; } = [];
    }
}
