using CsCheck;
using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Tests.Protocol.Planning;

/// <summary>Random events of one participant, sensible and not, in the order of their days.</summary>
internal static class RandomJourney
{
    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    public static Gen<IReadOnlyList<StudyEvent>> Of(StudyProtocol protocol) =>
        from steps in Gen.Select(Gen.Int[0, 60], Gen.Int[0, 9], Gen.Int[0, 99]).List[0, 12]
        select (IReadOnlyList<StudyEvent>)Events(protocol, steps);

    private static List<StudyEvent> Events(StudyProtocol protocol, List<(int Days, int Kind, int Which)> steps)
    {
        var day = FirstDay;
        List<StudyEvent> events =
        [
            new Screened { Date = day, Person = new Patient { BirthDate = new PartialDate(1970, 3, 1), Facts = [new ConditionFact("thyroid cancer")] } },
            new Enrolled { Date = day.AddDays(7), Version = protocol.Version },
        ];
        foreach (var (days, kind, which) in steps)
        {
            day = day.AddDays(days);
            if (Event(protocol, day, kind, which) is { } happened)
            {
                events.Add(happened);
            }
        }

        return events;
    }

    private static StudyEvent? Event(StudyProtocol protocol, DateOnly day, int kind, int which) => kind switch
    {
        0 or 1 when protocol.Allocations.Count > 0 => Randomised(protocol.Allocations[which % protocol.Allocations.Count], day, which),
        2 or 3 => new ResultRecorded
        {
            Date = day,
            Fact = new BiomarkerFact("minimal residual disease") { Presence = which % 2 == 0 ? Presence.Present : Presence.Absent },
        },
        4 when which < 30 => new ResultRecorded { Date = day, Fact = new ConditionFact("disease progression") },
        5 => new CycleStarted { Date = day, Element = protocol.Elements[which % protocol.Elements.Count].Id, Cycle = 1 + (which % 3) },
        6 => new Moved { Date = day, Epoch = protocol.Epochs[which % protocol.Epochs.Count].Id },
        7 when which < 20 => new Withdrawn { Date = day },
        8 => new Corrected { Date = day, Number = 1 + (which % 8) },
        9 when protocol.Elements.SelectMany(element => element.AllTreatments).OfType<TreatmentChoice>().FirstOrDefault() is { } choice =>
            new OptionChosen { Date = day, Choice = choice.Id, Option = choice.Options[which % choice.Options.Count].Id },
        _ => null,
    };

    private static Randomised Randomised(StudyAllocation allocation, DateOnly day, int which) =>
        new() { Date = day, Allocation = allocation.Id, Arm = allocation.Arms[which % allocation.Arms.Count].Arm };
}
