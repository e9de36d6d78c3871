using Trialhead.Text;

namespace Trialhead.Vocabulary;

/// <content>What a name may mean, and which names are like it.</content>
public sealed partial class Lexicon
{
    /// <summary>Every meaning of exactly this name, whatever its case, with what a text must say before it counts.</summary>
    public IReadOnlyList<NameMatch> Explain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var senses = _image.Of<LexiconSense>(LexiconSection.Senses);
        var matches = new List<NameMatch>();
        foreach (var found in NamesAt(name))
        {
            var sense = senses[found.Sense];
            var gate = !found.IsGated || sense.Usual == 1 ? NameGate.Open : sense.NearCount > 0 ? NameGate.Context : NameGate.LongForm;
            var words = found.IsGated ? _image.String(sense.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            matches.Add(new NameMatch(
                found.Concept < Count ? At(found.Concept) : null,
                _image.String(found.Text), found.Case == NameCase.Exact, gate, !found.IsGated || sense.Usual == 1, words));
        }

        return matches;
    }

    /// <summary>Names spelled almost like this one, the likest first.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> FindSimilar(string name, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(name);
        const int LettersPerSlip = 4;
        var folded = Folding.Fold(name.Trim());
        var slips = Math.Clamp(folded.Length / LettersPerSlip, 1, 3);
        var starts = _image.Of<int>(LexiconSection.StringStarts);
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in DistinctTexts())
        {
            if (Math.Abs(starts[text + 1] - starts[text] - folded.Length) <= slips)
            {
                var candidate = _image.String(text);
                var distance = Distance(folded, Folding.Fold(candidate), slips);
                if (distance <= slips)
                {
                    found.TryAdd(candidate, distance);
                }
            }
        }

        return [.. found.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)];
    }

    /// <summary>Every spelling of every name, each once, in no order.</summary>
    public IEnumerable<string> Spellings() => DistinctTexts().Select(text => _image.String(text));

    private HashSet<int> DistinctTexts()
    {
        var texts = new HashSet<int>();
        foreach (var name in _image.Of<LexiconName>(LexiconSection.Names))
        {
            if (name.Concept < Count)
            {
                texts.Add(name.Text);
            }
        }

        return texts;
    }

    // Letters put in, left out, changed or swapped with their neighbour; more than the limit is as good as any more.
    private static int Distance(string one, string other, int limit)
    {
        var (before, last, now) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                now[j] = Math.Min(change, Math.Min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > limit)
            {
                return least;
            }

            (before, last, now) = (last, now, before);
        }

        return last[^1];
    }
}
