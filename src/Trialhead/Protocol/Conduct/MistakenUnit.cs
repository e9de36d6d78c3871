using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Conduct;

/// <summary>Finds values that were probably written in another unit than the one beside them (creatinine 1.1 µmol/L).</summary>
internal static class MistakenUnit
{
    private const double FarOutside = 5; // times outside of the usual range

    private const double Outside = 1.2; // for degrees, and below the range of what is told in two units by a line that does not go through nought

    private const double NearUsual = 2;

    /// <summary>The unit in which the number would be usual, where with its own it lies far outside of what people have; null for all others.</summary>
    public static string? In(MeasurementFact measured)
    {
        if (measured.Value.Unit is not { } text || UnitTable.BuiltIn.Find(text)?.Code is not { } unit
            || Lexicon.InUse.Find(measured.Name, ConceptKind.Analyte)?.Analyte is not { IsScore: false, High: not null } analyte
            || Distance(measured.Value.Value, unit, analyte) is not { } distance)
        {
            return null;
        }

        var isLow = UnitTable.BuiltIn.Convert(measured.Value.Value, unit, analyte.Unit, analyte) < analyte.Low;
        var isNarrow = analyte.Unit == "Cel" || (isLow && analyte.OtherUnit is { } other && (unit == other.Code || unit == analyte.Unit));
        var limit = isNarrow ? Outside : FarOutside;
        return distance < limit ? null : Told(analyte).FirstOrDefault(code => Distance(measured.Value.Value, code, analyte) is { } there && there <= NearUsual && there < distance);
    }

    // The units in which laboratories tell it: the table's own, and those of other countries.
    private static IEnumerable<string> Told(Analyte analyte)
    {
        yield return analyte.Unit;
        if (analyte.OtherUnit is { } other)
        {
            yield return other.Code;
        }

        switch (analyte.Unit)
        {
            case "g/dL":
                yield return "g/L";
                break;
            case "Cel":
                yield return "[degF]";
                break;
            case "10*3/uL":
                yield return "/uL";
                break;
        }

        if (UnitTable.BuiltIn.Convert(analyte.High ?? 0, analyte.Unit, "mmol/L", analyte) is { } amount)
        {
            yield return amount >= 1 ? "mmol/L" : "umol/L";
        }
    }

    // How many times a value lies above or below the usual range; 1 within it.
    private static double? Distance(double number, string unit, Analyte analyte) =>
        UnitTable.BuiltIn.Convert(number, unit, analyte.Unit, analyte) is not { } value ? null
        : value > analyte.High ? value / analyte.High.Value // has one, or would not be above
        : value < analyte.Low ? analyte.Low.Value / Math.Max(value, double.Epsilon) // likewise
        : 1;
}
