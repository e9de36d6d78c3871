using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>The weights of features while they are learned, each row beside the sums of its squared slopes.</summary>
internal sealed class LearnedRows(int features)
{
    private const int L = LabelScheme.Lanes;
    private const int Width = 2 * L;
    private const float Rate = 0.1f;
    private const float Shrink = 0.001f;

    // A slope that is smaller teaches nothing worth the time; most labels of most tokens have such slopes.
    private const float LeastSlope = 1e-3f;

    private readonly float[] _rows = new float[features * Width];

    /// <summary>Sums the weights of some features.</summary>
    public void Sum(ReadOnlySpan<int> features, Span<float> scores)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        foreach (var feature in features)
        {
            ref var row = ref Unsafe.Add(ref rows, feature * Width);
            a += Vector512.LoadUnsafe(ref row);
            b += Vector512.LoadUnsafe(ref row, 16);
            c += Vector512.LoadUnsafe(ref row, 32);
            d += Vector512.LoadUnsafe(ref row, 48);
        }

        a.CopyTo(scores);
        b.CopyTo(scores[16..]);
        c.CopyTo(scores[32..]);
        d.CopyTo(scores[48..]);
    }

    /// <summary>Moves the weights of some features down a slope, where it is steep enough.</summary>
    public void Descend(ReadOnlySpan<int> features, ReadOnlySpan<float> slope)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (var lane = 0; lane < L; lane += Vector256<float>.Count)
        {
            var slopes = Vector256.Create(slope[lane..]);
            if (!Vector256.GreaterThanAny(Vector256.Abs(slopes), Vector256.Create(LeastSlope)))
            {
                continue;
            }

            foreach (var feature in features)
            {
                Step(ref Unsafe.Add(ref rows, (feature * Width) + lane), slopes);
            }
        }
    }

    /// <summary>Adds every weight to a sum, row by row.</summary>
    public void AddTo(float[] sums)
    {
        for (var feature = 0; feature < _rows.Length / Width; feature++)
        {
            Lattice.AddTimes(sums.AsSpan(feature * L, L), 1, _rows.AsSpan(feature * Width, L));
        }
    }

    /// <summary>AdaGrad's step for a row of weights, its sums of squares and a slope.</summary>
    public static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slope)
    {
        for (var i = 0; i < slope.Length; i++)
        {
            var g = slope[i] + (Shrink * weights[i]);
            squares[i] += g * g;
            weights[i] -= Rate * g / MathF.Sqrt(squares[i] + 1e-6f);
        }
    }

    private static void Step(ref float row, Vector256<float> slopes)
    {
        var weights = Vector256.LoadUnsafe(ref row);
        var g = slopes + (Vector256.Create(Shrink) * weights);
        var squares = Vector256.LoadUnsafe(ref row, L) + (g * g);
        squares.StoreUnsafe(ref row, L);
        (weights - (Vector256.Create(Rate) * g / Vector256.Sqrt(squares + Vector256.Create(1e-6f)))).StoreUnsafe(ref row);
    }
}
