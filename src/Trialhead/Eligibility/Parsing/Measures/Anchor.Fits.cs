using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Which limits can be of what a name means.</content>
internal sealed partial record Anchor
{
    /// <summary>Whether a limit's unit or basis can measure an analyte.</summary>
    public static bool Fits(Concept concept, Limit limit)
    {
        if (concept.Analyte is not { } analyte)
        {
            return false;
        }

        if (concept.Id == "menstrual-cycle-length" && limit.Unit?.Code != "d")
        {
            return false; // "no menstrual cycle for 6 months"
        }

        if (concept.Id is "systolic-blood-pressure" or "diastolic-blood-pressure" && IsDrop(limit))
        {
            return false;
        }

        if (limit.Unit?.Code == "m" && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "pressure")
        {
            return false; // "PaO2/FiO2 < 300 mmHg (over 1000 m of altitude)"
        }

        if (limit.Second is not null)
        {
            return (concept.Id == BloodPressure && limit.Unit?.Dimension is null or "pressure") || (limit.IsOfFullScale && analyte.IsScore);
        }

        if (limit.Basis != LimitBasis.Absolute || limit.IsWithinNormal)
        {
            return !analyte.IsScore && analyte.Unit is not ("wk" or "mo" or "a" or "kg");
        }

        return limit.Unit is { } unit
            ? !IsShareOfCount(unit, analyte) && !IsLengthOfScore(unit, concept)
                && (unit.Dimension is "percentile" || (unit.Dimension == "standard-deviation" && analyte is { IsScore: false, Unit: not ("wk" or "mo" or "Cel") } && concept.Id != Density) || IsShareOfNormal(unit, concept) || IsCellsPer(unit, analyte)
                    || (Meant(unit, analyte) is not null && (unit.Dimension is not ("mass" or "volume") || limit.IsBareMass)) || UnitTable.BuiltIn.AreComparable(unit.Code, analyte))
            : concept.Id != BloodPressure;
    }

    /// <summary>Whether a unit of volume is what is left of "per microliter": "platelets ≥ 100,000 µL".</summary>
    public static bool IsCellsPer(Unit unit, Analyte analyte) =>
        unit.Code is "uL" && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration";

    /// <summary>The unit that another stands for where the analyte has no such dimension: "PLT > 100 g/L", "ESR > 28 mm".</summary>
    public static Unit? Meant(Unit unit, Analyte analyte) => (unit.Code, analyte.Unit) switch
    {
        ("g/L", _) when UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration" => UnitTable.BuiltIn.Find("10*9/L"),
        ("mmol" or "umol" or "nmol" or "pmol", _) when analyte.MolarMass is not null && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension is "mass-concentration" => UnitTable.BuiltIn.Find(unit.Code + "/L"),
        ("/mm2", _) when UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration" => UnitTable.BuiltIn.Find("/uL"),
        ("g", "g/dL") or ("mg", "mg/dL") or ("ng", "ng/mL") or ("pg", "pg/mL") => UnitTable.BuiltIn.Find(analyte.Unit), // Fits asks for more
        ("m/s", "ms") => UnitTable.BuiltIn.Find("ms"),
        ("{score}", "kg/m2") => UnitTable.BuiltIn.Find("kg/m2"), // "a body mass index below 18 points"
        ("mL", "mL/min" or "mL/min/{1.73_m2}") => UnitTable.BuiltIn.Find("mL/min"),
        ("L/s", "L") => UnitTable.BuiltIn.Find("L"), // "FEV1 ≥ 1 L/sec"
        ("U", "U/L") or ("mm", "mm/h") or ("mm", "mm[Hg]") => UnitTable.BuiltIn.Find(analyte.Unit),
        _ => null,
    };

    // "creatinine clearance ≥ 50 % of normal"
    private static bool IsShareOfNormal(Unit unit, Concept concept) => unit.Code == "%" && concept.Id is "creatinine-clearance" or "egfr-rate";

    // "> 15 % band forms" is no number of cells.
    private static bool IsShareOfCount(Unit unit, Analyte analyte) =>
        unit.Dimension == "fraction" && UnitTable.BuiltIn.Find(analyte.Unit)?.Dimension == "number-concentration";

    // "BI-RADS 4 or 5 that is > 0.5 cm": only scales drawn as a line are measured so.
    private static bool IsLengthOfScore(Unit unit, Concept concept) =>
        unit.Dimension == "length" && concept.Analyte?.Unit is "{score}" && !concept.Id.Contains("vas", StringComparison.Ordinal) && !concept.Id.StartsWith("pain", StringComparison.Ordinal);

    // "a drop in systolic blood pressure of > 20 mmHg": nobody's pressure is so low.
    private static bool IsDrop(Limit limit)
    {
        const double Lowest = 31;
        return limit is { Basis: LimitBasis.Absolute, IsWithinNormal: false, Unit: null or { Code: "mm[Hg]" } } && (limit.High ?? limit.Value) < Lowest;
    }
}
