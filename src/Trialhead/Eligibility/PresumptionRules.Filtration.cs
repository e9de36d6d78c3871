using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>How well kidneys filter, where the record tells it by another value than the one asked.</content>
public sealed partial class PresumptionRules
{
    private const string Clearance = "creatinine-clearance";
    private const string FiltrationRate = "egfr-rate";
    private const double Grown = 18; // years from which the formulas hold

    // Clearance and filtration rate stand for each other; where neither is given, the usual formulas tell them from creatinine.
    // All that can be told has to agree.
    private Verdict? Filtering(MeasurementCriterion c)
    {
        if (c.Basis != LimitBasis.Absolute || c.Analyte.Id is not (Clearance or FiltrationRate))
        {
            return null;
        }

        var stated = ValuesOf(c.Analyte.Id == Clearance ? FiltrationRate : Clearance).ToList();
        var weighed = c.Analyte.Id == Clearance ? Formula(CockcroftGault).ToList() : [];
        var told = weighed.Count > 0 ? weighed : stated.Count > 0 ? stated : [.. Formula(CkdEpi)];
        var verdicts = told.Select(rate => Keeps(c, rate)).Distinct().ToList();
        return verdicts.Count == 1 ? verdicts[0] : null;
    }

    private static Verdict Keeps(MeasurementCriterion c, double rate) => c.Comparator switch
    {
        Comparator.AtLeast or Comparator.More => rate >= c.Limit.Value ? Verdict.Met : Verdict.NotMet,
        Comparator.AtMost or Comparator.Less => rate <= c.Limit.Value ? Verdict.Met : Verdict.NotMet,
        _ => Verdict.Unknown,
    };

    private IEnumerable<double> Formula(Func<double, double, Sex, double?> rate) =>
        _chart is { Sex: { } sex, Age: { } age } && age.Youngest >= Grown
            ? ValuesOf("serum-creatinine").Select(creatinine => rate(creatinine, age.Youngest, sex)).OfType<double>()
            : [];

    // Cockcroft and Gault, Nephron 1976: millilitres a minute of milligrams per decilitre.
    private double? CockcroftGault(double creatinine, double age, Sex sex)
    {
        var weights = ValuesOf("body-weight").ToList();
        return weights.Count == 1 ? (140 - age) * weights[0] / (72 * creatinine) * (sex == Sex.Female ? 0.85 : 1) : null;
    }

    // CKD-EPI without race, N Engl J Med 2021.
    private double? CkdEpi(double creatinine, double age, Sex sex)
    {
        var (kappa, alpha, factor) = sex == Sex.Female ? (0.7, -0.241, 1.012) : (0.9, -0.302, 1);
        var relative = creatinine / kappa;
        return 142 * Math.Pow(Math.Min(relative, 1), alpha) * Math.Pow(Math.Max(relative, 1), -1.2) * Math.Pow(0.9938, age) * factor;
    }

    // In the analyte's own unit.
    private IEnumerable<double> ValuesOf(string id) =>
        from entry in _chart.Mentions
        where entry is { Aspect: Aspect.Value, IsPresent: true, Concept.Analyte: not null } && entry.Concept.Id == id
        let value = ((MeasurementFact)entry.Fact).Value // values are charted from measurements alone
        let number = UnitTable.BuiltIn.Convert(value.Value, value.Unit ?? entry.Concept.Analyte!.Unit, entry.Concept.Analyte!.Unit, entry.Concept.Analyte)
        where number > 0 && value.Bound == Bound.None
        select number.Value;
}
