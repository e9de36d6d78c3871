using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol;

/// <summary>How participants are allocated to arms.</summary>
public sealed record StudyAllocation : ProtocolPart
{
    /// <summary>The id of the epoch that follows.</summary>
    public required string Epoch { get; init; }

    /// <summary>The arms and their shares.</summary>
    public required IReadOnlyList<AllocationShare> Arms { get; init; }

    /// <summary>The stratification factors, in order; empty for none, and also where they are not known (a gap says so).</summary>
    public IReadOnlyList<StratificationFactor> Factors { get; init; } = [];

    /// <summary>Whether each site is a stratum of its own; null where not said.</summary>
    public bool? IsBySite { get; init; }

    /// <summary>The procedure; null where it is not known, and then nobody can be allocated.</summary>
    public AllocationMethod? Method { get; init; }

    /// <summary>Whether nobody can know the next arm; null where not said.</summary>
    public bool? IsConcealed { get; init; }

    /// <summary>What the allocator needs; null where the procedure is not known.</summary>
    public AllocationPlan? Plan => Method is null
        ? null
        : new AllocationPlan([.. Arms.Select(share => new AllocationArm(share.Arm, share.Ratio))], Method)
        {
            Factors = [.. Factors.Select(factor => new StratumFactor(factor.Id, factor.Name, [.. factor.Levels.Select(level => new StratumLevel(level.Id, level.Name))]))],
            IsSiteFactor = IsBySite ?? false,
            IsConcealed = IsConcealed ?? true,
        };
}

/// <summary>An arm of an allocation and its share.</summary>
/// <param name="Arm">The id of the arm.</param>
/// <param name="Ratio">Its share among those of the other arms; 1 or more.</param>
/// <param name="When">Who is assigned to it, where conditions assign instead of chance; null for everyone whom no other arm takes.</param>
public sealed record AllocationShare(string Arm, int Ratio, StudyCondition? When);

/// <summary>Something by which participants are kept alike between arms.</summary>
public sealed record StratificationFactor : ProtocolPart
{
    /// <summary>The levels, of which a participant has exactly one.</summary>
    public required IReadOnlyList<StratificationLevel> Levels { get; init; }
}

/// <summary>One level of a stratification factor.</summary>
/// <param name="Id">The id, unique in the factor.</param>
/// <param name="Name">What it is called.</param>
/// <param name="When">Who has it; null for everyone else.</param>
public sealed record StratificationLevel(string Id, string Name, StudyCondition? When);
