namespace Trialhead.Vocabulary;

/// <content>What the text around an ambiguous name says about its meaning.</content>
internal ref partial struct Reading
{
    private const int Window = 8;
    private const int LongFormScore = 10;
    private const int SignScore = 4;
    private const int NeighbourScore = 3;

    private int BestScore(ReadOnlySpan<LexiconName> names, Spelling spelling, Hit hit)
    {
        var best = 0;
        foreach (var name in names)
        {
            if (spelling.Admits(name))
            {
                best = Math.Max(best, Score(name, hit));
            }
        }

        return best;
    }

    // Where nothing speaks for any meaning, the usual ones stand.
    private bool IsMeant(LexiconName name, int best, Hit hit) => best > 0
        ? Score(name, hit) == best
        : !name.IsGated || _image.Of<LexiconSense>(LexiconSection.Senses)[name.Sense].Usual == 1;

    private int Score(LexiconName name, Hit hit)
    {
        if (!name.IsGated)
        {
            return 0;
        }

        var sense = _image.Of<LexiconSense>(LexiconSection.Senses)[name.Sense];
        var near = _image.Of<int>(LexiconSection.Lists).Slice(sense.Near, sense.NearCount);
        return (sense.LongForm == 1 && IsStated(name.Concept, withKinds: sense.Usual == 1 || near.Length > 0) ? LongFormScore : 0) + SignsFor(near, hit) + WordsFor(near, hit);
    }

    private readonly int SignsFor(ReadOnlySpan<int> near, Hit hit)
    {
        var score = 0;
        if (near.BinarySearch(LexiconSense.NumberBefore) >= 0 && hit.First > 0
            && char.IsDigit(_text[_tokens[hit.First - 1].Start])
            && _tokens[hit.First].Start - _tokens[hit.First - 1].End <= 1)
        {
            score += SignScore;
        }

        if (near.BinarySearch(LexiconSense.ComparisonAfter) >= 0
            && _text[_tokens[hit.End - 1].End..].TrimStart() is [('<' or '>' or '≤' or '≥' or '='), ..])
        {
            score += SignScore;
        }

        if (hit.First > 0 && near.BinarySearch(_words[hit.First - 1].Number + LexiconSense.Before) >= 0)
        {
            score += SignScore;
        }

        if (hit.End < _words.Length && near.BinarySearch(_words[hit.End].Number + LexiconSense.After) >= 0)
        {
            score += SignScore;
        }

        return score;
    }

    // Words on the same line, each counted once; the neighbours count more.
    private readonly int WordsFor(ReadOnlySpan<int> near, Hit hit)
    {
        var score = 0;
        for (var i = hit.First - 1; i >= 0 && i >= hit.First - Window && IsOneLine(_tokens[i].End, _tokens[i + 1].Start); i--)
        {
            score += WordScore(near, i, hit.First - 1);
        }

        for (var i = hit.End; i < _words.Length && i < hit.End + Window && IsOneLine(_tokens[i - 1].End, _tokens[i].Start); i++)
        {
            score += WordScore(near, i, hit.End);
        }

        return score;
    }

    private readonly int WordScore(ReadOnlySpan<int> near, int at, int neighbour) =>
        _words[at].Number == 0 || near.BinarySearch(_words[at].Number) < 0 ? 0 : at == neighbour ? NeighbourScore : 1;

    private readonly bool IsOneLine(int from, int to) => !_text[from..to].Contains('\n');

    // What needs its long form needs just that: not every tumour speaks for "CA".
    private bool IsStated(int concept, bool withKinds)
    {
        _stated ??= Stated();
        if (_stated.Contains(concept) || !withKinds)
        {
            return _stated.Contains(concept);
        }

        foreach (var stated in _stated)
        {
            if (stated < _lexicon.Count && concept < _lexicon.Count && _lexicon.IsA(stated, concept))
            {
                return true;
            }
        }

        return false;
    }

    private readonly HashSet<int> Stated()
    {
        var stated = new HashSet<int>();
        AddStated(stated);
        if (_about.Length > 0)
        {
            var tokens = Tokenizer.Split(_about).ToArray();
            var other = new Reading(_lexicon, _image, _about, tokens, new KnownWord[tokens.Length]);
            other.FindNames();
            other.AddStated(stated);
        }

        return stated;
    }

    private readonly void AddStated(HashSet<int> stated)
    {
        foreach (var hit in _hits)
        {
            if (!hit.IsGated)
            {
                var names = _view.Names(hit.Node);
                var spelling = Spelled(names, hit.First, hit.End);
                foreach (var name in names)
                {
                    if (spelling.Admits(name))
                    {
                        stated.Add(name.Concept);
                    }
                }
            }
        }
    }
}
