using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Statistics.SampleSize;

/// <summary>How many participants a comparison of two proportions needs, and what it finds with given ones.</summary>
/// <param name="Test">The boundary; a design of one look is a single test.</param>
/// <param name="Treated">The proportion among the treated, within 0 and 1; above the controls' where better.</param>
/// <param name="Control">The proportion among the controls, within 0 and 1.</param>
/// <remarks>
/// The pooled variance under no difference and the unpooled under the difference (Fleiss, "Statistical Methods for
/// Rates and Proportions", 1981, without continuity correction). Numbers are not rounded.
/// </remarks>
public sealed record ProportionsDesign(GroupSequentialDesign Test, double Treated, double Control)
{
    /// <summary>Treated participants for each control, above 0.</summary>
    public double AllocationRatio { get; init; } = 1;

    private double Difference => Treated - Control;

    // Standard deviations of the difference times the root of the participants.
    private double Unpooled =>
        Math.Sqrt((1 + AllocationRatio) * (Control * (1 - Control) + Treated * (1 - Treated) / AllocationRatio));

    private double Pooled
    {
        get
        {
            var common = (Control + AllocationRatio * Treated) / (1 + AllocationRatio);
            return Math.Sqrt((1 + AllocationRatio) * (1 + 1 / AllocationRatio) * common * (1 - common));
        }
    }

    private double Critical => StandardNormal.UpperQuantile(Test.Alpha / (int)Test.Sides);

    /// <summary>The participants of both arms at which the last look has the power.</summary>
    /// <param name="power">Above the type I error of one side and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range, or there is no benefit.</exception>
    public double ParticipantsFor(double power)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Difference);
        var root = (Critical * Pooled + StandardNormal.Quantile(power) * Unpooled) / Difference;
        return Test.InflationFactor(power) * root * root;
    }

    /// <summary>What the test finds with given participants of both arms at the last look, above 0.</summary>
    public OperatingCharacteristics Under(double participants) =>
        Test.Under(Critical + (Difference * Math.Sqrt(participants) - Critical * Pooled) / Unpooled);
}
