using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>Simulates trials of a protocol under a scenario: every participant walks through the protocol's own flow.</summary>
/// <remarks>
/// Trials are numbered; a trial depends on the seed and its number alone, so ranges may be simulated on any thread in any
/// order. Immutable and safe to share between threads; starts none itself.
/// </remarks>
public sealed class TrialSimulation
{
    private readonly CompiledTrial _trial;

    private TrialSimulation(CompiledTrial trial, ulong seed) => (_trial, Seed) = (trial, seed);

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => _trial.Scenario;

    /// <summary>Whether everybody goes the way of the control, so that what is found is a type I error.</summary>
    public bool IsWithoutEffect => _trial.IsWithoutEffect;

    internal CompiledTrial Trial => _trial;

    /// <summary>Compiles a protocol under a scenario.</summary>
    /// <param name="protocol">A protocol that keeps its <see cref="ProtocolRules"/>.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="withoutEffect">Whether everybody goes the way of the control, or responds at the rate compared with.</param>
    /// <exception cref="ArgumentException">The scenario does not fit the protocol, or the protocol has too many ways.</exception>
    public static TrialSimulation Create(StudyProtocol protocol, Scenario scenario, ulong seed, bool withoutEffect = false)
    {
        if (ScenarioRules.Check(scenario, protocol) is [var problem, ..])
        {
            throw new ArgumentException(problem.ToString(), nameof(scenario));
        }

        return new TrialSimulation(TrialCompiler.Compile(protocol, scenario, withoutEffect), seed);
    }

    /// <summary>Simulates a range of trials on the thread that calls.</summary>
    /// <param name="first">The number of the first trial, 0 or more.</param>
    /// <param name="count">How many, at least 1.</param>
    public SimulationTally Simulate(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var run = new TrialRun(_trial, Seed);
        var looks = _trial.Design.Looks;
        var (results, statistics) = (new TrialResult[count], new float[count * looks]);
        var endings = Enum.GetValues<WayEnding>().Length;
        var (ways, arms) = (new long[_trial.Paths.Nodes.Count * endings], new long[_trial.Arms]);
        void Tell(ParticipantWalk walk)
        {
            ways[(walk.Node * endings) + (int)walk.Ending]++;
            arms[walk.EnteredOn < 0 ? 0 : walk.Arm] += walk.EnteredOn < 0 ? 0 : 1;
        }

        for (var i = 0; i < count; i++)
        {
            run.Enrol(first + i, Tell);
            results[i] = run.Analyse(statistics.AsSpan(i * looks, looks));
        }

        return new SimulationTally(first, results, statistics, ways, arms);
    }

    /// <summary>Sums up trials that this simulation gave.</summary>
    public SimulationReport Report(SimulationTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return ReportWriter.Of(_trial, Seed, tally);
    }

    /// <summary>How well each allocation balances the arms, and how often its next arm is guessed, over lists of all participants.</summary>
    /// <param name="lists">How many lists to draw for each, at least 1.</param>
    /// <remarks>Allocations without chance have no balance to report and are left out.</remarks>
    public IReadOnlyList<(string Allocation, AllocationBalance Balance)> Balance(int lists) =>
        [.. from allocation in _trial.Allocations
            where allocation.Plan is not null
            select (allocation.Id, AllocationBalance.Simulate(
                allocation.Plan!, new StratumMix(allocation.Levels, Scenario.Sites), Scenario.Participants, lists, Seed))]; // those without a plan were left out

    /// <summary>The ways of everyone in one trial, in the order of screening.</summary>
    public IReadOnlyList<SimulatedParticipant> Trace(int trial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trial);
        var run = new TrialRun(_trial, Seed);
        var (everyone, stays) = (new List<SimulatedParticipant>(), new List<SimulatedStay>());
        run.Walk.Stays = stays;
        run.Enrol(trial, walk =>
        {
            var (ended, entered) = (walk.Ending == WayEnding.Followed ? (int?)null : walk.EndDay, walk.EnteredOn < 0 ? (int?)null : walk.EnteredOn);
            everyone.Add(new SimulatedParticipant([.. stays], walk.Ending, ended, entered));
            stays.Clear();
        });
        return everyone;
    }
}
