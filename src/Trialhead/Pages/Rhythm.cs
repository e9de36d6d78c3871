namespace Trialhead.Pages;

/// <summary>How long things go on and how often they come, in sentences.</summary>
internal static class Rhythm
{
    /// <summary>Cycles and length of treatment, as groups and interventions tell; at most one sentence of each kind.</summary>
    public static IEnumerable<Sentence> Of(PageSubject subject)
    {
        var fields = RecordField.Given(subject.Trial).ToList();
        foreach (var field in fields)
        {
            var (cycle, most, span) = TimeReading.Cycles(field.Text);
            if (cycle is not null || most is not null)
            {
                yield return Quoting(Cycles(subject, cycle, most), field, span);
                yield break;
            }
        }

        var durations = fields
            .SelectMany(field => TimeReading.Durations(field.Text).Select(length => (Field: field, Length: length)))
            .Where(found => found.Length.Unit != "hour" && found.Length.Days >= 1) // hours are those of one infusion
            .ToList();
        if (durations.Count > 0)
        {
            var (longest, shortest) = (durations.MaxBy(found => found.Length.Days), durations.MinBy(found => found.Length.Days));
            yield return longest.Length.Days / shortest.Length.Days < 1.2
                ? Quoting(subject.Say(
                    $"The record speaks of {longest.Length.In(subject.Language)}.", $"El registro habla de {longest.Length.In(subject.Language)}."), longest.Field, longest.Length.Span)
                : Quoting(subject.Say(
                    $"The record speaks of stretches from {shortest.Length.In(subject.Language)} to {longest.Length.In(subject.Language)}.",
                    $"El registro habla de tramos de {shortest.Length.In(subject.Language)} a {longest.Length.In(subject.Language)}."), longest.Field, longest.Length.Span);
        }
    }

    /// <summary>The last planned measurement; null where no outcome says when.</summary>
    public static Sentence? LastCheck(PageSubject subject)
    {
        var last = RecordField.Measured(subject.Trial)
            .Where(field => field.Pointer.EndsWith("/timeFrame", StringComparison.Ordinal))
            .SelectMany(field => TimeReading.Find(field.Text).Select(length => (Field: field, Length: length)))
            .Where(found => found.Length.Days is >= 1 and < 40 * 365)
            .OrderByDescending(found => found.Length.Days)
            .FirstOrDefault();
        return last.Field.Pointer is null ? null : Quoting(
            subject.Say(
                $"The last check with a stated time is at about {last.Length.In(subject.Language)}.", $"La última revisión con fecha indicada es {Around(last.Length, subject.Language)}."),
            last.Field, last.Length.Span);
    }

    /// <summary>How many visits or sessions the record names; null where it names none.</summary>
    public static Sentence? Visits(PageSubject subject)
    {
        foreach (var field in RecordField.Given(subject.Trial).Concat(RecordField.Told(subject.Trial)))
        {
            if (TimeReading.Visits(field.Text) is { } visits)
            {
                var what = visits.AreSessions ? subject.Say("sessions", "sesiones") : subject.Say("visits", "visitas");
                return Quoting(subject.Say($"The record speaks of {visits.Count} {what}.", $"El registro habla de {visits.Count} {what}."), field, visits.Span);
            }
        }

        return null;
    }

    private static string Around(TimeReading.Length length, PageLanguage language) =>
        length.Amount is > 1 ? $"a {(length.Unit is "hour" or "week" ? "las" : "los")} {length.In(language)}" : $"al cabo de {length.In(language)}";

    private static string Cycles(PageSubject subject, TimeReading.Length? cycle, int? most) => (cycle, most) switch
    {
        ({ } length, { } count) => subject.Say(
            $"Treatment comes in cycles of {length.In(subject.Language)}, up to {count} cycles.",
            $"El tratamiento va en ciclos de {length.In(subject.Language)}, hasta {count} ciclos."),
        ({ } length, null) => subject.Say(
            $"Treatment comes in cycles of {length.In(subject.Language)}.", $"El tratamiento va en ciclos de {length.In(subject.Language)}."),
        _ => subject.Say($"Treatment goes on for up to {most} cycles.", $"El tratamiento sigue hasta {most} ciclos."),
    };

    private static Sentence Quoting(string text, RecordField field, Text.SourceSpan span) =>
        new(text, [new SentenceSource(SourceKind.Record, field.Pointer, span)]);
}
