namespace Trialhead.Vocabulary;

/// <summary>A unit of measurement.</summary>
/// <param name="Code">Its UCUM code (https://ucum.org).</param>
/// <param name="Dimension">What it measures; only units of one dimension convert into each other.</param>
/// <param name="Factor">Multiplies a value into the dimension's base unit.</param>
/// <param name="Offset">Added after that; other than 0 only for temperatures.</param>
public sealed record Unit(string Code, string Dimension, double Factor, double Offset);
