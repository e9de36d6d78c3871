using System.CommandLine;

namespace Trialhead.Cli.Conduct;

/// <summary><c>trialhead conduct</c>: runs studies: participants, what happens to them, randomisation, audit.</summary>
internal static class ConductCommand
{
    public static Command Create(Terminal terminal) => new("conduct", "Run a study: participants, what happens to them, randomisation and audit.")
    {
        OpenCommand.Open(terminal), OpenCommand.Amend(terminal), new ScreeningCommand(terminal), new RecordCommand(terminal), new RandomiseCommand(terminal),
        StatusCommand.Status(terminal), StatusCommand.Due(terminal), CalendarCommand.Create(terminal), AuditCommand.Log(terminal), AuditCommand.Verify(terminal), AuditCommand.Audit(terminal),
        StaffCommand.Create(terminal),
    };
}
