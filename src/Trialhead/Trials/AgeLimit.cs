using System.Globalization;

namespace Trialhead.Trials;

/// <summary>An age as registries write it: a whole number with a unit.</summary>
/// <param name="Value">How many.</param>
/// <param name="Unit">Of what.</param>
/// <remarks><c>default</c> is the moment of birth.</remarks>
public readonly record struct AgeLimit(int Value, AgeUnit Unit)
{
    /// <summary>The age in years; a month is a twelfth, a week 7 and a year 365.25 days.</summary>
    public double Years => Unit switch
    {
        AgeUnit.Years => Value,
        AgeUnit.Months => Value / 12.0,
        AgeUnit.Weeks => Value * 7 / 365.25,
        AgeUnit.Days => Value / 365.25,
        AgeUnit.Hours => Value / (24 * 365.25),
        _ => Value / (24 * 60 * 365.25),
    };

    /// <summary>Reads <c>18 Years</c>, <c>6 Months</c>, <c>1 Day</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out AgeLimit age)
    {
        age = default;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var unit = parts[1].TrimEnd('s', 'S') + "s";
        if (!Enum.TryParse<AgeUnit>(unit, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
        {
            return false;
        }

        age = new AgeLimit(value, parsed);
        return true;
    }

    /// <summary>The registry's own form: <c>18 Years</c>, <c>1 Month</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value} {(Value == 1 ? Unit.ToString().TrimEnd('s') : Unit.ToString())}");
}
