using System.Diagnostics;

namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>What a method of allocation makes of the counts: a weight for every arm.</summary>
internal abstract class AllocationRule
{
    /// <summary>The rule of a plan that has been checked.</summary>
    internal static AllocationRule Of(AllocationPlan plan)
    {
        int[] shares = [.. plan.Arms.Select(arm => arm.Share)];
        return plan.Method switch
        {
            PermutedBlocks blocks => new BlockRule(shares, [.. blocks.Sizes]),
            Minimisation minimisation => new MinimisationRule(plan, minimisation, shares),
            BiasedCoin coin => new CoinRule(coin.Probability),
            CompleteRandomisation => new ChanceRule(shares),
            AssignedByCondition => throw new ArgumentException(
                "The plan allocates by condition: there is nothing to draw.", nameof(plan)),
            _ => throw new UnreachableException($"No rule for {plan.Method.GetType().Name}."),
        };
    }

    /// <summary>Gives every arm a weight in proportion to its probability.</summary>
    internal abstract void Weigh(in Placement placement, ref RandomStream stream, Span<double> weights);

    /// <summary>Whether counting a participant who was not weighed needs the numbers of the allocation.</summary>
    internal virtual bool DrawsToRecord(in Placement placement) => false;

    /// <summary>Counts a participant; the stream is the allocation's, after <see cref="Weigh"/> or fresh.</summary>
    internal abstract void Record(in Placement placement, ref RandomStream stream, int arm);

    /// <summary>Explains the last weighing.</summary>
    internal abstract AllocationExplanation Explain(IReadOnlyList<ArmChance> chances, double draw);

    /// <summary>Forgets all counts.</summary>
    internal abstract void Clear();
}
