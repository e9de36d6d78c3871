namespace Trialhead.Protocol.Views;

/// <summary>When and where a visit is, in words.</summary>
internal static class VisitWords
{
    /// <summary>The time as the beginning of a sentence: <c>On day 8 of the first cycle</c>.</summary>
    public static ViewText When(StudyVisit visit)
    {
        var first = visit.Anchor switch
        {
            VisitAnchor.CycleStart => OnDay(visit, "On the first day", "El primer día") + TreatmentSaying.InCycles(visit.InCycles),
            VisitAnchor.End => Counted(visit, new("At the end", "Al final"), new("the end", "del final")),
            VisitAnchor.Allocation => Counted(
                visit, new("When the group is decided", "Cuando se decide el grupo"), new("the group is decided", "de decidirse el grupo")),
            _ when visit.Every is not null && visit.Every == visit.Offset => default,
            _ => OnDay(visit, "At the start", "Al principio"),
        };
        return visit.Every is { } every ? Repeated(visit, first, TimeWords.Every(every)) : first;
    }

    /// <summary>How much earlier or later it may be; null for not at all.</summary>
    public static ViewText? Window(StudyVisit visit) => (visit.Earlier.IsZero, visit.Later.IsZero) switch
    {
        (true, true) => null,
        (true, false) => new ViewText("or up to ", "o hasta ") + TimeWords.Of(visit.Later) + new ViewText(" later", " después"),
        (false, true) => new ViewText("or up to ", "o hasta ") + TimeWords.Of(visit.Earlier) + new ViewText(" earlier", " antes"),
        _ when visit.Earlier == visit.Later => new ViewText("up to ", "hasta ") + TimeWords.Of(visit.Later) + new ViewText(" earlier or later", " antes o después"),
        _ => new ViewText("up to ", "hasta ") + TimeWords.Of(visit.Earlier) + new ViewText(" earlier or ", " antes o ")
            + TimeWords.Of(visit.Later) + new ViewText(" later", " después"),
    };

    /// <summary>Where, as part of a sentence; null where not said.</summary>
    public static ViewText? Place(VisitPlace? place) => place switch
    {
        VisitPlace.Clinic => new("at the clinic", "en la clínica"),
        VisitPlace.Hospital => new("in hospital", "en el hospital"),
        VisitPlace.Home => new("at home", "en casa"),
        VisitPlace.Telephone => new("by phone or video", "por teléfono o video"),
        _ => null,
    };

    private static ViewText Repeated(StudyVisit visit, ViewText first, ViewText every)
    {
        var often = first == default ? every.Capital() : first + new ViewText(", then ", ", luego ") + every;
        return visit.Times is { } times ? often + new ViewText($", {times} times in all", $", {times} veces en total") : often;
    }

    private static ViewText OnDay(StudyVisit visit, string english, string spanish)
    {
        if (visit.Offset is { Months: 0, Minutes: 0 } offset && !visit.IsBefore)
        {
            return offset.Days == 0 ? new(english, spanish) : new($"On day {offset.Days + 1}", $"El día {offset.Days + 1}");
        }

        return Counted(visit, new(english, spanish), new("the start", "del principio"));
    }

    private static ViewText Counted(StudyVisit visit, ViewText same, ViewText anchor) => visit.Offset.IsZero
        ? same
        : TimeWords.Of(visit.Offset).Capital() + (visit.IsBefore ? new ViewText(" before ", " antes ") : new ViewText(" after ", " después ")) + anchor;
}
