using System.Runtime.InteropServices;

namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Efron's biased coin, one for each stratum.</summary>
internal sealed class CoinRule(double probability) : AllocationRule
{
    private readonly Dictionary<(int, string?), int> _leads = [];
    private int _lead;

    internal override void Weigh(in Placement placement, ref RandomStream stream, Span<double> weights)
    {
        _lead = _leads.GetValueOrDefault(placement.Stratum);
        weights[0] = _lead switch
        {
            0 => 0.5,
            < 0 => probability,
            _ => 1 - probability,
        };
        weights[1] = 1 - weights[0];
    }

    internal override void Record(in Placement placement, ref RandomStream stream, int arm) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_leads, placement.Stratum, out _) += arm == 0 ? 1 : -1;

    internal override AllocationExplanation Explain(IReadOnlyList<ArmChance> chances, double draw) =>
        new CoinExplanation(chances, draw, _lead);

    internal override void Clear() => _leads.Clear();
}
