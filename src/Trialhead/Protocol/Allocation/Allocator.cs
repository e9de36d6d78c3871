using System.Globalization;
using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>Allocates the next participant of a trial: plan, seed and log decide, nothing else.</summary>
/// <remarks>
/// Keeps nothing between calls and is safe for many threads. There is no list to read: an arm comes to be when its
/// participant is allocated, from the number of the row and the rows before it. Whoever asks must append the row before
/// asking again.
/// </remarks>
public sealed class Allocator
{
    private readonly AllocationSeed _seed;

    /// <summary>Makes the allocator of a trial.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seed">The trial's secret.</param>
    /// <exception cref="ArgumentException">The plan has a problem, or allocates by condition.</exception>
    public Allocator(AllocationPlan plan, AllocationSeed seed)
    {
        _ = new AllocationState(plan, seed); // refuses what cannot be used
        (Plan, _seed) = (plan, seed);
    }

    /// <summary>The plan.</summary>
    public AllocationPlan Plan { get; }

    /// <summary>The arm of the next participant.</summary>
    /// <param name="log">All allocations so far, in their order.</param>
    /// <param name="newcomer">What the participant is stratified by.</param>
    /// <exception cref="ArgumentException">A row or the newcomer does not fit the plan.</exception>
    public AllocationResult Next(IReadOnlyList<AllocationEntry> log, Stratification newcomer)
    {
        ArgumentNullException.ThrowIfNull(log);
        var state = new AllocationState(Plan, _seed);
        for (var i = 0; i < log.Count; i++)
        {
            if (CheckRow(log[i], i + 1) is { } problem)
            {
                throw new ArgumentException(problem.ToString(), nameof(log));
            }

            var row = log[i].Stratification;
            state.Record(Plan.LevelsOf(row), Plan.IndexOfArm(log[i].Arm), row.Site);
        }

        var arm = Plan.Arms[state.Next(Plan.LevelsOf(newcomer), newcomer.Site)].Id;
        var entry = new AllocationEntry(log.Count + 1, newcomer, arm);
        return new AllocationResult(entry, new SealedExplanation(state.Explain()));
    }

    /// <summary>Repeats a log and names the first row that the seed would have given otherwise.</summary>
    public ReplayReport Replay(IReadOnlyList<AllocationEntry> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var state = new AllocationState(Plan, _seed);
        for (var i = 0; i < log.Count; i++)
        {
            if ((CheckRow(log[i], i + 1) ?? Repeat(state, log[i])) is { } difference)
            {
                return new ReplayReport(i, difference);
            }
        }

        return new ReplayReport(log.Count, null);
    }

    private Problem? Repeat(AllocationState state, AllocationEntry row)
    {
        var levels = Plan.LevelsOf(row.Stratification);
        if (row.IsForced)
        {
            state.Record(levels, Plan.IndexOfArm(row.Arm), row.Stratification.Site);
            return null;
        }

        var arm = Plan.Arms[state.Next(levels, row.Stratification.Site)].Id;
        return arm == row.Arm ? null : new Problem(RowName(row.Sequence), $"arm `{row.Arm}`", $"arm `{arm}`");
    }

    private Problem? CheckRow(AllocationEntry row, int sequence)
    {
        if (row.Sequence != sequence)
        {
            var number = row.Sequence.ToString(CultureInfo.InvariantCulture);
            return new Problem(RowName(sequence), $"number {number}", "numbers from 1 without a gap");
        }

        if (Plan.IndexOfArm(row.Arm) < 0)
        {
            var arms = AllocationPlan.Quoted(Plan.Arms.Select(arm => arm.Id));
            return new Problem(RowName(sequence), $"arm `{row.Arm}`", $"an arm of the plan: {arms}");
        }

        return Plan.Check(row.Stratification) is { } problem
            ? problem with { Where = RowName(sequence) + problem.Where }
            : null;
    }

    private static string RowName(int sequence) => $"allocation {sequence.ToString(CultureInfo.InvariantCulture)}";
}
