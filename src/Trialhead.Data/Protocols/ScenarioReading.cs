using Trialhead.Protocol.Simulation;
using Trialhead.Text;

namespace Trialhead.Data.Protocols;

/// <summary>The outcome of reading a scenario: the scenario, or everything that is wrong with the file.</summary>
/// <param name="Scenario">The scenario; null where there are problems.</param>
/// <param name="Problems">What is wrong, each with its JSON pointer; empty where there is a scenario.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<Problem> Problems);
