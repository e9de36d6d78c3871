using System.Diagnostics;
using System.Globalization;
using System.Text;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class KilledImportTests : IDisposable
{
    private const int Records = 20_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("trialhead-kill-").FullName;

    [Theory]
    [InlineData(700)]
    [InlineData(1500)]
    [InlineData(2500)]
    public void Import_Killed_OpensAgainAndGoesOn(int milliseconds)
    {
        var (records, store) = (Path.Join(_folder, "records.ndjson"), Path.Join(_folder, "store"));
        WriteRecords(records);

        using (var process = Start("import", records, "--store", store))
        {
            process.WaitForExit(milliseconds);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        using var reopened = TrialStore.Open(store);
        Assert.InRange(reopened.Count, 0, Records);
        Assert.Equal(reopened.Count, reopened.Index.Search(new TrialQuery { Text = "asthma", Take = 1 }).Total);
        Assert.All(reopened.NctIds().Take(200), nctId => Assert.NotNull(reopened.Find(nctId)));

        var before = reopened.Count;
        var report = reopened.Import(
            RegistrySource.Read([records], null, TestContext.Current.CancellationToken), new ImportOptions(DateTimeOffset.UnixEpoch),
            TestContext.Current.CancellationToken);
        Assert.Equal((Records - before, before, 0), (report.Stored, report.Unchanged, report.Updated));
        Assert.Equal(Records, reopened.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void WriteRecords(string path)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= Records; i++)
        {
            text.Append("{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT")
                .Append(i.ToString("00000000", CultureInfo.InvariantCulture))
                .Append("\",\"briefTitle\":\"Asthma trial\"}}}\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Trialhead.Cli.ExitCode).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The command line did not start.");
    }
}
