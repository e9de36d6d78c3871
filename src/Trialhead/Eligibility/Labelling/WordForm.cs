using System.Runtime.InteropServices;

namespace Trialhead.Eligibility.Labelling;

/// <summary>A word as it is written, with all features that it has by itself.</summary>
/// <remarks>It keeps what the weights say that it is asked with first: the lines of one labeller are not another's.</remarks>
internal sealed class WordForm
{
    /// <summary>How far around a token its neighbours' own features count.</summary>
    public const int Reach = 3;

    private const ulong NumberClass = 5000;
    private const ulong RareClass = 6000;

    private readonly Lock _lock = new();
    private readonly short[]?[] _scores = new short[]?[Slots];

    public WordForm(ReadOnlySpan<char> written, WordClasses classes)
    {
        var lower = written.Length <= 128 ? stackalloc char[written.Length] : new char[written.Length];
        written.ToLowerInvariant(lower);
        IsNumber = char.IsDigit(written[0]);
        Word = FeatureHash.Of(Normalised(lower));
        Bracket = written is "(" ? 1 : written is ")" ? -1 : 0;
        IsJoint = lower is "or" or "and" or "/" or ",";
        Classes = classes.Find(Word);
        Class = Classes is not null ? Classes[0] : IsNumber ? NumberClass : RareClass;
        (_own, _near, _next, _far) = Features(written, lower);
    }

    /// <summary>The place of an empty side of a line.</summary>
    public static WordForm None { get; } = new("\0", new WordClasses([]));

    public ulong Word { get; }

    public ulong Class { get; }

    public ushort[]? Classes { get; }

    public bool IsNumber { get; }

    /// <summary>How many of its own features, the first ones, tell exactly this word from others that are like it.</summary>
    public int Spelling { get; private set; }

    /// <summary>1 for an opening bracket, -1 for a closing one.</summary>
    public int Bracket { get; }

    /// <summary>Whether it joins the items of a list.</summary>
    public bool IsJoint { get; }

    private readonly ulong[] _own;
    private readonly ulong[] _near;
    private readonly ulong[] _next;
    private readonly ulong[] _far;

    // Offsets -3..3, then the two bags.
    private const int Slots = (2 * Reach) + 3;
    public const int LeftBag = 2 * Reach + 1;
    public const int RightBag = LeftBag + 1;

    /// <summary>What the word adds to the labels of a token so far away, kept after the first time, and for these weights alone.</summary>
    public short[] Scores(int slot, LabelWeights weights)
    {
        if (_scores[slot] is { } known)
        {
            return known;
        }

        lock (_lock)
        {
            var scores = new short[LabelScheme.Lanes];
            var features = new List<ulong>();
            AddSlot(slot, features);
            weights.AddTo(scores, CollectionsMarshal.AsSpan(features));
            return _scores[slot] = scores;
        }
    }

    /// <summary>The features that this word gives to a token in the same place (slot 3), near by, or by lying in one of its bags.</summary>
    public void AddSlot(int slot, List<ulong> features)
    {
        if (slot >= LeftBag)
        {
            if (Classes is not null)
            {
                features.Add(FeatureHash.Mix(400 + (ulong)(slot - LeftBag), Classes[1]));
            }

            return;
        }

        foreach (var feature in Math.Abs(slot - Reach) switch { 0 => _own, 1 => _near, 2 => _next, _ => _far })
        {
            features.Add(FeatureHash.Mix(feature, (ulong)slot + 100));
        }
    }

    /// <summary>The fewer features that are looked at inside a found phrase.</summary>
    public ReadOnlySpan<ulong> NearFeatures => _near;

    private static ReadOnlySpan<char> Normalised(Span<char> lower) => NormalisedWord.IsNumber(lower) ? NormalisedWord.Of(lower) : lower;

    private (ulong[] Own, ulong[] Near, ulong[] Next, ulong[] Far) Features(ReadOnlySpan<char> written, ReadOnlySpan<char> lower)
    {
        var word = FeatureHash.Mix(1, Word);
        var shape = FeatureHash.Mix(3, Shape(written, longestRun: 3));
        var brief = FeatureHash.Mix(4, Shape(written, longestRun: 1));
        var classes = new List<ulong>();
        for (var i = 0; Classes is not null && i < Classes.Length; i++)
        {
            classes.Add(FeatureHash.Mix(40 + (ulong)i, Classes[i]));
        }

        if (Classes is null)
        {
            classes.Add(FeatureHash.Mix(40, IsNumber ? NumberClass : RareClass));
        }

        List<ulong> own = IsNumber ? [] : [word];
        for (var k = 1; k <= 5 && k < lower.Length && !IsNumber; k++)
        {
            own.Add(Prefix(lower, k));
            own.Add(Suffix(lower, k));
        }

        Spelling = own.Count;
        own.AddRange(IsNumber ? [word, FeatureHash.Mix(2, FeatureHash.Of(lower)), shape, brief] : [shape, brief]);
        own.AddRange(classes);

        List<ulong> near = [word, shape, .. classes];
        if (!IsNumber && lower.Length > 3)
        {
            near.Add(Prefix(lower, 3));
            near.Add(Suffix(lower, 3));
        }

        return ([.. own], [.. near], [word, brief, .. classes], Classes is null ? [] : [.. classes.Take(2)]);
    }

    private static ulong Prefix(ReadOnlySpan<char> lower, int length) => FeatureHash.Mix(10 + (ulong)length, FeatureHash.Of(lower[..length]));

    private static ulong Suffix(ReadOnlySpan<char> lower, int length) => FeatureHash.Mix(20 + (ulong)length, FeatureHash.Of(lower[^length..]));

    private static ulong Shape(ReadOnlySpan<char> written, int longestRun)
    {
        Span<char> shape = stackalloc char[32];
        var (length, run, last) = (0, 0, '\0');
        foreach (var c in written)
        {
            var kind = char.IsUpper(c) ? 'A' : char.IsLower(c) ? 'a' : char.IsDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= longestRun && length < shape.Length)
            {
                shape[length++] = kind;
            }
        }

        return FeatureHash.Of(shape[..length]);
    }
}
