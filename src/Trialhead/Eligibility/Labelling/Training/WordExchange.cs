using System.Runtime.Intrinsics;

namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Divides words into classes so that the class of a word tells as much as can be about the class of the next.</summary>
/// <remarks>The exchange algorithm of Martin, Liermann and Ney (1998): each word in turn moves to the class where it fits best.</remarks>
internal sealed class WordExchange
{
    private readonly int _classes;
    private readonly int _side;
    private readonly int[] _classOf;
    private readonly WordPairs _after;
    private readonly WordPairs _before;
    private readonly double[] _counts;
    private readonly double[] _countsByAfter;
    private readonly double[] _lefts;
    private readonly double[] _rights;
    private readonly double[] _wordAfter;
    private readonly double[] _wordBefore;
    private readonly double[] _gains;
    private readonly List<int> _usedAfter = [];
    private readonly List<int> _usedBefore = [];

    private WordExchange(int words, WordPairs after, WordPairs before, int classes)
    {
        (_classes, _after, _before) = (classes, after, before);
        _side = (classes + 2 + 3) / 4 * 4;
        _classOf = [.. Enumerable.Range(0, words).Select(i => i % classes), classes, classes + 1];
        (_counts, _countsByAfter) = (new double[_side * _side], new double[_side * _side]);
        (_lefts, _rights, _gains) = (new double[_side], new double[_side], new double[_side]);
        (_wordAfter, _wordBefore) = (new double[_side], new double[_side]);
        for (var word = 0; word < words + 2; word++)
        {
            var others = after.Others(word);
            var counts = after.Counts(word);
            for (var i = 0; i < others.Length; i++)
            {
                var (left, right) = (_classOf[word], _classOf[others[i]]);
                _counts[(left * _side) + right] += counts[i];
                _countsByAfter[(right * _side) + left] += counts[i];
                _lefts[left] += counts[i];
                _rights[right] += counts[i];
            }
        }
    }

    /// <summary>The class of every word.</summary>
    public static int[] Divide(WordCorpus corpus, (WordPairs After, WordPairs Before) pairs, int classes, int passes)
    {
        var words = corpus.Words.Length;
        var exchange = new WordExchange(words, pairs.After, pairs.Before, Math.Max(1, Math.Min(classes, words)));
        for (var pass = 0; pass < passes; pass++)
        {
            var moved = 0;
            for (var word = 0; word < words; word++)
            {
                moved += exchange.Move(word) ? 1 : 0;
            }

            if (moved <= words / 500)
            {
                break;
            }
        }

        return exchange._classOf[..words];
    }

    private bool Move(int word)
    {
        var self = Neighbours(word, _after, _wordAfter, _usedAfter, out var after);
        Neighbours(word, _before, _wordBefore, _usedBefore, out var before);
        var home = _classOf[word];
        Shift(home, -1, self, after, before);
        _gains.AsSpan().Clear();
        Gain(_usedAfter, _wordAfter, _countsByAfter);
        Gain(_usedBefore, _wordBefore, _counts);
        var (best, most) = (home, double.MinValue);
        for (var to = 0; to < _classes; to++)
        {
            var gain = _gains[to] + Corner(to, self)
                - (Entropy(_lefts[to] + after) - Entropy(_lefts[to])) - (Entropy(_rights[to] + before) - Entropy(_rights[to]));
            if (gain > most + 1e-9)
            {
                (best, most) = (to, gain);
            }
        }

        Shift(best, 1, self, after, before);
        _classOf[word] = best;
        return best != home;
    }

    private double Neighbours(int word, WordPairs pairs, double[] byClass, List<int> used, out double all)
    {
        foreach (var number in used)
        {
            byClass[number] = 0;
        }

        used.Clear();
        double self = 0;
        all = 0;
        var others = pairs.Others(word);
        var counts = pairs.Counts(word);
        for (var i = 0; i < others.Length; i++)
        {
            all += counts[i];
            if (others[i] == word)
            {
                self = counts[i];
                continue;
            }

            ref var sum = ref byClass[_classOf[others[i]]];
            if (sum == 0)
            {
                used.Add(_classOf[others[i]]);
            }

            sum += counts[i];
        }

        return self;
    }

    private void Shift(int to, double sign, double self, double after, double before)
    {
        foreach (var right in _usedAfter)
        {
            Change(to, right, sign * _wordAfter[right]);
        }

        foreach (var left in _usedBefore)
        {
            Change(left, to, sign * _wordBefore[left]);
        }

        Change(to, to, sign * self);
        _lefts[to] += sign * after;
        _rights[to] += sign * before;
    }

    private void Change(int left, int right, double by)
    {
        _counts[(left * _side) + right] += by;
        _countsByAfter[(right * _side) + left] += by;
    }

    private void Gain(List<int> used, double[] byClass, double[] counts)
    {
        foreach (var neighbour in used)
        {
            var more = Vector256.Create(byClass[neighbour]);
            for (var to = 0; to < _side; to += 4)
            {
                var now = Vector256.LoadUnsafe(ref counts[(neighbour * _side) + to]);
                (Vector256.LoadUnsafe(ref _gains[to]) + Entropy(now + more) - Entropy(now)).StoreUnsafe(ref _gains[to]);
            }
        }
    }

    // Where the word's neighbours are of the class it moves to, both sides grow the same count.
    private double Corner(int to, double self)
    {
        var (right, left, now) = (_wordAfter[to], _wordBefore[to], _counts[(to * _side) + to]);
        return right == 0 && left == 0 && self == 0
            ? 0
            : Entropy(now + right + left + self) - Entropy(now + right) - Entropy(now + left) + Entropy(now);
    }

    private static double Entropy(double count) => count > 0 ? count * Math.Log(count) : 0;

    private static Vector256<double> Entropy(Vector256<double> counts) =>
        counts * Vector256.Log(Vector256.Max(counts, Vector256.Create(1e-300)));
}
