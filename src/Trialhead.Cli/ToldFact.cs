using System.Globalization;

namespace Trialhead.Cli;

/// <summary>What a note tells of its person, as a reader of it wrote it down.</summary>
/// <param name="Kind">What is told of the thing named.</param>
/// <param name="Name">What is told, by its usual name.</param>
/// <param name="Number">The value; null but for values, grades and ages.</param>
internal sealed record ToldFact(ToldKind Kind, string Name, double? Number = null)
{
    private static readonly (string Prefix, ToldKind Kind)[] Prefixes =
    [
        ("+", ToldKind.Has), ("-", ToldKind.HasNot), ("rx ", ToldKind.Given), ("no-rx ", ToldKind.NeverGiven), ("plan ", ToldKind.Planned),
        ("family ", ToldKind.OfFamily), ("allergy ", ToldKind.Allergy), ("unsure ", ToldKind.Unsure), ("state ", ToldKind.State),
    ];

    /// <summary>Reads one: <c>+gout</c>, <c>-HIV infection</c>, <c>rx warfarin</c>, <c>hemoglobin = 10.8 g/dL</c>; null where it is none.</summary>
    public static ToldFact? Read(string text)
    {
        foreach (var (prefix, kind) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new ToldFact(kind, text[prefix.Length..].Trim());
            }
        }

        if (text.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } value])
        {
            return null;
        }

        if (name == "sex")
        {
            return new ToldFact(ToldKind.Sex, value);
        }

        // Of a range, "35-40 %", the lower end counts.
        var number = value.Split(' ', 2)[0].TrimStart('<', '>', '=');
        number = number.Split('-') is [{ Length: > 0 } low, _] ? low : number;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            ? new ToldFact(name == "age" ? ToldKind.Age : name is "ECOG" or "Karnofsky" or "Lansky" ? ToldKind.Performance : ToldKind.Value, name, read)
            : null;
    }
}
