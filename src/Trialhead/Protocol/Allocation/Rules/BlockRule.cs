namespace Trialhead.Protocol.Allocation.Rules;

/// <summary>Permuted blocks, drawn without replacement as participants come: every order is equally likely.</summary>
internal sealed class BlockRule(int[] shares, int[] sizes) : AllocationRule
{
    private readonly Dictionary<(int, string?), Block> _blocks = [];
    private (int Number, int Position, int Size) _last;

    internal override void Weigh(in Placement placement, ref RandomStream stream, Span<double> weights)
    {
        var block = Open(placement, ref stream);
        _last = (block.Number, block.Used + 1, block.Size);
        for (var arm = 0; arm < weights.Length; arm++)
        {
            weights[arm] = block.Left[arm];
        }
    }

    internal override bool DrawsToRecord(in Placement placement) =>
        sizes.Length > 1 && (!_blocks.TryGetValue(placement.Stratum, out var block) || block.IsUsedUp);

    internal override void Record(in Placement placement, ref RandomStream stream, int arm) =>
        Open(placement, ref stream).Take(arm);

    internal override AllocationExplanation Explain(IReadOnlyList<ArmChance> chances, double draw) =>
        new BlockExplanation(chances, draw, _last.Number, _last.Position, _last.Size);

    internal override void Clear() => _blocks.Clear();

    private Block Open(in Placement placement, ref RandomStream stream)
    {
        if (!_blocks.TryGetValue(placement.Stratum, out var block))
        {
            block = new Block(shares);
            _blocks.Add(placement.Stratum, block);
        }

        if (block.IsUsedUp)
        {
            block.Begin(shares, sizes.Length == 1 ? sizes[0] : sizes[stream.NextBelow(sizes.Length)]);
        }

        return block;
    }
}
