namespace Trialhead.Pages.Translation;

/// <summary>Reads a verb with its auxiliaries, from left to right.</summary>
internal sealed class VerbGroupReader
{
    private readonly IReadOnlyList<Reading> _readings;
    private readonly List<string> _adverbs = [];
    private string? _modal;
    private string _denial = "";
    private bool _isPast;
    private bool _isPerfect;
    private bool _isPassive;
    private int _at;

    private VerbGroupReader(IReadOnlyList<Reading> readings, int at) => (_readings, _at) = (readings, at);

    /// <summary>The group that begins at a unit; null where no verb ends it.</summary>
    public static VerbGroup? At(IReadOnlyList<Reading> readings, int at) => new VerbGroupReader(readings, at).Read();

    private BilingualWord Word => _readings[_at].Word;

    private VerbGroup? Read()
    {
        for (; _at < _readings.Count; _at++)
        {
            switch (_readings[_at].Kind)
            {
                case WordKind.Modal:
                    (_modal, _denial) = Word.Spanish.StartsWith("no ", StringComparison.Ordinal) ? (Word.Spanish[3..], "no") : (Word.Spanish, _denial);
                    break;
                case WordKind.Not:
                    _denial = Word.Spanish;
                    break;
                case WordKind.Adverb when Next() is WordKind.Verb or WordKind.Infinitive or WordKind.Participle or WordKind.Gerund or WordKind.Be or WordKind.Have or WordKind.Not:
                    _adverbs.Add(Word.Spanish);
                    break;
                case WordKind.Do:
                    Inflect();
                    break;
                case WordKind.Have when Next() is WordKind.Participle or WordKind.Be or WordKind.Have:
                    Inflect();
                    _isPerfect = true;
                    break;
                case WordKind.Have:
                    return Having();
                case WordKind.Be when Next() is WordKind.Participle or WordKind.Gerund or WordKind.Be:
                    Inflect();
                    _isPassive = Next() == WordKind.Participle;
                    break;
                case WordKind.Be when Next() == WordKind.To && _readings.Skip(Ahead() + 1).FirstOrDefault()?.Kind is WordKind.Infinitive or WordKind.Be:
                    Inflect();
                    _modal ??= "debe"; // "is to receive"
                    _at = Ahead();
                    break;
                case WordKind.Be:
                    return Being();
                case WordKind.Participle or WordKind.Verb or WordKind.Infinitive or WordKind.Gerund:
                    return Ending();
                default:
                    return null;
            }
        }

        return null;
    }

    // "Had", "haven't": the forms of auxiliaries tell tense and denial.
    private void Inflect()
    {
        _isPast |= Word.Spanish.StartsWith("past", StringComparison.Ordinal);
        _denial = Word.Spanish.EndsWith(" no", StringComparison.Ordinal) ? "no" : _denial;
    }

    private VerbGroup Having()
    {
        var wasPast = _isPast;
        Inflect();
        _isPast = _isPerfect ? wasPast : _isPast; // "have had"
        return Group("tener", isCopula: false);
    }

    private VerbGroup Being()
    {
        Inflect();
        _isPassive = false;
        if (_at + 1 < _readings.Count && _readings[_at + 1].Kind == WordKind.Not)
        {
            _denial = "no";
            _at++;
        }

        return Group("ser", isCopula: true);
    }

    private VerbGroup Ending()
    {
        var reading = _readings[_at];
        _isPast |= reading.Form == WordForm.Past;
        _isPassive &= reading.Kind == WordKind.Participle;
        return Group(reading.Word.Spanish, isCopula: false);
    }

    private VerbGroup Group(string main, bool isCopula) => new(_modal, _denial, _isPast, _isPerfect, _isPassive && !isCopula, isCopula, main, _adverbs, _at + 1);

    private WordKind? Next() => Ahead() is var next && next < _readings.Count ? _readings[next].Kind : null;

    // Past what may stand between the words of a verb.
    private int Ahead()
    {
        var i = _at + 1;
        while (i < _readings.Count && (_readings[i].Kind == WordKind.Not
            || (_readings[i].Kind == WordKind.Adverb && i + 1 < _readings.Count && _readings[i + 1].Kind is not (WordKind.Adjective or WordKind.Noun))))
        {
            i++;
        }

        return i;
    }
}
