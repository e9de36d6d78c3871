using System.CommandLine;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct log</c>, <c>verify</c> and <c>audit</c>: who recorded what, whether it was touched, and why arms were given.</summary>
internal static class AuditCommand
{
    public static Command Log(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var command = options.Reading("log", "Show what was recorded: who, when, why.", hasDay: false);
        command.Arguments.Add(options.Study);
        command.Arguments.Add(options.MaybeParticipant);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) =>
        {
            var one = parsed.GetValue(options.MaybeParticipant);
            var entries = store.Log(study.Id, one);
            if (entries.Count == 0)
            {
                return terminal.Fail(ExitCode.NothingFound, $"{study.Id} has no participant {one}.");
            }

            var events = entries.GroupBy(entry => entry.Participant)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<StudyEvent>)[.. group.Select(entry => entry.Event).OfType<StudyEvent>()]);
            int? CorrectedBy(LogEntry entry) => ConductRules.CorrectionOf(events[entry.Participant], entry.Number);
            if (parsed.GetValue(options.Json))
            {
                terminal.WriteJson(ConductAnswer.Log(entries, entry => study.Words(events[entry.Participant]), CorrectedBy));
                return ExitCode.Ok;
            }

            foreach (var entry in entries)
            {
                var whom = entry.Participant.Length > 0 ? $"{entry.Participant} {entry.Number}  {entry.Event?.Date:yyyy-MM-dd}" : "study";
                terminal.Out.WriteLine(
                    $"{entry.StudyNumber}  {entry.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm}Z  {entry.By}  {whom}  {ConductAnswer.Words(entry, study.Words(events[entry.Participant]))}"
                    + (entry.Why is { } why ? $" Why: {why}" : "") + (CorrectedBy(entry) is { } later ? $" (Corrected by entry {later}.)" : ""));
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    public static Command Verify(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var head = new Option<string?>("--head") { Description = "The head of the log as an earlier `verify` gave it.", HelpName = "NUMBER:HASH" };
        var command = options.Reading("verify", "Check that nothing recorded was changed and that the secret gives every allocation again.", hasDay: false);
        command.Arguments.Add(options.Study);
        command.Options.Add(head);
        command.SetAction(parsed => options.WithStudyId(parsed, (store, study) =>
        {
            var text = parsed.GetValue(head);
            if (text is not null && LogHead.Parse(text) is null)
            {
                return terminal.Fail(ExitCode.BadInput, $"--head: found '{text}', expected a number, a colon and 64 hexadecimal digits.");
            }

            var report = store.Verify(study, LogHead.Parse(text));
            if (parsed.GetValue(options.Json))
            {
                terminal.WriteJson(ConductAnswer.Verified(study, report));
            }
            else
            {
                Write(report, terminal);
            }

            return report.Problems.Count == 0 ? ExitCode.Ok : ExitCode.BadInput;
        }));
        return command;
    }

    public static Command Audit(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var open = new Option<bool>("--open") { Description = "Also why each arm was given, which can tell how a block must end." };
        var unblinded = new Option<bool>("--unblinded") { Description = "Show the arms of a masked study." };
        var command = new Command("audit", "List allocations for an auditor; that someone looked is recorded.") { options.Study, open, unblinded };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
        {
            var (opens, shows) = (parsed.GetValue(open), parsed.GetValue(unblinded) || !study.IsMasked);
            if (author.Why is null || (opens && !shows))
            {
                return terminal.Fail(ExitCode.BadInput, author.Why is null
                    ? "--why: found nothing, expected why the allocations are looked into."
                    : "--open: found a masked study, expected --unblinded too, since reasons tell arms.");
            }

            terminal.WriteJson(ConductAnswer.Audited(study.Id, store.Audit(study.Id, opens, author), shows));
            return ExitCode.Ok;
        })));
        return command;
    }

    private static void Write(AuditReport report, Terminal terminal)
    {
        foreach (var problem in report.Problems)
        {
            terminal.Error.WriteLine($"{problem}.");
        }

        terminal.Out.WriteLine($"{report.Head.Number} {(report.Head.Number == 1 ? "entry" : "entries")} about {report.Participants} {(report.Participants == 1 ? "participant" : "participants")}{(report.Problems.Count == 0 ? ": none was changed, removed, inserted or moved" : "")}.");
        foreach (var (allocation, rows) in report.Confirmed)
        {
            terminal.Out.WriteLine($"{allocation}: {rows} {(rows == 1 ? "allocation is" : "allocations are")} as the secret gives them.");
        }

        terminal.Out.WriteLine($"Head of the log, to be noted elsewhere: {report.Head}");
    }
}
