using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>How many participants a comparison of two means needs, and what it finds with given ones.</summary>
/// <param name="Test">The boundary; a design of one look is a single test.</param>
/// <param name="Difference">The mean of the treated less that of the controls; above 0 where better.</param>
/// <param name="StandardDeviation">Of one participant, in both arms, above 0.</param>
/// <remarks>
/// A single test is Student's; a sequential one is held to lose what the single one loses by estimating the variance,
/// as rpact does. Numbers are not rounded.
/// </remarks>
public sealed record MeansDesign(GroupSequentialDesign Test, double Difference, double StandardDeviation)
{
    private const double Fewest = 3; // with a degree of freedom for the variance

    /// <summary>Treated participants for each control, above 0.</summary>
    public double AllocationRatio { get; init; } = 1;

    /// <summary>The participants of both arms at which the last look has the power.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range, or there is no benefit.</exception>
    public double ParticipantsFor(double power)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Difference);
        var inflation = Test.InflationFactor(power);
        var most = Fewest;
        while (PowerOfSingleTest(most) < power)
        {
            most *= 2;
        }

        return most == Fewest
            ? inflation * most
            : inflation * Root.Find(size => PowerOfSingleTest(size) - power, Fewest, most, 1e-9);
    }

    /// <summary>What the test finds with given participants of both arms at the last look, at least 3.</summary>
    public OperatingCharacteristics Under(double participants) =>
        Test.Under(Test.DriftOfSingleTest(PowerOfSingleTest(participants)));

    private double PowerOfSingleTest(double participants)
    {
        var degrees = participants - 2;
        var critical = StudentT.Quantile(1 - Test.Alpha / (int)Test.Sides, degrees);
        var drift = Difference / StandardDeviation * Math.Sqrt(participants * AllocationRatio) / (1 + AllocationRatio);
        return StudentT.UpperTail(critical, degrees, drift);
    }
}
