using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>A noun with what stands before it, in Spanish order: "active hepatitis B infection" is "infección de hepatitis B activa".</summary>
/// <param name="Determiner">Its determiners, in English.</param>
/// <param name="Text">The Spanish without determiners.</param>
/// <param name="With">The gender and number of its noun.</param>
/// <param name="End">Where what follows begins.</param>
/// <param name="Head">Its noun.</param>
/// <param name="IsCounted">Whether a number stands before it.</param>
internal sealed partial record NounPhrase(IReadOnlyList<BilingualWord> Determiner, string Text, Agreement With, int End, BilingualWord Head, bool IsCounted)
{
    private static readonly BilingualWord Recent = new("the last", WordKind.Determiner, "el último|la última|los últimos|las últimas", default);

    // "La" and "una" are "el" and "un" before them.
    private static readonly string[] Stressed = ["agua", "área", "alma", "arma", "ala", "hambre", "habla", "aula", "ave", "asma", "alta", "ansia"];

    /// <summary>The phrase that begins at a unit; null where no noun ends one.</summary>
    public static NounPhrase? At(IReadOnlyList<Unit> units, IReadOnlyList<Reading> readings, int at)
    {
        var i = at;
        var determiners = new List<BilingualWord>();
        while (NounParts.KindAt(readings, i) == WordKind.Determiner || (NounParts.KindAt(readings, i) == WordKind.Adjective && IsRecent(readings, i)))
        {
            determiners.Add(IsRecent(readings, i) ? Recent : readings[i].Word);
            i++;
        }

        var numbers = new List<BilingualWord>();
        while (NounParts.KindAt(readings, i) == WordKind.Number)
        {
            numbers.Add(readings[i++].Word);
        }

        var (parts, aside) = NounParts.Read(units, readings, i, determiners.Count > 0);
        if (parts.FindLastIndex(part => part.Reading.Kind == WordKind.Noun) is not (>= 0 and var last))
        {
            return null;
        }

        var end = parts[last].At + 1;
        parts.RemoveRange(last + 1, parts.Count - last - 1);
        var quantity = "";
        if (numbers.Count > 0 && parts.Count > 1 && parts[0].Reading.Word.IsMeasure && last > 0 && char.IsLower(units[parts[1].At].Written[0]))
        {
            quantity = $"{string.Join(' ', numbers.Select(number => number.Spanish))} {parts[0].Reading.Word.Spanish}";
            parts.RemoveAt(0);
            numbers.Clear();
        }

        var (tail, head) = Tail(parts, units);
        var noun = head.Reading.Word;
        var with = noun.Agreement with { IsPlural = noun.Agreement.IsPlural || head.Reading.Form == WordForm.Plural };
        var (leading, trailing) = Modifiers(parts, parts.IndexOf(head), with);
        var said = Noun(head.Reading);
        var (name, open) = noun.IsOpen && said.LastIndexOf(' ') is > 0 and var gap ? (said[..gap], said[gap..]) : (said, "");
        var text = string.Join(' ', [.. numbers.Select(number => SpanishForms.Determiner(number.Spanish, with)), .. leading, name, .. tail, .. trailing]) + aside + open;
        text = quantity.Length == 0 ? text : determiners.Count > 0 ? $"{text} de {quantity}" : $"{quantity} de {text}";
        var phrase = new NounPhrase(determiners, text, with, end, noun, numbers.Count > 0 || quantity.Length > 0);
        return NounParts.KindAt(readings, end) == WordKind.Possessive && At(units, readings, end + 1) is { } owned
            ? owned with { Determiner = determiners.Count > 0 ? determiners : owned.Determiner, Text = Owned(owned, determiners.Count > 0 ? phrase.Said() : text) }
            : phrase;
    }

    /// <summary>The phrase with its determiners.</summary>
    /// <param name="left">The determiner that is left out, in English; null for none.</param>
    /// <param name="wantsArticle">Whether Spanish wants an article where English has none.</param>
    public string Said(string? left = null, bool wantsArticle = false)
    {
        var isStressed = With is { IsFeminine: true, IsPlural: false } && Stressed.Contains(Text.Split(' ')[0]);
        var words = Determiner.Where(word => word.English != left).Select(word => SpanishForms.Determiner(word.Spanish, With))
            .Select(word => !isStressed ? word : word switch { "la" => "el", "una" => "un", "ninguna" => "ningún", "alguna" => "algún", _ => word }).ToList();
        var said = string.Join(' ', [.. words.Where(word => word.Length > 0), Text]);
        return wantsArticle && Determiner.Count == 0 && !IsCounted && Head.Kind == WordKind.Noun && char.IsLower(Text[0]) && Head.English != Head.Spanish
            ? $"{(isStressed ? "el" : SpanishForms.Determiner("el|la|los|las", With))} {said}"
            : said;
    }

    // "Within prior 12 months".
    private static bool IsRecent(IReadOnlyList<Reading> readings, int at) => readings[at].Word.English is "last" or "past" or "prior" or "previous" or "preceding" && NounParts.KindAt(readings, at + 1) == WordKind.Number;

    // "The patient's ability to" is "la capacidad del paciente de".
    private static string Owned(NounPhrase owned, string owner) => owned.Head.IsOpen && owned.Text.LastIndexOf(' ') is > 0 and var at ? $"{owned.Text[..at]} de {owner}{owned.Text[at..]}" : $"{owned.Text} de {owner}";

    // What stands behind its noun in both languages: "hepatitis B", "day 0", "protocol ABC".
    private static (List<string> Tail, NounPart Head) Tail(List<NounPart> parts, IReadOnlyList<Unit> units)
    {
        var at = parts.Count - 1;
        while (at > 0 && IsApposed(parts[at], units) && parts[at - 1].Reading.Kind is WordKind.Noun or WordKind.Number)
        {
            at--;
        }

        return ([.. parts.Skip(at + 1).Select(part => part.Reading.Word.Spanish)], parts[at]);
    }

    private static bool IsApposed(NounPart part, IReadOnlyList<Unit> units) => part.Reading.Kind == WordKind.Number
        || (part.Reading.Word.English == part.Reading.Word.Spanish && units[part.At].Written is var written && (char.IsUpper(written[0]) || written.Length == 1 || written.Any(char.IsDigit)));

    // What stands before the noun, the nearest first: Spanish has it behind the noun in that order.
    private static (List<string> Leading, List<string> Trailing) Modifiers(List<NounPart> parts, int head, Agreement with)
    {
        var (leading, trailing, of) = (new List<string>(), new List<string>(), with);
        for (var last = head - 1; last >= 0;)
        {
            var first = First(parts, last);
            var said = Said(parts.GetRange(first, last - first + 1), ref of);
            if (first == last && parts[last].Reading.Word.Leads)
            {
                leading.Insert(0, Shortened(said, with));
            }
            else
            {
                trailing.Add(said);
            }

            last = first - 1;
        }

        return (leading, trailing);
    }

    // Where the words begin that belong together: a list, an adverb and its adjective, "hepatitis B", "chemotherapy induced".
    private static int First(List<NounPart> parts, int last)
    {
        var first = last;
        if (KindOf(last) is WordKind.Participle or WordKind.Gerund && KindOf(last - 1) == WordKind.Noun)
        {
            return last - 1;
        }

        while (IsTail(parts[first]) && KindOf(first - 1) == WordKind.Noun)
        {
            first--;
        }

        while (first > 1 && KindOf(first - 1) == WordKind.Conjunction)
        {
            first -= 2;
            while (KindOf(first) == WordKind.Conjunction)
            {
                first--;
            }
        }

        while (KindOf(first - 1) == WordKind.Adverb)
        {
            first--;
        }

        return first;

        WordKind? KindOf(int at) => at >= 0 ? parts[at].Reading.Kind : null;
    }

    private static bool IsTail(NounPart part) => part.Reading.Kind == WordKind.Number || part.Reading.Word.English.Length == 1 || Roman().IsMatch(part.Reading.Word.English);

    private static string Said(List<NounPart> group, ref Agreement of)
    {
        var (first, last) = (group[0].Reading, group[^1].Reading);
        if (first.Kind != WordKind.Noun || group.Exists(part => part.Reading.Kind == WordKind.Conjunction))
        {
            var with = of;
            return Gaps().Replace(string.Join(' ', group.Select(part => Said(part.Reading, with))), ",");
        }

        if (last.Kind is WordKind.Participle or WordKind.Gerund)
        {
            var by = last.Kind == WordKind.Gerund ? "" : last.Word.English == "derive" ? "de " : "por ";
            return $"{Said(last, of)} {by}{Noun(first)}";
        }

        if (group.Count == 1 && first.Word.Modifier.Length > 0)
        {
            return SpanishForms.Adjective(first.Word.Modifier, of);
        }

        of = first.Word.Agreement with { IsPlural = first.Word.Agreement.IsPlural || first.Form == WordForm.Plural };
        return string.Join(' ', [$"de {Noun(first)}", .. group.Skip(1).Select(part => part.Reading.Word.Spanish)]);
    }

    private static string Said(Reading reading, Agreement with) => reading.Kind switch
    {
        WordKind.Participle => new SpanishVerb(reading.Word.Spanish).Participle(with),
        WordKind.Gerund => $"que {new SpanishVerb(reading.Word.Spanish).Present(with.IsPlural)}",
        WordKind.Conjunction or WordKind.Adverb or WordKind.Number => reading.Word.Spanish,
        WordKind.Noun => reading.Word.Modifier is { Length: > 0 } modifier ? SpanishForms.Adjective(modifier, with) : $"de {reading.Word.Spanish}",
        _ => SpanishForms.Adjective(reading.Word.Spanish, with),
    };

    private static string Noun(Reading noun) => SpanishForms.Noun(noun.Word.Spanish, noun.Form == WordForm.Plural);

    // "Buen estado".
    private static string Shortened(string adjective, Agreement with) => with.IsPlural ? adjective : adjective switch
    {
        "bueno" => "buen",
        "malo" => "mal",
        "primero" => "primer",
        "tercero" => "tercer",
        "grande" => "gran",
        _ => adjective,
    };

    [GeneratedRegex(@"^[IVX]+(?:[-–/][IVX]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@" ,", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
