using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Gathers what is looked for: names as one, all other words one by one.</summary>
internal sealed class SoughtUnits(Lexicon lexicon, int most)
{
    private readonly List<SoughtUnit> _units = [];
    private readonly List<UnderstoodName> _names = [];
    private int _words;

    /// <summary>The units, each once, in order.</summary>
    public IReadOnlyList<SoughtUnit> Units => _units;

    /// <summary>The names among them.</summary>
    public IReadOnlyList<UnderstoodName> Names => _names;

    /// <summary>Adds the words of a text.</summary>
    public void Add(string text)
    {
        var typed = TypedWord.In(text);
        var others = OtherWords.Of(typed);
        var names = new NameFinder(lexicon).Find(text);
        for (var i = 0; i < typed.Count;)
        {
            var (span, concepts) = names.Find(name => name.Span.Start <= typed[i].Start && typed[i].End <= name.Span.End);
            var count = concepts is null ? 1 : typed.Skip(i).TakeWhile(word => word.End <= span.End).Count();
            var words = Enumerable.Range(i, count).Select(at => new SoughtWord(typed[at].Text, typed[at].Stem, others[at])).ToList();
            if (concepts is not null)
            {
                _names.Add(new UnderstoodName(text[span.Start..span.End], concepts));
                Add(new SoughtUnit(text[span.Start..span.End], [.. words.DistinctBy(word => word.Stem)], concepts));
            }
            else if (!OtherWords.IsFiller(typed, i))
            {
                Add(new SoughtUnit(typed[i].Text, words, []));
            }

            i += count;
        }

        if (_units.Count == 0)
        {
            typed.ForEach(word => Add(new SoughtUnit(word.Text, [new SoughtWord(word.Text, word.Stem, [])], []))); // better than nothing
        }
    }

    private void Add(SoughtUnit unit)
    {
        var isKnown = _units.Exists(known => known.Words.Select(word => word.Stem).SequenceEqual(unit.Words.Select(word => word.Stem)));
        if (!isKnown && _words < most)
        {
            _units.Add(unit);
            _words += unit.Words.Count;
        }
    }
}
