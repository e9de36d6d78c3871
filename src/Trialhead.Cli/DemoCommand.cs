using System.CommandLine;
using System.Net;
using System.Net.NetworkInformation;
using System.Reflection;
using Trialhead.Data.Patients;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Store;

namespace Trialhead.Cli;

/// <summary><c>trialhead demo</c>: the sample registry, a sample patient's matches, and the site over both.</summary>
internal sealed class DemoCommand : Command
{
    private const int UsualPort = 5080;
    private const int PortsTried = 50;
    private const int TrialsShown = 5;
    private const string SamplePatient = "sample/patients/b-all-47.json";

    // The day for which the sample patients were written, so that the demo answers alike whenever it runs.
    private static readonly DateOnly SampleDay = new(2026, 11, 22);

    private readonly Terminal _terminal;
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port to serve on; the next free one where it is taken.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualPort,
    };

    private readonly Option<bool> _once = new("--once") { Description = "Show the matches and exit instead of serving." };

    public DemoCommand(Terminal terminal)
        : base("demo", "Load the sample registry, match a sample patient, and serve the site.")
    {
        _terminal = terminal;
        Options.Add(_port);
        Options.Add(_once);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var port = parsed.GetValue(_port);
        if (port is < 1 or > IPEndPoint.MaxPort)
        {
            return _terminal.Fail(ExitCode.BadInput, $"--port: found {port}, expected a number from 1 to {IPEndPoint.MaxPort}.");
        }

        var folder = Path.Combine(_terminal.DataFolder, "demo");
        using (var store = TrialStore.Open(folder))
        {
            var report = store.Import(Sample(), new ImportOptions(_terminal.Time.GetUtcNow()));
            _terminal.Out.WriteLine($"{store.Count} sample trials are in '{folder}' ({report.Stored} new).");
            Match(store);
        }

        return parsed.GetValue(_once) ? ExitCode.Ok : ServeCommand.Serve(folder, $"http://127.0.0.1:{FreePort(port)}", _terminal);
    }

    private void Match(TrialStore store)
    {
        using var resource = Resource(SamplePatient);
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        if (!PatientJsonReader.Read(bytes).Succeeded(out var patient, out var problem))
        {
            throw new InvalidDataException($"{SamplePatient}: {problem}");
        }

        _terminal.Out.WriteLine();
        MatchText.Write(
            new Screen(_terminal), patient, new TrialFinder(store).Match(patient, new MatchRequest(SampleDay) { Top = TrialsShown }));
    }

    private static IEnumerable<RegistryItem> Sample() =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.StartsWith("sample/NCT", StringComparison.Ordinal)
        from item in Read(name)
        select item;

    private static List<RegistryItem> Read(string name)
    {
        using var resource = Resource(name);
        return [.. RegistrySource.Read([RegistrySource.StandardInput], resource)];
    }

    private static Stream Resource(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"This build carries no '{name}'.");

    private static int FreePort(int wanted)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port).ToHashSet();
        return Enumerable.Range(wanted, Math.Min(PortsTried, IPEndPoint.MaxPort - wanted + 1)).FirstOrDefault(port => !taken.Contains(port), wanted);
    }
}
