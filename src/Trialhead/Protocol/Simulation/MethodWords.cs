using Trialhead.Protocol.Allocation;

namespace Trialhead.Protocol.Simulation;

/// <summary>Names procedures of allocation.</summary>
internal static class MethodWords
{
    /// <summary>The name, in the plural.</summary>
    public static string Of(AllocationMethod method) => method switch
    {
        PermutedBlocks blocks => $"permuted blocks of {string.Join(" and ", blocks.Sizes)}",
        Minimisation => "minimisation's draws",
        BiasedCoin => "tosses of a biased coin",
        CompleteRandomisation => "independent draws",
        _ => "conditions",
    };
}
