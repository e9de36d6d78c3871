namespace Trialhead.Eligibility.Labelling;

/// <summary>What the model of pairs looks at: how likely both halves are, their words, what stands between and beside them.</summary>
/// <remarks>
/// Beside them matters because experts join one value to one measurement: "ALT or AST > 60" and "glucose &lt; 3 or > 12" join nothing.
/// Reused for all pairs of a line.
/// </remarks>
internal sealed class PairFeatures
{
    private const float Seen = 0.3f;
    private const int LongestChain = 5;
    private const ulong NoStep = 7;

    private static readonly float[] Levels = [0.05f, 0.12f, 0.25f, 0.4f, 0.55f, 0.7f, 0.85f, 0.95f];
    private static readonly ulong[] Joints = [.. new[] { "or", "and", ",", "/", ";", "(", ")", "." }.Select(joint => FeatureHash.Of(joint))];

    private readonly LabelledLine _line;
    private readonly WordForm[] _words;
    private readonly List<Phrase> _phrases;
    private readonly int _told;
    private readonly List<int> _marks;
    private readonly List<int> _row = [];

    public PairFeatures(PairCandidates candidates)
    {
        (_line, _words, _phrases, _told) = (candidates.Line, candidates.Line.Words, candidates.Phrases, candidates.Told);
        var seen = Enumerable.Range(0, _phrases.Count).Where(i => IsHalf(_phrases[i]) && _phrases[i].Probability >= Seen).ToList();
        _marks = seen.FindAll(i => !seen.Exists(j => Holds(_phrases[j], _phrases[i])));
    }

    /// <summary>Replaces a list's content with the features of a pair.</summary>
    public void Fill(ValuePair pair, List<ulong> features)
    {
        features.Clear();
        var (m, v) = (_phrases[pair.Measurement], _phrases[pair.Value]);
        var order = v.First > m.Last ? 1UL : v.Last < m.First ? 2UL : 3UL;
        var (from, to) = v.First > m.Last ? (m.Last + 1, v.First) : (v.Last + 1, m.First);
        AddLikelihood(m, v, features);
        AddWords(m, v, features);
        AddBetween(from, to, order, features);
        AddTypesBetween(from, to, order, features);
        AddBeside(pair, order, features);
        LimitFeatures.Add(_line.Limits, m, v, FeatureHash.Mix(Level(m), Level(v)), features);
        AddTogether(m, v, order, (ulong)Math.Clamp(to - from, 0, 6), features);
    }

    private void AddLikelihood(Phrase m, Phrase v, List<ulong> features)
    {
        var (measurement, value) = (Level(m), Level(v));
        features.Add(FeatureHash.Mix(1, measurement));
        features.Add(FeatureHash.Mix(2, value));
        features.Add(FeatureHash.Mix(3, measurement, value));
        features.Add(FeatureHash.Mix(4, measurement, Holder(m)));
        features.Add(FeatureHash.Mix(5, value, Holder(v)));
    }

    private void AddWords(Phrase m, Phrase v, List<ulong> features)
    {
        var hasNumber = 0UL;
        for (var i = v.First; i <= v.Last; i++)
        {
            features.Add(FeatureHash.Mix(10, _words[i].Word));
            hasNumber |= _words[i].IsNumber ? 1UL : 0;
        }

        for (var i = m.First; i <= m.Last; i++)
        {
            features.Add(FeatureHash.Mix(11, _words[i].Word));
        }

        features.Add(FeatureHash.Mix(12, hasNumber));
        features.Add(FeatureHash.Mix(13, _words[v.Last].Class));
        features.Add(FeatureHash.Mix(14, _words[m.Last].Class));
        features.Add(FeatureHash.Mix(15, (ulong)Math.Min(m.Last - m.First, 4), (ulong)Math.Min(v.Last - v.First, 6)));
        features.Add(FeatureHash.Mix(16, _words[m.Last].Class, _words[v.First].Class));
        features.Add(FeatureHash.Mix(17, _words[m.Last].Word, _words[v.Last].Word));
    }

    // What the tables know of the two, and what the one makes of the other.
    private void AddTogether(Phrase m, Phrase v, ulong order, ulong gap, List<ulong> features)
    {
        var (measurement, value) = (Level(m), Level(v));
        var (name, cue) = (_line.Marks.Names[m.Last], _line.Marks.Cues[v.First]);
        var (first, before) = (_words[v.First], LineFeatures.At(_words, v.First - 1));
        features.Add(FeatureHash.Mix(50, name));
        features.Add(FeatureHash.Mix(51, name, first.Class));
        features.Add(FeatureHash.Mix(52, name, value));
        features.Add(FeatureHash.Mix(53, cue));
        features.Add(FeatureHash.Mix(54, order, FeatureHash.Mix(gap, measurement, value)));
        features.Add(FeatureHash.Mix(55, order, FeatureHash.Mix(gap, first.Word)));
        features.Add(FeatureHash.Mix(56, _words[m.Last].Word, first.Class));
        features.Add(FeatureHash.Mix(57, _words[m.Last].Class, FeatureHash.Mix(order, gap)));
        features.Add(FeatureHash.Mix(58, before.Word, first.Class));
        features.Add(FeatureHash.Mix(59, LineFeatures.At(_words, v.Last + 1).Word));
        features.Add(FeatureHash.Mix(60, LineFeatures.At(_words, m.First - 1).Word));
        features.Add(FeatureHash.Mix(61, (ulong)(_line.List ?? 0), (ulong)Math.Min(_line.Count / 4, 8)));
    }

    private void AddBetween(int from, int to, ulong order, List<ulong> features)
    {
        features.Add(FeatureHash.Mix(20, order));
        features.Add(FeatureHash.Mix(21, order, (ulong)Math.Clamp(to - from, 0, 15)));
        var all = order;
        for (var i = from; i < to; i++)
        {
            features.Add(FeatureHash.Mix(22, order, _words[i].Word));
            features.Add(FeatureHash.Mix(23, order, _words[i].Class));
            all = FeatureHash.Mix(all, _words[i].Word);
        }

        if (to - from <= 3)
        {
            features.Add(FeatureHash.Mix(24, all));
        }
    }

    private void AddTypesBetween(int from, int to, ulong order, List<ulong> features)
    {
        var (all, count) = (order, 0);
        for (var i = 0; i < _told; i++)
        {
            if (_phrases[i].First >= from && _phrases[i].Last < to)
            {
                all = ++count < LongestChain ? FeatureHash.Mix(all, (ulong)_phrases[i].Type) : all;
                features.Add(FeatureHash.Mix(30, order, (ulong)_phrases[i].Type));
            }
        }

        features.Add(FeatureHash.Mix(31, all));
    }

    // The row of measurements and values that the two stand in.
    private void AddBeside(ValuePair pair, ulong order, List<ulong> features)
    {
        _row.Clear();
        _row.AddRange(_marks.Union([pair.Measurement, pair.Value]).OrderBy(i => _phrases[i].First).ThenBy(i => _phrases[i].Last));
        var (m, v) = (_row.IndexOf(pair.Measurement), _row.IndexOf(pair.Value));
        var (first, last) = (Math.Min(m, v), Math.Max(m, v));
        var (chain, types) = (order, order);
        for (var i = first; i < last && i < first + LongestChain; i++)
        {
            chain = FeatureHash.Mix(chain, Step(i, 1));
            types = FeatureHash.Mix(types, (ulong)_phrases[_row[i + 1]].Type);
        }

        var (before, after) = (Step(first, -1), Step(last, 1));
        features.Add(FeatureHash.Mix(40, order, before));
        features.Add(FeatureHash.Mix(41, order, after));
        features.Add(FeatureHash.Mix(42, chain));
        features.Add(FeatureHash.Mix(43, chain, before));
        features.Add(FeatureHash.Mix(44, chain, after));
        features.Add(FeatureHash.Mix(45, chain, FeatureHash.Mix(before, after)));
        var (measurements, values) = (FeatureHash.Mix(Run(m, -1), Run(m, 1)), FeatureHash.Mix(Run(v, -1), Run(v, 1)));
        features.Add(FeatureHash.Mix(46, order, measurements));
        features.Add(FeatureHash.Mix(47, order, values));
        features.Add(FeatureHash.Mix(48, types, FeatureHash.Mix(measurements, values)));
    }

    // The neighbour in the row, with what stands between.
    private ulong Step(int at, int direction)
    {
        var other = at + direction;
        if (other < 0 || other >= _row.Count)
        {
            return NoStep;
        }

        var (left, right) = (_phrases[_row[Math.Min(at, other)]], _phrases[_row[Math.Max(at, other)]]);
        return FeatureHash.Mix((ulong)_phrases[_row[other]].Type, Joint(left.Last + 1, right.First));
    }

    // How many of the same type follow one another closely.
    private ulong Run(int at, int direction)
    {
        var count = 0UL;
        for (var i = at; i + direction >= 0 && i + direction < _row.Count && count < 3; i += direction, count++)
        {
            var (left, right) = (_phrases[_row[Math.Min(i, i + direction)]], _phrases[_row[Math.Max(i, i + direction)]]);
            if (left.Type != right.Type || right.First - left.Last > 4)
            {
                break;
            }
        }

        return count;
    }

    private ulong Joint(int from, int to)
    {
        var (joints, others) = (0UL, 0);
        for (var i = from; i < to; i++)
        {
            var joint = Array.IndexOf(Joints, _words[i].Word);
            (joints, others) = joint >= 0 ? (joints | (1UL << joint), others) : (joints, others + 1);
        }

        return to < from ? 1 : FeatureHash.Mix(joints, others switch { 0 => 0, <= 2 => 1, <= 6 => 2, _ => 3 });
    }

    // The told phrase of another type that shares words with a half.
    private ulong Holder(Phrase half)
    {
        var at = _phrases.FindIndex(0, _told, phrase => phrase.Type != half.Type && PairCandidates.Overlap(phrase, half));
        return at < 0 ? 0 : FeatureHash.Mix((ulong)_phrases[at].Type, Covers(_phrases[at], half) ? 1UL : Covers(half, _phrases[at]) ? 2UL : 3UL);
    }

    private static ulong Level(Phrase phrase) => (ulong)Levels.Count(level => phrase.Probability >= level);

    private static bool IsHalf(Phrase phrase) => (EntityType)phrase.Type is EntityType.Measurement or EntityType.Value;

    private static bool Holds(Phrase outer, Phrase inner) => outer.Type == inner.Type && Covers(outer, inner) && !Covers(inner, outer);

    private static bool Covers(Phrase outer, Phrase inner) => outer.First <= inner.First && outer.Last >= inner.Last;
}
