using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>The unit of a number that has none.</content>
internal static partial class LimitTree
{
    // "platelets ≥ 100,000" without a unit counts cells per microlitre, not thousands of them.
    private static string? Customary(Concept concept, double value)
    {
        const double FewestSingleCells = 300;
        const double FewestNeutrophils = 50;
        const double FewestPlatelets = 1500;
        var fewest = concept.Id switch { "absolute-neutrophil-count" => FewestNeutrophils, "platelet-count" => FewestPlatelets, _ => FewestSingleCells };
        return concept.Analyte?.Unit is "10*3/uL" or "10*9/L" && value > fewest ? "/uL" : null;
    }

    // "LVEF < 0.40": a share of one, where the analyte counts percent and never comes near one of them.
    private static Limit InPercent(Concept concept, Limit limit)
    {
        const double LeastPercent = 4;
        return limit is { Unit: null, Basis: LimitBasis.Absolute, Value: > 0 and < 1, High: null or (> 0 and <= 1) }
            && concept.Analyte is { Unit: "%" or "{%predicted}", Low: >= LeastPercent }
                ? limit with { Value = limit.Value * 100, High = limit.High * 100 }
                : limit;
    }

    // "QRS > 0.11"
    private static Limit InSeconds(Concept concept, Limit limit) => limit is { Unit: null, Basis: LimitBasis.Absolute, Value: < 1 } && concept.Analyte?.Unit == "ms"
        ? limit with { Unit = UnitTable.BuiltIn.Find("s") }
        : limit;

    // "Temperature > 99.4": no one is as hot as that in degrees Celsius.
    private static Limit InFahrenheit(Concept concept, Limit limit)
    {
        const double HottestCelsius = 50;
        if (concept.Analyte?.Unit == "Cel" && limit.Unit?.Dimension == "angle")
        {
            limit = limit with { Unit = null }; // "38 degrees"
        }

        return limit is { Unit: null, Basis: LimitBasis.Absolute, Value: > HottestCelsius } && concept.Analyte?.Unit == "Cel"
            ? limit with { Unit = UnitTable.BuiltIn.Find("[degF]") }
            : limit;
    }

    // "FEV1/FVC (forced vital capacity) ratio < 0.7": a share of one is of the two together.
    private static IReadOnlyList<Concept> OfRatio(LimitGroup group) => group.Concepts[^1].Id is "fvc" && (group.Concepts is [_] || group.Concepts is [{ Id: "fev1" }, _])
        && group.Limits is [{ Unit: null, Basis: LimitBasis.Absolute, IsWithinNormal: false, Value: >= 0.5 and < 1, High: null or < 1 }]
            ? [Lexicon.InUse.Get("fev1-fvc-ratio")!] // in the table
            : group.Concepts;

    // "Glucose > 7", "creatinine > 130", "AST < 2.5", "platelets > 50,000 K/µL": a number that nobody has in the customary unit is in another one.
    private static Limit InPossible(Concept concept, Limit limit)
    {
        var analyte = concept.Analyte!; // only analytes have limits
        const double FewestSingleCells = 3000;
        const double MostLitres = 10;
        if (limit.Unit?.Code == "{cigarettes}" && analyte.Unit == "/d")
        {
            return limit with { Unit = UnitTable.BuiltIn.Find("/d") }; // "10 cigarettes or more a day"
        }

        if (limit is { Unit.Code: "10*3/uL" or "10*9/L", Value: > FewestSingleCells })
        {
            return limit with { Unit = UnitTable.BuiltIn.Find("/uL") };
        }

        if (limit is not { Unit: null, Basis: LimitBasis.Absolute, IsWithinNormal: false, Second: null, Value: > 0 } || analyte.IsScore || (analyte.High ?? analyte.Low) is not > 0)
        {
            return limit;
        }

        return IsMultiple(analyte, limit.High ?? limit.Value) ? limit with { Basis = LimitBasis.UpperLimitOfNormal }
            : concept.Id is "fev1" or "fvc" && (limit.High ?? limit.Value) < MostLitres ? limit with { Unit = UnitTable.BuiltIn.Find("L") }
            : OtherUnit(analyte, limit) is { } unit ? limit with { Unit = UnitTable.BuiltIn.Find(unit) }
            : limit;
    }

    // Enzymes and clotting times so small are multiples of what is normal.
    private static bool IsMultiple(Analyte analyte, double value)
    {
        const double MostMultiple = 10;
        const double MostOfTime = 4;
        const double UsualEnzyme = 30;
        return analyte switch
        {
            { Unit: "U/L", High: >= UsualEnzyme } => value <= MostMultiple,
            { Unit: "s", High: > MostMultiple } => value <= MostOfTime,
            _ => false,
        };
    }

    private static string? OtherUnit(Analyte analyte, Limit limit)
    {
        const double Tiny = 3;
        const double Tinier = 10;
        const double Huge = 20;
        const double HugeMass = 1.7;
        var (value, high) = (limit.Value, limit.High ?? limit.Value);
        var isTiny = analyte.Low is { } low ? high < low / Tiny : high < analyte.High / Tinier;
        return analyte.Unit switch
        {
            "g/dL" when value > HugeMass * analyte.High => Possible(analyte, value, "g/L"),
            "mg/dL" when analyte.MolarMass is not null && isTiny => Possible(analyte, high, "mmol/L"),
            "mg/dL" when analyte.MolarMass is not null && value > Huge * analyte.High => Possible(analyte, value, "umol/L"),
            _ => null,
        };
    }

    private static string? Possible(Analyte analyte, double value, string unit)
    {
        const double Least = 0.2;
        const double Most = 8;
        var usual = analyte.High ?? analyte.Low;
        return UnitTable.BuiltIn.Convert(value, unit, analyte.Unit, analyte) is { } converted && converted > Least * usual && converted < Most * usual ? unit : null;
    }
}
