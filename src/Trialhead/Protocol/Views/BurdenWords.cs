namespace Trialhead.Protocol.Views;

/// <summary>Puts the burden of a way into sentences.</summary>
public static class BurdenWords
{
    /// <summary>Length, visits, days of treatment, infusions and hospital, each a sentence; what is not known is said.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="burden">The burden of one of its ways.</param>
    public static IReadOnlyList<ViewText> Of(StudyProtocol protocol, Burden burden)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(burden);
        var unknown = new UnknownSaying(protocol).Short;
        return
        [
            Row(Length(burden.Length), new("It takes ", "Dura ")),
            .. burden.Visits.Count == 0 ? [new ViewText("Visits: ", "Visitas: ") + unknown.Stopped()] : burden.Visits.Select(Visits),
            Row(Days(burden.TreatmentDays, unknown), new("Days with treatment: ", "Días con tratamiento: ")),
            Row(Days(burden.InfusionDays, unknown), new("Days with a drip into a vein: ", "Días con suero en una vena: ")),
            Row(burden.HospitalDays is { } days ? ViewText.Same($"{days}") : unknown, new("Days in hospital: ", "Días en el hospital: ")),
        ];
    }

    /// <summary>The burdens of a protocol, ways that ask the same together under one name.</summary>
    public static IReadOnlyList<(ViewText Name, IReadOnlyList<ViewText> Words, IReadOnlyList<string> Parts)> Grouped(StudyProtocol protocol)
    {
        var all = Burden.Of(protocol);
        var arms = all.Select(burden => burden.Arm).Distinct().Count();
        return
        [
            .. all.OrderBy(burden => burden.ForSome.Count).GroupBy(burden => string.Join('|', Of(protocol, burden).Select(words => words.English))).Select(alike => (
                Name(protocol, [.. alike], arms), Of(protocol, alike.First()), alike.First().Parts)),
        ];
    }

    /// <summary>The length in round words: <c>at least 15 weeks</c>.</summary>
    public static ViewText Length(BurdenCount length)
    {
        var words = TimeWords.Roughly(length.Number);
        return length.IsAtLeast ? new ViewText("at least ", "al menos ") + words : length.IsUpTo ? new ViewText("up to ", "hasta ") + words : words;
    }

    private static ViewText Name(StudyProtocol protocol, List<Burden> alike, int arms)
    {
        var of = alike.Select(burden => burden.Arm).Distinct().ToList();
        var who = of.Count == arms ? arms == 1 && of[0] is { } only ? WaySaying.Arm(only, protocol) : arms == 1 ? new("Everyone", "Todos") : new ViewText("All groups", "Todos los grupos")
            : ViewText.And(of.OfType<string>().Select(arm => WaySaying.Arm(arm, protocol)));
        var extra = alike[0].ForSome.Select(epoch => PlainTerms.Of(protocol.Epochs.First(e => e.Id == epoch).Name)).ToList();
        return extra.Count == 0 ? who : who + new ViewText(", with ", ", con ") + ViewText.And(extra);
    }

    private static ViewText Days(BurdenCount? count, ViewText unknown) => count is { } days ? days.Words : unknown;

    private static ViewText Visits((VisitPlace? Place, BurdenCount Count) visits)
    {
        var at = VisitWords.Place(visits.Place) is { } place ? ViewText.Same(" ") + place : default;
        return (visits.Place == VisitPlace.Telephone ? new ViewText("Calls", "Llamadas") : new ViewText("Visits", "Visitas")) + at + ViewText.Same(": ") + visits.Count.Words.Stopped();
    }

    private static ViewText Row(ViewText value, ViewText name) => name + value.Stopped();
}
