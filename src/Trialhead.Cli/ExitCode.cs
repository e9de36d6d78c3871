namespace Trialhead.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Done, and nothing was found.</summary>
    public const int NothingFound = 1;

    /// <summary>The arguments or the input are wrong; one sentence on standard error says how.</summary>
    public const int BadInput = 2;

    /// <summary>Disk, network or another program is in the way; one sentence on standard error says how.</summary>
    public const int Environment = 3;
}
