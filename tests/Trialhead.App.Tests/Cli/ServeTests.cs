using System.Diagnostics;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ServeTests : IDisposable
{
    private readonly CommandRun _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public async Task Serve_SaysWhatItServesAndWhere()
    {
        _commands.RunWith("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A study"}}}""", "import", "-");
        string[] arguments = [typeof(Trialhead.Cli.ExitCode).Assembly.Location, "serve", "--staff", "--store", _commands["store"], "--urls", "http://127.0.0.1:0"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The command line did not start.");

        var what = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var where = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var noStudy = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Matches($@"^Trialhead \d+\.\d+\.\d+\S* with 1 trials from '{_commands["store"]}'\.$", what);
        Assert.Matches(@"^Serving on http://127\.0\.0\.1:\d+ \(Ctrl\+C stops\)\.$", where);
        Assert.Equal("No study is open, so there is no /staff yet: open one with `trialhead conduct open` and start again.", noStudy);
    }
}
