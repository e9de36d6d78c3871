using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Protocol.Planning;

/// <summary>A participant who does not exist: what would be planned for someone who starts on a day and has certain results.</summary>
public sealed record SupposedJourney
{
    private const int MostForks = 50;

    /// <summary>The day of screening.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>What is known at screening.</summary>
    public Patient Person { get; init; } = new();

    /// <summary>The arm that each allocation gives, by its id; the first arm for those not named.</summary>
    public IReadOnlyDictionary<string, string> Arms { get; init; } = new Dictionary<string, string>();

    /// <summary>The option taken of each choice, by its id.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What is found at each fork where a result decides, in order; the journey stops where none is left.</summary>
    public IReadOnlyList<IReadOnlyList<Fact>> Findings { get; init; } = [];

    /// <summary>The events of the journey: screening, enrolment on the day screening is planned to end, and what each fork needs.</summary>
    public IReadOnlyList<StudyEvent> Through(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var interpreter = new Interpreter([protocol]);
        var flow = new ProtocolFlow(protocol);
        var enrolled = flow.Epoch(flow.Start.Epoch).Kind == EpochKind.Screening && flow.PlannedLength(flow.Start) is { } length ? length.After(Start) : Start;
        List<StudyEvent> events =
        [
            new Screened { Date = Start, Person = Person },
            new Consented { Date = Start },
            .. Options.Select(option => new OptionChosen { Date = enrolled, Choice = option.Key, Option = option.Value }),
            new Enrolled { Date = enrolled, Version = protocol.Version },
        ];
        var findings = new Queue<IReadOnlyList<Fact>>(Findings);
        for (var i = 0; i < MostForks; i++)
        {
            var last = events.Max(happened => happened.Date);
            var open = interpreter.Read(events, last).Open;
            if (open?.Due is not { } due || (open.Allocation is null && findings.Count == 0))
            {
                break;
            }

            var day = due > last ? due : last;
            events.AddRange(open.Allocation is { } allocation
                ? [new Randomised { Date = day, Allocation = allocation.Id, Arm = Arms.GetValueOrDefault(allocation.Id, allocation.Arms[0].Arm) }]
                : findings.Dequeue().Select(fact => new ResultRecorded { Date = day, Fact = fact }));
        }

        return events;
    }
}
