namespace Trialhead.Protocol.Statistics;

/// <summary>The comparison of two means by Student's t.</summary>
/// <param name="Difference">The mean of the treated less that of the controls.</param>
/// <param name="StandardError">Of the difference.</param>
/// <param name="Degrees">Degrees of freedom.</param>
public readonly record struct MeanTest(double Difference, double StandardError, double Degrees)
{
    /// <summary>The standardised difference; 0 where nothing varies.</summary>
    public double T => StandardError > 0 ? Difference / StandardError : 0;

    /// <summary>The two-sided p-value.</summary>
    public double PValue => 2 * StudentT.UpperTail(Math.Abs(T), Degrees);

    /// <summary>The normal statistic with the same p-value, for a group-sequential boundary.</summary>
    public double Z => Math.CopySign(StandardNormal.UpperQuantile(StudentT.UpperTail(Math.Abs(T), Degrees)), T);

    /// <summary>Compares with one common variance (Student's test).</summary>
    /// <param name="treated">The treated; at least one of the samples has two values.</param>
    /// <param name="controls">The controls.</param>
    public static MeanTest Pooled(SampleMoments treated, SampleMoments controls)
    {
        var degrees = treated.Size + controls.Size - 2;
        var variance = ((treated.Size - 1) * treated.Variance + (controls.Size - 1) * controls.Variance) / degrees;
        return new(
            treated.Mean - controls.Mean, Math.Sqrt(variance * (1.0 / treated.Size + 1.0 / controls.Size)), degrees);
    }

    /// <summary>Compares with a variance for each sample (Welch, Biometrika 34, 1947).</summary>
    /// <param name="treated">The treated, at least two.</param>
    /// <param name="controls">The controls, at least two.</param>
    public static MeanTest Welch(SampleMoments treated, SampleMoments controls)
    {
        var (ofTreated, ofControls) = (treated.Variance / treated.Size, controls.Variance / controls.Size);
        var variance = ofTreated + ofControls;
        var degrees = variance * variance
            / (ofTreated * ofTreated / (treated.Size - 1) + ofControls * ofControls / (controls.Size - 1));
        return new(treated.Mean - controls.Mean, Math.Sqrt(variance), degrees);
    }
}
