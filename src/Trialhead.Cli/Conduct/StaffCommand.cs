using System.CommandLine;
using System.Text.Json;

namespace Trialhead.Cli.Conduct;

/// <summary><c>conduct staff</c>: accounts of those who work on a study through the site.</summary>
internal static class StaffCommand
{
    public static Command Create(Terminal terminal) =>
        new("staff", "Make accounts for the staff pages of the site, list them, or take them away.") { Add(terminal), Remove(terminal), List(terminal) };

    private static Command Add(Terminal terminal)
    {
        var (options, name) = (new ConductOptions(terminal), Name());
        var command = new Command("add", "Make an account, which sees every site of the study, or a new password for one; the password is shown once.") { options.Study, name };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
        {
            var (recording, password) = store.AddStaff(study.Id, parsed.GetRequiredValue(name), author);
            if (recording.Problem is { } problem)
            {
                return options.Refuse(problem);
            }

            terminal.Out.WriteLine(parsed.GetValue(options.Json)
                ? $"{{ \"name\": {JsonSerializer.Serialize(parsed.GetRequiredValue(name))}, \"password\": {JsonSerializer.Serialize(password)} }}"
                : $"Password of {parsed.GetRequiredValue(name)} for {study.Id}, shown this once: {password}");
            return ExitCode.Ok;
        })));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var (options, name) = (new ConductOptions(terminal), Name());
        var command = new Command("remove", "Take an account away.") { options.Study, name };
        options.AddWriting(command, hasDay: false);
        command.SetAction(parsed => options.WithStudy(parsed, (store, study) => options.WithAuthor(parsed, author =>
            store.RemoveStaff(study.Id, parsed.GetRequiredValue(name), author).Problem is { } problem ? options.Refuse(problem) : ExitCode.Ok)));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var options = new ConductOptions(terminal);
        var command = options.Reading("list", "Name those who have an account.", hasDay: false);
        command.Arguments.Add(options.Study);
        command.SetAction(parsed => options.WithStudyId(parsed, (store, study) =>
        {
            var names = store.Staff(study);
            terminal.Out.WriteLine(parsed.GetValue(options.Json) ? JsonSerializer.Serialize(names) : string.Join(Environment.NewLine, names));
            return names.Count > 0 ? ExitCode.Ok : ExitCode.NothingFound;
        }));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The name to sign in with." };
}
