using System.Collections.Frozen;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>The words that state limits, and numbers written as words.</summary>
internal static class LimitWords
{
    private static readonly FrozenDictionary<string, (LimitCue Cue, double Value)> Words = Make();

    private static readonly FrozenDictionary<string, (LimitCue Cue, double Value)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded word does, with its value where it is a number.</summary>
    public static (LimitCue Cue, double Value) Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, (LimitCue, double)> Make()
    {
        var words = new Dictionary<string, (LimitCue, double)>(StringComparer.Ordinal);
        foreach (var (cue, list) in new (LimitCue, string)[]
        {
            (LimitCue.A, "a an"),
            (LimitCue.Above, "above over beyond superior"),
            (LimitCue.Age, "age aged ages"),
            (LimitCue.And, "and plus"),
            (LimitCue.At, "at"),
            (LimitCue.Be, "be is are was were been being must should shall will have has having had"),
            (LimitCue.Below, "below under beneath inferior"),
            (LimitCue.Better, "better"),
            (LimitCue.Between, "between"),
            (LimitCue.But, "but yet"),
            (LimitCue.Change, "change changes increase increased increases decrease decreased decreases reduction reduced improvement improved decline "
                + "variability variation difference lost loss gain rise response"),
            (LimitCue.Equal, "equal equals equivalent"),
            (LimitCue.Exceed, "exceed exceeds exceeding exceeded"),
            (LimitCue.Excess, "excess"),
            (LimitCue.Fall, "fall drop"),
            (LimitCue.Female, "female females woman women girls"),
            (LimitCue.Fold, "fold folds"),
            (LimitCue.From, "from"),
            (LimitCue.If, "if when unless with without for among provided except who"),
            (LimitCue.In, "in"),
            (LimitCue.Least, "least lest"),
            (LimitCue.Less, "less lesser fewer smaller shorter lighter"),
            (LimitCue.Limit, "limit limits"),
            (LimitCue.Lln, "lln"),
            (LimitCue.Male, "male males man men boys"),
            (LimitCue.Lower, "lower"),
            (LimitCue.Maximum, "maximum max maximal maximally"),
            (LimitCue.Minimum, "minimum min minimal minimally"),
            (LimitCue.More, "more great greater higher larger longer bigger greather grater heavier taller"),
            (LimitCue.Most, "most"),
            (LimitCue.Name, "grade grades stage stages phase version ver v type types cohort cohorts arm arms part step day days visit visits cycle "
                + "cycles group groups criteria criterion section appendix table figure category month week year factor chapter "
                + "schedule protocol panel tier page edition ctcae ctc nci dsm icd recist"),
            (LimitCue.No, "no"),
            (LimitCue.Normal, "normal normality"),
            (LimitCue.Not, "not cannot"),
            (LimitCue.Of, "of"),
            (LimitCue.Old, "old"),
            (LimitCue.Older, "older"),
            (LimitCue.Or, "or ou"),
            (LimitCue.Since, "since last past previous preceding every next during after before prior each per"),
            (LimitCue.Than, "than then thant tha"),
            (LimitCue.The, "the"),
            (LimitCue.Times, "times x time"),
            (LimitCue.To, "to through until thru till"),
            (LimitCue.Twice, "twice double"),
            (LimitCue.Uln, "uln iuln unl auln ulrr ulnr ulon ulns iulns"),
            (LimitCue.Up, "up"),
            (LimitCue.Upper, "upper"),
            (LimitCue.Within, "within"),
            (LimitCue.Worse, "worse"),
            (LimitCue.Younger, "younger"),
        })
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(word, (cue, 0));
            }
        }

        const string Small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen twenty";
        foreach (var (word, value) in Small.Split(' ').Select((word, value) => (word, value)))
        {
            words.Add(word, (LimitCue.Number, value));
        }

        foreach (var (word, tens) in "thirty forty fifty sixty seventy eighty ninety hundred".Split(' ').Select((word, at) => (word, at + 3)))
        {
            words.Add(word, (LimitCue.Number, 10 * tens));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
