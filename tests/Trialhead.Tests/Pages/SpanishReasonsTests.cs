using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class SpanishReasonsTests
{
    private static readonly Patient Person = new()
    {
        StatedAge = 80,
        Sex = Sex.Female,
        Facts =
        [
            new ConditionFact("asthma"), new ConditionFact("epilepsy") { Presence = Presence.Absent },
            new PerformanceFact(PerformanceScale.Ecog, 1), new MeasurementFact("creatinine", new Quantity(2, "mg/dL")),
        ],
    };

    [Theory]
    [InlineData("Age 18 to 75 years", "Su edad, 80 años, no está dentro de lo que se nombra: de 18 a 75 años.")]
    [InlineData("ECOG performance status 0-2", "ECOG 1 está dentro de lo que se nombra: ECOG 0 a 2.")]
    [InlineData("Creatinine no more than 1.5 mg/dL", "Creatinina 2 mg/dL no está dentro de lo que se nombra: como máximo 1.5 mg/dL.")]
    [InlineData("Bilirubin no more than 1.5 mg/dL", "Sus datos no dan este valor: bilirrubina; se pregunta por: como máximo 1.5 mg/dL.")]
    [InlineData("Asthma", "Sus datos mencionan asma.")]
    [InlineData("Epilepsy", "Sus datos dicen que no: epilepsia.")]
    [InlineData("Multiple sclerosis", "Sus datos no mencionan esclerosis múltiple.")]
    [InlineData("Pregnant", "No se refiere a usted.")]
    [InlineData("In another clinical trial", "Sus datos no dicen nada sobre otros estudios y medicamentos que aún se están probando.")]
    [InlineData("Men", "Usted es mujer; esto se refiere a hombres.")]
    public void Of_SaysWhyInAWholeSentence(string criterion, string reason)
    {
        var chart = new PatientChart(Person, new DateOnly(2026, 1, 1), Lexicon.BuiltIn);

        var explanation = Evaluator.Evaluate(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n* {criterion}")), chart);

        Assert.Equal(reason, SpanishReasons.Of(explanation));
    }
}
