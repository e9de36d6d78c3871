using Trialhead.Clinical;
using Trialhead.Web.Facts;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class FactLinesTests
{
    [Theory]
    [InlineData("asthma", "asthma", Presence.Present)]
    [InlineData("no diabetes", "diabetes", Presence.Absent)]
    [InlineData("Cáncer de mama", "Breast cancer", Presence.Present)]
    [InlineData("no tengo asma", "Asthma", Presence.Absent)]
    [InlineData("TIA", "TIA", Presence.Present)]
    [InlineData("diabetes: no", "diabetes", Presence.Absent)]
    [InlineData("no known allergies", "allergies", Presence.Absent)]
    [InlineData("HER2-negative breast cancer", "HER2-negative breast cancer", Presence.Present)]
    [InlineData("breast cancer, triple negative", "breast cancer, triple negative", Presence.Present)]
    [InlineData("- B-ALL, newly diagnosed 2026-10", "B-ALL, newly diagnosed", Presence.Present)]
    public void Conditions_AreAffirmedOrDenied(string line, string name, Presence presence)
    {
        var fact = Assert.IsType<ConditionFact>(Assert.Single(FactLines.Conditions(line, [])));

        Assert.Equal((name, presence), (fact.Name, fact.Presence));
    }

    [Theory]
    [InlineData("not sure about diabetes")]
    [InlineData("mother had breast cancer")]
    [InlineData("breast cancer, HER2 negative")]
    [InlineData("diabetes?")]
    [InlineData("mi madre tuvo cáncer de mama")]
    [InlineData("quizá asma")]
    [InlineData("sin diabetes y asma")]
    [InlineData("suspected lupus")]
    [InlineData("no diabetes, asthma")]
    [InlineData("no cancer but lupus")]
    public void Conditions_InDoubt_AreNeitherAffirmedNorDenied(string line)
    {
        var problems = new List<FieldProblem>();

        Assert.Empty(FactLines.Conditions(line, problems));
        Assert.Single(problems);
    }

    [Theory]
    [InlineData("HER2 positive", "HER2", Presence.Present)]
    [InlineData("HER2-negative", "HER2", Presence.Absent)]
    [InlineData("EGFR negative", "EGFR", Presence.Absent)]
    [InlineData("no ALK", "ALK", Presence.Absent)]
    [InlineData("KRAS wild-type", "KRAS", Presence.Absent)]
    [InlineData("EGFR L858R", "EGFR L858R", Presence.Present)]
    [InlineData("triple negative", "triple negative", Presence.Present)]
    public void Biomarkers_ArePositiveOrNegative(string line, string name, Presence presence)
    {
        var fact = Assert.IsType<BiomarkerFact>(Assert.Single(FactLines.Biomarkers(line, [])));

        Assert.Equal((name, presence), (fact.Name, fact.Presence));
    }

    [Fact]
    public void Biomarkers_NotTested_AreNotKnown() => Assert.Empty(FactLines.Biomarkers("BRCA1 not tested", []));

    [Theory]
    [InlineData("dasatinib 2025-01 to 2025-06", "dasatinib", "2025-01", "2025-06", false, Presence.Present)]
    [InlineData("prednisone since 2026-11", "prednisone", "2026-11", null, false, Presence.Present)]
    [InlineData("prednisone since 2026-11 ongoing", "prednisone", "2026-11", null, true, Presence.Present)]
    [InlineData("metformin now", "metformin", null, null, true, Presence.Present)]
    [InlineData("imatinib until 2024", "imatinib", null, "2024", false, Presence.Present)]
    [InlineData("never chemotherapy", "chemotherapy", null, null, false, Presence.Absent)]
    [InlineData("nunca quimioterapia", "Chemotherapy", null, null, false, Presence.Absent)]
    [InlineData("metformina ahora", "Metformin", null, null, true, Presence.Present)]
    [InlineData("imatinib hasta 2024", "imatinib", null, "2024", false, Presence.Present)]
    public void Treatments_HaveTheirTimes(string line, string name, string? from, string? to, bool ongoing, Presence presence)
    {
        var fact = Assert.IsType<TreatmentFact>(Assert.Single(FactLines.Treatments(line, [])));

        Assert.Equal(
            (name, from, to, ongoing, presence),
            (fact.Name, fact.Date?.ToString(), fact.Ended?.ToString(), fact.IsOngoing, fact.Presence));
    }

    [Theory]
    [InlineData("creatinine 0.9 mg/dL", "creatinine", 0.9, "mg/dL")]
    [InlineData("platelets: 150,000 /uL", "platelets", 150000, "/uL")]
    [InlineData("vitamin B12 300 pg/mL", "vitamin B12", 300, "pg/mL")]
    [InlineData("HbA1c 7.2%", "HbA1c", 7.2, "%")]
    [InlineData("creatinine 1", "creatinine", 1, null)]
    public void Measurements_HaveNumberAndUnit(string line, string name, double value, string? unit)
    {
        var fact = Assert.IsType<MeasurementFact>(Assert.Single(FactLines.Measurements(line, [])));

        Assert.Equal((name, value, unit), (fact.Name, fact.Value.Value, fact.Value.Unit));
    }
}
