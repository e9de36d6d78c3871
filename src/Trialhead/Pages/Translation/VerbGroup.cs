namespace Trialhead.Pages.Translation;

/// <summary>A verb with its auxiliaries: "must not have been treated".</summary>
/// <param name="Modal">The form of its Spanish modal; "futuro" and "condicional" for will and would; null for none.</param>
/// <param name="IsDenied">Whether it is denied.</param>
/// <param name="Denial">What denies it: "no", "nunca".</param>
/// <param name="IsPast">Whether it tells of the past.</param>
/// <param name="IsPerfect">Whether it is a perfect: "have received".</param>
/// <param name="IsPassive">Whether it is a passive: "are treated".</param>
/// <param name="IsCopula">Whether its verb is "be" itself.</param>
/// <param name="Main">The infinitive of its verb, in Spanish.</param>
/// <param name="Adverbs">The adverbs among its words.</param>
/// <param name="End">Where what follows begins.</param>
internal sealed record VerbGroup(string? Modal, bool IsDenied, string Denial, bool IsPast, bool IsPerfect, bool IsPassive, bool IsCopula, string Main, IReadOnlyList<string> Adverbs, int End)
{
    /// <summary>Reads the group that begins at a unit; null where no verb ends it.</summary>
    public static VerbGroup? At(IReadOnlyList<Reading> readings, int at)
    {
        var (modal, denial, isPast, isPerfect, isPassive, isBe) = ((string?)null, "", false, false, false, false);
        var adverbs = new List<string>();
        var i = at;
        while (i < readings.Count)
        {
            var word = readings[i].Word;
            switch (readings[i].Kind)
            {
                case WordKind.Modal:
                    (modal, denial) = word.Spanish.StartsWith("no ", StringComparison.Ordinal) ? (word.Spanish[3..], "no") : (word.Spanish, denial);
                    i++;
                    continue;
                case WordKind.Not:
                    denial = word.Spanish;
                    i++;
                    continue;
                case WordKind.Adverb when Next(readings, i) is WordKind.Verb or WordKind.Infinitive or WordKind.Participle or WordKind.Gerund or WordKind.Be or WordKind.Have or WordKind.Not:
                    adverbs.Add(word.Spanish);
                    i++;
                    continue;
                case WordKind.Do:
                    isPast |= word.Spanish.StartsWith("past", StringComparison.Ordinal);
                    denial = word.Spanish.EndsWith("no", StringComparison.Ordinal) ? "no" : denial;
                    i++;
                    continue;
                case WordKind.Have when word.Spanish.EndsWith(" no", StringComparison.Ordinal) && denial.Length == 0:
                    denial = "no";
                    continue;
                case WordKind.Have when Next(readings, i) is WordKind.Participle or WordKind.Be or WordKind.Have:
                    isPast |= word.Spanish.StartsWith("past", StringComparison.Ordinal);
                    isPerfect = true;
                    i++;
                    continue;
                case WordKind.Have:
                    return new VerbGroup(modal, denial.Length > 0, denial, isPast || (!isPerfect && word.Spanish.StartsWith("past", StringComparison.Ordinal)), isPerfect, false, false, "tener", adverbs, i + 1);
                case WordKind.Be:
                    isPast |= word.Spanish.StartsWith("past", StringComparison.Ordinal);
                    denial = word.Spanish.EndsWith(" no", StringComparison.Ordinal) ? "no" : denial;
                    isBe = true;
                    switch (Next(readings, i))
                    {
                        case WordKind.Participle:
                            isPassive = true;
                            break;
                        case WordKind.Gerund or WordKind.Be:
                            break;
                        case WordKind.To when Next(readings, Ahead(readings, i)) is WordKind.Infinitive or WordKind.Be:
                            modal ??= "debe";
                            i = Ahead(readings, i);
                            isBe = false;
                            break;
                        default:
                            var end = i + 1;
                            if (end < readings.Count && readings[end].Kind == WordKind.Not)
                            {
                                denial = "no";
                                end++;
                            }

                            return new VerbGroup(modal, denial.Length > 0, denial, isPast, isPerfect, false, true, "ser", adverbs, end);
                    }

                    i++;
                    continue;
                case WordKind.Participle or WordKind.Verb or WordKind.Infinitive or WordKind.Gerund:
                    isPast |= readings[i].Form == WordForm.Past;
                    return new VerbGroup(modal, denial.Length > 0, denial, isPast, isPerfect, isPassive && readings[i].Kind == WordKind.Participle && isBe, false, word.Spanish, adverbs, i + 1);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The finite form.</summary>
    public string Finite(Agreement subject, bool isState, bool isBy) => Said(subject, isState, isBy, Form.Finite);

    /// <summary>The infinitive.</summary>
    public string Infinitive(Agreement subject, bool isState, bool isBy) => Said(subject, isState, isBy, Form.Infinitive);

    private enum Form
    {
        Finite,
        Infinitive,
        Participle,
        Future,
        Conditional,
    }

    private string Said(Agreement subject, bool isState, bool isBy, Form form)
    {
        var verb = new SpanishVerb(IsCopula && isState ? "estar" : Main);
        Func<Form, string> said = IsPassive
            ? asked => $"{Simple(new SpanishVerb(isBy || IsPast || IsPerfect || Modal is not null ? "ser" : "estar"), asked, subject.IsPlural)} {verb.Participle(subject)}"
            : asked => Simple(verb, asked, subject.IsPlural);
        if (IsPerfect)
        {
            var inner = said;
            said = asked => IsPassive ? $"{Has(asked, subject.IsPlural)} sido {verb.Participle(subject)}"
                : asked == Form.Infinitive ? $"haber {verb.Perfect("").Trim()}"
                : verb.Perfect(Has(asked, subject.IsPlural));
        }

        var words = Modal switch
        {
            null => said(form),
            _ when form == Form.Infinitive => said(Form.Infinitive),
            "futuro" => said(Form.Future),
            "condicional" => said(Form.Conditional),
            var modal => $"{(subject.IsPlural ? $"{modal}n" : modal)} {said(Form.Infinitive)}",
        };
        return string.Join(' ', [.. IsDenied ? [Denial] : Array.Empty<string>(), .. Adverbs, words]);
    }

    private string Has(Form form, bool isPlural)
    {
        var has = new SpanishVerb("haber");
        return form switch
        {
            Form.Infinitive => "haber",
            Form.Future => has.Future(isPlural),
            Form.Conditional => has.Conditional(isPlural),
            _ when IsPast => has.Imperfect(isPlural),
            _ => has.Present(isPlural),
        };
    }

    private string Simple(SpanishVerb verb, Form form, bool isPlural) => form switch
    {
        Form.Infinitive => verb.Infinitive,
        Form.Participle => verb.Participle(default),
        Form.Future => verb.Future(isPlural),
        Form.Conditional => verb.Conditional(isPlural),
        _ when IsPast => verb.Infinitive == "estar" ? verb.Imperfect(isPlural) : verb.Past(isPlural),
        _ => verb.Present(isPlural),
    };

    private static WordKind? Next(IReadOnlyList<Reading> readings, int at) => Ahead(readings, at) is var next && next < readings.Count ? readings[next].Kind : null;

    private static int Ahead(IReadOnlyList<Reading> readings, int at)
    {
        var i = at + 1;
        while (i < readings.Count && readings[i].Kind is WordKind.Not || (i < readings.Count && readings[i].Kind == WordKind.Adverb && i + 1 < readings.Count && readings[i + 1].Kind is not (WordKind.Adjective or WordKind.Noun)))
        {
            i++;
        }

        return i;
    }
}
