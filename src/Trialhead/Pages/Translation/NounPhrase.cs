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

    // "Type 1 diabetes", "day 0".
    private static readonly string[] Numbered = ["type", "grade", "stage", "class", "phase", "day", "week", "cycle", "group", "cohort", "arm", "part", "step", "visit", "level", "category", "version", "stratum", "score", "hepatitis", "factor", "vitamin", "protein", "dose", "study", "protocol", "covid"];

    private static readonly string[] Carriers = ["compound", "product", "regimen", "medication", "drug", "medicine", "preparation", "therapy", "agent", "food", "supplement", "substance"];

    private static readonly string[] Organs = ["liver", "kidney", "heart", "lung", "brain", "breast", "skin", "bone", "bladder", "prostate", "stomach", "colon", "eye", "ear", "nerve", "muscle", "bowel", "blood", "bone marrow", "thyroid", "pancreas", "CNS", "ovary", "cervix", "head", "neck"];

    /// <summary>The phrase that begins at a unit; null where no noun ends one.</summary>
    public static NounPhrase? At(IReadOnlyList<Unit> units, IReadOnlyList<Reading> readings, int at)
    {
        var i = at;
        var determiners = new List<BilingualWord>();
        while (KindAt(readings, i) == WordKind.Determiner || (KindAt(readings, i) == WordKind.Adjective && IsRecent(readings, i)))
        {
            determiners.Add(IsRecent(readings, i) ? Recent : readings[i].Word);
            i++;
        }

        var numbers = new List<BilingualWord>();
        while (KindAt(readings, i) == WordKind.Number)
        {
            numbers.Add(readings[i++].Word);
        }

        var aside = "";
        var parts = Parts(units, readings, ref i, determiners.Count > 0, ref aside);
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
        var leading = new List<string>();
        var trailing = new List<string>();
        Modify(parts, parts.IndexOf(head), with, leading, trailing);
        var said = SpanishForms.Noun(noun.Spanish, head.Reading.Form == WordForm.Plural);
        var (name, open) = noun.IsOpen && said.LastIndexOf(' ') is > 0 and var gap ? (said[..gap], said[gap..]) : (said, "");
        var text = string.Join(' ', [.. numbers.Select(number => SpanishForms.Determiner(number.Spanish, with)), .. leading, name, .. tail, .. trailing]) + aside + open;
        text = quantity.Length == 0 ? text : determiners.Count > 0 ? $"{text} de {quantity}" : $"{quantity} de {text}";
        var phrase = new NounPhrase(determiners, text, with, end, noun, numbers.Count > 0 || quantity.Length > 0);
        return KindAt(readings, end) == WordKind.Possessive && At(units, readings, end + 1) is { } owned
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
    private static bool IsRecent(IReadOnlyList<Reading> readings, int at) => readings[at].Word.English is "last" or "past" or "prior" or "previous" or "preceding" && KindAt(readings, at + 1) == WordKind.Number;

    // "The patient's ability to" is "la capacidad del paciente de".
    private static string Owned(NounPhrase owned, string owner) => owned.Head.IsOpen && owned.Text.LastIndexOf(' ') is > 0 and var at ? $"{owned.Text[..at]} de {owner}{owned.Text[at..]}" : $"{owned.Text} de {owner}";

    private static List<Part> Parts(IReadOnlyList<Unit> units, IReadOnlyList<Reading> readings, ref int i, bool isDetermined, ref string aside)
    {
        var parts = new List<Part>();
        var hasNoun = false;
        while (i < readings.Count)
        {
            var kind = readings[i].Kind;
            var belongs = kind switch
            {
                _ when parts.Count > 0 && parts[^1].Reading.Word.IsOpen => false,
                WordKind.Noun => true,
                WordKind.Mark => hasNoun && IsAside(readings, i),
                WordKind.Adjective => (!hasNoun || KindAt(readings, i + 1) == WordKind.Noun) && !readings[i].Word.IsOpen,
                WordKind.Participle => !readings[i].Word.English.Contains(' ', StringComparison.Ordinal) && (!hasNoun || IsCompound(readings, i)),
                WordKind.Gerund => IsCompound(readings, i) || !hasNoun && (isDetermined || parts.Count > 0) && KindAt(readings, i + 1) is WordKind.Noun or WordKind.Adjective,
                WordKind.Adverb => !hasNoun && KindAt(readings, i + 1) is WordKind.Adjective or WordKind.Participle,
                WordKind.Number => hasNoun && parts[^1].Reading.Kind == WordKind.Noun && Numbered.Contains(parts[^1].Reading.Word.English) && KindAt(readings, i - 1) == WordKind.Noun,
                WordKind.Conjunction => parts.Count > 0 && GoesOn(readings, i, parts.FindLast(part => part.Reading.Kind != WordKind.Conjunction)!, hasNoun),
                _ => false,
            };
            if (!belongs)
            {
                break;
            }

            if (kind == WordKind.Mark)
            {
                aside = $" ({units[i + 1].Written})";
                i += 3;
                continue;
            }

            hasNoun |= kind == WordKind.Noun && !(parts.Count > 0 && parts[^1].Reading.Kind == WordKind.Conjunction);
            parts.Add(new Part(i, readings[i]));
            i++;
        }

        return parts;
    }

    // "Chemotherapy induced remission", "salicylate containing compounds".
    private static bool IsCompound(IReadOnlyList<Reading> readings, int at) => KindAt(readings, at - 1) == WordKind.Noun && KindAt(readings, at + 1) == WordKind.Noun
        && (readings[at].Kind == WordKind.Participle || (readings[at].Word.English == "contain" && readings[at - 1].Form == WordForm.Base && Carriers.Contains(readings[at + 1].Word.English)));

    // "Cardiac, liver or renal disease": a list before a noun.
    private static bool GoesOn(IReadOnlyList<Reading> readings, int at, Part before, bool hasNoun)
    {
        if (!(IsListed(before.Reading) && (!hasNoun || IsOrgan(before.Reading))))
        {
            return false;
        }

        while (KindAt(readings, at) == WordKind.Conjunction)
        {
            at++;
        }

        at += KindAt(readings, at) == WordKind.Adverb ? 1 : 0;
        if (at >= readings.Count || !IsListed(readings[at]))
        {
            return false;
        }

        while (at < readings.Count && (IsListed(readings[at]) || readings[at].Kind is WordKind.Conjunction or WordKind.Adverb))
        {
            at++;
        }

        return KindAt(readings, at) == WordKind.Noun && IsListed(readings[at - 1]);
    }

    // "Blood purification (EBP) device": the short form goes to the end.
    private static bool IsAside(IReadOnlyList<Reading> readings, int at) => readings[at].Word.English == "(" && KindAt(readings, at + 1) == WordKind.Noun && readings[at + 1].Word.English is { Length: > 1 } name
        && name.Skip(1).All(c => char.IsUpper(c) || char.IsDigit(c) || c == '-') && KindAt(readings, at + 2) == WordKind.Mark && readings[at + 2].Word.English == ")" && KindAt(readings, at + 3) == WordKind.Noun;

    private static bool IsListed(Reading reading) => reading.Kind is WordKind.Adjective or WordKind.Participle || (reading.Kind == WordKind.Noun && IsOrgan(reading));

    private static bool IsOrgan(Reading reading) => Organs.Contains(reading.Word.English);

    // What stands behind its noun in both languages: "hepatitis B", "day 0", "protocol ABC".
    private static (List<string> Tail, Part Head) Tail(List<Part> parts, IReadOnlyList<Unit> units)
    {
        var at = parts.Count - 1;
        while (at > 0 && IsApposed(parts[at], units) && parts[at - 1].Reading.Kind is WordKind.Noun or WordKind.Number)
        {
            at--;
        }

        return ([.. parts.Skip(at + 1).Select(part => part.Reading.Word.Spanish)], parts[at]);
    }

    private static bool IsApposed(Part part, IReadOnlyList<Unit> units) => part.Reading.Kind == WordKind.Number
        || (part.Reading.Word.English == part.Reading.Word.Spanish && units[part.At].Written is var written && (char.IsUpper(written[0]) || written.Length == 1 || written.Any(char.IsDigit)));

    private static void Modify(List<Part> parts, int head, Agreement with, List<string> leading, List<string> trailing)
    {
        var of = with;
        for (var i = head - 1; i >= 0; i--)
        {
            var (part, first) = (parts[i], i);
            while (first > 1 && parts[first - 1].Reading.Kind == WordKind.Conjunction)
            {
                first -= 2;
                while (first > 0 && parts[first].Reading.Kind == WordKind.Conjunction)
                {
                    first--;
                }
            }

            var (start, words) = (first, new List<string>());
            if (part.Reading.Kind == WordKind.Noun && i == first)
            {
                var said = Modifier(parts, ref start, ref of);
                trailing.Add(said);
                i = start;
                continue;
            }

            if (part.Reading.Kind is WordKind.Participle or WordKind.Gerund && i == first && i > 0 && parts[i - 1].Reading is { Kind: WordKind.Noun } agent)
            {
                trailing.Add($"{Said(part, of)} {(part.Reading.Kind != WordKind.Participle ? "" : part.Reading.Word.English == "derive" ? "de " : "por ")}{SpanishForms.Noun(agent.Word.Spanish, agent.Form == WordForm.Plural)}");
                i--;
                continue;
            }

            for (var k = first; k <= i; k++)
            {
                words.Add(Said(parts[k], of));
            }

            while (first > 0 && parts[first - 1].Reading.Kind == WordKind.Adverb)
            {
                words.Insert(0, parts[--first].Reading.Word.Spanish);
            }

            var joined = Gaps().Replace(string.Join(' ', words), ",");
            if (part.Reading.Word.Leads && i == first)
            {
                leading.Insert(0, Shortened(joined, with));
            }
            else
            {
                trailing.Add(joined);
            }

            i = first;
        }
    }

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

    private static string Said(Part part, Agreement with) => part.Reading.Kind switch
    {
        WordKind.Participle => new SpanishVerb(part.Reading.Word.Spanish).Participle(with),
        WordKind.Gerund => $"que {new SpanishVerb(part.Reading.Word.Spanish).Present(with.IsPlural)}",
        WordKind.Conjunction or WordKind.Adverb or WordKind.Number => part.Reading.Word.Spanish,
        WordKind.Noun => part.Reading.Word.Modifier is { Length: > 0 } modifier ? SpanishForms.Adjective(modifier, with) : $"de {part.Reading.Word.Spanish}",
        _ => SpanishForms.Adjective(part.Reading.Word.Spanish, with),
    };

    // A noun before a noun: "hepático", "de médula ósea", "por hepatitis B".
    private static string Modifier(List<Part> parts, ref int at, ref Agreement of)
    {
        var tail = new List<string>();
        while (at > 0 && parts[at - 1].Reading.Kind == WordKind.Noun && (parts[at].Reading.Kind == WordKind.Number || parts[at].Reading.Word.English.Length == 1 || Roman().IsMatch(parts[at].Reading.Word.English)))
        {
            tail.Insert(0, parts[at].Reading.Word.Spanish);
            at--;
        }

        var (word, form) = (parts[at].Reading.Word, parts[at].Reading.Form);
        if (tail.Count == 0 && word.Modifier.Length > 0)
        {
            return SpanishForms.Adjective(word.Modifier, of);
        }

        of = word.Agreement with { IsPlural = word.Agreement.IsPlural || form == WordForm.Plural };
        return string.Join(' ', [$"de {SpanishForms.Noun(word.Spanish, form == WordForm.Plural)}", .. tail]);
    }

    private static WordKind? KindAt(IReadOnlyList<Reading> readings, int at) => at >= 0 && at < readings.Count ? readings[at].Kind : null;

    private sealed record Part(int At, Reading Reading);

    [GeneratedRegex(@"^[IVX]+(?:[-–/][IVX]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@" ,", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
