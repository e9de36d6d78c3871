using Trialhead.Trials;

namespace Trialhead.Pages.Evidence;

/// <summary>Survival, response and the like that other trials of a treatment posted, as posted.</summary>
internal static class EffectEvidence
{
    private const string Module = "/resultsSection/outcomeMeasuresModule/outcomeMeasures";
    private const int MostTrials = 5;
    private const int MostMeasures = 2;
    private const int MostRows = 4;

    /// <summary>The trials with an outcome for a group that received the treatment.</summary>
    public static IReadOnlyList<TrialEvidence> TrialsOf(TreatmentEvidence evidence) =>
        [.. evidence.Trials.Where(trial => Measures(trial, evidence).Count > 0)];

    public static BlockGroup Describe(PageSubject subject, TreatmentEvidence evidence)
    {
        var trials = TrialsOf(evidence);
        var strength = TreatmentEvidence.WeighEffect(trials, TrialEvidence.IllnessesOf(subject.Trial.Conditions));
        var numbers = new BlockGroup(
            Sentence.Phrase(subject.Say("What was measured, and in which trials", "Qué se midió, y en qué ensayos")),
            [.. trials.Take(MostTrials).Select(trial => Describe(subject, evidence, trial))])
        {
            IsDetail = true,
        };
        return new BlockGroup(
            new Sentence(
                subject.Say($"{EvidenceWords.Heading(evidence.Treatment, subject)} in other trials", $"{EvidenceWords.Heading(evidence.Treatment, subject)} en otros ensayos"),
                [new SentenceSource(SourceKind.Record, evidence.Pointer)]),
            [new Paragraph([.. EvidenceWords.Strength(subject, evidence, trials, strength, Module), Caution(subject)]), numbers]);
    }

    private static Sentence Caution(PageSubject subject) => Sentence.Phrase(subject.Say(
        "Each trial took other people, so we do not add their numbers up.",
        "Cada ensayo incluyó a otras personas; por eso no sumamos sus números."));

    private static List<EvidenceMeasure> Measures(TrialEvidence trial, TreatmentEvidence evidence)
    {
        var places = trial.PlacesOf(evidence.Treatment);
        return
        [
            .. trial.Measures.Where(measure => measure.Groups.Any(group => group.Receives.Any(places.Contains))).Take(MostMeasures),
        ];
    }

    private static BlockGroup Describe(PageSubject subject, TreatmentEvidence evidence, TrialEvidence trial) => new(
        EvidenceWords.Link(trial),
        [
            new Paragraph([.. Population(subject, trial)]),
            .. Measures(trial, evidence).Select(measure => Table(subject, evidence, trial, measure)),
        ]);

    private static IEnumerable<Sentence> Population(PageSubject subject, TrialEvidence trial)
    {
        var design = $"{trial.NctId}{RecordPointers.Design}";
        if (trial.Participants is { } people)
        {
            var ages = EvidenceWords.Ages(trial, subject);
            yield return Sentence.FromResults(
                subject.Say(
                    $"It took in {EvidenceWords.Number(people)} people{(ages is null ? "" : $" ({ages})")}.",
                    $"Incluyó a {EvidenceWords.Number(people)} personas{(ages is null ? "" : $" ({ages})")}."),
                $"{design}/enrollmentInfo");
        }

        if (trial.Phases.Any(phase => phase != Phase.NotApplicable))
        {
            var phase = EvidenceWords.Phase(trial, subject);
            yield return Sentence.FromResults(subject.Say($"It was a phase {phase} trial.", $"Fue un ensayo de fase {phase}."), $"{design}/phases");
        }

        yield return Sentence.FromResults(
            trial.IsRandomised
                ? subject.Say("Chance decided who got what.", "El azar decidió quién recibía qué.")
                : subject.Say("Chance did not decide who got what.", "El azar no decidió quién recibía qué."),
            $"{design}/designInfo/allocation");
        if (trial.Conditions.Count > 0)
        {
            yield return Sentence.Phrase(subject.Say("Illness:", "Enfermedad:"));
            yield return EvidenceWords.Conditions(trial);
        }
    }

    private static FactTable Table(PageSubject subject, TreatmentEvidence evidence, TrialEvidence trial, EvidenceMeasure measure)
    {
        var pointer = $"{trial.NctId}{Module}/{measure.Index}";
        var columns = SafetyEvidence.Columns(measure.Groups, trial.PlacesOf(evidence.Treatment));
        return new FactTable(
            EvidenceWords.Quote(Caption(subject, measure), $"{pointer}/title"),
            [
                Sentence.Phrase(subject.Say("Result", "Resultado")),
                .. columns.Select(c => EvidenceWords.Quote(Column(subject, measure.Groups[c.At]), $"{pointer}/groups/{measure.Groups[c.At].Index}/title")),
            ],
            [.. measure.Rows.Take(MostRows).Select(row => Row(subject, row, columns, pointer))]);
    }

    private static IReadOnlyList<Sentence> Row(PageSubject subject, EvidenceRow row, IReadOnlyList<(int At, bool Receives)> columns, string pointer)
    {
        var at = $"{pointer}/classes/{row.Class}/categories/{row.Category}";
        return
        [
            row.Name is { } name ? EvidenceWords.Quote(name, at) : Sentence.FromResults(subject.Say("In all", "En total"), at),
            .. columns.Select(c => Sentence.FromResults(MeasureWords.Value(row.Values[c.At], subject.Language), $"{at}/measurements")),
        ];
    }

    // "Overall Survival (Median (middle value), months); at 5 years"
    private static string Caption(PageSubject subject, EvidenceMeasure measure)
    {
        var unit = MeasureWords.Unit(measure.ParamType, measure.Unit, subject.Language);
        var more = measure.RowCount > MostRows
            ? subject.Say(
                $"; {measure.RowCount - MostRows} more {(measure.RowCount == MostRows + 1 ? "row is" : "rows are")} in the registry",
                $"; hay {measure.RowCount - MostRows} {(measure.RowCount == MostRows + 1 ? "fila" : "filas")} más en el registro")
            : "";
        return $"{measure.Title.TrimEnd('.')}{(unit.Length > 0 ? $" [{unit}]" : "")}{(measure.TimeFrame is { } time ? $"; {time.TrimEnd('.')}" : "")}{more}";
    }

    private static string Column(PageSubject subject, EvidenceGroup group) => group.AtRisk is { } counted
        ? subject.Say($"{group.Title} ({EvidenceWords.Number(counted)} counted)", $"{group.Title} ({EvidenceWords.Number(counted)} contados)")
        : group.Title;
}
