using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Numbers that nobody has, and so are of something else.</content>
internal sealed partial class LimitGroupReader
{
    // The least and the most that a living person can have of what is measured, in its customary unit.
    private static readonly FrozenDictionary<string, (double Least, double Most)> Possible = new Dictionary<string, (double, double)>
    {
        ["oxygen-saturation"] = (30, 100),
        ["fio2"] = (15, 100),
        ["lvef"] = (3, 100),
        ["hematocrit"] = (3, 80),
        ["hba1c"] = (3, 25),
        ["body-temperature"] = (28, 115),
        ["body-mass-index"] = (8, 200),
        ["body-weight"] = (0.2, 700),
        ["blood-ph"] = (6.2, 8.2),
        ["serum-sodium"] = (85, 210),
        ["serum-potassium"] = (1, 15),
        ["qtc-interval"] = (100, 1000),
        ["qt-interval"] = (100, 1000),
        ["systolic-blood-pressure"] = (31, 400),
        ["diastolic-blood-pressure"] = (15, 300),
        ["blood-pressure"] = (40, 300),
        ["heart-rate"] = (5, 500),
        ["mmse"] = (0, 30),
        ["glasgow-coma-scale"] = (0, 15),
        ["child-pugh-score"] = (1, 15),
    }.ToFrozenDictionary();

    // "a weight of at most 325 mg", "an oxygen saturation 3 % below": what is so little or so much was not measured in a person.
    private static void LeaveImpossible(List<LimitGroup> groups)
    {
        foreach (var group in groups)
        {
            for (var i = group.Limits.Count - 1; i >= 0; i--)
            {
                if (group.Concepts.All(concept => IsImpossible(concept, group.Limits[i])))
                {
                    group.Limits.RemoveAt(i);
                    group.Names.RemoveAt(i);
                }
            }
        }

        groups.RemoveAll(group => group.Limits.Count == 0);
    }

    private static bool IsImpossible(Concept concept, Limit limit)
    {
        if (limit is not { Basis: LimitBasis.Absolute, IsWithinNormal: false, Second: null } || !Possible.TryGetValue(concept.Id, out var range))
        {
            return false;
        }

        var (low, high) = (InUnitOf(concept, limit, limit.Value), InUnitOf(concept, limit, limit.High ?? limit.Value));
        var isSlip = concept.Id != "body-weight" && limit.Unit is not null && limit.Value >= range.Least && (limit.High ?? limit.Value) <= range.Most; // "potassium < 3.5 mEq/dL" in a wrong unit
        return !isSlip && (low < range.Least || high > range.Most);
    }

    // A number in the analyte's customary unit; null where it has another unit, or is a share of one or seconds without one.
    private static double? InUnitOf(Concept concept, Limit limit, double value)
    {
        var analyte = concept.Analyte!; // only analytes have limits
        var isShare = limit.Unit is null && value < 2 && analyte.Unit is "%" or "ms";
        return isShare || limit.Unit?.Dimension is "percentile" or "standard-deviation" ? null
            : limit.Unit is not { } unit || (unit.Dimension == "length" && analyte.Unit == "mm[Hg]") ? value
            : UnitTable.BuiltIn.Convert(value, unit.Code, analyte.Unit, analyte);
    }
}
