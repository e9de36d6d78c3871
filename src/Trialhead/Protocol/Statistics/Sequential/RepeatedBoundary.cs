namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>A critical value of one's own at every look, whatever that does to the type I error.</summary>
/// <param name="CriticalValue">The value; the quantile of a single test shows the harm of looking repeatedly.</param>
/// <remarks>Armitage, McPherson and Rowe, Journal of the Royal Statistical Society A 132 (1969).</remarks>
public sealed record RepeatedBoundary(double CriticalValue) : BoundaryFamily;
