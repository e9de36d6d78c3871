using Trialhead.Protocol.Allocation;

namespace Trialhead.Tests.Protocol.Allocation;

/// <summary>Small plans: arms A, B, …, factors f0, f1, … with levels 0, 1, ….</summary>
internal static class SamplePlans
{
    private static readonly string[] ArmIds = ["A", "B", "C", "D"];

    internal static AllocationPlan Plan(AllocationMethod method, int[] shares, params int[] levels) =>
        new([.. shares.Select((share, i) => new AllocationArm(ArmIds[i], share))], method)
        {
            Factors = [.. levels.Select((count, i) => new StratumFactor($"f{i}", $"factor {i}", Levels(count)))],
        };

    internal static Stratification Of(params int[] levels) => At(null, levels);

    internal static Stratification At(string? site, params int[] levels) =>
        new(levels.Select((level, i) => (level, i)).ToDictionary(l => $"f{l.i}", l => $"{l.level}"), site);

    /// <summary>A log out of rows such as "A 01": the arm, then the level of each factor.</summary>
    internal static AllocationEntry[] Log(params string[] rows) =>
        [.. rows.Select((row, i) => new AllocationEntry(i + 1, Of([.. row[2..].Select(digit => digit - '0')]), row[..1]))];

    /// <summary>The log of so many participants who all have level 0 of each factor.</summary>
    internal static AllocationEntry[] Allocate(Allocator allocator, int count)
    {
        var log = new List<AllocationEntry>();
        var newcomer = Of(new int[allocator.Plan.Factors.Count]);
        for (var i = 0; i < count; i++)
        {
            log.Add(allocator.Next(log, newcomer).Entry);
        }

        return [.. log];
    }

    internal static string ArmsOf(IEnumerable<AllocationEntry> log) => string.Concat(log.Select(row => row.Arm));

    private static StratumLevel[] Levels(int count) =>
        [.. Enumerable.Range(0, count).Select(level => new StratumLevel($"{level}", $"level {level}"))];
}
