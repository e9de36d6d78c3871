namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Weighs by the ratio alone.</summary>
internal sealed class ChanceRule(int[] shares) : AllocationRule
{
    internal override void Weigh(in Placement placement, ref RandomStream stream, Span<double> weights)
    {
        for (var arm = 0; arm < weights.Length; arm++)
        {
            weights[arm] = shares[arm];
        }
    }

    internal override void Record(in Placement placement, ref RandomStream stream, int arm)
    {
    }

    internal override AllocationExplanation Explain(IReadOnlyList<ArmChance> chances, double draw) =>
        new ChanceExplanation(chances, draw);

    internal override void Clear()
    {
    }
}
