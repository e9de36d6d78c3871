using CsCheck;
using Trialhead.Protocol.Planning;
using Trialhead.Protocol.Simulation;
using Trialhead.Tests.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Tests.Protocol.Simulation;

// The simulator runs compiled tables; the interpreter reads events. Both must lead along the same way.
public sealed class TraceTests
{
    private static readonly Scenario Eventful = Busy();

    [Theory]
    [InlineData("NCT04530565")]
    [InlineData("two-arm-survival")]
    public void Trace_ToldAsEvents_LeadsTheInterpreterAlongTheSameWay(string name)
    {
        var (protocol, scenario) = (ShippedProtocols.Read(name), name == Eventful.Protocol ? Eventful : ShippedScenarios.Read(name) with { Participants = 185 });
        var interpreter = new Interpreter([protocol]);
        Gen.Select(Gen.ULong, Gen.Int[0, 1000]).Sample(
            (seed, trial) =>
            {
                foreach (var person in TrialSimulation.Create(protocol, scenario, seed).Trace(trial).Where(person => person.Ending != WayEnding.NotEligible).Take(60))
                {
                    AssertSameWay(interpreter, person);
                }
            },
            iter: 8,
            threads: 1);
    }

    [Fact]
    public void Trace_HasEveryoneOfTheTrial()
    {
        var simulation = TrialSimulation.Create(ReferenceJourney.Protocol, Eventful, 1);

        var people = simulation.Trace(5);

        Assert.Equal(40, people.Count(person => person.AllocatedOn is not null));
        Assert.Equal(simulation.Simulate(5, 1).Results[0].Screened, people.Count);
    }

    private static Scenario Busy()
    {
        var scenario = ShippedScenarios.Read("NCT04530565");
        return scenario with
        {
            Participants = 40,
            EligibleShare = 0.9,
            Conditions =
            [
                new ConditionAssumption("progression", null, null) { Probability = 0.2 }, new ConditionAssumption("toxicity", null, null) { Probability = 0.2 },
                new ConditionAssumption("mrd-positive", null, null) { Probability = 0.6 }, new ConditionAssumption("still-positive", null, null) { Probability = 0.5 },
            ],
            Survival = [new SurvivalAssumption(null, ExponentialSurvival.OfMedian(8))],
            Dropout = [new DropoutAssumption(null, 0.4)],
            Analysis = scenario.Analysis with { Looks = [5, 10] },
        };
    }

    private static void AssertSameWay(Interpreter interpreter, SimulatedParticipant person)
    {
        var read = interpreter.Read(EventsOf(person), ReferenceJourney.Day((person.EndDay ?? person.Stays[^1].StartDay) + 2));

        // The protocol does not say how long further treatment lasts, so what follows it is left out.
        var known = person.Stays.TakeWhile((_, i) => i == 0 || person.Stays[i - 1].Point.Epoch != "further-treatment").ToList();
        Assert.Equal(known.Select(stay => (stay.Point, ReferenceJourney.Day(stay.StartDay + 1))), read.Stays.Select(stay => (stay.Point, stay.Start)));
        Assert.Equal(known.Select(stay => stay.Via), read.Stays.Select(stay => stay.Via?.Id));
        if (person is { Ending: WayEnding.Died or WayEnding.DroppedOut, EndDay: { } end })
        {
            Assert.Equal(ReferenceJourney.Day(end + 1), read.LeftOn);
        }
    }

    private static IReadOnlyList<StudyEvent> EventsOf(SimulatedParticipant person)
    {
        var journey = new ReferenceJourney().And(new Consented { Date = ReferenceJourney.Day(1) });
        for (var i = 1; i < person.Stays.Count; i++)
        {
            var (stay, day) = (person.Stays[i], person.Stays[i].StartDay + 1);
            _ = stay.Via switch
            {
                "screened" when stay.Point.Arm is { } arm => journey.And(new Enrolled { Date = ReferenceJourney.Day(day), Version = "1" })
                    .And(new Randomised { Date = ReferenceJourney.Day(day), Allocation = "randomisation", Arm = arm }),
                "screened" => journey.And(new Enrolled { Date = ReferenceJourney.Day(day), Version = "1" }),
                "randomisation" => journey.AllocatedTo(stay.Point.Arm!, day), // an allocation gives an arm
                "mrd-positive" or "still-positive" => journey.Mrd(isPositive: true, day - 1),
                "mrd-negative" or "cleared" => journey.Mrd(isPositive: false, day - 1),
                "progression" => journey.Finding("disease progression", day),
                "toxicity" => journey.Finding("unacceptable toxicity", day),
                _ => journey,
            };
        }

        return person switch
        {
            { Ending: WayEnding.Died, EndDay: { } day } => journey.And(new Died { Date = ReferenceJourney.Day(day + 1) }).Events,
            { Ending: WayEnding.DroppedOut, EndDay: { } day } => journey.And(new Withdrawn { Date = ReferenceJourney.Day(day + 1) }).Events,
            _ => journey.Events,
        };
    }
}
