using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ProtocolShowTests : IDisposable
{
    private static readonly string Reference = Path.Combine(CommandRun.Root, "data", "protocols", "NCT04530565.json");

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Show_TellsNoticeStepsScheduleBurdenAndGaps()
    {
        var result = _run.Run("protocol", "show", Reference);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith("NCT04530565 EA9181", result.Out, StringComparison.Ordinal);
        string[] expected =
        [
            "This shows what public records say.", "3. Joining a group. Then chance decides which group you join.", "→ Re-induction", "Schedule of activities",
            "Days with a drip into a vein: up to 56.", "What is not public",
        ];
        Assert.All(expected, words => Assert.Contains(words, result.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void Show_InSpanish_SpeaksSpanish() =>
        Assert.Contains("Después el azar decide en qué grupo entra usted.", _run.Run("protocol", "show", Reference, "--lang", "es").Out, StringComparison.Ordinal);

    [Fact]
    public void Show_Html_NeedsNothingElse()
    {
        Assert.Equal(0, _run.Run("protocol", "show", Reference, "--html", _run["page.html"]).Code);

        var page = File.ReadAllText(_run["page.html"]);
        Assert.DoesNotContain("http", page.Replace("ClinicalTrials.gov", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("<svg ").Length - 1);
        Assert.Contains("<table>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_Svg_WritesDrawingsThatStandAlone()
    {
        Assert.Equal(0, _run.Run("protocol", "show", Reference, "--svg", _run["drawings"]).Code);

        var files = Directory.GetFiles(_run["drawings"]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["flow-narrow.svg", "flow-wide.svg", "timeline-narrow.svg", "timeline-wide.svg"], files.Select(Path.GetFileName));
        Assert.All(files, file => Assert.Equal("{http://www.w3.org/2000/svg}svg", XDocument.Load(file).Root?.Name.ToString()));
    }

    [Fact]
    public void Show_Json_IsTheProtocol()
    {
        using var document = JsonDocument.Parse(_run.Run("protocol", "show", Reference, "--json").Out);

        Assert.Equal("NCT04530565", document.RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Show_NoProtocol_SaysWhatIsWrong()
    {
        File.WriteAllText(_run["no.json"], "{}");

        var result = _run.Run("protocol", "show", _run["no.json"]);

        Assert.Equal(2, result.Code);
        Assert.Contains("no.json: ", result.Error, StringComparison.Ordinal);
        Assert.Equal($"There is no file '{_run["none.json"]}'.", _run.Run("protocol", "show", _run["none.json"]).Error.Trim());
    }
}
