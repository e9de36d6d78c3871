using System.Text;
using Trialhead.Cli;

namespace Trialhead.App.Tests.Cli;

/// <summary>Runs commands in process, in a data folder of their own that is gone afterwards.</summary>
public sealed class CommandRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-cli-").FullName;

    internal static string Root { get; } = FindRoot();

    internal static string SamplePatient(string name) => Path.Combine(Root, "data", "sample", "patients", name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A path in the folder.</summary>
    internal string this[string name] => Path.Combine(_folder, name);

    internal CommandResult Run(params string[] args) => RunWith("", args);

    /// <summary>Runs a command with something on standard input.</summary>
    internal CommandResult RunWith(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var terminal = new Terminal(stream, output, error) { DataFolder = _folder, Time = new Noon() };
        return new CommandResult(CommandLine.Run(args, terminal), output.ToString(), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Trialhead.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Trialhead.slnx above the tests.");
        }

        return folder;
    }

    private sealed class Noon : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>What a command did.</summary>
internal sealed record CommandResult(int Code, string Out, string Error);
