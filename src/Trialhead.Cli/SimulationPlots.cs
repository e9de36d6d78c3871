using Trialhead.Protocol.Simulation;
using Trialhead.Protocol.Views.Plots;

namespace Trialhead.Cli;

/// <summary>Writes the plots of simulated trials into a folder.</summary>
internal static class SimulationPlots
{
    /// <summary>Writes <c>boundary.svg</c>, <c>duration.svg</c> and, where a formula fits, <c>power.svg</c>.</summary>
    public static void Write(string folder, TrialSimulation simulation, SimulationReport report, SimulationReport? withoutEffect)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Write(Path.Combine(folder, "boundary.svg"), TrialPlots.Boundary(simulation, report));
        AtomicFile.Write(Path.Combine(folder, "duration.svg"), TrialPlots.Duration(report));
        if (TrialPlots.Power(simulation, report, withoutEffect) is { } power)
        {
            AtomicFile.Write(Path.Combine(folder, "power.svg"), power);
        }
    }
}
