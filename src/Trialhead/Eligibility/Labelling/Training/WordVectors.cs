using System.Numerics;
using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Gives words vectors such that words met in the same surroundings lie close, and divides them by these.</summary>
/// <remarks>Skip-gram with negative sampling (Mikolov et al. 2013), then spherical k-means.</remarks>
internal sealed class WordVectors
{
    private const int Size = 64;
    private const int Reach = 4;
    private const int Passes = 4;
    private const int Strangers = 5;
    private const float FirstRate = 0.03f;
    private const float LastRate = 0.0005f;
    private const double Frequent = 1e-4;

    private readonly WordCorpus _corpus;
    private readonly SeededRandom _random = new(7);
    private readonly float[] _vectors;
    private readonly float[] _contexts;
    private readonly int[] _strangers = new int[1 << 20];
    private readonly float[] _error = new float[Size];

    public WordVectors(WordCorpus corpus)
    {
        _corpus = corpus;
        (_vectors, _contexts) = (new float[corpus.Words.Length * Size], new float[corpus.Words.Length * Size]);
        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = (_random.NextSingle() - 0.5f) / Size;
        }

        FillStrangers();
        Learn();
        Normalise(_vectors);
    }

    /// <summary>The class of every word.</summary>
    public int[] Divide(int classes, int passes)
    {
        var words = _corpus.Words.Length;
        classes = Math.Min(classes, words);
        var centres = _vectors[..(classes * Size)];
        var classOf = new int[words];
        for (var pass = 0; pass < passes; pass++)
        {
            var sums = new float[centres.Length];
            for (var word = 0; word < words; word++)
            {
                var vector = Row(_vectors, word);
                var (best, most) = (0, float.NegativeInfinity);
                for (var centre = 0; centre < classes; centre++)
                {
                    if (Dot(vector, Row(centres, centre)) is var likeness && likeness > most)
                    {
                        (best, most) = (centre, likeness);
                    }
                }

                classOf[word] = best;
                Lattice.AddTimes(Row(sums, best), 1, vector);
            }

            Normalise(sums);
            centres = sums;
        }

        return classOf;
    }

    private void FillStrangers()
    {
        var weights = _corpus.Counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var (all, soFar, slot) = (weights.Sum(), 0.0, 0);
        for (var word = 0; word < weights.Length; word++)
        {
            soFar += weights[word] / all;
            for (; slot < _strangers.Length && slot < soFar * _strangers.Length; slot++)
            {
                _strangers[slot] = word;
            }
        }
    }

    private void Learn()
    {
        var tokens = _corpus.Sentences.Sum(sentence => (double)sentence.Length);
        var kept = _corpus.Counts.Select(count => count / tokens / Frequent).Select(r => (float)Math.Min(1, (Math.Sqrt(r) + 1) / r)).ToArray();
        var (done, line) = (0.0, new List<int>());
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var sentence in _corpus.Sentences)
            {
                line.Clear();
                line.AddRange(sentence.Where(word => word != WordCorpus.Rare && _random.NextSingle() < kept[word]));
                done += sentence.Length;
                Learn(line, (float)Math.Max(LastRate, FirstRate * (1 - (done / (tokens * Passes)))));
            }
        }
    }

    private void Learn(List<int> line, float rate)
    {
        for (var at = 0; at < line.Count; at++)
        {
            var reach = 1 + _random.Next(Reach);
            for (var near = Math.Max(0, at - reach); near <= Math.Min(line.Count - 1, at + reach); near++)
            {
                if (near != at)
                {
                    Learn(line[near], line[at], rate);
                }
            }
        }
    }

    private void Learn(int word, int neighbour, float rate)
    {
        var vector = Row(_vectors, word);
        _error.AsSpan().Clear();
        for (var k = 0; k <= Strangers; k++)
        {
            var other = k == 0 ? neighbour : _strangers[_random.Next(_strangers.Length)];
            if (k > 0 && other == neighbour)
            {
                continue;
            }

            var context = Row(_contexts, other);
            var step = ((k == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-Dot(vector, context))))) * rate;
            Lattice.AddTimes(_error, step, context);
            Lattice.AddTimes(context, step, vector);
        }

        Lattice.AddTimes(vector, 1, _error);
    }

    private static Span<float> Row(float[] rows, int row) => rows.AsSpan(row * Size, Size);

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return Vector.Sum(sum);
    }

    private static void Normalise(float[] rows)
    {
        for (var row = 0; row < rows.Length / Size; row++)
        {
            var vector = Row(rows, row);
            var length = MathF.Sqrt(Dot(vector, vector) + 1e-9f);
            for (var i = 0; i < Size; i++)
            {
                vector[i] /= length;
            }
        }
    }
}
