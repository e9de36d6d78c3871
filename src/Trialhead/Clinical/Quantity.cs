using System.Globalization;

namespace Trialhead.Clinical;

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">
/// The UCUM code; null where the source gave no unit, which means the analyte's customary one; empty for pure numbers.
/// </param>
/// <remarks><c>default</c> is 0 without a stated unit. Equality is by number, code and bound: convert before comparing.</remarks>
public readonly record struct Quantity(double Value, string? Unit)
{
    /// <summary>Whether the number is only a bound of what was found, as in "below 0.01"; exact by default.</summary>
    public Bound Bound { get; init; }

    /// <summary>Whether what was found surely lies from one number up to below another; null is an open end.</summary>
    public bool IsWithin(double? from, double? below) => Bound switch
    {
        Bound.Below => from is null && Value <= below,
        Bound.Above => below is null && Value >= from,
        _ => !(Value < from) && !(Value >= below),
    };

    /// <summary>The number and unit as people write them.</summary>
    public override string ToString()
    {
        var number = (Bound == Bound.Below ? "< " : Bound == Bound.Above ? "> " : "") + Value.ToString("0.####", CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(Unit) ? number : $"{number}{(Unit == "%" ? "" : " ")}{Readable(Unit)}";
    }

    private static string Readable(string code) => code
        .Replace("10*", "10^", StringComparison.Ordinal)
        .Replace("{ULN}", "× ULN", StringComparison.Ordinal)
        .Replace("{1.73_m2}", "1.73 m²", StringComparison.Ordinal)
        .Replace("mm[Hg]", "mmHg", StringComparison.Ordinal)
        .Replace("[degF]", "°F", StringComparison.Ordinal)
        .Replace("Cel", "°C", StringComparison.Ordinal)
        .Replace("[lb_av]", "lb", StringComparison.Ordinal)
        .Replace("[in_i]", "in", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal)
        .Replace("/uL", "/µL", StringComparison.Ordinal)
        .Replace("umol", "µmol", StringComparison.Ordinal)
        .Replace("ug", "µg", StringComparison.Ordinal);
}
