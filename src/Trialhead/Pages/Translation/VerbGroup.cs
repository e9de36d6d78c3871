namespace Trialhead.Pages.Translation;

/// <summary>A verb with its auxiliaries: "must not have been treated".</summary>
/// <param name="Modal">The form of its Spanish modal; "futuro" and "condicional" for will and would; null for none.</param>
/// <param name="Denial">What denies it: "no", "nunca"; empty for nothing.</param>
/// <param name="IsPast">Whether it tells of the past.</param>
/// <param name="IsPerfect">Whether it is a perfect: "have received".</param>
/// <param name="IsPassive">Whether it is a passive: "are treated".</param>
/// <param name="IsCopula">Whether its verb is "be" itself.</param>
/// <param name="Main">The infinitive of its verb, in Spanish.</param>
/// <param name="Adverbs">The adverbs among its words.</param>
/// <param name="End">Where what follows begins.</param>
internal sealed record VerbGroup(string? Modal, string Denial, bool IsPast, bool IsPerfect, bool IsPassive, bool IsCopula, string Main, IReadOnlyList<string> Adverbs, int End)
{
    /// <summary>Whether it is denied.</summary>
    public bool IsDenied => Denial.Length > 0;

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
}
