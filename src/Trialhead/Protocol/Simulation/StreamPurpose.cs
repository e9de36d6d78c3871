namespace Trialhead.Protocol.Simulation;

/// <summary>What the random numbers of a simulated person are for; each has its own stream, so that one never moves another.</summary>
internal static class StreamPurpose
{
    public const uint Accrual = 0x5100;
    public const uint Entry = 0x5101;
    public const uint Way = 0x5102;
    public const uint Death = 0x5103;
    public const uint Dropout = 0x5104;
    public const uint Adherence = 0x5105;
    public const uint Outcome = 0x5106;
}
