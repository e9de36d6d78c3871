namespace Trialhead.Pages.Translation;

/// <summary>Verbs, which agree with their subject.</summary>
internal sealed partial class SentenceTranslator
{
    private void Verbal()
    {
        var kind = Kind(_at);
        var isClause = Before() is WordKind.Noun or WordKind.Adjective or WordKind.Participle && _last is not null;
        if (isClause && (kind == WordKind.Not ? Kind(_at + 1) == WordKind.Gerund : kind is WordKind.Be or WordKind.Have && Word.Spanish == "ger"))
        {
            Write("que"); // "patients not taking", "having had"
            _subject = _last;
            Verb();
        }
        else if (kind == WordKind.Infinitive || (kind == WordKind.Not && Leads(_at - 1)) || (kind == WordKind.Verb && _wasInfinitive && Before() == WordKind.Conjunction && _readings[_at].Form == WordForm.Base) || (kind is WordKind.Be or WordKind.Have or WordKind.Do && (Leads(_at - 1) || (Before() == WordKind.Preposition && Word.Spanish == "ger"))))
        {
            Infinitive("");
        }
        else if (kind == WordKind.Gerund)
        {
            Gerund();
        }
        else if (kind == WordKind.To)
        {
            To();
        }
        else if (kind == WordKind.Not && Kind(_at + 1) is not (WordKind.Infinitive or WordKind.Gerund))
        {
            Add(Word.Spanish);
        }
        else
        {
            Verb();
        }
    }

    // "No smokers will be included" is "fumadores no serán incluidos".
    private bool HasVerb(int at)
    {
        while (Kind(at) is not (null or WordKind.Mark or WordKind.Relative or WordKind.Subordinator))
        {
            if (Kind(at) is WordKind.Be or WordKind.Modal or WordKind.Have or WordKind.Verb && Kind(at - 1) != WordKind.To && !Leads(at - 1))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private void Verb()
    {
        if (VerbGroupReader.At(_readings, _at) is not { } group)
        {
            Add(Kind(_at) is WordKind.Not or WordKind.Modal ? Word.Spanish.Replace("futuro", "", StringComparison.Ordinal).Replace("condicional", "", StringComparison.Ordinal) : "");
            return;
        }

        _subject = Before() == WordKind.Noun && _fresh is { } fresh ? fresh : _subject;
        var subject = _subject ?? default;
        _denied = Kind(group.End) == WordKind.Determiner && _readings[group.End].Word.English == "no" && group.Main is not "ser";
        group = (_denied || _deniesVerb) && !group.IsDenied ? group with { Denial = "no" } : group;
        Write(group.Finite(subject, IsState(group.End), IsBy(group.End)));
        _at = group.End;
        _wasInfinitive = group.Modal is "debe" or "puede" or "podría";
        _wasPast = group is { IsPast: true, IsPassive: false, IsPerfect: false, IsCopula: false };
        (_opens, _afterVerb, _deniesVerb, _isNegative) = (false, true, false, group.IsDenied);
    }

    private bool IsState(int at) => Kind(at) switch
    {
        WordKind.Adverb => IsState(at + 1),
        WordKind.Adjective => (_readings[at].Word.IsState || _readings[at].Word.Spanish.StartsWith("en ", StringComparison.Ordinal)) && PhraseAt(at) is null,
        WordKind.Preposition => _readings[at].Word.English is "on" or "in" or "under" or "at" or "within" or "without" or "off" or "between" or "above" or "below",
        _ => false,
    };

    private bool IsBy(int at) => Kind(at) == WordKind.Preposition && _readings[at].Word.English == "by";

    private void Infinitive(string connector)
    {
        if (VerbGroupReader.At(_readings, _at) is not { } group)
        {
            Add(Word.Spanish);
            return;
        }

        Write($"{connector} {group.Infinitive(_subject ?? default, IsState(group.End), IsBy(group.End))}".Trim());
        _at = group.End;
        (_opens, _afterVerb, _wasInfinitive) = (false, true, true);
    }

    private void Gerund()
    {
        var verb = new SpanishVerb(Word.Spanish);
        var isInfinitive = Before() is WordKind.Preposition or WordKind.Verb or WordKind.Infinitive or WordKind.Determiner or WordKind.To or WordKind.Gerund
            || Leads(_at - 1) || (_at > 0 && _readings[_at - 1].Word.IsOpen) || (Before() == WordKind.Conjunction && _wasInfinitive);
        var said = isInfinitive ? verb.Infinitive : Before() switch
        {
            WordKind.Noun or WordKind.Adjective or WordKind.Participle or WordKind.Number when _last is { } last => $"que {verb.Present(last.IsPlural)}",
            WordKind.Mark when Unit(_at - 1) == ")" && _last is { } last => $"que {verb.Present(last.IsPlural)}",
            WordKind.Conjunction when _last is not null => verb.Present((_subject ?? _last)?.IsPlural == true),
            WordKind.Subordinator => verb.Present(_outer?.IsPlural == true),
            _ => verb.Present(_subject?.IsPlural == true),
        };
        _wasInfinitive = isInfinitive;
        Add(said);
        (_opens, _afterVerb) = (false, true);
    }

    private void To()
    {
        var isVerb = Kind(_at + 1) is WordKind.Infinitive or WordKind.Be or WordKind.Have or WordKind.Do || (Kind(_at + 1) is WordKind.Not or WordKind.Adverb && Kind(_at + 2) is WordKind.Infinitive or WordKind.Be or WordKind.Have);
        if (!isVerb)
        {
            Add(Word.Spanish);
            return;
        }

        var connector = Word.English != "to" ? Word.Spanish : Before() is WordKind.Verb or WordKind.Infinitive or WordKind.Gerund or WordKind.Be or WordKind.Have ? "" : "para";
        _at++;
        Infinitive(connector);
    }
}
