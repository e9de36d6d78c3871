using Trialhead.Protocol.Simulation;
using Xunit;

namespace Trialhead.Tests.Protocol.Simulation;

public sealed class AccrualTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(12, 6)]
    [InlineData(24, 12)]
    [InlineData(34, 14)]
    [InlineData(100, 27.2)]
    public void MonthOf_Pieces_GoesOnAtTheLastRate(double participants, double month)
    {
        var accrual = new Accrual([new AccrualPiece(12, 2), new AccrualPiece(6, 5)]);

        Assert.Equal(month, accrual.MonthOf(participants), 9);
    }

    [Fact]
    public void Even_EndsInItsMonth() => Assert.Equal(72, Accrual.Even(330, 72).MonthOf(330), 9);
}
