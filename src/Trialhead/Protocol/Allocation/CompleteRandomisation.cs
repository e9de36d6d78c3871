namespace Trialhead.Protocol.Allocation;

/// <summary>Every participant is drawn in the ratio, whatever came before.</summary>
public sealed record CompleteRandomisation : AllocationMethod;
