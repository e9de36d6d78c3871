using CsCheck;
using Trialhead.Protocol.Allocation;
using Xunit;
using static Trialhead.Tests.Protocol.Allocation.SamplePlans;

namespace Trialhead.Tests.Protocol.Allocation;

public sealed class AllocatorTests
{
    private static readonly AllocationPlan[] Plans =
    [
        Plan(new PermutedBlocks([2, 4, 6]), [1, 1], 2, 3),
        Plan(new PermutedBlocks([3, 6]), [2, 1]) with { IsSiteFactor = true },
        Plan(new Minimisation(0.8, ImbalanceMeasure.Variance), [1, 1, 1], 2, 3),
        Plan(new Minimisation(0.8, ImbalanceMeasure.StandardDeviation) { OverallWeight = 1, StratumWeight = 2 }, [2, 1], 2)
            with { IsSiteFactor = true },
        Plan(new BiasedCoin(2 / 3.0), [1, 1], 2),
        Plan(new CompleteRandomisation(), [3, 2, 1], 2),
    ];

    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static TheoryData<int> PlanNumbers => [.. Enumerable.Range(0, Plans.Length)];

    [Theory]
    [MemberData(nameof(PlanNumbers))]
    public void State_GivesWhatTheAllocatorGives(int number)
    {
        var plan = Plans[number];
        Gen.Select(Gen.ULong, Gen.Int[0, 5].Array[1, 24]).Sample((seed, people) =>
        {
            var (state, log) = (new AllocationState(plan, AllocationSeed.ForSimulation(seed)), new List<AllocationEntry>());
            var allocator = new Allocator(plan, AllocationSeed.ForSimulation(seed));
            foreach (var person in people)
            {
                int[] levels = [.. plan.Factors.Select((f, i) => (person >> i) % f.Levels.Count)];
                var site = $"site {person % 3}";
                log.Add(allocator.Next(log, At(site, levels)).Entry);
                Assert.Equal(log[^1].Arm, plan.Arms[state.Next(levels, site)].Id);
            }

            return allocator.Replay(log) is { Difference: null } report && report.Confirmed == people.Length;
        }, iter: 40, threads: 1);
    }

    // Whoever holds seed and log must get the same arms from every later version: these never change.
    // An implementation of its own in Python gave the same.
    [Theory]
    [InlineData(0, "BABABABABBAAABABBBABAABA")]
    [InlineData(2, "CBABCAACBBACACABCBACABBC")]
    [InlineData(4, "BABABAABBAAAABAABBABABAB")]
    [InlineData(5, "BBBBBAACBBAAABAACCACACAB")]
    public void Next_AllocationsOfASecret_StayForever(int number, string expected) =>
        Assert.Equal(expected, ArmsOf(Allocate(new Allocator(Plans[number], AllocationSeed.FromSecret(Secret)), 24)));

    [Theory]
    [MemberData(nameof(PlanNumbers))]
    public void Next_ExplanationGivesTheArmAgain(int number)
    {
        var allocator = new Allocator(Plans[number] with { IsSiteFactor = false }, AllocationSeed.ForSimulation(5));
        var log = Allocate(allocator, 19);

        var result = allocator.Next(log, log[0].Stratification);

        var (explanation, sum, i) = (result.Explanation.Open(), 0.0, -1);
        while (sum <= explanation.Draw)
        {
            sum += explanation.Chances[++i].Probability;
        }

        Assert.Equal(explanation.Chances[i].Arm, result.Entry.Arm);
        Assert.Equal(1, explanation.Chances.Sum(chance => chance.Probability), 12);
        Assert.Equal(20, result.Entry.Sequence);
    }

    [Fact]
    public void Next_StratumOfItsOwn_DoesNotDependOnOthersCounts()
    {
        var allocator = new Allocator(Plan(new PermutedBlocks([4]), [1, 1], 2), AllocationSeed.ForSimulation(3));

        var explanation = allocator.Next(Log("A 0", "A 0"), Of(1)).Explanation.Open();

        Assert.Equal([new ArmChance("A", 0.5), new ArmChance("B", 0.5)], explanation.Chances);
    }

    [Fact]
    public void Next_HalfOfABlockGiven_ExplainsTheRest()
    {
        var allocator = new Allocator(Plan(new PermutedBlocks([4]), [1, 1], 2), AllocationSeed.ForSimulation(3));

        var result = allocator.Next(Log("A 0", "B 1", "A 0"), Of(0));

        var explanation = Assert.IsType<BlockExplanation>(result.Explanation.Open());
        Assert.Equal("B", result.Entry.Arm);
        Assert.Equal((1, 3, 4), (explanation.Block, explanation.Position, explanation.Size));
        Assert.Equal([new ArmChance("A", 0), new ArmChance("B", 1)], explanation.Chances);
    }

    // Three of A out of a block that holds two: one was set by hand. Both places of B are still there.
    [Fact]
    public void Next_ForcedBeyondTheBlock_StillEndsTheBlock()
    {
        var allocator = new Allocator(Plan(new PermutedBlocks([4]), [1, 1]), AllocationSeed.ForSimulation(3));
        var log = Log("A ", "A ", "A ");

        var fourth = allocator.Next(log, Of());
        var fifth = allocator.Next([.. log, fourth.Entry], Of());

        Assert.Equal("B", fourth.Entry.Arm);
        Assert.Equal(2, Assert.IsType<BlockExplanation>(fifth.Explanation.Open()).Block);
    }

    [Theory]
    [InlineData("A 0", "Z 0", "allocation 2: found arm `Z`, expected an arm of the plan: `A`, `B`")]
    [InlineData("A 0", "B 7", "allocation 2/levels/f0: found `7`, expected a level of factor 0: `0`, `1`")]
    public void Next_LogThatFitsNot_IsRefused(string first, string second, string expected)
    {
        var allocator = new Allocator(Plan(new BiasedCoin(0.6), [1, 1], 2), AllocationSeed.ForSimulation(3));

        var refused = Assert.Throws<ArgumentException>(() => allocator.Next(Log(first, second), Of(0)));

        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_LogWithAGap_IsRefused()
    {
        var allocator = new Allocator(Plan(new BiasedCoin(0.6), [1, 1], 2), AllocationSeed.ForSimulation(3));

        var refused = Assert.Throws<ArgumentException>(() => allocator.Next([.. Log("A 0", "B 0", "A 0").Where(r => r.Arm == "A")], Of(0)));

        Assert.StartsWith("allocation 2: found number 3, expected numbers from 1 without a gap", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_UnknownLevel_IsRefused()
    {
        var allocator = new Allocator(Plan(new BiasedCoin(0.6), [1, 1], 2), AllocationSeed.ForSimulation(3));

        Assert.Throws<ArgumentException>(() => allocator.Next([], Of(2)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    public void Replay_ChangedRow_NamesIt(int row)
    {
        var allocator = new Allocator(Plan(new PermutedBlocks([4, 6]), [1, 1]), AllocationSeed.FromSecret(Secret));
        var log = Allocate(allocator, 20);
        var (found, expected) = log[row - 1].Arm == "A" ? ("B", "A") : ("A", "B");
        log[row - 1] = log[row - 1] with { Arm = found };

        var report = allocator.Replay(log);

        Assert.Equal(row - 1, report.Confirmed);
        Assert.Equal($"allocation {row}: found arm `{found}`, expected arm `{expected}`", report.Difference?.ToString());
    }

    [Fact]
    public void Replay_ForcedRow_CountsWithoutBeingDrawn()
    {
        var allocator = new Allocator(Plan(new BiasedCoin(1), [1, 1]), AllocationSeed.ForSimulation(9));
        var first = allocator.Next([], Of()).Entry;
        var forced = new AllocationEntry(2, Of(), first.Arm) { IsForced = true };

        var third = allocator.Next([first, forced], Of()).Entry;

        Assert.NotEqual(first.Arm, third.Arm);
        Assert.Null(allocator.Replay([first, forced, third]).Difference);
        Assert.Equal(1, allocator.Replay([first, forced with { IsForced = false }, third]).Confirmed);
    }

    [Fact]
    public void Replay_OtherSeed_DoesNotConfirm()
    {
        var plan = Plan(new PermutedBlocks([4, 6]), [1, 1]);
        var log = Allocate(new Allocator(plan, AllocationSeed.FromSecret(Secret)), 40);

        Assert.NotNull(new Allocator(plan, AllocationSeed.FromSecret(Secret.AsSpan(1))).Replay(log).Difference);
    }
}
