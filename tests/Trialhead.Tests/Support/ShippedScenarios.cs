using Trialhead.Data.Protocols;
using Trialhead.Protocol.Simulation;

namespace Trialhead.Tests.Support;

/// <summary>The scenarios of <c>data/scenarios</c>.</summary>
internal static class ShippedScenarios
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "scenarios");

    public static byte[] Bytes(string protocol) => File.ReadAllBytes(Path.Combine(Folder, $"{protocol}.scenario.json"));

    /// <summary>A scenario that is known to be good.</summary>
    public static Scenario Read(string protocol)
    {
        var reading = ScenarioJsonReader.Read(Bytes(protocol), ShippedProtocols.Read(protocol));
        return reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    /// <summary>Simulates trials of a protocol, sums them up.</summary>
    public static SimulationReport Simulate(Scenario scenario, int trials, bool withoutEffect = false)
    {
        var simulation = TrialSimulation.Create(ShippedProtocols.Read(scenario.Protocol), scenario, 1, withoutEffect);
        return simulation.Report(simulation.Simulate(0, trials));
    }
}
