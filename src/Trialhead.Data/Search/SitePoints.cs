using System.Runtime.InteropServices;
using Lucene.Net.Util;
using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>The points of a trial's sites in one binary value: pairs of single-precision numbers, good to some metres.</summary>
internal static class SitePoints
{
    private const double KilometresPerDegree = 111; // of latitude, rounded down

    public static BytesRef Encode(IReadOnlyList<GeoPoint> points)
    {
        var numbers = points.SelectMany(point => new[] { (float)point.Latitude, (float)point.Longitude }).ToArray();
        return new BytesRef(MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());
    }

    /// <summary>Kilometres to the nearest point that is at most so far; null where none is.</summary>
    public static double? Nearest(BytesRef encoded, GeoPoint from, double atMost)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(encoded.Bytes.AsSpan(encoded.Offset, encoded.Length));
        double? nearest = null;
        for (var i = 0; i < numbers.Length; i += 2)
        {
            var limit = nearest ?? atMost;
            if (Math.Abs(numbers[i] - from.Latitude) * KilometresPerDegree <= limit
                && new GeoPoint(numbers[i], numbers[i + 1]).KilometresTo(from) is var distance
                && distance <= limit)
            {
                nearest = distance;
            }
        }

        return nearest;
    }
}
