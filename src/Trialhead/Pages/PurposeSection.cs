using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What the trial wants to find out.</summary>
internal static class PurposeSection
{
    private const int MostNamed = 3;
    private const int LongestSummary = 400;
    private const int FullAccount = 2;
    private const int MostOutcomes = 2;
    private const string Interventions = $"{RecordPointers.ArmsInterventions}/interventions";

    public static PageSection Build(PageSubject subject) => new(
        "purpose", subject.Say("What is the purpose of this trial?", "¿Para qué es este ensayo?"), [.. Blocks(subject)]);

    /// <summary>What is tested, in whom, and against what: the page's own account of the trial.</summary>
    public static IEnumerable<Sentence> Account(PageSubject subject)
    {
        foreach (var sentence in Aim(subject).Concat(Comparison.Of(subject)))
        {
            yield return sentence;
        }

        if (Size(subject) is { } size)
        {
            yield return size;
        }

        if (PlainWords.Of(subject.Trial.Design.Phases, subject.Language) is { } phases)
        {
            var name = $"{char.ToLowerInvariant(phases[0])}{phases[1..]}";
            yield return Sentence.FromRecord(
                subject.Say($"This is a {name} trial.".Replace("a early", "an early", StringComparison.Ordinal), $"Es un ensayo de {name}."),
                $"{RecordPointers.Design}/phases");
            foreach (var explained in subject.Trial.Design.Phases.Select(phase => PlainWords.Explain(phase, subject.Language)).OfType<string>())
            {
                yield return Sentence.Phrase(explained);
            }
        }
    }

    private static IEnumerable<PageBlock> Blocks(PageSubject subject)
    {
        var account = Account(subject).ToList();
        if (account.Count > 0)
        {
            yield return new Paragraph(account);
        }

        if (MainOutcomes(subject.Trial) is { Count: > 0 } outcomes)
        {
            yield return new BlockGroup(
                Sentence.Phrase(subject.Say("What the researchers measure first", "Lo que se mide primero")), LongList.Of(subject, outcomes, MostOutcomes));
        }

        var summary = RegistryText.Blocks(subject.Trial.BriefSummary, $"{RecordPointers.Description}/briefSummary");
        if (summary.Count > 0)
        {
            yield return new BlockGroup(Sentence.Phrase(subject.Say("In the study team’s words", "En palabras del equipo (en inglés)")), summary)
            {
                IsDetail = account.Count >= FullAccount && LongList.Length(summary) > LongestSummary,
            };
        }

        var longer = subject.Trial.DetailedDescription?.Trim() == subject.Trial.BriefSummary?.Trim() ? null : subject.Trial.DetailedDescription;
        var details = RegistryText.Blocks(longer, $"{RecordPointers.Description}/detailedDescription");
        if (details.Count > 0)
        {
            yield return new BlockGroup(
                Sentence.Phrase(subject.Say("The study team’s longer description", "La descripción larga del equipo (en inglés)")), details)
            { IsDetail = true };
        }
    }

    private static IEnumerable<Sentence> Aim(PageSubject subject)
    {
        var tested = TrialNames.Tested(subject);
        var illnesses = TrialNames.Illnesses(subject);
        if (subject.Trial.Design.StudyType == StudyType.Observational)
        {
            yield return Sentence.FromRecord(
                subject.Say("This study watches people. It does not decide how they are treated.", "Este estudio observa a las personas. No decide cómo se les trata."),
                $"{RecordPointers.Design}/studyType");
        }
        else if (tested.Count > 0)
        {
            var what = subject.Language.AndMore(tested, MostNamed);
            var who = Who(subject, illnesses);
            yield return who is null
                ? Sentence.FromRecord(subject.Say($"This trial tests {what}.", $"Este ensayo prueba {what}."), Interventions)
                : Sentence.FromRecord(Goal(subject, what, who, subject.Say("can", tested.Count > 1 ? "pueden" : "puede")), [Interventions, .. TrialIllness.Pointers(illnesses, RecordPointers.Conditions), $"{RecordPointers.Design}/designInfo/primaryPurpose"]);
            if (who is not null)
            {
                yield break;
            }
        }

        if (illnesses.Count > 0)
        {
            var about = subject.Language.AndMore([.. illnesses.Select(illness => illness.Name)], MostNamed);
            yield return Sentence.FromRecord(subject.Say($"It is about {about}.", $"Trata de {about}."), TrialIllness.Pointers(illnesses, RecordPointers.Conditions));
        }
    }

    // Whom it concerns, where all that the record names as conditions are illnesses; "people with anesthesia" is nonsense.
    private static string? Who(PageSubject subject, IReadOnlyList<TrialIllness> illnesses) =>
        illnesses.Count == 0 || TrialNames.IsAboutHealthyPeople(subject) || subject.Trial is { Eligibility.AcceptsHealthyVolunteers: true, Design.PrimaryPurpose: not PrimaryPurpose.Prevention } || !illnesses.Take(MostNamed + 1).All(illness => illness.IsKnown)
            ? null
            : illnesses.Count <= MostNamed
                ? subject.Language.Or(illnesses.Select(illness => illness.Name))
                : subject.Language.Or([.. illnesses.Take(MostNamed).Select(illness => illness.Name), subject.Say("a related illness", "una enfermedad parecida")]);

    private static string Goal(PageSubject subject, string what, string who, string can) => subject.Trial switch
    {
        { Design.StudyType: StudyType.ExpandedAccess } => subject.Say(
            $"This program gives {what} to people with {who} outside a trial.", $"Este programa da {what} a personas con {who} fuera de un ensayo."),
        { Design.PrimaryPurpose: PrimaryPurpose.Prevention } => subject.Say(
            $"This trial tests whether {what} {can} help to prevent {who}.", $"Este ensayo prueba si {what} {can} ayudar a prevenir {who}."),
        { Design.PrimaryPurpose: PrimaryPurpose.Diagnostic or PrimaryPurpose.Screening } => subject.Say(
            $"This trial tests {what} as a way to find {who}.", $"Este ensayo prueba {what} para detectar {who}."),
        { Design.PrimaryPurpose: PrimaryPurpose.SupportiveCare } => subject.Say(
            $"This trial tests whether {what} {can} ease symptoms or side effects in people with {who}.",
            $"Este ensayo prueba si {what} {can} aliviar síntomas o efectos secundarios en personas con {who}."),
        { Design.PrimaryPurpose: PrimaryPurpose.HealthServicesResearch } => subject.Say(
            $"This trial tests whether {what} {can} improve the care of people with {who}.",
            $"Este ensayo prueba si {what} {can} mejorar la atención de personas con {who}."),
        { Design.PrimaryPurpose: PrimaryPurpose.BasicScience } => subject.Say(
            $"This trial uses {what} to learn more about {who}.", $"Este ensayo usa {what} para saber más sobre {who}."),
        _ => subject.Say($"This trial tests {what} in people with {who}.", $"Este ensayo prueba {what} en personas con {who}."),
    };

    private static Sentence? Size(PageSubject subject)
    {
        var design = subject.Trial.Design;
        if (design.Enrollment is not (> 0 and var number))
        {
            return null;
        }

        var count = PlainWords.Number(number);
        var people = number == 1 ? subject.Say("person", "persona") : subject.Say("people", "personas");
        var text = design.EnrollmentIsActual == true
            ? subject.Say($"{count} {people} took part.", number == 1 ? "Participó 1 persona." : $"Participaron {count} personas.")
            : subject.Trial.Openness == Openness.Closed
                ? subject.Say($"It planned to include {count} {people}.", $"Planeaba incluir a {count} {people}.")
                : subject.Say($"It plans to include {count} {people}.", $"Planea incluir a {count} {people}.");
        return Sentence.FromRecord(text, $"{RecordPointers.Design}/enrollmentInfo");
    }

    private static List<IReadOnlyList<Sentence>> MainOutcomes(Trial trial) =>
    [
        .. trial.Outcomes.Where(outcome => outcome.Rank == OutcomeRank.Primary)
            .Select((outcome, i) => (IReadOnlyList<Sentence>)[.. Describe(outcome, $"{RecordPointers.Outcomes}/primaryOutcomes/{i}")])
            .GroupBy(said => string.Join(' ', said.Select(sentence => sentence.Text)), StringComparer.OrdinalIgnoreCase).Select(Once),
    ];

    // Outcomes that only descriptions tell apart, which are not shown: one point that rests on all of them.
    private static IReadOnlyList<Sentence> Once(IEnumerable<IReadOnlyList<Sentence>> same) =>
        [.. same.First().Select((sentence, at) => sentence with { Sources = [.. same.SelectMany(said => said[at].Sources)] })];

    private static IEnumerable<Sentence> Describe(Outcome outcome, string pointer)
    {
        yield return Sentence.Quote($"{RegistryText.Clean(outcome.Measure).TrimEnd('.')}.", $"{pointer}/measure");
        if (outcome.TimeFrame is { } time)
        {
            yield return Sentence.Quote($"{RegistryText.Clean(time).TrimEnd('.')}.", $"{pointer}/timeFrame");
        }
    }
}
