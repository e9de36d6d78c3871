using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Laboratory values and vital signs.</content>
public static partial class Evaluator
{
    private const double RelativeTolerance = 1e-9; // what unit conversion may lose

    private static Explanation Measured(MeasurementCriterion criterion, PatientChart chart)
    {
        var asked = Describe(criterion);
        var fact = Latest(criterion.Analyte, chart);
        if (fact is null)
        {
            return Leaf(criterion, Verdict.Unknown, $"The record gives no {criterion.Analyte.Name}; {asked} is asked.");
        }

        var shown = $"{criterion.Analyte.Name} {fact.Value}{On(fact)}";
        if (Threshold(criterion, fact, chart) is not { } threshold)
        {
            return Leaf(criterion, Verdict.Unknown, $"{shown} cannot be compared with {asked}.", fact);
        }

        var range = criterion.Basis == LimitBasis.Absolute || fact.UpperLimitOfNormal is not null ? "" : ", by the usual adult range";
        return Compare(fact.Value.Value, criterion.Comparator, threshold)
            ? Leaf(criterion, Verdict.Met, $"{shown} fits {asked}{range}.", fact)
            : Leaf(criterion, Verdict.NotMet, $"{shown} does not fit {asked}{range}.", fact);
    }

    private static MeasurementFact? Latest(Concept analyte, PatientChart chart) => chart.About(ConceptKind.Analyte)
        .Where(entry => chart.Lexicon.IsA(entry.Concept, analyte) && entry.Fact is MeasurementFact { Presence: Presence.Present })
        .Where(entry => entry.Fact.Date is not { } date || date.Earliest <= chart.Date)
        .Select((entry, order) => (Fact: (MeasurementFact)entry.Fact, Order: order))
        .OrderBy(entry => entry.Fact.Date?.Latest ?? DateOnly.MinValue).ThenBy(entry => entry.Order)
        .LastOrDefault().Fact;

    // The limit in the unit of the patient's value.
    private static double? Threshold(MeasurementCriterion criterion, MeasurementFact fact, PatientChart chart)
    {
        if (criterion.Analyte.Analyte is not { } analyte)
        {
            return null;
        }

        var unit = fact.Value.Unit ?? analyte.Unit;
        if (criterion.Basis == LimitBasis.UpperLimitOfNormal && fact.UpperLimitOfNormal is { } own)
        {
            return criterion.Limit.Value * own;
        }

        var (limit, limitUnit) = criterion.Basis switch
        {
            LimitBasis.UpperLimitOfNormal => (criterion.Limit.Value * analyte.UpperLimit(chart.Sex), analyte.Unit),
            LimitBasis.LowerLimitOfNormal => (criterion.Limit.Value * analyte.LowerLimit(chart.Sex), analyte.Unit),
            _ => (criterion.Limit.Value, criterion.Limit.Unit ?? analyte.Unit),
        };
        return limit is { } value ? UnitTable.BuiltIn.Convert(value, limitUnit, unit, analyte) : null;
    }

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

    private static string Describe(MeasurementCriterion criterion)
    {
        var sign = criterion.Comparator switch
        {
            Comparator.Less => "less than",
            Comparator.AtMost => "at most",
            Comparator.Equal => "exactly",
            Comparator.AtLeast => "at least",
            _ => "more than",
        };
        var limit = criterion.Basis switch
        {
            LimitBasis.UpperLimitOfNormal =>
                string.Create(CultureInfo.InvariantCulture, $"{criterion.Limit.Value:0.##} × the upper limit of normal"),
            LimitBasis.LowerLimitOfNormal =>
                string.Create(CultureInfo.InvariantCulture, $"{criterion.Limit.Value:0.##} × the lower limit of normal"),
            _ => criterion.Limit.ToString(),
        };
        return $"{sign} {limit}";
    }
}
