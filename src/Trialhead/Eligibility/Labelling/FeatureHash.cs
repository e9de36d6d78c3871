namespace Trialhead.Eligibility.Labelling;

/// <summary>Features are 64-bit hashes: no strings are made, and the model stores none.</summary>
internal static class FeatureHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Scatter(hash);
    }

    public static ulong Mix(ulong a, ulong b) => Scatter((a * 0x9E3779B97F4A7C15UL) + b + 0x632BE59BD9B4E019UL);

    public static ulong Mix(ulong a, ulong b, ulong c) => Mix(Mix(a, b), c);

    // The finaliser of MurmurHash3.
    private static ulong Scatter(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdUL;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return h ^ (h >> 33);
    }
}
