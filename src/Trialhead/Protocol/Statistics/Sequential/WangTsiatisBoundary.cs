namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>Critical values in proportion to information fraction to the power delta - 1/2.</summary>
/// <param name="Delta">0 is O'Brien–Fleming's shape, 0.5 Pocock's.</param>
/// <remarks>Wang and Tsiatis, Biometrics 43 (1987).</remarks>
public sealed record WangTsiatisBoundary(double Delta) : BoundaryFamily;
