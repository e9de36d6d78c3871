using System.Globalization;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Amounts with their units, readable.</summary>
internal static class AmountWords
{
    /// <summary>The limit of a measurement; null where its unit has no plain words.</summary>
    public static string? Of(MeasurementCriterion criterion, PageLanguage language)
    {
        var value = criterion.Limit.Value;
        if (criterion.Basis != LimitBasis.Absolute)
        {
            var limit = criterion.Basis == LimitBasis.UpperLimitOfNormal
                ? language.Say("the upper limit of normal", "el límite superior normal")
                : language.Say("the lower limit of normal", "el límite inferior normal");
            return value == 1 ? limit : $"{Number(value)} {language.Say("times", "veces")} {limit}";
        }

        return With(value, criterion.Limit.Unit ?? criterion.Analyte.Analyte?.Unit ?? "", criterion.Analyte, language);
    }

    /// <summary>A number with a comma between the thousands.</summary>
    public static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string? With(double value, string unit, Concept analyte, PageLanguage language)
    {
        if (CellsPerMicrolitre(unit) is { } factor)
        {
            return $"{Number(value * factor)} {language.Say("per microliter", "por microlitro")}";
        }

        if (unit is "h" or "d" or "wk" or "mo" or "a" or "min")
        {
            return WindowWords.Stretch(value, unit == "a" ? 'y' : unit == "min" ? 'i' : unit[0], language);
        }

        return Readable(unit, analyte, language) is not { } words ? null
            : words.Length == 0 ? Number(value)
            : words[0] == '%' ? $"{Number(value)}{words}"
            : $"{Number(value)} {words}";
    }

    private static double? CellsPerMicrolitre(string unit) => unit switch
    {
        "/uL" => 1,
        "10*3/uL" or "10*9/L" => 1000,
        "10*4/uL" => 10_000,
        "10*6/uL" or "10*12/L" => 1_000_000,
        "/L" => 1e-6,
        "/mL" => 1e-3,
        _ => null,
    };

    // A unit that has letters and signs of its own is shown as people write it; UCUM's braces and brackets are not for reading.
    private static string? Readable(string unit, Concept analyte, PageLanguage language) => unit switch
    {
        "" or "1" or "{score}" or "{ratio}" or "{INR}" or "[pH]" or "{index}" or "{lines}" or "{grade}" or "{count}" or "{logMAR}" => "",
        "{pack-years}" => "",
        "%" or "g/dL" or "mg/dL" or "mL/min" or "mmol/L" or "cm" or "mm" or "kg" or "g" or "mg" or "L" or "L/min" or "ng/mL" or "ng/dL"
            or "mg/L" or "mg/mL" or "ng/L" or "g/L" or "U/L" or "pg/mL" or "mg/g" or "s" or "ms" or "fL" or "pg" or "mg/d" or "g/d" => Daily(unit, language),
        "nmol/L" or "pmol/L" or "mmol/mol" or "mOsm/kg" or "dB" or "ug" or "mL" or "mL/kg" or "mg/kg" or "mL/h" or "mL/d" or "mg/dL/h" or "m" or "m/s" or "kPa" or "K" => Daily(unit, language),
        "[lb_av]" => language.Say("pounds", "libras"),
        "[ft_i]" => language.Say("feet", "pies"),
        "[in_i]" => language.Say("inches", "pulgadas"),
        "cm[H2O]" => "cm H2O",
        "m2" => "m²",
        "cm2" => "cm²",
        "mm2" => "mm²",
        "cm3" => "cm³",
        "{letters}" => language.Say("letters", "letras"),
        "[diop]" => language.Say("diopters", "dioptrías"),
        "deg" => "°",
        "kg/m2" => "kg/m²",
        "mL/min/{1.73_m2}" => "mL/min/1.73 m²",
        "mm[Hg]" => "mm Hg",
        "Cel" => "°C",
        "[degF]" => "°F",
        "umol/L" => "µmol/L",
        "ug/dL" => "µg/dL",
        "ug/L" => "µg/L",
        "ug/mL" => "µg/mL",
        "meq/L" => "mEq/L",
        "[IU]/mL" => language.Say("IU/mL", "UI/mL"),
        "m[IU]/mL" => language.Say("mIU/mL", "mUI/mL"),
        "m[IU]/L" => language.Say("mIU/L", "mUI/L"),
        "[IU]/L" => language.Say("IU/L", "UI/L"),
        "{%predicted}" => language.Say("% of the expected value", "% del valor esperado"),
        "{percentile}" => language.Say("(percentile)", "(percentil)"),
        "{copies}/mL" => language.Say("copies per mL", "copias por mL"),
        "{beats}/min" or "{breaths}/min" or "/min" => language.Say("per minute", "por minuto"),
        "/d" => analyte.Id == "cigarettes-per-day" ? "" : language.Say("per day", "por día"),
        _ => null,
    };

    private static string Daily(string unit, PageLanguage language) =>
        unit.EndsWith("/d", StringComparison.Ordinal) ? $"{unit[..^2]} {language.Say("per day", "por día")}" : unit;
}
