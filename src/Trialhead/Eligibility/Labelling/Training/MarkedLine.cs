namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>A line of a marked text, its marks fitted to whole tokens.</summary>
internal sealed class MarkedLine
{
    private (uint[][] Keys, int[] Spelling)? _outer;

    private MarkedLine(LabelledLine line, List<Phrase> phrases, HashSet<(int Measurement, int Value)> pairs)
    {
        (Line, Phrases, Pairs) = (line, phrases, pairs);
        Roots = PhraseTree.Build(phrases);
    }

    public LabelledLine Line { get; }

    public List<Phrase> Phrases { get; }

    public HashSet<(int Measurement, int Value)> Pairs { get; }

    public List<PhraseTree> Roots { get; }

    /// <summary>For each token the keys of its features, and how many of these, the first ones, spell the word; made once.</summary>
    public (uint[][] Keys, int[] Spelling) Outer => _outer ??= OuterKeys();

    /// <summary>The lines of a text that have words.</summary>
    public static IEnumerable<MarkedLine> Of(TrainingText text, WordForms forms)
    {
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Text.Length;
            var line = forms.Line(text.Text, start, end, text.List);
            if (line.Count > 0)
            {
                yield return Fit(line, text);
            }

            start = end + 1;
        }
    }

    /// <summary>Calls with the number, from the phrase's first, and the keys of the features of each token inside a phrase.</summary>
    public void EachInside(Phrase phrase, Action<int, uint[]> use)
    {
        var features = new List<ulong>();
        for (var t = phrase.First; t <= phrase.Last; t++)
        {
            features.Clear();
            LineFeatures.AddInside(Line.Words, phrase, t, features);
            MarkFeatures.AddInside(Line, phrase, t, features);
            use(t - phrase.First, FeatureTable.KeysOf(features));
        }
    }

    /// <summary>Whether the experts joined phrases that overlap these two.</summary>
    public bool Joins(Phrase measurement, Phrase value) => Pairs.Any(pair =>
        PairCandidates.IsLike(Phrases[pair.Measurement], measurement) && PairCandidates.IsLike(Phrases[pair.Value], value));

    private (uint[][] Keys, int[] Spelling) OuterKeys()
    {
        var (keys, spelling) = (new uint[Line.Count][], new int[Line.Count]);
        var (features, own, depths) = (new List<ulong>(), new List<ulong>(), Line.Depths());
        for (var t = 0; t < Line.Count; t++)
        {
            var word = Line.Words[t];
            own.Clear();
            features.Clear();
            word.AddSlot(WordForm.Reach, own);
            LineFeatures.AddContext(Line.Words, t, depths[t], Line.List, features);
            MarkFeatures.Add(Line, t, features);
            features.InsertRange(LineFeatures.Spelling, own);
            for (var k = 1; k <= WordForm.Reach; k++)
            {
                LineFeatures.At(Line.Words, t - k).AddSlot(WordForm.Reach - k, features);
                LineFeatures.At(Line.Words, t + k).AddSlot(WordForm.Reach + k, features);
            }

            for (var k = WordForm.Reach + 1; k <= LineFeatures.BagReach; k++)
            {
                LineFeatures.At(Line.Words, t - k).AddSlot(WordForm.LeftBag, features);
                LineFeatures.At(Line.Words, t + k).AddSlot(WordForm.RightBag, features);
            }

            (keys[t], spelling[t]) = (FeatureTable.KeysOf(features), LineFeatures.Spelling + word.Spelling);
        }

        return (keys, spelling);
    }

    private static MarkedLine Fit(LabelledLine line, TrainingText text)
    {
        var (phrases, numbers) = (new List<Phrase>(), new Dictionary<int, int>());
        for (var i = 0; i < text.Spans.Count; i++)
        {
            var (type, span) = text.Spans[i];
            var first = Array.FindIndex(line.Tokens, token => token.End > span.Start);
            var last = Array.FindLastIndex(line.Tokens, token => token.Start < span.End);
            if (first >= 0 && first <= last)
            {
                numbers.Add(i, phrases.Count);
                phrases.Add(new Phrase((int)type, first, last, 1));
            }
        }

        var pairs = from pair in text.Values
                    where numbers.ContainsKey(pair.Measurement) && numbers.ContainsKey(pair.Value)
                    select (numbers[pair.Measurement], numbers[pair.Value]);
        return new MarkedLine(line, phrases, [.. pairs]);
    }
}
