using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Values, and what values say of organs.</content>
public sealed partial class PresumptionRules
{
    private static readonly IReadOnlyList<TableRow> Adequate = TableRow.ReadEmbedded("adequate.tsv", "criteria");

    private static readonly List<(Regex Words, int From, int To)> Performing =
        [.. TableRow.ReadEmbedded("performance.tsv", "criteria").Select(row => (PresumptionTable.AnyOf(row.List("words")), (int)(row.Number("from") ?? 0), (int)(row.Number("to") ?? 0)))];

    // "Up and about for most of the day, but cannot work" is a grade of its own.
    private Presumed Performs(PerformanceCriterion c)
    {
        var (words, from, to) = Performing.Find(row => _chart.Says(row.Words));
        var verdicts = words is null ? [] : Enumerable.Range(from, to - from + 1)
            .Select(grade => Evaluator.Fitting(c, new PerformanceFact(PerformanceScale.Ecog, grade))).Distinct().ToList();
        return verdicts is [Verdict.Met or Verdict.NotMet] ? new Presumed(verdicts[0], "What the record says of everyday life tells it.") : Ask("It has to be asked.");
    }

    private Presumed Measured(MeasurementCriterion c, bool isUnwanted) =>
        !isUnwanted && HasLasted(c) ? new Presumed(Verdict.Met, "The record says since when.") :
        NoteFindings.Imply(_chart, c) ? new Presumed(Verdict.Met, "A finding of the record means it by definition.")
        : Filtering(c) is { } filtering ? new Presumed(filtering, "Other values of the record tell how well the kidneys filter.")
        : IsImplied(c) ? new Presumed(Verdict.Met, "Another value of the record implies it.")
        : Normal(c) is { } normal ? new Presumed(normal, "The record calls the value normal.")
        : isUnwanted && (_namesIllness || IsOfNobody(c) || PresumptionTable.IsVitalSign(c.Analyte))
            ? Absent("A record would have mentioned a value so far off.")
        : Ask("A value has to be measured.");

    // "Psoriasis for at least six months", of an illness that began years ago.
    private bool HasLasted(MeasurementCriterion c)
    {
        if (c.Analyte.Id != "disease-duration" || UnitTable.BuiltIn.Convert(c.Limit.Value, c.Limit.Unit ?? "mo", "d") is not { } limit)
        {
            return false;
        }

        var asked = _named.Count > 0 ? _named : _studied;
        var since = _chart.Mentions.Where(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false, Fact.Date: not null }
            && asked.Any(illness => _chart.Lexicon.IsA(entry.Concept, illness))).Select(entry => entry.Fact.Date).OfType<PartialDate>().ToList();
        return since.Count > 0 && c.Comparator switch
        {
            Comparator.AtLeast or Comparator.More => since.Exists(date => _chart.Date.DayNumber - date.Latest.DayNumber >= limit),
            Comparator.AtMost or Comparator.Less => since.TrueForAll(date => _chart.Date.DayNumber - date.Earliest.DayNumber <= limit),
            _ => false,
        };
    }

    // What is called normal keeps every limit that normal values keep, and misses those that they miss.
    private Verdict? Normal(MeasurementCriterion c)
    {
        if (c.Analyte.Analyte is not { } analyte
            || !Array.Exists(_chart.About(c.Analyte, Aspect.Result).Present, entry => entry.Fact is ResultFact { Result: TestResult.Normal }))
        {
            return null;
        }

        var (low, high) = (analyte.LowerLimit(_chart.Sex), analyte.UpperLimit(_chart.Sex));
        return LimitOf(c, analyte, low, high) is not { } limit ? null : c.Comparator switch
        {
            Comparator.AtMost or Comparator.Less => limit >= high ? Verdict.Met : limit <= low ? Verdict.NotMet : null,
            Comparator.AtLeast or Comparator.More => limit <= (low ?? 0) ? Verdict.Met : limit >= high ? Verdict.NotMet : null,
            _ => null,
        };
    }

    // "Abnormal IGF-1", of a value outside the usual range; all values that the record gives have to agree.
    private Verdict? ByValue(ResultCriterion c)
    {
        if (c.Test.Analyte is not { High: > 0 } analyte)
        {
            return null;
        }

        var (low, high) = (analyte.LowerLimit(_chart.Sex), analyte.UpperLimit(_chart.Sex));
        var shown = ValuesOf(c.Test.Id).Select(value => value < low || value > high ? TestResult.Abnormal : TestResult.Normal).Distinct().ToList();
        return shown is [var one] ? one == c.Result ? Verdict.Met : Verdict.NotMet : null;
    }

    private static double? LimitOf(MeasurementCriterion c, Analyte analyte, double? low, double? high) => c.Basis switch
    {
        LimitBasis.UpperLimitOfNormal => c.Limit.Value * high,
        LimitBasis.LowerLimitOfNormal => c.Limit.Value * low,
        _ => UnitTable.BuiltIn.Convert(c.Limit.Value, c.Limit.Unit ?? analyte.Unit, analyte.Unit, analyte),
    };

    // "Adequate kidney function" where the record gives the values that trials ask for: all that it gives have to fit.
    private Presumed WorksWell(PersonalState state)
    {
        var rows = Adequate.Where(row => row["state"] == state.ToString()).ToList();
        var known = rows.Select(Fitting).Where(verdict => verdict != Verdict.Unknown).ToList();
        return rows.Count > 0 && known.Count >= rows[0].Number("known") && known.TrueForAll(verdict => verdict == Verdict.Met)
            ? new Presumed(Verdict.Met, "The values of the record are good enough for most studies.")
            : known.Count == 0 && (!_isInclusion || _isDenial) && StateTable.IsOfOneOrgan(state) ? new Presumed(Verdict.Met, "A record would have mentioned that the organ does not work well.")
            : Ask("It has to be asked.");
    }

    private Verdict Fitting(TableRow row)
    {
        if (_chart.Lexicon.Get(row["analyte"]) is not { } analyte)
        {
            return Verdict.Unknown;
        }

        var isNormal = row["normal"] == "yes";
        var demand = new MeasurementCriterion(
            analyte,
            row["comparator"] == "atMost" ? Comparator.AtMost : Comparator.AtLeast,
            new Quantity(row.Number("limit") ?? 0, isNormal ? null : analyte.Analyte?.Unit),
            isNormal ? LimitBasis.UpperLimitOfNormal : LimitBasis.Absolute);
        var stated = Evaluator.Evaluate(demand, _chart).Verdict;
        return stated == Verdict.Unknown ? Normal(demand) ?? stated : stated;
    }
}
