using System.CommandLine;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol</c>: protocols as data.</summary>
internal static class ProtocolCommand
{
    public static Command Create(Terminal terminal) => new("protocol", "Look at protocols as data.") { ProtocolShow.Create(terminal) };
}
