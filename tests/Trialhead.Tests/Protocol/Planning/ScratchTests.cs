using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Planning;

public sealed class ScratchTests(ITestOutputHelper output)
{
    [Fact]
    public void Print()
    {
        var p = Enrolled().And(new Trialhead.Protocol.Conduct.OptionChosen { Date = Day(8), Choice = "pre-tki", Option = "dasatinib" }).AllocatedTo("C", 29).Mrd(isPositive: true, 84).On(86);
        foreach (var s in p.Stays) { output.WriteLine($"{s.Point} {s.Start} {s.End} {s.Reason}"); }
        foreach (var i in p.Agenda) { output.WriteLine($"{i.Start:yyyy-MM-dd}..{i.End:MM-dd} [{i.Earliest:MM-dd} {i.Latest:MM-dd}] {i.Status} {i.Key} | {i.Title} | {string.Join(" ", i.Details)}"); }
    }
}
