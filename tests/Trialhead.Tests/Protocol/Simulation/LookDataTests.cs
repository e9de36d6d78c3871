using CsCheck;
using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Statistics.Survival;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class LookDataTests
{
    private static readonly Scenario Scenario = ShippedScenarios.Read("two-arm-survival") with { Dropout = [new DropoutAssumption(null, 0.1)] };

    // The merge of two lists against sorting everybody anew.
    [Fact]
    public void SurvivalAt_IsTheLogRankOfWhatIsSeen() => Gen.Select(Gen.ULong, Gen.Double[1, 150]).Sample(
        (seed, month) =>
        {
            var trial = TrialSimulation.Create(ShippedProtocols.Read("two-arm-survival"), Scenario, seed).Trial;
            var (cohort, walk) = (new TrialCohort(trial), new ParticipantWalk(trial));
            walk.Restart(seed, 0);
            cohort.Restart(seed, 0);
            for (var i = 0U; i < Scenario.Participants; i++)
            {
                walk.Lead(new PersonKey(seed, 0, i));
                cohort.Add(walk, new PersonKey(seed, 0, i));
            }

            cohort.Sort();

            Assert.Equal(-Sorted(cohort, month).Z, new LookData(trial, cohort).SurvivalAt(month), 9);
        },
        iter: 40,
        threads: 1);

    private static LogRank Sorted(TrialCohort cohort, double month)
    {
        var seen = Enumerable.Range(0, cohort.Count).Where(i => cohort.Entry[i] < month)
            .Select(i => (Time: Math.Min(cohort.Time[i], month - cohort.Entry[i]), Event: cohort.HasEvent[i] && cohort.Until[i] <= month, Arm: cohort.Side[i]))
            .OrderBy(person => person.Time).ToList();
        return LogRank.Of([.. seen.Select(s => s.Time)], [.. seen.Select(s => s.Event)], [.. seen.Select(s => s.Arm)]);
    }
}
