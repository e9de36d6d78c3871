using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>Prepositions, which differ with what they lead: "within 4 weeks of", "for 3 days", "less than 1.5 mg/dL".</summary>
internal sealed partial class SentenceTranslator
{
    // Before an event that English names without an article.
    private static readonly string[] Articled = ["antes de", "después de", "desde", "hasta", "durante", "en el momento de", "al comienzo de", "al final de", "tras", "veces", "a pesar de", "debido a", "a causa de"];

    private void Preposition()
    {
        var (word, next) = (Word, PhraseAt(_at + 1));
        var isTime = next is not null && WordTrait.Time.Has(next.Head);
        if (word.English == "within" && next is not null && isTime)
        {
            Within(next);
            return;
        }

        var said = word.English switch
        {
            "within" or "over" when next is { Determiner.Count: > 0 } && isTime => "en",
            "over" when next is not { IsCounted: true } && Kind(_at + 1) != WordKind.Number => isTime ? "durante" : "sobre",
            "for" when isTime || (Kind(_at + 1) == WordKind.Preposition && PhraseAt(_at + 2) is { } after && WordTrait.Time.Has(after.Head)) => "durante",
            "by" when Kind(_at + 1) == WordKind.Gerund => "al",
            _ when (Before() == WordKind.Noun || (Before() == WordKind.Mark && _readings[_at - 1].Word.Spanish == ")")) && (!isTime || _readings[_at - 1].Word.English == "age") && Compared(word.English) is { } compared => compared,
            "other than" when _last is { IsPlural: true } => "que no sean",
            "including" when next is not null => SpanishForms.Adjective("incluido", next.With),
            "per" when Kind(_at + 1) == WordKind.Determiner => "según",
            "than" when Kind(_at + 1) == WordKind.Number => "de",
            "from" when Before() == WordKind.Number => "a partir de",
            _ => word.Spanish,
        };
        var isComparing = Comparison(word.English) is not null;
        Add(next is not null && isComparing && Unit(next.End) == "ago" ? $"hace {said}" : said);
        if (next is null)
        {
            return;
        }

        if (isComparing && Unit(next.End) == "ago")
        {
            Write(next.Said());
            _at = next.End + 1;
            return;
        }

        var (opens, subject) = (_opens, _subject);
        Phrase(wantsArticle: Articled.Contains(said));
        (_opens, _subject) = isComparing && opens ? (opens, next.With) : (opens, subject);
    }

    // "Bilirubin less than 1.5 mg/dL".
    private string? Compared(string english)
    {
        if (Comparison(english) is not { } compared)
        {
            return null;
        }

        var of = (_opens ? _subject ?? _last : _last) ?? default;
        return string.Join(' ', compared.Split(' ').Select(word => word.EndsWith("rior", StringComparison.Ordinal) ? SpanishForms.Adjective(word, of) : word));
    }

    private static string? Comparison(string english) => english switch
    {
        "less than" or "lower than" or "fewer than" or "below" => "inferior a",
        "more than" or "greater than" or "higher than" or "above" => "superior a",
        "no more than" or "not more than" or "no greater than" or "not greater than" or "less than or equal to" => "no superior a",
        "no less than" or "not less than" => "no inferior a",
        "at least" or "greater than or equal to" => "de al menos",
        _ => null,
    };

    // "Within 4 weeks of study entry", "within the last month".
    private void Within(NounPhrase time)
    {
        _at++;
        if (time.Determiner.Count > 0)
        {
            Write("en");
            Phrase(wantsArticle: false);
            return;
        }

        var article = SpanishForms.Determiner("el|la|los|las", time.With);
        var length = Only().Replace(time.Said(), "");
        var after = time.End < _readings.Count ? _readings[time.End].Word.English : "";
        var (relation, isRelated) = after switch
        {
            "before" or "prior to" or "preceding" => ("anterior a", true),
            "of" or "from" => ("", true), // on either side
            "after" or "following" or "subsequent to" => ("siguiente a", true),
            _ => ("", false),
        };
        if (!isRelated && Kind(time.End) == WordKind.Adverb && _readings[time.End].Word.Spanish.StartsWith("antes de", StringComparison.Ordinal))
        {
            // "Prior to study entry" as one phrase.
            Write($"en {article} {length} {SpanishForms.Adjective("anterior", time.With)} a{_readings[time.End].Word.Spanish["antes de".Length..]}");
            _at = time.End + 1;
            return;
        }

        if (!isRelated || Kind(time.End) is not (WordKind.Preposition or WordKind.Subordinator))
        {
            Write($"en un plazo de {time.Said()}");
            _at = time.End;
            return;
        }

        Write(relation.Split(' ') is [var adjective, var to] ? $"en {article} {length} {SpanishForms.Adjective(adjective, time.With)} {to}" : $"dentro de {article} {length} de");
        _at = time.End + 1;
        if (Kind(_at) == WordKind.Gerund)
        {
            Add(new SpanishVerb(Word.Spanish).Infinitive);
        }
        else if (PhraseAt(_at) is not null)
        {
            Phrase(wantsArticle: true);
        }
    }

    [GeneratedRegex(@"^(?:una?|1) ", RegexOptions.CultureInvariant)]
    private static partial Regex Only();
}
