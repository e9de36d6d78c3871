namespace Trialhead.Protocol;

/// <summary>What an arm goes through in an epoch.</summary>
/// <param name="Epoch">The id of the epoch.</param>
/// <param name="Arm">The id of the arm; null for everyone, as before allocation.</param>
/// <param name="Elements">The ids of the elements, one after another; empty where the arm does nothing in the epoch.</param>
public sealed record StudyCell(string Epoch, string? Arm, IReadOnlyList<string> Elements)
{
    /// <summary>The group of the registry record that it is; null where that is not known.</summary>
    public string? RegistryGroup { get; init; }
}
