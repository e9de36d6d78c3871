namespace Trialhead.Protocol.Simulation;

/// <summary>What the random numbers of a simulated person are for; each has its own stream, so that one never moves another.</summary>
internal static class StreamPurpose
{
    public const uint Accrual = 0x5100;
    public const uint Entry = 0x5101;
    public const uint Way = 0x5102;
    public const uint Fate = 0x5103; // death first, then loss: a block of the generator holds both
    public const uint Adherence = 0x5104;
    public const uint Outcome = 0x5105;
}
