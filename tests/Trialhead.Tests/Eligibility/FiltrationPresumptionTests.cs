using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public class FiltrationPresumptionTests
{
    [Theory]
    [InlineData("A 54-year-old man, eGFR 64.", "Creatinine clearance ≥ 60 mL/min", PresumptionKind.PresumedMet)]
    [InlineData("A 54-year-old man, eGFR 44.", "Creatinine clearance ≥ 60 mL/min", PresumptionKind.PresumedNotMet)]
    [InlineData("A 54-year-old man, creatinine 0.9 mg/dL.", "eGFR ≥ 60 mL/min", PresumptionKind.PresumedMet)]
    [InlineData("A 54-year-old man, creatinine 1.3 mg/dL, weight 108 kg.", "Creatinine clearance ≥ 90 mL/min", PresumptionKind.PresumedMet)]
    [InlineData("An 8-year-old boy, creatinine 0.9 mg/dL.", "eGFR ≥ 60 mL/min", PresumptionKind.MustAsk)]
    [InlineData("A 54-year-old man.", "eGFR ≥ 60 mL/min", PresumptionKind.MustAsk)]
    [InlineData("A 54-year-old man, eGFR 64 mL/min/1.73 m2.", "eGFR ≥ 60 mL/min", PresumptionKind.NotNeeded)]
    public void Presume_Filtration_FromOtherValues(string note, string criterion, PresumptionKind expected)
    {
        var chart = NoteVerdicts.Chart(note);
        var read = Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n* {criterion}"));

        var presumed = PresumptionRules.Presume(read.Kind, Evaluator.Evaluate(read.Demand, chart), chart, "Gout", read.Text);

        Assert.Equal(expected, presumed.Kind);
    }
}
