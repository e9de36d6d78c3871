using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What taking part asks of a person: how treatment is given, tests, tasks, visits, time.</summary>
internal static class BurdenSection
{
    private static readonly (string Kind, string English, string Spanish)[] Kinds =
    [
        ("how", "How treatment is given", "Cómo se da el tratamiento"),
        ("test", "Tests and examinations", "Pruebas y exámenes"),
        ("task", "Things to do", "Cosas que hacer"),
        ("place", "Stays", "Estancias"),
    ];

    public static PageSection? Build(PageSubject subject)
    {
        if (subject.Trial.Design.StudyType is null && subject.Trial.Interventions.Count == 0)
        {
            return null;
        }

        var found = Found(subject.Trial);
        List<PageBlock> blocks = subject.Plan is { Burden.Count: > 0 } plan ? [.. PlanBlocks.Burden(subject, plan)] : [new Paragraph([.. Time(subject)])];
        blocks.AddRange(Kinds
            .Select(kind => (Heading: subject.Say(kind.English, kind.Spanish), Items: found.Where(item => item.Row["kind"] == kind.Kind).ToList()))
            .Where(kind => kind.Items.Count > 0)
            .Select(kind => new BlockGroup(Sentence.Phrase(kind.Heading), [new BulletList(
                [.. kind.Items.Select(item => (IReadOnlyList<Sentence>)[new Sentence($"{item.Row[subject.Say("en", "es")]}.", [item.Source])])])])));
        blocks.Add(new Paragraph([Sentence.Phrase(subject.Say(
            "There may be more: ask the study team for the full plan of visits.", "Puede haber más: pida al equipo el plan completo de visitas."))]));
        return new PageSection("burden", subject.Say("What does it ask of you?", "¿Qué le pide a usted?"), blocks);
    }

    private static IEnumerable<Sentence> Time(PageSubject subject)
    {
        var visits = Rhythm.Visits(subject);
        var rhythm = Rhythm.Of(subject).ToList();
        var last = Rhythm.LastCheck(subject);
        foreach (var sentence in rhythm.Append(visits).Append(last).OfType<Sentence>())
        {
            yield return sentence;
        }

        if (visits is null)
        {
            yield return Sentence.FromRecord(
                subject.Say("The record does not say how many visits there are.", "El registro no dice cuántas visitas hay."), RecordPointers.Description);
        }
    }

    private static List<(TableRow Row, SentenceSource Source)> Found(Trial trial)
    {
        var given = RecordField.Given(trial).ToList();
        var told = trial.Design.StudyType == StudyType.Interventional ? RecordField.Told(trial) : RecordField.Told(trial).Take(1); // longer ones speak of usual care
        var others = RecordField.Measured(trial).Concat(told);
        return
        [
            .. given.Concat(others)
                .SelectMany((field, i) => PhraseTable.Burdens.Find(field.Text)
                    .Where(found => i < given.Count || found.Row["kind"] != "how")
                    .Select(found => (found.Row, Source: new SentenceSource(SourceKind.Record, field.Pointer, found.Span))))
                .DistinctBy(found => found.Row["id"])
                .OrderBy(found => PhraseTable.Burdens.Rows.IndexOf(found.Row)),
        ];
    }

    private static int IndexOf(this IReadOnlyList<TableRow> rows, TableRow row)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (ReferenceEquals(rows[i], row))
            {
                return i;
            }
        }

        return -1;
    }
}
