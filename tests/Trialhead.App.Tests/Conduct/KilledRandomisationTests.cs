using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>Kills the real command line, again and again, while two of it randomise the same participants.</summary>
public sealed class KilledRandomisationTests : IDisposable
{
    private const string Study = "two-arm-survival";
    private const int Workers = 2;
    private const int Participants = 1500;
    private const int LongestLife = 40; // milliseconds after the first answer
    private const int InFlight = 4; // lines that a worker has before it answers

    // Two hundred take a minute or two of two idle cores.
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("TRIALHEAD_KILLS"), out var kills) ? kills : 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-kill-").FullName;
    private readonly Author _author = new("fault test");

    [Fact]
    public async Task Randomise_KilledAgainAndAgain_LosesDoublesAndDisordersNothing()
    {
        var store = new ConductStore(_folder, TimeProvider.System);
        var participants = Enrol(store);
        var told = new ConcurrentBag<Answer>();
        var clock = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Churn(worker, participants, told), TestContext.Current.CancellationToken)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills in {clock.Elapsed.TotalSeconds:0} s, {told.Count} answers.");
        Check(store, told);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Check(ConductStore store, ConcurrentBag<Answer> told)
    {
        var report = store.Verify(Study);
        Assert.Empty(report.Problems);
        var rows = store.Audit(Study, withReasons: false, new Author("fault test", "checking")).Select(audited => audited.Row).ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Entry.Sequence));
        Assert.Equal(rows.Count, rows.Select(row => row.Participant).Distinct().Count());
        Assert.Equal(rows.Count, report.Confirmed["randomisation"]);
        Assert.Equal(rows.Count, store.Log(Study).Count(entry => entry.Event is Trialhead.Protocol.Conduct.Randomised));

        var kept = rows.ToDictionary(row => row.Participant, row => (row.Entry.Sequence, row.Entry.Arm));
        Assert.All(told, answer => Assert.Equal((answer.Sequence, answer.Arm), kept[answer.Participant]));
        Assert.All(told.Where(answer => answer.IsNew).GroupBy(answer => answer.Participant), same => Assert.Single(same));
        Assert.True(rows.Count >= Kills / 4, $"only {rows.Count} allocations were made under load"); // the workers ask for the same participants
    }

    private List<string> Enrol(ConductStore store)
    {
        // Without the words that only the labeller knows a worker starts in half the time.
        var protocol = File.ReadAllText(Path.Combine(Cli.CommandRun.Root, "data", "protocols", $"{Study}.json"))
            .Replace("\"Disease progression\"", "\"ECOG performance status 4\"", StringComparison.Ordinal)
            .Replace("\"Unacceptable toxicity\"", "\"ECOG performance status 5\"", StringComparison.Ordinal);
        Assert.Null(store.Open(Encoding.UTF8.GetBytes(protocol), null, null, _author).Problem);
        var day = store.Today;
        return [.. Enumerable.Range(0, Participants).Select(i =>
        {
            var person = new Patient { StatedAge = i % 3 == 0 ? 70 : 50, Facts = [new PerformanceFact(PerformanceScale.Ecog, i % 2)] };
            var participant = store.Screen(Study, $"S00{(i % 5) + 1}", person, day, _author).Entries[0].Participant;
            Assert.Null(store.Record(Study, participant, [new Consented { Date = day }, new Enrolled { Date = day, Version = "1" }], _author).Problem);
            return participant;
        })];
    }

    // One worker after another, each killed at some moment after its first answer, with questions in flight.
    private void Churn(int worker, List<string> participants, ConcurrentBag<Answer> told)
    {
        var chance = new Random(worker);
        var next = 0;
        for (var kill = 0; kill < Kills / Workers; kill++)
        {
            using var process = Start();
            using var first = new ManualResetEventSlim();
            var asked = next;
            Ask(process, participants, ref asked, InFlight);
            var reading = Task.Run(() =>
            {
                while (process.StandardOutput.ReadLine() is { } line && Read(line, told))
                {
                    first.Set();
                    Ask(process, participants, ref asked, 1);
                }
            });
            Assert.True(first.Wait(TimeSpan.FromSeconds(60)), "a worker did not answer");
            process.WaitForExit(chance.Next(LongestLife));
            process.Kill(); // SIGKILL
            process.WaitForExit();
            reading.GetAwaiter().GetResult();
            next = Math.Max(next, asked - InFlight); // what may not have been answered is asked for again
        }
    }

    private static void Ask(Process process, List<string> participants, ref int next, int lines)
    {
        try
        {
            for (var i = 0; i < lines; i++, next++)
            {
                process.StandardInput.WriteLine(participants[next % participants.Count]);
            }

            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // it was killed meanwhile
        }
    }

    // False for a line that the kill cut off.
    private static bool Read(string line, ConcurrentBag<Answer> told)
    {
        if (!line.EndsWith('}'))
        {
            return false;
        }

        var root = JsonDocument.Parse(line).RootElement;
        Assert.False(root.TryGetProperty("problem", out var problem), $"{problem}");
        told.Add(new Answer(
            root.GetProperty("participant").GetString() ?? "", root.GetProperty("sequence").GetInt32(), root.GetProperty("arm").GetString() ?? "",
            root.GetProperty("new").GetBoolean()));
        return true;
    }

    private Process Start()
    {
        string[] arguments = [typeof(Trialhead.Cli.ExitCode).Assembly.Location, "conduct", "randomise", Study, "--from-stdin", "--store", _folder, "--by", "fault test"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
    }

    private sealed record Answer(string Participant, int Sequence, string Arm, bool IsNew);
}
