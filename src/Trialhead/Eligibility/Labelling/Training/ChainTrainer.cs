using System.Numerics;
using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Fits a chain to labelled lines: AdaGrad on the likelihood, most features left out at random each time they are met.</summary>
/// <remarks>
/// Leaving out is what pays: with features that overlap so much, none may rely on the others. The weights are the mean over the second
/// half of the passes, times the share of features kept; and over several such runs, each with another chance. The same lines and seed give the same weights on the same machine.
/// </remarks>
internal sealed class ChainTrainer
{
    private const int L = LabelScheme.Lanes;
    private const int Batch = 4;
    private const int PassesAlike = 4;
    private const float LeftOut = 0.65f;
    private const float SpellingLeftOut = 0.15f;

    private readonly LearnedRows _rows;
    private readonly float[] _sums;
    private readonly LabelTransitions _transitions = new();
    private readonly LabelTransitions _transitionSums = new();
    private readonly float[] _transitionSquares = new float[L * L];
    private readonly float[] _startSquares = new float[L];
    private readonly float[] _expected = new float[L * L];
    private readonly float[] _startExpected = new float[L];
    private readonly Lattice _lattice = new();
    private readonly SeededRandom _random;

    private ChainTrainer(int features, ulong seed)
    {
        (_rows, _sums) = (new LearnedRows(features), new float[features * L]);
        _random = new SeededRandom(seed);
        _transitions.Refresh();
    }

    /// <summary>The chain that fits best.</summary>
    /// <param name="alike">Lines labelled by other rules; learned first, and then unlearned where the rules differ.</param>
    /// <param name="lines">The lines to fit.</param>
    /// <param name="keys">The features by their numbers.</param>
    /// <param name="passes">How often the lines are gone through in one run.</param>
    /// <param name="times">Number of runs.</param>
    /// <param name="seed">Of everything left to chance.</param>
    public static ChainModel Train(
        IReadOnlyList<TrainingLine> alike, IReadOnlyList<TrainingLine> lines, List<uint> keys, int passes, int times, ulong seed)
    {
        var first = new ChainTrainer(keys.Count, seed);
        first.Learn(alike, lines, passes);
        for (var time = 1; time < times; time++)
        {
            var next = new ChainTrainer(keys.Count, seed + ((ulong)time << 32));
            next.Learn(alike, lines, passes);
            Lattice.AddTimes(first._sums, 1, next._sums);
            first.Add(next._transitionSums);
        }

        return first.Model(keys, (passes - (passes / 2)) * times);
    }

    private void Learn(IReadOnlyList<TrainingLine> alike, IReadOnlyList<TrainingLine> lines, int passes)
    {
        var order = Enumerable.Range(0, alike.Count).ToArray();
        for (var pass = 0; pass < PassesAlike; pass++)
        {
            Pass(alike, order);
        }

        order = [.. Enumerable.Range(0, lines.Count)];
        for (var pass = 0; pass < passes; pass++)
        {
            Pass(lines, order);
            if (pass >= passes / 2)
            {
                _rows.AddTo(_sums);
                Add(_transitions);
            }
        }
    }

    private void Pass(IReadOnlyList<TrainingLine> lines, int[] order)
    {
        _random.Shuffle(order.AsSpan());
        for (var i = 0; i < order.Length; i++)
        {
            Learn(lines[order[i]]);
            if (i % Batch == Batch - 1 || i == order.Length - 1)
            {
                LearnTransitions();
            }
        }
    }

    private void Learn(TrainingLine line)
    {
        var count = line.Labels.Length;
        var kept = new int[count][];
        _lattice.Resize(count);
        for (var t = 0; t < count; t++)
        {
            kept[t] = Keep(line.Features[t], line.Spelling[t]);
            _rows.Sum(kept[t], _lattice.Scores(t));
        }

        _lattice.Run(_transitions);
        CountTransitions(line.Labels);
        Span<float> slope = stackalloc float[L];
        for (var t = 0; t < count; t++)
        {
            for (var label = 0; label < L; label++)
            {
                slope[label] = _lattice.Probability(t, label);
            }

            slope[line.Labels[t]] -= 1;
            if (t == 0)
            {
                Lattice.AddTimes(_startExpected, 1, slope);
            }

            _rows.Descend(kept[t], slope);
        }
    }

    private int[] Keep(int[] features, int spelling)
    {
        var kept = new int[features.Length];
        var count = 0;
        for (var i = _random.NextSingle() < SpellingLeftOut ? spelling : 0; i < features.Length; i++)
        {
            if (_random.NextSingle() >= LeftOut)
            {
                kept[count++] = features[i];
            }
        }

        return kept[..count];
    }

    private void CountTransitions(byte[] labels)
    {
        Span<float> after = stackalloc float[L];
        for (var t = 1; t < labels.Length; t++)
        {
            var before = _lattice.Alpha(t - 1);
            _lattice.Continuation(t, after);
            for (var label = 0; label < L; label++)
            {
                if (before[label] > 1e-6f && LabelScheme.IsUsed(label))
                {
                    // What may not follow has the factor zero.
                    AddProducts(Row(_expected, label), before[label], Row(_transitions.Factors, label), after);
                }
            }

            _expected[(labels[t - 1] * L) + labels[t]] -= 1;
        }
    }

    private void LearnTransitions()
    {
        for (var before = 0; before < L; before++)
        {
            LearnedRows.Step(Row(_transitions.Weights, before), Row(_transitionSquares, before), Row(_expected, before));
        }

        LearnedRows.Step(_transitions.StartWeights, _startSquares, _startExpected);
        _expected.AsSpan().Clear();
        _startExpected.AsSpan().Clear();
        _transitions.Refresh();
    }

    private void Add(LabelTransitions transitions)
    {
        Lattice.AddTimes(_transitionSums.Weights, 1, transitions.Weights);
        Lattice.AddTimes(_transitionSums.StartWeights, 1, transitions.StartWeights);
    }

    private ChainModel Model(List<uint> keys, int count)
    {
        var weights = new short[_sums.Length];
        var scale = (1 - LeftOut) / count * LabelWeights.One;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (short)Math.Clamp(MathF.Round(_sums[i] * scale), short.MinValue, short.MaxValue);
        }

        var transitions = new LabelTransitions();
        Lattice.AddTimes(transitions.Weights, 1f / count, _transitionSums.Weights);
        Lattice.AddTimes(transitions.StartWeights, 1f / count, _transitionSums.StartWeights);
        transitions.Refresh();
        return new ChainModel(new LabelWeights(CollectionsMarshal.AsSpan(keys), weights), transitions);
    }

    private static Span<float> Row(float[] rows, int row) => rows.AsSpan(row * L, L);

    private static void AddProducts(Span<float> sum, float factor, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var factors = new Vector<float>(factor);
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += factors * left[i] * right[i];
        }
    }
}
