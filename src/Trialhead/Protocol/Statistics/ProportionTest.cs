namespace Trialhead.Protocol.Statistics;

/// <summary>The comparison of two proportions in large samples.</summary>
/// <param name="Difference">The proportion in the treated less that in the controls.</param>
/// <param name="StandardError">Of the difference.</param>
public readonly record struct ProportionTest(double Difference, double StandardError)
{
    /// <summary>The standardised difference; 0 where neither or everyone responded.</summary>
    public double Z => StandardError > 0 ? Difference / StandardError : 0;

    /// <summary>The two-sided p-value.</summary>
    public double PValue => 2 * StandardNormal.UpperTail(Math.Abs(Z));

    /// <summary>Compares with the variance of one common proportion, as a test of no difference does.</summary>
    /// <param name="treatedResponders">How many of the treated responded.</param>
    /// <param name="treated">How many were treated, at least 1.</param>
    /// <param name="controlResponders">How many of the controls responded.</param>
    /// <param name="controls">How many controls there were, at least 1.</param>
    public static ProportionTest Pooled(int treatedResponders, int treated, int controlResponders, int controls)
    {
        var common = (double)(treatedResponders + controlResponders) / (treated + controls);
        return new(
            (double)treatedResponders / treated - (double)controlResponders / controls,
            Math.Sqrt(common * (1 - common) * (1.0 / treated + 1.0 / controls)));
    }

    /// <summary>Compares with a variance for each proportion, as a confidence interval does.</summary>
    /// <param name="treatedResponders">How many of the treated responded.</param>
    /// <param name="treated">How many were treated, at least 1.</param>
    /// <param name="controlResponders">How many of the controls responded.</param>
    /// <param name="controls">How many controls there were, at least 1.</param>
    public static ProportionTest Unpooled(int treatedResponders, int treated, int controlResponders, int controls)
    {
        var (inTreated, inControls) = ((double)treatedResponders / treated, (double)controlResponders / controls);
        return new(
            inTreated - inControls,
            Math.Sqrt(inTreated * (1 - inTreated) / treated + inControls * (1 - inControls) / controls));
    }
}
