using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Protocol.Conduct;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Planning;

/// <summary>A participant's events up to a day, with corrections applied, ready to be asked.</summary>
internal sealed class ParticipantHistory
{
    private const int DaysAhead = 366;

    private static readonly Provenance Recorded = new("study record");

    private readonly List<StudyEvent> _events;
    private readonly List<(DateOnly Date, Fact Fact)> _facts;

    public ParticipantHistory(IReadOnlyList<StudyEvent> events, DateOnly asOf)
    {
        AsOf = asOf;
        _events = [.. Effective(events).Where(e => e.Date <= asOf).OrderBy(e => e.Date)];
        Person = Of<Screened>().LastOrDefault()?.Person ?? new Patient();
        _facts = [.. _events.SelectMany(FactsOf)];
    }

    /// <summary>The day up to which events count.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What is known from screening.</summary>
    public Patient Person { get; }

    /// <summary>The first day of taking part, which is that of screening and not of a consent before it; null where nothing happened yet.</summary>
    public DateOnly? Begun => Of<Screened>().FirstOrDefault()?.Date ?? (_events.Count > 0 ? _events[0].Date : null);

    /// <summary>How far something without an end is planned: a year from the day of asking, or from its start where that is later.</summary>
    public DateOnly Horizon(DateOnly start) => (AsOf > start ? AsOf : start).AddDays(DaysAhead);

    /// <summary>Events of a kind, by day.</summary>
    public IEnumerable<T> Of<T>()
        where T : StudyEvent => _events.OfType<T>();

    /// <summary>The days from one on that brought a fact.</summary>
    public IEnumerable<DateOnly> DaysOfFacts(DateOnly from) => _facts.Select(fact => fact.Date).Where(date => date >= from).Distinct().Order();

    /// <summary>What is known on a day: everything, or of what was recorded in the study only that from a day on.</summary>
    public PatientChart Chart(DateOnly day, DateOnly? since)
    {
        var facts = _facts.Where(fact => fact.Date <= day && (since is null || fact.Date >= since)).Select(fact => fact.Fact);
        return new PatientChart(Person with { Facts = [.. since is null ? Person.Facts : [], .. facts] }, day, Lexicon.InUse);
    }

    /// <summary>The option taken of a choice; null where none is recorded.</summary>
    public string? OptionOf(TreatmentChoice choice) =>
        Of<OptionChosen>().LastOrDefault(chosen => chosen.Choice == choice.Id)?.Option
        ?? Of<OptionChosen>().LastOrDefault(chosen => choice.AsIn is not null && chosen.Choice == choice.AsIn)?.Option;

    // The last correction of an event counts, and a correction of a correction undoes it: they are taken from the last to the first.
    private static IEnumerable<StudyEvent> Effective(IReadOnlyList<StudyEvent> events)
    {
        var effective = new StudyEvent?[events.Count];
        for (var i = events.Count - 1; i >= 0; i--)
        {
            effective[i] ??= events[i];
        }

        var voided = new bool[events.Count];
        for (var i = events.Count - 1; i >= 0; i--)
        {
            if (!voided[i] && events[i] is Corrected { Number: var number, Instead: var instead } && number >= 1 && number <= i && !voided[number - 1])
            {
                voided[number - 1] = true;
                effective[number - 1] = instead;
            }
        }

        return effective.OfType<StudyEvent>().Where(e => e is not Corrected);
    }

    private static IEnumerable<(DateOnly, Fact)> FactsOf(StudyEvent happened) => happened switch
    {
        ResultRecorded { Fact: var fact } =>
            [(fact.Date?.Latest ?? happened.Date, Named(fact) with { Date = fact.Date ?? DateOf(happened), Provenance = Recorded })],
        AdverseEventRecorded adverse => [.. Names(adverse).Select(name =>
            (happened.Date, Named(new ConditionFact(name)) with { Date = DateOf(happened), Provenance = Recorded }))],
        _ => [],
    };

    // Called as a condition of the protocol would call it, so that both speak of the same thing ("disease progression", "progression").
    private static Fact Named(Fact fact) =>
        fact is ConditionFact condition && StudyCondition.Parse(condition.Name)?.Demand is DiagnosisCriterion { Condition: { IsUnlisted: true } concept }
            ? condition with { Name = concept.Name }
            : fact;

    private static IEnumerable<string> Names(AdverseEventRecorded adverse) => adverse.IsUnacceptable ? [adverse.Name, "unacceptable toxicity"] : [adverse.Name];

    private static PartialDate DateOf(StudyEvent happened) => new(happened.Date.Year, happened.Date.Month, happened.Date.Day);
}
