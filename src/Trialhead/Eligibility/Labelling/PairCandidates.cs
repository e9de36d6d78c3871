namespace Trialhead.Eligibility.Labelling;

/// <summary>What may be a measurement or a value in a line: what the labeller tells, and what it would not tell by itself.</summary>
internal sealed class PairCandidates
{
    private const float Exactness = 0.7f;
    private const float Price = 0.08f;
    private const int Farthest = 60;

    private PairCandidates(LabelledLine line, List<Phrase> phrases, int told) => (Line, Phrases, Told) = (line, phrases, told);

    public LabelledLine Line { get; }

    /// <summary>Everything told in the order given, then what may be said beside it.</summary>
    public List<Phrase> Phrases { get; }

    /// <summary>How many phrases are told in any case.</summary>
    public int Told { get; }

    /// <summary>Every measurement with every value that is near enough, by their places in <see cref="Phrases"/>.</summary>
    public IEnumerable<ValuePair> Pairs =>
        from measurement in Enumerable.Range(0, Phrases.Count)
        where Phrases[measurement].Type == (int)EntityType.Measurement
        from value in Enumerable.Range(0, Phrases.Count)
        where Phrases[value].Type == (int)EntityType.Value && Gap(Phrases[measurement], Phrases[value]) <= Farthest
        select new ValuePair(measurement, value);

    /// <summary>The candidates of a line; null where it has no measurement or no value.</summary>
    /// <param name="line">The line.</param>
    /// <param name="told">The phrases chosen, with those inside others.</param>
    /// <param name="thinkable">Outer phrases that are not quite unlikely.</param>
    public static PairCandidates? Of(LabelledLine line, List<Phrase> told, List<Phrase> thinkable)
    {
        var phrases = new List<Phrase>(told);
        foreach (var type in (ReadOnlySpan<int>)[(int)EntityType.Measurement, (int)EntityType.Value])
        {
            var ofType = thinkable.FindAll(phrase => phrase.Type == type);
            if (ofType.Count == 0 && !told.Exists(phrase => phrase.Type == type))
            {
                return null;
            }

            var shy = PhraseChoice.Best(ofType, line.Count, Exactness, Price);
            shy.RemoveAll(phrase => phrases.Exists(other => IsLike(other, phrase) || Cross(other, phrase)));
            phrases.AddRange(shy);
        }

        return new PairCandidates(line, phrases, told.Count);
    }

    /// <summary>Whether two are of one type and share words.</summary>
    public static bool IsLike(Phrase a, Phrase b) => a.Type == b.Type && Overlap(a, b);

    public static bool Overlap(Phrase a, Phrase b) => a.First <= b.Last && b.First <= a.Last;

    private static bool Cross(Phrase a, Phrase b) =>
        a.First < b.First ? b.First <= a.Last && a.Last < b.Last : b.First < a.First && a.First <= b.Last && b.Last < a.Last;

    private static int Gap(Phrase a, Phrase b) => Math.Max(a.First - b.Last, b.First - a.Last) - 1;
}
