using System.Globalization;

namespace Trialhead.Pages.Evidence;

/// <summary>Serious adverse events that other trials of a treatment posted: ranges and counts, never pooled.</summary>
internal static class SafetyEvidence
{
    private const string Module = "/resultsSection/adverseEventsModule";
    private const int MostEvents = 5;
    private const int MostColumns = 4;
    private const int FairGroup = 10;

    /// <summary>The trials that say how many of those who received the treatment had a serious event.</summary>
    public static IReadOnlyList<TrialEvidence> TrialsOf(TreatmentEvidence evidence) =>
        [.. evidence.Trials.Where(trial => Counted(trial, evidence).Any())];

    public static BlockGroup Describe(PageSubject subject, TreatmentEvidence evidence)
    {
        var trials = TrialsOf(evidence);
        var blocks = new List<PageBlock>
        {
            new Paragraph([.. EvidenceWords.Strength(subject, evidence, trials, TreatmentEvidence.Weigh(trials), Module), .. Range(subject, evidence, trials)]),
        };
        var telling = trials.FirstOrDefault(trial => trial.SeriousEvents.Count > 0);
        blocks.Add(new BlockGroup(
            Sentence.Phrase(subject.Say("Which problems, and in which trials", "Qué problemas, y en qué ensayos")),
            [.. telling is null ? Array.Empty<PageBlock>() : [Frequent(subject, evidence, telling)], Table(subject, evidence, trials)])
        {
            IsDetail = true,
        });
        return new BlockGroup(
            new Sentence(
                subject.Say($"{EvidenceWords.Heading(evidence.Treatment, subject)} in other trials", $"{EvidenceWords.Heading(evidence.Treatment, subject)} en otros ensayos"),
                [new SentenceSource(SourceKind.Record, evidence.Pointer)]),
            blocks);
    }

    private static IEnumerable<EvidenceGroup> Counted(TrialEvidence trial, TreatmentEvidence evidence) =>
        trial.Receiving(trial.PlacesOf(evidence.Treatment)).Where(group => group.Share is not null);

    private static IEnumerable<Sentence> Range(PageSubject subject, TreatmentEvidence evidence, IReadOnlyList<TrialEvidence> trials)
    {
        var all = trials.SelectMany(trial => Counted(trial, evidence).Select(group => (Trial: trial, Group: group))).OrderBy(item => item.Group.Share).ToList();
        var groups = all.Where(item => item.Group.AtRisk >= FairGroup).ToList();
        groups = groups.Count > 0 ? groups : all;
        var (low, high) = (groups[0], groups[^1]);
        var name = EvidenceWords.Name(evidence.Treatment, subject);
        if (groups.Count == 1)
        {
            yield return OneGroup(subject, name, low);
            yield break;
        }

        var size = groups.Count < all.Count ? subject.Say(" of ten people or more", " de diez personas o más") : "";
        yield return new Sentence(Between(subject, name, size, low, high), [.. groups.Select(Source)]);
        yield return Sentence.Phrase(subject.Say(
            "We show the range and do not add the groups up: the people, the doses and the time differ.",
            "Mostramos el rango y no sumamos los grupos: las personas, las dosis y el tiempo son distintos."));
    }

    private static Sentence OneGroup(PageSubject subject, string name, (TrialEvidence Trial, EvidenceGroup Group) item)
    {
        var (nctId, share) = (item.Trial.NctId, Percent(item.Group, subject));
        return new Sentence(
            subject.Say(
                $"In trial {nctId}, {item.Group.Affected} of {item.Group.AtRisk} people who got {name} ({share}) had a serious health problem.",
                $"En el ensayo {nctId}, {item.Group.Affected} de {item.Group.AtRisk} personas que recibieron {name} ({share}) tuvieron un problema grave de salud."),
            [Source(item)]);
    }

    private static string Between(
        PageSubject subject, string name, string size, (TrialEvidence Trial, EvidenceGroup Group) low, (TrialEvidence Trial, EvidenceGroup Group) high)
    {
        var (least, most) = (Percent(low.Group, subject), Percent(high.Group, subject));
        return least == most
            ? subject.Say(
                $"In groups{size} that got {name}, about {least} of people had a serious health problem ({low.Trial.NctId}).",
                $"En los grupos{size} que recibieron {name}, cerca de {least} de las personas tuvieron un problema grave de salud ({low.Trial.NctId}).")
            : low.Trial.NctId == high.Trial.NctId ? subject.Say(
                $"In the groups of trial {low.Trial.NctId} that got {name}, from {least} to {most} of people had a serious health problem.",
                $"En los grupos del ensayo {low.Trial.NctId} que recibieron {name}, entre {least} y {most} de las personas tuvieron un problema grave de salud.")
            : subject.Say(
                $"In groups{size} that got {name}, from {least} ({low.Trial.NctId}) to {most} ({high.Trial.NctId}) of people had a serious health problem.",
                $"En los grupos{size} que recibieron {name}, entre {least} ({low.Trial.NctId}) y {most} ({high.Trial.NctId}) de las personas tuvieron un problema grave de salud.");
    }

    private static FactTable Frequent(PageSubject subject, TreatmentEvidence evidence, TrialEvidence trial)
    {
        var columns = Columns(trial.EventGroups, trial.PlacesOf(evidence.Treatment));
        var rows = trial.SeriousEvents
            .OrderByDescending(item => columns.Where(c => c.Receives).Sum(c => item.Counts[c.At].Affected ?? 0))
            .Take(MostEvents)
            .Select(item => (IReadOnlyList<Sentence>)
            [
                EvidenceWords.Quote(Phrasing.AsSentence(Phrasing.Label(item.Term)).TrimEnd('.'), $"{trial.NctId}{Module}/seriousEvents/{item.Index}/term"),
                .. columns.Select(c => Sentence.FromResults(
                    Shares.Of(item.Counts[c.At].Affected, item.Counts[c.At].AtRisk, subject.Language),
                    $"{trial.NctId}{Module}/seriousEvents/{item.Index}/stats")),
            ]);
        return new FactTable(
            Sentence.FromResults(
                subject.Say($"Serious problems seen most often in trial {trial.NctId}", $"Problemas graves más frecuentes en el ensayo {trial.NctId}"),
                $"{trial.NctId}{Module}/seriousEvents"),
            [
                Sentence.Phrase(subject.Say("Problem", "Problema")),
                .. columns.Select(c => EvidenceWords.Quote(trial.EventGroups[c.At].Title, $"{trial.NctId}{Module}/eventGroups/{trial.EventGroups[c.At].Index}/title")),
            ],
            [.. rows]);
    }

    /// <summary>The groups to show: those that received the treatment first, then the others.</summary>
    internal static IReadOnlyList<(int At, bool Receives)> Columns(IReadOnlyList<EvidenceGroup> groups, IReadOnlyList<int> places) =>
    [
        .. groups.Select((group, at) => (At: at, Receives: group.Receives.Any(places.Contains)))
            .OrderByDescending(column => column.Receives).ThenBy(column => column.At).Take(MostColumns),
    ];

    private static FactTable Table(PageSubject subject, TreatmentEvidence evidence, IReadOnlyList<TrialEvidence> trials) => new(
        Sentence.Phrase(subject.Say("Trials with posted results", "Ensayos con resultados publicados")),
        [
            Sentence.Phrase(subject.Say("Trial", "Ensayo")), Sentence.Phrase(subject.Say("Phase", "Fase")),
            Sentence.Phrase(subject.Say("People", "Personas")), Sentence.Phrase(subject.Say("Illness", "Enfermedad")),
            Sentence.Phrase(subject.Say("Had a serious problem, by group", "Tuvo un problema grave, por grupo")),
        ],
        [.. trials.Select(trial => Row(subject, evidence, trial))]);

    private static IReadOnlyList<Sentence> Row(PageSubject subject, TreatmentEvidence evidence, TrialEvidence trial)
    {
        var people = trial.Participants is { } number ? EvidenceWords.Number(number) : Shares.NotGiven(subject.Language);
        var shares = string.Join("; ", Counted(trial, evidence).Take(MostColumns).Select(group => $"{Phrasing.Label(group.Title)}: {Count(group, subject)}"));
        return
        [
            EvidenceWords.Link(trial),
            Sentence.FromResults(EvidenceWords.Phase(trial, subject), $"{trial.NctId}{RecordPointers.Design}/phases"),
            Sentence.FromResults(
                EvidenceWords.Ages(trial, subject) is { } ages ? $"{people}, {ages}" : people, $"{trial.NctId}{RecordPointers.Design}/enrollmentInfo"),
            EvidenceWords.Conditions(trial),
            Sentence.FromResults(shares, $"{trial.NctId}{Module}/eventGroups"),
        ];
    }

    private static SentenceSource Source((TrialEvidence Trial, EvidenceGroup Group) item) => new(
        SourceKind.Results,
        string.Create(CultureInfo.InvariantCulture, $"{item.Trial.NctId}{Module}/eventGroups/{item.Group.Index}/seriousNumAffected"));

    private static string Count(EvidenceGroup group, PageSubject subject) => Shares.Of(group.Affected, group.AtRisk, subject.Language);

    private static string Percent(EvidenceGroup group, PageSubject subject) => Shares.Percent(group.Share ?? 0, subject.Language);
}
