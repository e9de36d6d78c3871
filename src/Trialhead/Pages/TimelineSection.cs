using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>The way of a participant through the trial, as far as the record tells, and when the trial takes place.</summary>
/// <remarks>Stages are those that groups and descriptions name; nothing is added that the record does not say.</remarks>
internal static class TimelineSection
{
    private const int MostGroups = 3;
    private const int TreatmentOrder = 40; // where the main treatment stands among the stages
    private const string Arms = $"{RecordPointers.ArmsInterventions}/armGroups";

    public static PageSection? Build(PageSubject subject)
    {
        var blocks = new List<PageBlock>();
        if (subject.Plan is { } plan)
        {
            blocks.AddRange(PlanBlocks.Of(subject, plan));
        }
        else if (subject.Trial.Design.StudyType == StudyType.Interventional && Steps(subject).ToList() is { Count: > 1 } steps)
        {
            blocks.Add(new Paragraph([Sentence.Phrase(subject.Say(
                "These steps are read from the record. The study team can tell you the exact plan.",
                "Estos pasos se leen del registro. El equipo puede decirle el plan exacto."))]));
            blocks.Add(new StepList(steps));
        }

        if (Dates(subject) is { } dates)
        {
            blocks.Add(dates);
        }

        return blocks.Count == 0 ? null : new PageSection(
            "timeline", subject.Say("What happens, and when?", "¿Qué pasa, y cuándo?"), blocks);
    }

    private static IEnumerable<PageStep> Steps(PageSubject subject)
    {
        if (subject.Criteria.Count > 0)
        {
            yield return new PageStep(Sentence.Phrase(subject.Say("Screening", "Selección")), [Sentence.FromRecord(
                subject.Say("The study team checks whether you meet the criteria.", "El equipo comprueba si usted cumple los requisitos."),
                $"{RecordPointers.Eligibility}/eligibilityCriteria")]);
        }

        foreach (var step in Course(subject))
        {
            yield return step;
        }

        if (FollowUp(subject) is { } followUp)
        {
            yield return followUp;
        }
    }

    // A record that names no main stage names only what comes before the treatment (a washout) or after it (an extension).
    private static IEnumerable<PageStep> Course(PageSubject subject)
    {
        var stages = Stages(subject).ToList();
        if (stages.Exists(stage => stage.Row["main"].Length > 0))
        {
            return stages.Select(stage => stage.Step);
        }

        var main = Joining(subject).Concat(Treatment(subject));
        return stages.Where(stage => IsBefore(stage.Row)).Select(stage => stage.Step).Concat(main).Concat(stages.Where(stage => !IsBefore(stage.Row)).Select(stage => stage.Step));
    }

    private static bool IsBefore(TableRow stage) => stage.Number("order") < TreatmentOrder;

    private static IEnumerable<PageStep> Joining(PageSubject subject) => subject.Trial is { Design.Allocation: Allocation.Randomized, Arms.Count: > 1 }
        ? [new PageStep(Sentence.Phrase(subject.Say("Joining a group", "Entrar en un grupo")), [Sentence.FromRecord(
            subject.Say("Chance decides which group you join.", "El azar decide en qué grupo entra usted."), $"{RecordPointers.Design}/designInfo/allocation")])]
        : [];

    private static IEnumerable<(TableRow Row, PageStep Step)> Stages(PageSubject subject)
    {
        var given = RecordField.Given(subject.Trial).ToList();
        return given.Concat(RecordField.Told(subject.Trial))
            .SelectMany((field, i) => PhraseTable.Stages.Find(field.Text)
                .Where(found => (i < given.Count || found.Row["where"] != "given") && found.Row["en_name"].Length > 0) // a row without a name only tells what is no stage
                .Select(found => (found.Row, Source: new SentenceSource(SourceKind.Record, field.Pointer, found.Span))))
            .GroupBy(found => found.Row["order"])
            .OrderBy(stage => stage.First().Row.Number("order"))
            .Select(stage => (stage.First().Row, Step(subject, stage.First().Row, [.. stage.Select(found => found.Source)])));
    }

    private static PageStep Step(PageSubject subject, TableRow stage, List<SentenceSource> sources)
    {
        var name = stage[subject.Say("en_name", "es_name")];
        var words = new List<Sentence>
        {
            new(stage[subject.Say("en", "es")], [sources[0], new SentenceSource(SourceKind.Reference, $"stages/{stage["id"]}")]),
        };
        var groups = sources.Where(source => source.Ref.EndsWith("/label", StringComparison.Ordinal)).Take(MostGroups);
        words.AddRange(groups.Select(source => Group(subject, source.Ref)).OfType<Sentence>());
        return new PageStep(new Sentence(name, [sources[0]]), words);
    }

    // What a group receives whose very name says which stage it is.
    private static Sentence? Group(PageSubject subject, string label)
    {
        var parts = label.Split('/');
        var arm = subject.Trial.Arms[int.Parse(parts[^2], System.Globalization.CultureInfo.InvariantCulture)];
        var given = TrialNames.InShort(subject, subject.Treatments.Where(treatment => arm.InterventionNames.Contains(treatment.Intervention.Name)));
        return given.Count == 0 ? null : Sentence.FromRecord(
            $"{Phrasing.Label(arm.Label)}: {subject.Language.And(given)}.", label, $"{label[..^"/label".Length]}/interventionNames");
    }

    private static IEnumerable<PageStep> Treatment(PageSubject subject)
    {
        var given = TrialNames.Tested(subject);
        if (given.Count == 0)
        {
            yield break;
        }

        var words = new List<Sentence>
        {
            subject.Trial.Arms.Count > 1
                ? Sentence.FromRecord(subject.Say("You get what your group gets.", "Usted recibe lo que recibe su grupo."), Arms)
                : subject.Trial.Arms.Count == 0 && given.Count > 1
                ? Sentence.FromRecord(
                    subject.Say($"You get one or more of these: {subject.Language.AndMore(given, 4)}.", $"Usted recibe uno o más de estos: {subject.Language.AndMore(given, 4)}."),
                    $"{RecordPointers.ArmsInterventions}/interventions")
                : Sentence.FromRecord(
                    subject.Say($"You get {subject.Language.AndMore(given, 4)}.", $"Usted recibe {subject.Language.AndMore(given, 4)}."),
                    $"{RecordPointers.ArmsInterventions}/interventions"),
        };
        words.AddRange(Rhythm.Of(subject));
        yield return new PageStep(Sentence.Phrase(subject.Say("Treatment", "Tratamiento")), words);
    }

    private static PageStep? FollowUp(PageSubject subject) => Rhythm.LastCheck(subject) is { } last
        ? new PageStep(Sentence.Phrase(subject.Say("Follow-up", "Seguimiento")), [last])
        : null;

    private static FactTable? Dates(PageSubject subject)
    {
        var dates = subject.Trial.Dates;
        List<(string Name, RegistryDate? Date, string Field)> all =
        [
            (subject.Say("Start", "Inicio"), dates.Start, "startDateStruct"),
            (subject.Say("Last measurement for the main question", "Última medición de la pregunta principal"), dates.PrimaryCompletion, "primaryCompletionDateStruct"),
            (subject.Say("End of the trial", "Fin del ensayo"), dates.Completion, "completionDateStruct"),
        ];
        var rows = all
            .Where(row => row.Date is not null)
            .Select(row => (IReadOnlyList<Sentence>)[Sentence.Phrase(row.Name), Say(subject, row.Date!, row.Field)]) // filtered just above
            .ToList();
        return rows.Count == 0 ? null : new FactTable(
            Sentence.Phrase(subject.Say("Dates of the trial", "Fechas del ensayo")),
            [Sentence.Phrase(subject.Say("Step", "Paso")), Sentence.Phrase(subject.Say("When", "Cuándo"))], rows);
    }

    private static Sentence Say(PageSubject subject, RegistryDate date, string field) => Sentence.FromRecord(
        PlainWords.Of(date.Date, subject.Language) + (date.IsActual == false ? subject.Say(" (planned)", " (previsto)") : ""),
        $"{RecordPointers.Status}/{field}");
}
