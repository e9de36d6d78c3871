using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Trialhead.Text;

namespace Trialhead.Eligibility.Labelling;

/// <summary>Finds what the phrases of eligibility text name: conditions, drugs, measurements, values, times.</summary>
/// <remarks>
/// A statistical reader, trained on expert annotation: it is right more often than not, and never certain. One chain labels a line from
/// end to end, a second one looks for phrases inside the phrases found. Deterministic; immutable; safe to share between threads.
/// </remarks>
public sealed class EntityLabeller
{
    private const float Floor = 0.02f;
    private const int Deepest = 3;

    // A phrase not chosen that is at least so likely may hold a measurement or value of a pair.
    private const float WorthOpening = 0.3f;

    // Above this a pair is right so often that the grammars may rely on it.
    private const float SureFloor = 0.5f;

    private static readonly Lazy<EntityLabeller> Shipped = new(LabellerFile.ReadEmbedded);

    private readonly LabellerModel _model;
    private readonly ChoiceSettings _settings;
    private readonly WordForms _forms;
    private readonly WordForm _none;
    private readonly ConcurrentBag<Scratch> _scratches = [];

    internal EntityLabeller(LabellerModel model, ChoiceSettings settings)
    {
        (_model, _settings, _forms) = (model, settings, new WordForms(model.Classes));
        _none = new WordForm("\0", model.Classes);
    }

    /// <summary>The labeller that ships with Trialhead, read on first use.</summary>
    public static EntityLabeller BuiltIn => Shipped.Value;

    internal LabellerModel Model => _model;

    /// <summary>Labels a stretch of text as one statement, whatever line ends it holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The stretch to look at; the spans found are counted from the start of the text.</param>
    /// <param name="list">Which list the statement stands in; null where that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of the text.</exception>
    public LabelledText Label(string text, SourceSpan span, CriterionKind? list = null) => Label(text, span, list, isDeep: true, _settings.PairFloor);

    /// <summary>Labels a stretch of text, and pairs only the measurements and values that surely belong together.</summary>
    internal LabelledText LabelSurely(string text, SourceSpan span, CriterionKind? list) => Label(text, span, list, isDeep: true, SureFloor);

    /// <summary>Labels a stretch of text with the outermost spans alone, which costs less: none inside another, and no values paired.</summary>
    internal IReadOnlyList<LabelledSpan> LabelOutermost(string text, SourceSpan span, CriterionKind? list) => Label(text, span, list, isDeep: false, _settings.PairFloor).Spans;

    /// <summary>What may be paired in a line; null where nothing may.</summary>
    internal PairCandidates? Candidates(LabelledLine line)
    {
        var (found, thinkable) = Find(line, new Scratch(), isDeep: true);
        return PairCandidates.Of(line, found, thinkable);
    }

    private LabelledText Label(string text, SourceSpan span, CriterionKind? list, bool isDeep, float pairFloor)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length, nameof(span));
        var line = _forms.Line(text, span.Start, span.End, list);
        if (line.Count == 0)
        {
            return LabelledText.Empty;
        }

        var scratch = _scratches.TryTake(out var used) ? used : new Scratch();
        try
        {
            return Read(line, scratch, isDeep, pairFloor);
        }
        finally
        {
            _scratches.Add(scratch);
        }
    }

    /// <summary>Labels a text line by line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="list">Which list the lines stand in; null where that is not known.</param>
    public LabelledText LabelLines(string text, CriterionKind? list = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (spans, values) = (new List<LabelledSpan>(), new List<ValuePair>());
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var found = Label(text, SourceSpan.FromBounds(start, end), list);
            values.AddRange(found.Values.Select(pair => new ValuePair(pair.Measurement + spans.Count, pair.Value + spans.Count)));
            spans.AddRange(found.Spans);
            start = end + 1;
        }

        return new LabelledText(spans, values);
    }

    private LabelledText Read(LabelledLine line, Scratch scratch, bool isDeep, float pairFloor)
    {
        var (found, thinkable) = Find(line, scratch, isDeep);
        var (phrases, pairs) = isDeep && PairCandidates.Of(line, found, thinkable) is { } candidates ? Join(candidates, pairFloor) : (found, []);
        var spans = new LabelledSpan[phrases.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            var span = SourceSpan.FromBounds(line.Tokens[phrases[i].First].Start, line.Tokens[phrases[i].Last].End);
            spans[i] = new LabelledSpan((EntityType)phrases[i].Type, span);
        }

        return new LabelledText(spans, pairs);
    }

    // The phrases chosen, and everything that the chains hold possible.
    private (List<Phrase> Found, List<Phrase> Thinkable) Find(LabelledLine line, Scratch scratch, bool isDeep)
    {
        Score(line, scratch);
        var (found, thinkable) = (new List<Phrase>(), new List<Phrase>());
        scratch.Lattice.Run(_model.Outer.Transitions);
        scratch.Lattice.Phrases(_model.Outer.Transitions, Floor, thinkable);
        var chosen = PhraseChoice.Best(thinkable, line.Count, _settings.Exactness, _settings.Price);
        if (!isDeep)
        {
            return (chosen, thinkable);
        }

        Phrase[] outer = [.. thinkable];
        foreach (var phrase in chosen)
        {
            found.Add(phrase);
            AddInside(line, phrase, 1, found, thinkable, scratch);
        }

        foreach (var phrase in outer)
        {
            if (phrase.Probability >= WorthOpening && PhraseTree.MayHold(phrase) && !chosen.Exists(phrase.IsAt))
            {
                AddHalves(Inside(line, phrase, scratch), phrase, thinkable);
            }
        }

        return (found, thinkable);
    }

    // A half that would not be told by itself is told with its pair.
    private (List<Phrase> Phrases, List<ValuePair> Pairs) Join(PairCandidates candidates, float pairFloor)
    {
        var pairs = _model.Pairs.Best(candidates, pairFloor);
        int[] told = [.. Enumerable.Range(0, candidates.Told).Union(pairs.SelectMany(pair => (int[])[pair.Measurement, pair.Value]))
            .OrderBy(at => candidates.Phrases[at].First).ThenByDescending(at => candidates.Phrases[at].Last)];
        return (
            [.. told.Select(at => candidates.Phrases[at])],
            [.. pairs.Select(pair => new ValuePair(Array.IndexOf(told, pair.Measurement), Array.IndexOf(told, pair.Value))).OrderBy(pair => pair.Measurement)]);
    }

    private void Score(LabelledLine line, Scratch scratch)
    {
        var lattice = scratch.Lattice;
        var sum = scratch.Sum.AsSpan();
        var words = line.Words;
        var depths = line.Depths();
        lattice.Resize(line.Count);
        var left = scratch.LeftBag.AsSpan();
        var right = scratch.RightBag.AsSpan();
        left.Clear();
        right.Clear();
        for (var i = WordForm.Reach + 1; i < Math.Min(LineFeatures.BagReach, line.Count); i++)
        {
            LabelWeights.Add(right, words[i].Scores(WordForm.RightBag, _model.Outer.Weights));
        }

        for (var t = 0; t < line.Count; t++)
        {
            Slide(words, t, left, right);
            left.CopyTo(sum);
            LabelWeights.Add(sum, right);
            for (var k = -WordForm.Reach; k <= WordForm.Reach; k++)
            {
                var word = t + k >= 0 && t + k < words.Length ? words[t + k] : _none;
                LabelWeights.Add(sum, word.Scores(k + WordForm.Reach, _model.Outer.Weights));
            }

            scratch.Features.Clear();
            LineFeatures.AddContext(words, t, depths[t], line.List, scratch.Features);
            MarkFeatures.Add(line, t, scratch.Features);
            AddWeights(_model.Outer.Weights, scratch, lattice.Scores(t));
        }
    }

    // Moves the two bags of classes one token on.
    private void Slide(WordForm[] words, int t, Span<short> left, Span<short> right)
    {
        var weights = _model.Outer.Weights;
        if (t - WordForm.Reach - 1 >= 0)
        {
            LabelWeights.Add(left, words[t - WordForm.Reach - 1].Scores(WordForm.LeftBag, weights));
        }

        if (t - LineFeatures.BagReach - 1 >= 0)
        {
            LabelWeights.Subtract(left, words[t - LineFeatures.BagReach - 1].Scores(WordForm.LeftBag, weights));
        }

        if (t + LineFeatures.BagReach < words.Length)
        {
            LabelWeights.Add(right, words[t + LineFeatures.BagReach].Scores(WordForm.RightBag, weights));
        }

        if (t > 0 && t + WordForm.Reach < words.Length)
        {
            LabelWeights.Subtract(right, words[t + WordForm.Reach].Scores(WordForm.RightBag, weights));
        }
    }

    private static void AddWeights(LabelWeights weights, Scratch scratch, Span<float> scores)
    {
        weights.AddTo(scratch.Sum, CollectionsMarshal.AsSpan(scratch.Features));
        LabelWeights.ToNumbers(scratch.Sum, scores);
    }

    // The phrases inside another, each with its probability if the other is there.
    private List<Phrase> Inside(LabelledLine line, Phrase outer, Scratch scratch)
    {
        var (count, phrases) = (outer.Last - outer.First + 1, new List<Phrase>());
        scratch.Lattice.Resize(count);
        for (var t = 0; t < count; t++)
        {
            scratch.Features.Clear();
            scratch.Sum.AsSpan().Clear();
            LineFeatures.AddInside(line.Words, outer, outer.First + t, scratch.Features);
            MarkFeatures.AddInside(line, outer, outer.First + t, scratch.Features);
            AddWeights(_model.Inner.Weights, scratch, scratch.Lattice.Scores(t));
        }

        scratch.Lattice.Run(_model.Inner.Transitions);
        scratch.Lattice.Phrases(_model.Inner.Transitions, Floor, phrases);
        return phrases;
    }

    // Adds the phrases chosen inside one that is found, and to what is thinkable the halves of pairs in it.
    private void AddInside(LabelledLine line, Phrase outer, int depth, List<Phrase> found, List<Phrase> thinkable, Scratch scratch)
    {
        if (depth > Deepest || !PhraseTree.MayHold(outer))
        {
            return;
        }

        var phrases = Inside(line, outer, scratch);
        AddHalves(phrases, outer, thinkable);
        foreach (var inner in PhraseChoice.Best(phrases, outer.Last - outer.First + 1, exactness: 1, _settings.InnerPrice))
        {
            var phrase = inner.Within(outer);
            if (!phrase.IsAt(outer))
            {
                found.Add(phrase);
                AddInside(line, phrase, depth + 1, found, thinkable, scratch);
            }
        }
    }

    private static void AddHalves(List<Phrase> phrases, Phrase outer, List<Phrase> thinkable)
    {
        foreach (var inner in phrases)
        {
            if ((EntityType)inner.Type is EntityType.Measurement or EntityType.Value && inner.Within(outer) is var phrase && !phrase.IsAt(outer))
            {
                thinkable.Add(phrase);
            }
        }
    }

    private sealed class Scratch
    {
        public Lattice Lattice { get; } = new();

        public List<ulong> Features { get; } = new(64);

        public short[] Sum { get; } = new short[LabelScheme.Lanes];

        public short[] LeftBag { get; } = new short[LabelScheme.Lanes];

        public short[] RightBag { get; } = new short[LabelScheme.Lanes];
    }
}
