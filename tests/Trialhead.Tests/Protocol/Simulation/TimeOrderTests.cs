using CsCheck;
using Trialhead.Protocol.Simulation;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class TimeOrderTests
{
    private static readonly Gen<double> Times = Gen.OneOf(
        Gen.Double[0, 100], Gen.Double[0, 1e-9], Gen.Int[0, 5].Select(whole => (double)whole), Gen.Const(double.PositiveInfinity), Gen.Const(0.0));

    [Fact]
    public void Sort_GivesTheOrderOfTheLibrary() => Gen.OneOf(Times.Array[0, 90], Gen.Double[0, 50].Array[0, 90], Gen.Double[0, 0.01].Array[40, 90]).Sample(times =>
    {
        var (sorted, numbers) = ((double[])times.Clone(), Enumerable.Range(0, times.Length).ToArray());

        new TimeOrder(times.Length).Sort(sorted, numbers, times.Length);

        Assert.Equal(times.Order(), sorted);
        Assert.Equal(sorted, numbers.Select(number => times[number]));
        Assert.Equal(times.Length, numbers.Distinct().Count());
    });
}
