namespace Trialhead.Eligibility;

/// <summary>A stretch of time that ends on the evaluation date.</summary>
/// <param name="Days">Its length in days; a month counts 30.4375 and a year 365.25, rounded.</param>
/// <param name="Text">As people write it: <c>6 months</c>.</param>
public sealed record TimeWindow(int Days, string Text);
