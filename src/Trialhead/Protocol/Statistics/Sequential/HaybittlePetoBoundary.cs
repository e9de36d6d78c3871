namespace Trialhead.Protocol.Statistics.Sequential;

/// <summary>One high critical value at every interim look; the last look takes what alpha is left.</summary>
/// <param name="Interim">The critical value before the last look, usually 3.</param>
/// <remarks>Haybittle, British Journal of Radiology 44, 1971; Peto, British Journal of Cancer 34, 1976.</remarks>
public sealed record HaybittlePetoBoundary(double Interim = 3) : BoundaryFamily;
