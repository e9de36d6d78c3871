using Trialhead.Protocol;
using Trialhead.Protocol.Views;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Views;

public sealed class BurdenTests
{
    [Fact]
    public void Reference_CountsWhatIsKnownAndLeavesTheRestOpen()
    {
        var ways = Burden.Of(ShippedProtocols.Read("NCT04530565"));
        var blinatumomab = ways.First(way => way.Arm == "C");

        Assert.Equal(6, ways.Count);
        Assert.Equal(new BurdenCount(21 + 56, false, true), blinatumomab.TreatmentDays);
        Assert.Equal(new BurdenCount(56, false, true), blinatumomab.InfusionDays);
        Assert.Equal(new BurdenCount(21 + 56, true, true), blinatumomab.Length);
        Assert.All(ways, way => Assert.Null(way.HospitalDays));
    }

    [Fact]
    public void TwoArms_CountVisitsByPlace()
    {
        var ways = Burden.Of(ShippedProtocols.Read("two-arm-survival"));

        // Screening 2, cycles 6, scans 2 (weeks 6 and 12), end 1, safety 1; the third scan would be on the day after treatment.
        Assert.Equal([(VisitPlace.Clinic, 12), (VisitPlace.Telephone, 19)], ways[1].Visits.Select(visits => (visits.Place!.Value, visits.Count.Number)));
        Assert.Equal(new BurdenCount(6, false, true), ways[1].InfusionDays);
    }

    [Fact]
    public void HospitalDays_AreTheSumWhereEveryTreatmentSaysSo()
    {
        var protocol = ShippedProtocols.Read("two-arm-survival");
        var known = protocol with { Elements = [.. protocol.Elements.Select(e => e.Treatments.Count > 0 ? e with { HospitalDays = 3 } : e)] };

        Assert.All(Burden.Of(known), way => Assert.Equal(3, way.HospitalDays));
    }

    [Theory]
    [InlineData(3, false, false, "3", "3")]
    [InlineData(3, false, true, "up to 3", "hasta 3")]
    [InlineData(3, true, true, "at least 3", "al menos 3")]
    public void Count_SaysHowSureItIs(int number, bool isAtLeast, bool isUpTo, string english, string spanish) =>
        Assert.Equal(new ViewText(english, spanish), new BurdenCount(number, isAtLeast, isUpTo).Words);
}
