using System.Numerics;
using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling;

/// <summary>The chain of labels over one line: scores in, probabilities of labels and of phrases out.</summary>
/// <remarks>The forward-backward algorithm with each token's sum scaled to one. Reused from line to line by one thread.</remarks>
internal sealed class Lattice
{
    private const int L = LabelScheme.Lanes;
    private const int G = LabelScheme.Group;
    private const float Nothing = 1e-9f;

    private float[] _psi = [];
    private float[] _alpha = [];
    private float[] _beta = [];
    private float[] _scale = [];
    private float[] _scores = [];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for so many tokens; their scores are not cleared.</summary>
    public void Resize(int count)
    {
        Count = count;
        if (_scale.Length < count)
        {
            var room = Math.Max(64, count * 2);
            (_psi, _alpha, _beta) = (new float[room * L], new float[room * L], new float[room * L]);
            (_scores, _scale) = (new float[room * L], new float[room]);
        }
    }

    /// <summary>The scores of a token's labels.</summary>
    public Span<float> Scores(int token) => _scores.AsSpan(token * L, L);

    /// <summary>What comes before, up to and including a token.</summary>
    public ReadOnlySpan<float> Alpha(int token) => _alpha.AsSpan(token * L, L);

    /// <summary>The probability of a label of a token.</summary>
    public float Probability(int token, int label) => _alpha[(token * L) + label] * _beta[(token * L) + label];

    /// <summary>Computes all probabilities; the result is the logarithm of the sum over all labellings.</summary>
    public double Run(LabelTransitions transitions)
    {
        double sum = 0;
        for (var t = 0; t < Count; t++)
        {
            sum += Exponentiate(t) + Forward(t, transitions);
        }

        for (var t = Count - 1; t >= 0; t--)
        {
            Backward(t, transitions);
        }

        return sum;
    }

    /// <summary>Factors and what comes after a token, such that times alpha of the token before and the transition it is a probability.</summary>
    public void Continuation(int token, Span<float> into)
    {
        var inverse = 1 / _scale[token];
        var psi = _psi.AsSpan(token * L, L);
        var beta = _beta.AsSpan(token * L, L);
        for (var i = 0; i < L; i++)
        {
            into[i] = psi[i] * beta[i] * inverse;
        }
    }

    /// <summary>Adds every phrase of at least a probability.</summary>
    public void Phrases(LabelTransitions transitions, float floor, List<Phrase> phrases)
    {
        for (var first = 0; first < Count; first++)
        {
            if (Probability(first, LabelScheme.Outside) > 1 - floor)
            {
                continue;
            }

            var alpha = _alpha.AsSpan(first * L, L);
            var beta = _beta.AsSpan(first * L, L);
            for (var type = 0; type < LabelScheme.Types; type++)
            {
                var single = alpha[LabelScheme.FirstSingle + type] * beta[LabelScheme.FirstSingle + type];
                if (single > floor)
                {
                    phrases.Add(new Phrase(type, first, first, single));
                }

                if (alpha[type] * beta[type] >= floor)
                {
                    Extend(transitions, type, first, floor, phrases);
                }
            }
        }
    }

    private void Extend(LabelTransitions transitions, int type, int first, float floor, List<Phrase> phrases)
    {
        var reach = _alpha[(first * L) + type];
        var (toInside, toEnd) = (transitions.Within[type], transitions.Within[(2 * G) + type]);
        for (var t = first + 1; t < Count; t++)
        {
            var (inverse, inside, end) = (1 / _scale[t], (t * L) + LabelScheme.FirstInside + type, (t * L) + LabelScheme.FirstEnd + type);
            var closed = reach * toEnd * _psi[end] * inverse * _beta[end];
            if (closed > floor)
            {
                phrases.Add(new Phrase(type, first, t, closed));
            }

            reach *= toInside * _psi[inside] * inverse;
            if (reach * _beta[inside] < floor)
            {
                return;
            }

            (toInside, toEnd) = (transitions.Within[G + type], transitions.Within[(3 * G) + type]);
        }
    }

    private double Exponentiate(int t)
    {
        var scores = _scores.AsSpan(t * L, L);
        var psi = _psi.AsSpan(t * L, L);
        (scores[31], scores[47], scores[63]) = (float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity);
        var most = Most(scores);
        var from = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var to = MemoryMarshal.Cast<float, Vector<float>>(psi);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Vector.Exp(from[i] - new Vector<float>(most));
        }

        return most;
    }

    private static float Most(ReadOnlySpan<float> scores)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var mosts = vectors[0];
        for (var i = 1; i < vectors.Length; i++)
        {
            mosts = Vector.Max(mosts, vectors[i]);
        }

        var most = mosts[0];
        for (var i = 1; i < Vector<float>.Count; i++)
        {
            most = Math.Max(most, mosts[i]);
        }

        return most;
    }

    private double Forward(int t, LabelTransitions transitions)
    {
        var alpha = _alpha.AsSpan(t * L, L);
        var psi = _psi.AsSpan(t * L, L);
        if (t == 0)
        {
            transitions.StartFactors.CopyTo(alpha);
        }
        else
        {
            var before = _alpha.AsSpan((t - 1) * L, L);
            alpha[..LabelScheme.Starts].Clear();
            for (var label = LabelScheme.Outside; label < LabelScheme.FirstInside; label++)
            {
                if (before[label] > Nothing)
                {
                    AddTimes(alpha[..LabelScheme.Starts], before[label], transitions.Factors.AsSpan(label * L, LabelScheme.Starts));
                }
            }

            var within = transitions.Within.AsSpan();
            var begin = before[..G];
            var inside = before[LabelScheme.FirstInside..];
            SumOfProducts(alpha[LabelScheme.FirstInside..], begin, within[..G], inside, within[G..(2 * G)]);
            SumOfProducts(alpha[LabelScheme.FirstEnd..LabelScheme.FirstInside], begin, within[(2 * G)..(3 * G)], inside, within[(3 * G)..]);
        }

        if (t == Count - 1)
        {
            alpha[..LabelScheme.Outside].Clear();
            alpha[LabelScheme.FirstInside..].Clear();
        }

        Multiply(alpha, psi);
        float sum = 0;
        foreach (var factor in alpha)
        {
            sum += factor;
        }

        sum = Math.Max(sum, 1e-30f);
        Scale(alpha, 1 / sum);
        _scale[t] = sum;
        return Math.Log(sum);
    }

    private void Backward(int t, LabelTransitions transitions)
    {
        var beta = _beta.AsSpan(t * L, L);
        beta.Clear();
        if (t == Count - 1)
        {
            beta[LabelScheme.Outside..LabelScheme.FirstInside].Fill(1);
            return;
        }

        Span<float> after = stackalloc float[L];
        Continuation(t + 1, after);
        for (var label = 0; label < 31; label++)
        {
            if (after[label] > Nothing)
            {
                AddTimes(beta[..LabelScheme.FirstInside], after[label], transitions.FactorsByAfter.AsSpan(label * L, LabelScheme.FirstInside));
            }
        }

        var within = transitions.Within.AsSpan();
        var end = after[LabelScheme.FirstEnd..LabelScheme.FirstInside];
        var inside = after[LabelScheme.FirstInside..];
        Span<float> begin = stackalloc float[G];
        SumOfProducts(begin, inside, within[..G], end, within[(2 * G)..(3 * G)]);
        begin[..LabelScheme.Types].CopyTo(beta);
        SumOfProducts(beta[LabelScheme.FirstInside..], inside, within[G..(2 * G)], end, within[(3 * G)..]);
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    public static void AddTimes(Span<float> sum, float factor, ReadOnlySpan<float> row)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var factors = new Vector<float>(factor);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += factors * rows[i];
        }
    }

    private static void SumOfProducts(
        Span<float> into, ReadOnlySpan<float> a, ReadOnlySpan<float> x, ReadOnlySpan<float> b, ReadOnlySpan<float> y)
    {
        for (var i = 0; i < G; i++)
        {
            into[i] = (a[i] * x[i]) + (b[i] * y[i]);
        }
    }

    private static void Multiply(Span<float> row, ReadOnlySpan<float> factors)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var others = MemoryMarshal.Cast<float, Vector<float>>(factors);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] *= others[i];
        }
    }

    private static void Scale(Span<float> row, float factor)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] *= factor;
        }
    }
}
