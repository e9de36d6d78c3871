using System.Text;
using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>Says an English sentence of a record in Spanish, phrase by phrase from left to right.</summary>
/// <remarks>Nouns take their words with them, verbs agree with their subject; all else stands where it stood.</remarks>
internal sealed partial class SentenceTranslator
{
    private static readonly BilingualWord NotAny = new("any", WordKind.Determiner, "ningún|ninguna||", default);

    // One unknown word of so many is quoted.
    private const int WordsAnUnknown = 7;
    private const int FewestWords = 3;

    private readonly IReadOnlyList<Unit> _units;
    private readonly List<Reading> _readings;
    private readonly Dictionary<int, NounPhrase?> _phrases = [];
    private readonly StringBuilder _said = new();
    private Agreement? _subject;
    private Agreement? _last;
    private Agreement? _person;
    private Agreement? _outer;

    // Of a phrase that a clause may begin with.
    private Agreement? _fresh;
    private bool _opens = true;
    private bool _afterVerb;
    private bool _denied;
    private bool _deniesVerb;
    private bool _isNegative;
    private bool _wasPast;
    private bool _wasInfinitive;

    // Whether more was said of the subject than its name.
    private bool _hasTail;
    private int _at;

    private SentenceTranslator(IReadOnlyList<Unit> units)
    {
        _units = units;
        _readings = Tagger.Choose(units);
    }

    /// <summary>The Spanish; null where too many words are in no table.</summary>
    public static string? Translate(string sentence)
    {
        var units = Units.Of(Optional().Replace(sentence, "$1"));
        var (unknown, all) = (units.Count(unit => unit.IsUnknown), units.Count(unit => unit.Readings[0].Kind != WordKind.Mark));
        return unknown > Math.Max(all < FewestWords ? 0 : 1, all / WordsAnUnknown) ? null : new SentenceTranslator(units).Translate();
    }

    private string Translate()
    {
        while (_at < _readings.Count)
        {
            Step();
        }

        return SpanishText.Tidy(_said.ToString());
    }

    private void Step()
    {
        switch (Kind(_at))
        {
            case WordKind.Determiner or WordKind.Noun or WordKind.Number or WordKind.Adjective or WordKind.Participle or WordKind.Adverb:
                Nominal();
                break;
            case WordKind.Verb or WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Modal or WordKind.Not or WordKind.Infinitive or WordKind.Gerund or WordKind.To:
                Verbal();
                break;
            case WordKind.Relative:
                Relative();
                break;
            case WordKind.Pronoun:
                Pronoun();
                break;
            case WordKind.Preposition:
                Preposition();
                break;
            case WordKind.Mark:
                Mark();
                break;
            case WordKind.Subordinator:
                Add(Word.Spanish);
                (_opens, _outer, _subject, _afterVerb) = (true, _subject, null, false);
                break;
            default:
                _opens |= Word.English == "but";
                Add(Word.Spanish);
                break;
        }
    }

    private void Nominal()
    {
        var kind = Kind(_at);
        if (kind == WordKind.Participle && _wasPast && Before() == WordKind.Conjunction && Kind(_at + 1) is WordKind.Determiner or WordKind.Noun or WordKind.Number or WordKind.Adjective or WordKind.Preposition)
        {
            Add(new SpanishVerb(Word.Spanish).Past(_subject?.IsPlural == true)); // "who lost blood or received a transfusion"
        }
        else if (kind == WordKind.Noun && Word.IsShortForm && Unit(_at - 1) == "(" && Unit(_at + 1) == ")")
        {
            Add(_units[_at].Written); // "cáncer de pulmón no microcítico (NSCLC)"
        }
        else if (kind is WordKind.Determiner or WordKind.Noun or WordKind.Number || PhraseAt(_at) is not null)
        {
            Phrase(wantsArticle: false);
        }
        else if (kind == WordKind.Adjective)
        {
            var with = (_afterVerb ? _subject ?? _last : _last ?? _subject) ?? default;
            var said = SpanishForms.Adjective(Word.Spanish, with);
            Add(Before() == WordKind.Subordinator ? $"{new SpanishVerb(IsState(_at) ? "estar" : "ser").Present(with.IsPlural)} {said}" : said); // "if positive"
        }
        else if (kind == WordKind.Participle)
        {
            var isJoined = _afterVerb && Before() == WordKind.Conjunction;
            var said = new SpanishVerb(Word.Spanish).Participle((isJoined ? _subject ?? _last : _last ?? _subject) ?? default);
            Add(Before() == WordKind.Subordinator ? $"{(_last?.IsPlural == true ? "están" : "está")} {said}" : said);
        }
        else
        {
            Add(Word.Spanish);
        }
    }

    private BilingualWord Word => _readings[_at].Word;

    private WordKind? Kind(int at) => at >= 0 && at < _readings.Count ? _readings[at].Kind : null;

    // The kind before, past what joins.
    private WordKind? Before() => Kind(_at - 1);

    private NounPhrase? PhraseAt(int at) => _phrases.TryGetValue(at, out var phrase) ? phrase : _phrases[at] = NounPhrase.At(_units, _readings, at);

    private string Unit(int at) => at >= 0 && at < _readings.Count ? _readings[at].Word.English : "";

    private bool Leads(int at) => at >= 0 && _readings[at].Word.LeadsToVerb;

    private void Add(string words)
    {
        Write(words);
        _at++;
    }

    private void Write(string words)
    {
        if (words.Length > 0)
        {
            _said.Append(' ').Append(words);
        }
    }

    private void Phrase(bool wantsArticle)
    {
        if (PhraseAt(_at) is not { } phrase)
        {
            // "These", "the oral": nothing that it stands before.
            var with = _last ?? _subject ?? default;
            Add(Kind(_at) == WordKind.Determiner || Word.Spanish.Contains('|', StringComparison.Ordinal) ? SpanishForms.Determiner(Word.Spanish, with) : Word.Spanish);
            return;
        }

        if (Unit(phrase.End) == "ago")
        {
            Write("hace");
        }

        wantsArticle |= _opens && Before() is null or WordKind.Mark or WordKind.Subordinator && HasVerb(phrase.End);
        var isNo = phrase.Determiner.Any(word => word.English == "no");
        var isBare = isNo && !_denied && (Before() is null or WordKind.Mark or WordKind.Conjunction or WordKind.Noun or WordKind.Number or WordKind.Adjective or WordKind.Participle);
        _deniesVerb |= isBare && HasVerb(phrase.End);
        if (isBare && !_deniesVerb)
        {
            Write("sin");
        }

        var left = isNo && (_denied || isBare) ? "no" : Kind(phrase.End) == WordKind.Conjunction ? "both" : null;
        phrase = _isNegative ? phrase with { Determiner = [.. phrase.Determiner.Select(word => word.English == "any" ? NotAny : word)] } : phrase;
        Write(phrase.Said(left, wantsArticle));
        (_denied, _afterVerb) = (false, false);
        var isJoined = Before() == WordKind.Conjunction && Unit(_at - 1) != "but";
        if (_opens && Before() != WordKind.Preposition)
        {
            _subject = isJoined && _subject is { } other ? new Agreement(other.IsFeminine && phrase.With.IsFeminine, true) : phrase.With;
        }

        _fresh = Before() is null or WordKind.Mark or WordKind.Subordinator || (isJoined && !_hasTail && _readings[_at - 1].Word.Spanish == ",") ? phrase.With : null;
        _hasTail = Before() is WordKind.Preposition or WordKind.Conjunction || (_hasTail && Before() is not (null or WordKind.Subordinator));
        _last = phrase.With;
        if (WordTrait.Person.Has(phrase.Head))
        {
            _person = phrase.With;
        }

        _at = phrase.End;
    }

    private void Relative()
    {
        var antecedent = Word.English == "who" ? _person ?? _last : _last;
        if (Before() == WordKind.Preposition && Word.English is not "that")
        {
            Add(Word.English == "whom" ? "quienes" : $"{SpanishForms.Determiner("el|la|los|las", antecedent ?? default)} que");
        }
        else
        {
            Add("que");
        }

        if (antecedent is { } one && Kind(_at) is WordKind.Verb or WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Modal or WordKind.Adverb or WordKind.Not)
        {
            (_subject, _opens) = (one, false);
        }
        else
        {
            (_subject, _opens) = (null, true);
        }

        (_afterVerb, _isNegative) = (false, false);
    }

    private void Pronoun()
    {
        if (Word.English == "there" && Kind(_at + 1) is WordKind.Be or WordKind.Modal && VerbGroupReader.At(_readings, _at + 1) is { Main: "ser" } group)
        {
            var isNo = Kind(group.End) == WordKind.Determiner && _readings[group.End].Word.English == "no";
            Write($"{(isNo || group.IsDenied ? "no " : "")}{(group.IsPast ? "había" : group.Modal == "futuro" ? "habrá" : group.Modal is "debe" or "puede" ? $"{group.Modal} haber" : "hay")}");
            (_denied, _at, _opens, _afterVerb) = (isNo, group.End, false, true);
            return;
        }

        _subject = Word.English is "they" or "those" or "those who" or "those that" or "those with" or "others" or "we" ? new Agreement(false, true) : default;
        _opens = false;
        Add(Word.Spanish);
    }

    private void Mark()
    {
        var mark = Word.Spanish;
        _isNegative = false;
        _wasInfinitive &= mark is "(" or ")";
        if (mark is "." or ";" or ":" or "•")
        {
            (_opens, _subject, _last, _afterVerb, _wasPast, _hasTail) = (true, null, null, false, false, false);
        }

        _said.Append(mark switch
        {
            ")" or "." or ";" or ":" or "]" or "%" or "?" or "!" or "”" or "’" => mark,
            "(" or "[" or "“" or "‘" => $" {mark}{SpanishText.NoGap}",
            "-" or "–" or "—" when _units[_at].IsTight => $"{mark}{SpanishText.NoGap}",
            _ => $" {mark}",
        });
        _at++;
    }

    // "Symptom(s)".
    [GeneratedRegex(@"(?<=\p{L})\((e?s)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Optional();
}
