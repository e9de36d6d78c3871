using System.Collections.Frozen;

namespace Trialhead.Eligibility.Parsing;

/// <summary>The words that state limits, and numbers written as words.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, (Cue Cue, double Value)> Words = Make();

    private static readonly FrozenDictionary<string, (Cue Cue, double Value)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded word does, with its value where it is a number.</summary>
    public static (Cue Cue, double Value) Find(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, (Cue, double)> Make()
    {
        var words = new Dictionary<string, (Cue, double)>(StringComparer.Ordinal);
        foreach (var (cue, list) in new (Cue, string)[]
        {
            (Cue.A, "a an"),
            (Cue.Above, "above over beyond superior"),
            (Cue.Age, "age aged ages"),
            (Cue.And, "and plus"),
            (Cue.At, "at"),
            (Cue.Be, "be is are was were been being must should shall will have has having had"),
            (Cue.Below, "below under beneath inferior"),
            (Cue.Better, "better"),
            (Cue.Between, "between"),
            (Cue.But, "but yet"),
            (Cue.Change, "change changes increase increased increases decrease decreased decreases reduction reduced improvement improved decline "
                + "variability variation difference lost loss gain rise response"),
            (Cue.Equal, "equal equals equivalent"),
            (Cue.Exceed, "exceed exceeds exceeding exceeded"),
            (Cue.Excess, "excess"),
            (Cue.Female, "female females woman women girls"),
            (Cue.Fold, "fold folds"),
            (Cue.From, "from"),
            (Cue.If, "if when unless with without for among provided except who"),
            (Cue.In, "in"),
            (Cue.Least, "least"),
            (Cue.Less, "less lesser fewer smaller shorter"),
            (Cue.Limit, "limit limits"),
            (Cue.Lln, "lln"),
            (Cue.Male, "male males man men boys"),
            (Cue.Lower, "lower"),
            (Cue.Maximum, "maximum max maximal"),
            (Cue.Minimum, "minimum min minimal"),
            (Cue.More, "more greater higher larger longer bigger"),
            (Cue.Most, "most"),
            (Cue.Name, "grade grades stage stages phase version ver v type types cohort cohorts arm arms part step day days visit visits cycle "
                + "cycles group groups criteria criterion section appendix table figure category month week year factor chapter "
                + "schedule protocol panel tier page edition ctcae ctc nci dsm icd recist"),
            (Cue.No, "no"),
            (Cue.Normal, "normal"),
            (Cue.Not, "not cannot"),
            (Cue.Of, "of"),
            (Cue.Old, "old"),
            (Cue.Older, "older"),
            (Cue.Or, "or"),
            (Cue.Since, "since last past previous preceding every next during after before prior each per"),
            (Cue.Than, "than then"),
            (Cue.The, "the"),
            (Cue.Times, "times x time"),
            (Cue.To, "to through until thru till"),
            (Cue.Twice, "twice double"),
            (Cue.Uln, "uln iuln unl auln"),
            (Cue.Up, "up"),
            (Cue.Upper, "upper"),
            (Cue.Within, "within"),
            (Cue.Worse, "worse"),
            (Cue.Younger, "younger"),
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
            words.Add(word, (Cue.Number, value));
        }

        foreach (var (word, tens) in "thirty forty fifty sixty seventy eighty ninety hundred".Split(' ').Select((word, at) => (word, at + 3)))
        {
            words.Add(word, (Cue.Number, 10 * tens));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
