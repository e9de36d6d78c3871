namespace Trialhead.Eligibility.Labelling;

/// <summary>A measurement and the value it is compared with, as positions in the list of spans.</summary>
/// <param name="Measurement">Position of a span of type <see cref="EntityType.Measurement"/>.</param>
/// <param name="Value">Position of a span of type <see cref="EntityType.Value"/>.</param>
public readonly record struct ValuePair(int Measurement, int Value);
