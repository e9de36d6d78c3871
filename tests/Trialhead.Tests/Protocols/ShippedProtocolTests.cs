using Trialhead.Data.Protocols;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocols;

public sealed class ShippedProtocolTests
{
    public static TheoryData<string> Files => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_HasNoProblem(string name) => Assert.Empty(ProtocolJsonReader.Read(ShippedProtocols.Bytes(name)).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_ReadsBackTheSame(string name)
    {
        var written = ProtocolJsonWriter.Write(ShippedProtocols.Read(name));

        var again = ProtocolJsonReader.Read(written);

        Assert.Empty(again.Problems);
        Assert.Equal(written.ToArray(), ProtocolJsonWriter.Write(again.Protocol!).ToArray()); // no problems, so there is one
    }

    [Fact]
    public void Reference_EveryPathEndsInFollowUp()
    {
        var paths = new ProtocolFlow(ShippedProtocols.Read("NCT04530565")).Paths().ToList();

        Assert.All(paths, path => Assert.Equal("follow-up", path.Points[^1].Epoch));
        Assert.Contains(paths, path => path.Points.Any(point => point is { Epoch: "re-induction", Arm: "B" }));
        Assert.Contains(paths, path => path.Points.Any(point => point is { Epoch: "re-induction", Arm: "C" }));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void CountPaths_IsHowManyThereAre(string name)
    {
        var flow = new ProtocolFlow(ShippedProtocols.Read(name));

        Assert.Equal(flow.Paths().LongCount(), flow.CountPaths());
    }
}
