using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;

namespace Trialhead.Tests.Protocol.Planning;

/// <summary>A participant of the reference protocol, told event by event.</summary>
internal sealed class ReferenceJourney
{
    public static readonly StudyProtocol Protocol = ShippedProtocols.Read("NCT04530565");
    public static readonly DateOnly FirstDay = new(2026, 1, 5);

    private readonly List<StudyEvent> _events = [];

    public IReadOnlyList<StudyEvent> Events => _events;

    public static DateOnly Day(int number) => FirstDay.AddDays(number - 1);

    /// <summary>Screened on day 1 and enrolled on day 8, from which pre-induction runs.</summary>
    public static ReferenceJourney Enrolled()
    {
        var journey = new ReferenceJourney();
        journey.And(new Screened { Date = Day(1), Person = new Patient { BirthDate = new PartialDate(1980, 5, 1), Sex = Sex.Female } });
        return journey.And(new Consented { Date = Day(1) }).And(new Enrolled { Date = Day(8), Version = "1" });
    }

    public ReferenceJourney And(StudyEvent happened)
    {
        _events.Add(happened);
        return this;
    }

    public ReferenceJourney AllocatedTo(string arm, int day) => And(new Randomised { Date = Day(day), Allocation = "allocation", Arm = arm });

    public ReferenceJourney Mrd(bool isPositive, int day) => And(new ResultRecorded
    {
        Date = Day(day),
        Fact = new BiomarkerFact("minimal residual disease") { Presence = isPositive ? Presence.Present : Presence.Absent },
    });

    public ReferenceJourney Finding(string name, int day) => And(new ResultRecorded { Date = Day(day), Fact = new ConditionFact(name) });

    public Participation On(int day) => new Interpreter([Protocol]).Read(_events, Day(day));
}
