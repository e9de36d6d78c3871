using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Laboratory values and vital signs.</content>
public static partial class Evaluator
{
    private const double RelativeTolerance = 1e-9; // what unit conversion may lose

    /// <summary>The limit in the analyte's customary unit for one sex; null where it cannot be told.</summary>
    internal static double? LimitOf(MeasurementCriterion criterion, Sex sex) =>
        Threshold(criterion, new MeasurementFact(criterion.Analyte.Name, new Quantity(0, null)), sex);

    // Every value that nothing later settles; one that cannot be compared is passed over, since it says nothing.
    private static Explanation Measured(MeasurementCriterion criterion, PatientChart chart)
    {
        var values = chart.About(criterion.Analyte, Aspect.Value).Present;
        values = values.Length == 0 && criterion is { Analyte.Id: "viral-load", Limit.Unit: "{copies}/mL" } && Lexicon.InUse.Get("hiv-viral-load") is { } hiv ? chart.About(hiv, Aspect.Value).Present : values;
        Charted? fits = null, fails = null, unsettled = null;
        var ground = Ground.Incomparable;
        foreach (var entry in values)
        {
            var verdict = Compare(criterion, entry, chart);
            if (verdict is not { } known)
            {
                unsettled ??= entry;
            }
            else if (!IsOutdated(entry, values, criterion, chart))
            {
                switch (known)
                {
                    case Verdict.Met: fits ??= entry; break;
                    case Verdict.NotMet: fails ??= entry; break;
                    default: (unsettled, ground) = (entry, Ground.DependsOnSex); break;
                }
            }
        }

        return (fits, fails) switch
        {
            (not null, not null) => Tell(criterion, criterion, chart, Verdict.Unknown, Ground.Disputed, fits, fails.Fact),
            (not null, _) => Tell(criterion, criterion, chart, Verdict.Met, Ground.Stated, fits),
            (_, not null) => Tell(criterion, criterion, chart, Verdict.NotMet, Ground.Stated, fails),
            _ => Tell(criterion, criterion, chart, Verdict.Unknown, unsettled is null ? Ground.Silent : ground, unsettled),
        };
    }

    private static bool IsOutdated(Charted entry, Charted[] values, MeasurementCriterion criterion, PatientChart chart)
    {
        foreach (var later in values)
        {
            if (!ReferenceEquals(later, entry) && entry.When.IsBefore(later.When) && Compare(criterion, later, chart) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // Null where the value cannot be compared; unknown where it depends on a sex that the record does not give.
    private static Verdict? Compare(MeasurementCriterion criterion, Charted entry, PatientChart chart)
    {
        var fact = (MeasurementFact)entry.Fact; // values are charted from measurements alone
        if (chart.Sex is { } sex)
        {
            return Threshold(criterion, fact, sex) is { } threshold && IsTold(criterion, fact, threshold) ? Decide(criterion, fact, threshold) : null;
        }

        return Threshold(criterion, fact, Sex.Female) is { } women && Threshold(criterion, fact, Sex.Male) is { } men
            && IsTold(criterion, fact, women) && IsTold(criterion, fact, men)
            ? Decide(criterion, fact, women) is var verdict && verdict == Decide(criterion, fact, men) ? verdict : Verdict.Unknown
            : null;
    }

    private static Verdict Decide(MeasurementCriterion criterion, MeasurementFact fact, double threshold) => fact.Value.Bound switch
    {
        Bound.Below => criterion.Comparator is Comparator.Less or Comparator.AtMost ? Verdict.Met : Verdict.NotMet,
        Bound.Above => criterion.Comparator is Comparator.AtLeast or Comparator.More ? Verdict.Met : Verdict.NotMet,
        _ => Compare(fact.Value.Value, criterion.Comparator, threshold) ? Verdict.Met : Verdict.NotMet,
    };

    // A bound tells only of limits on its outer side: "below 0.01" is below 0.4, and may be below 0.005 or not.
    private static bool IsTold(MeasurementCriterion criterion, MeasurementFact fact, double threshold) => fact.Value.Bound switch
    {
        Bound.Below => criterion.Comparator != Comparator.Equal && Compare(fact.Value.Value, Comparator.AtMost, threshold),
        Bound.Above => criterion.Comparator != Comparator.Equal && Compare(fact.Value.Value, Comparator.AtLeast, threshold),
        _ => true,
    };

    // The limit in the unit of the patient's value.
    private static double? Threshold(MeasurementCriterion criterion, MeasurementFact fact, Sex sex)
    {
        if (criterion.Analyte.Analyte is not { } analyte)
        {
            return null;
        }

        if (criterion.Basis == LimitBasis.UpperLimitOfNormal && fact.UpperLimitOfNormal is { } own)
        {
            return criterion.Limit.Value * own;
        }

        var (limit, limitUnit) = criterion.Basis switch
        {
            LimitBasis.UpperLimitOfNormal => (criterion.Limit.Value * analyte.UpperLimit(sex), analyte.Unit),
            LimitBasis.LowerLimitOfNormal => (criterion.Limit.Value * analyte.LowerLimit(sex), analyte.Unit),
            _ => (criterion.Limit.Value, UnitOf(criterion, analyte)),
        };
        return limit is { } value ? UnitTable.BuiltIn.Convert(value, limitUnit, fact.Value.Unit ?? analyte.Unit, analyte) : null;
    }

    // A filtration rate is of a standard body, whether or not the unit says so.
    private static string UnitOf(MeasurementCriterion criterion, Analyte analyte) =>
        criterion.Limit.Unit is not { } unit || (unit == "mL/min" && analyte.Unit == "mL/min/{1.73_m2}") ? analyte.Unit : unit;

    private static bool Compare(double value, Comparator comparator, double limit)
    {
        var isEqual = Math.Abs(value - limit) <= RelativeTolerance * Math.Max(Math.Abs(value), Math.Abs(limit));
        return comparator switch
        {
            Comparator.Less => !isEqual && value < limit,
            Comparator.AtMost => isEqual || value < limit,
            Comparator.Equal => isEqual,
            Comparator.AtLeast => isEqual || value > limit,
            _ => !isEqual && value > limit,
        };
    }
}
