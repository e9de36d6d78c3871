namespace Trialhead.Protocol.Views;

/// <summary>What a participant gets in an element, sentence by sentence.</summary>
/// <param name="protocol">The protocol.</param>
/// <param name="unknown">How what is not known is said.</param>
internal sealed class ElementSaying(StudyProtocol protocol, UnknownSaying unknown)
{
    /// <summary>Treatment, what is not known of it, how long it goes on.</summary>
    public IEnumerable<ViewSentence> Of(StudyElement element) =>
        [.. Treatments(element, element.Treatments), .. unknown.OfTreatments(element).Select(text => Say(text, element)), .. SaysItsLength(element) ? [] : Time(element)];

    /// <summary>How long the element goes on and what ends it sooner.</summary>
    public IEnumerable<ViewSentence> Time(StudyElement element)
    {
        if (LengthOf(element) is { } length)
        {
            yield return Say(length, element);
        }
        else
        {
            yield return Say(unknown.Length, element);
        }

        if (element.HospitalDays is > 0 and var days)
        {
            yield return Say(
                new ViewText("You stay in hospital for the first ", "Usted se queda en el hospital los primeros ") + TimeWords.OfDays(days).Stopped(), element);
        }
    }

    /// <summary>Cycles or length as a sentence; null where neither is known.</summary>
    public static ViewText? LengthOf(StudyElement element)
    {
        if (element.Cycles is not { } cycles)
        {
            return element.Length is { } whole ? new ViewText("This takes ", "Esto dura ") + TimeWords.Of(whole).Stopped() : null;
        }

        if (cycles.Length is not { } length)
        {
            return null;
        }

        var gap = cycles.Gap is { } rest ? new ViewText(", with ", ", con ") + TimeWords.Of(rest) + new ViewText(" of rest between them", " de descanso entre ellos") : default;
        var each = TimeWords.Of(length) + gap;
        return cycles.Count is not { } count
            ? new ViewText("It comes in cycles of ", "Va en ciclos de ") + each + new ViewText(", for as long as it goes well.", ", mientras vaya bien.")
            : (cycles.IsUpTo ? new ViewText("There are up to ", "Hay hasta ") : new ViewText("There are ", "Hay "))
                + TimeWords.Counted(count, "cycle", "ciclo") + new ViewText(" of ", " de ") + each.Stopped();
    }

    // "For 21 days" needs no "this takes 21 days".
    private static bool SaysItsLength(StudyElement element) => element is { Cycles: null, HospitalDays: null, Length: { Months: 0 } length }
        && element.AllTreatments.OfType<StudyTreatment>().Any(treatment => treatment.Days?.Stretches is [(1, var last)] && last == length.WholeDays);

    private IEnumerable<ViewSentence> Treatments(StudyElement element, IReadOnlyList<TreatmentItem> items)
    {
        foreach (var item in items)
        {
            foreach (var sentence in Item(element, item))
            {
                yield return sentence;
            }
        }

        var bare = items.OfType<StudyTreatment>().Where(IsBare).ToList();
        if (bare.Count > 0)
        {
            yield return new ViewSentence(
                (new ViewText(bare.Count == items.Count ? "You get " : "You also get ", bare.Count == items.Count ? "Usted recibe " : "También recibe ")
                    + ViewText.And(bare.Select(treatment => PlainTerms.Of(treatment.Name)))).Stopped(),
                bare[0].Id, bare[0].Sources.Count > 0 ? bare[0].Sources : element.Sources);
        }
    }

    private IEnumerable<ViewSentence> Item(StudyElement element, TreatmentItem item) => item switch
    {
        StudyTreatment treatment when IsBare(treatment) => [],
        StudyTreatment treatment => [Say(Dosed(TreatmentSaying.Given(element, treatment, PlainTerms.Of(treatment.Name)), treatment), element, treatment)],
        TreatmentChoice choice => Choice(element, choice),
        TreatmentVariants variants => variants.Variants.SelectMany(variant => Variant(element, variants, variant)),
        _ => throw new System.Diagnostics.UnreachableException($"No words for {item.GetType().Name}."),
    };

    private IEnumerable<ViewSentence> Choice(StudyElement element, TreatmentChoice choice)
    {
        var treatments = choice.Options.Select(option => option.Items is [StudyTreatment only] ? only : null).ToList();
        var names = ViewText.Or(choice.Options.Select((option, i) => PlainTerms.Of(treatments[i]?.Name ?? option.Name)));
        var alike = treatments.OfType<StudyTreatment>().ToList();
        var isAlike = alike.Count == choice.Options.Count && alike.TrueForAll(other => TreatmentSaying.AreAlike(alike[0], other));
        if (choice.AsIn is not null && isAlike)
        {
            yield return Say((TreatmentSaying.Given(element, alike[0], new ViewText("the one chosen before (", "el que se eligió antes (") + names + ViewText.Same(")"))).Stopped(), element, choice);
            yield break;
        }

        yield return Say((PlainTerms.Heading(choice.Name) + ViewText.Same(": ") + Chooser(choice) + names).Stopped(), element, choice);
        if (isAlike && !IsBare(alike[0]))
        {
            yield return Say(Dosed(TreatmentSaying.Given(element, alike[0], new("it", "el elegido")), alike[0]), element, choice);
            yield break;
        }

        foreach (var option in choice.Options.Where(option => option.Items.Any(item => item is not StudyTreatment treatment || !IsBare(treatment))))
        {
            yield return Say(new ViewText("If ", "Si se elige ") + PlainTerms.Of(option.Name) + new ViewText(" is chosen:", ":"), element, choice);
            foreach (var sentence in Treatments(element, option.Items))
            {
                yield return sentence;
            }
        }
    }

    private IEnumerable<ViewSentence> Variant(StudyElement element, TreatmentVariants variants, TreatmentVariant variant)
    {
        var whom = variant.When is { } when ? new ViewText("If ", "Si ") + ConditionWords.Of(when) + ViewText.Same(":")
            : variants.Variants.Count > 1 ? new ViewText("For everyone else:", "Para todos los demás:")
            : PlainTerms.Listed(variant.Name)?.Stopped();
        if (whom is { } text)
        {
            yield return Say(text, element, variants);
        }

        if (variant.Items.Count == 0)
        {
            yield return Say(unknown.Treatment, element, variants);
        }

        foreach (var sentence in Treatments(element, variant.Items))
        {
            yield return sentence;
        }
    }

    private static ViewText Chooser(TreatmentChoice choice) => choice.By switch
    {
        "participant" => new("you choose ", "usted elige "),
        "investigator" => new("the study doctor chooses ", "el médico del estudio elige "),
        _ => new("you get ", "usted recibe "),
    };

    private static ViewText Dosed(ViewText given, StudyTreatment treatment) => (treatment.Dose is { } dose
        ? given + new ViewText($": {TreatmentSaying.Dose(dose)} each time", $": {TreatmentSaying.Dose(dose)} cada vez")
        : given).Stopped();

    private static bool IsBare(StudyTreatment treatment) =>
        treatment is { Days: null, Routes.Count: 0, TimesADay: null, Dose: null, IsContinuous: false };

    private ViewSentence Say(ViewText text, StudyElement element, TreatmentItem? item = null) => new(
        text, item?.Id ?? element.Id, Known(item?.Sources) ?? Known(element.Sources) ?? []);

    private IReadOnlyList<string>? Known(IReadOnlyList<string>? sources) =>
        sources is { Count: > 0 } && sources.Any(id => protocol.Sources.Any(source => source.Id == id)) ? sources : null;
}
