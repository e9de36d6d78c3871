namespace Trialhead.Protocol;

/// <summary>How much is given at a time.</summary>
/// <param name="Value">The number, above 0.</param>
/// <param name="Unit">Its unit, as in UCUM (<c>mg</c>, <c>ug</c>, <c>mg/m2</c>, <c>mg/kg</c>).</param>
public sealed record Dose(double Value, string Unit);
