using System.Globalization;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>Sentences about other trials' posted results, in the language of the page.</summary>
internal static class EvidenceWords
{
    private const double Adult = 18;

    /// <summary>How much was studied, and what that rests on.</summary>
    public static IEnumerable<Sentence> Strength(
        PageSubject subject, TreatmentEvidence evidence, IReadOnlyList<TrialEvidence> trials, EvidenceStrength strength, string module)
    {
        yield return Posted(subject.Say($"How much was studied: {Label(strength, subject)}.", $"Cuánto se ha estudiado: {Label(strength, subject)}."), trials, module);
        yield return Posted(RestsOn(subject, trials), trials, module);
        yield return Posted(Randomised(subject, trials), trials, module);
        if (evidence.Found > evidence.Trials.Count || !evidence.IsComplete)
        {
            var (more, found) = (evidence.IsComplete ? "" : subject.Say("at least ", "al menos "), Number(evidence.Found));
            yield return Posted(
                subject.Say(
                    $"In all, {more}{found} other trials in this registry gave it and posted results; we use those that tell most.",
                    $"En total, {more}{found} ensayos más de este registro lo dieron y publicaron resultados; usamos los que más dicen."),
                trials, module);
        }

        if (Illness(subject, trials) is { } illness)
        {
            yield return Posted(illness, trials, module);
        }
    }

    /// <summary>Says that no other trial posted anything about some treatments; nothing where there are none of these.</summary>
    public static IEnumerable<Sentence> Nothing(PageSubject subject, IReadOnlyList<TreatmentEvidence> silent)
    {
        if (silent.Count > 0)
        {
            var names = subject.Language.And(silent.Select(evidence => Name(evidence.Treatment, subject)));
            yield return new Sentence(
                silent.Count == 1
                    ? subject.Say($"No other trial in this registry gave {names} and posted results.", $"Ningún otro ensayo de este registro dio {names} y publicó resultados.")
                    : subject.Say($"No other trial in this registry posted results for: {names}.", $"Ningún otro ensayo de este registro publicó resultados de: {names}."),
                [
                    .. silent.Select(evidence => new SentenceSource(SourceKind.Reference, $"evidence/{evidence.Treatment.Id}")),
                    .. silent.Select(evidence => new SentenceSource(SourceKind.Record, evidence.Pointer)),
                ]);
        }
    }

    /// <summary>A sentence that rests on a module of the posted results of several trials.</summary>
    public static Sentence Posted(string text, IEnumerable<TrialEvidence> trials, string module) =>
        new(text, [.. trials.Select(trial => new SentenceSource(SourceKind.Results, $"{trial.NctId}{module}"))]);

    /// <summary>Words of a trial's posted results.</summary>
    public static Sentence Quote(string text, string pointer) => Sentence.FromResults(Phrasing.Label(text), pointer) with { IsQuoted = true };

    /// <summary>A trial's number, leading to its record.</summary>
    public static Sentence Link(TrialEvidence trial) => Sentence.FromResults(trial.NctId, $"{trial.NctId}/resultsSection") with
    {
        Href = $"https://clinicaltrials.gov/study/{trial.NctId}",
    };

    /// <summary>The plain name of a treatment, as it stands within a sentence.</summary>
    public static string Name(Concept treatment, PageSubject subject) => PlainNames.Of(treatment, subject.Language);

    /// <summary>The name at the start of a sentence.</summary>
    public static string Heading(Concept treatment, PageSubject subject) => Phrasing.Capital(Name(treatment, subject));

    /// <summary>The phase of a trial in a table; a dash where it has none.</summary>
    public static string Phase(TrialEvidence trial, PageSubject subject)
    {
        var numbers = trial.Phases.Where(phase => phase != Trialhead.Trials.Phase.NotApplicable)
            .Select(phase => phase == Trialhead.Trials.Phase.EarlyPhase1 ? subject.Say("early 1", "1 temprana") : phase.ToString()["Phase".Length..]).ToList();
        return numbers.Count == 0 ? "–" : string.Join(subject.Say(" and ", " y "), numbers);
    }

    /// <summary>Who took part: children, adults or both; null where the record sets no age.</summary>
    public static string? Ages(TrialEvidence trial, PageSubject subject) => (trial.MinimumAge?.Years, trial.MaximumAge?.Years) switch
    {
        (null, null) => null,
        ( >= Adult, _) => subject.Say("adults", "adultos"),
        (_, < Adult) => subject.Say("children and teenagers", "niños y adolescentes"),
        _ => subject.Say("children and adults", "niños y adultos"),
    };

    /// <summary>The illnesses a trial studied, in its own words.</summary>
    public static Sentence Conditions(TrialEvidence trial)
    {
        const int Most = 3;
        var named = string.Join(", ", trial.Conditions.Take(Most)) + (trial.Conditions.Count > Most ? ", …" : "");
        return Quote(named.Length > 0 ? named : "–", $"{trial.NctId}{RecordPointers.Conditions}");
    }

    /// <summary>A whole number with its thousands set apart.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Label(EvidenceStrength strength, PageSubject subject) => strength switch
    {
        EvidenceStrength.Strong => subject.Say("a lot (strong)", "mucho (sólido)"),
        EvidenceStrength.Moderate => subject.Say("a fair amount (moderate)", "bastante (moderado)"),
        EvidenceStrength.Limited => subject.Say("a little (limited)", "poco (limitado)"),
        _ => subject.Say("no results in this registry", "sin resultados en este registro"),
    };

    private static string RestsOn(PageSubject subject, IReadOnlyList<TrialEvidence> trials)
    {
        var people = TreatmentEvidence.People(trials);
        var (number, all) = (Number(people), trials.Count > 1);
        return subject.Say(
            $"This rests on {(all ? $"{Number(trials.Count)} other trials" : "one other trial")}{(people > 0 ? $" with {number} people{(all ? " in all" : "")}" : "")}.",
            $"Esto se basa en {(all ? $"{Number(trials.Count)} ensayos más" : "otro ensayo")}{(people > 0 ? $" con {number} personas{(all ? " en total" : "")}" : "")}.");
    }

    private static string Randomised(PageSubject subject, IReadOnlyList<TrialEvidence> trials) => (trials.Count(trial => trial.IsRandomised), trials.Count) switch
    {
        (0, 1) => subject.Say(
            "Chance did not decide who got what, so it cannot show well what the drug itself did.",
            "El azar no decidió quién recibía qué, así que no muestra bien qué hizo el medicamento por sí mismo."),
        (0, _) => subject.Say(
            "In none of them did chance decide who got what, so they cannot show well what the drug itself did.",
            "En ninguno decidió el azar quién recibía qué, así que no muestran bien qué hizo el medicamento por sí mismo."),
        (1, 1) => subject.Say("Chance decided who got what.", "El azar decidió quién recibía qué."),
        var (by, all) when by == all => subject.Say("In all of them chance decided who got what.", "En todos decidió el azar quién recibía qué."),
        var (by, _) => subject.Say($"In {Number(by)} of them chance decided who got what.", $"En {Number(by)} de ellos decidió el azar quién recibía qué."),
    };

    private static string? Illness(PageSubject subject, IReadOnlyList<TrialEvidence> trials)
    {
        var illnesses = TrialEvidence.IllnessesOf(subject.Trial.Conditions);
        var same = trials.Count(trial => trial.Concerns(illnesses));
        return same == trials.Count || illnesses.Count == 0 ? null
            : same == 0 && trials.Count == 1 ? subject.Say("It was for another illness than this trial.", "Era para otra enfermedad que la de este ensayo.")
            : same == 0 ? subject.Say("They were for other illnesses than this trial.", "Eran para otras enfermedades que la de este ensayo.")
            : subject.Say(
                $"Of these, {Number(same)} {(same == 1 ? "was" : "were")} for the same illness as this trial, or a close one.",
                $"De estos, {Number(same)} {(same == 1 ? "era" : "eran")} para la misma enfermedad que este ensayo, o una cercana.");
    }
}
