using Trialhead.Clinical;
using Trialhead.Pages;
using Trialhead.Web.Facts;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>Numbers, ages, dates and notes as people type them.</summary>
public sealed class TypedFactsTests
{
    [Theory]
    [InlineData("12.8", 12.8)]
    [InlineData("12,8", 12.8)]
    [InlineData("1,500", 1500.0)]
    [InlineData("0,500", 0.5)]
    [InlineData("150,000.5", 150000.5)]
    [InlineData("1,2,3", null)]
    [InlineData("about 3", null)]
    public void Number_TakesACommaForAPoint(string typed, double? number) => Assert.Equal(number, TypedNumber.Read(typed));

    [Theory]
    [InlineData("47", 47.0)]
    [InlineData("0,5", 0.5)]
    [InlineData("61 years", 61.0)]
    [InlineData("61 años", 61.0)]
    [InlineData("6 months", 0.5)]
    [InlineData("18 meses", 1.5)]
    [InlineData("old", null)]
    [InlineData("-3", null)]
    public void Age_MayHaveItsUnit(string typed, double? years) => Assert.Equal(years, TypedAge.Years(typed));

    [Theory]
    [InlineData("1979", "1979")]
    [InlineData("1979-03-14", "1979-03-14")]
    [InlineData("1979/3/14", "1979-03-14")]
    [InlineData("03/14/1979", "1979-03-14")]
    [InlineData("14/03/1979", "1979-03-14")]
    [InlineData("3.4.1979", "1979-04-03")]
    [InlineData("3/4/1979", null)]
    [InlineData("March 14, 1979", "1979-03-14")]
    [InlineData("14 de marzo de 1979", "1979-03-14")]
    [InlineData("31/02/1979", null)]
    [InlineData("the 70s", null)]
    public void Born_IsReadWhereItCanBeOneDateOnly(string typed, string? date) => Assert.Equal(date, TypedAge.Born(typed)?.ToString());

    [Theory]
    [InlineData("Tengo 48 años y colitis ulcerosa, sin tuberculosis.", true)]
    [InlineData("Nunca he tenido diabetes", true)]
    [InlineData("Paciente de 61 años con cáncer de mama", true)]
    [InlineData("De novo AML with del(5q); G2 para 2.", false)]
    [InlineData("She was born in Los Angeles and has had asthma since 2010.", false)]
    [InlineData("Asthma. Diabetes.", false)]
    public void Note_InSpanish_IsTold(string note, bool isSpanish) => Assert.Equal(isSpanish, NoteLanguage.IsSpanish(note));

    [Theory]
    [InlineData("hemoglobin 12,8 g/dL", 12.8, "g/dL")]
    [InlineData("hemoglobin 112", 112.0, "g/L")]
    [InlineData("WBC 4500", 4500.0, "/uL")]
    [InlineData("platelets 180", 180.0, null)]
    public void Laboratory_HasTheUnitThatIsMeant(string line, double number, string? unit)
    {
        var fact = Assert.IsType<MeasurementFact>(Assert.Single(FactLines.Measurements(line, [])));

        Assert.Equal((number, unit), (fact.Value.Value, fact.Value.Unit));
    }

    [Fact]
    public void Laboratory_BloodPressure_IsTwoValues() => Assert.Equal(
        [("Systolic blood pressure", 140.0), ("Diastolic blood pressure", 90.0)],
        FactLines.Measurements("blood pressure 140/90", []).OfType<MeasurementFact>().Select(fact => (fact.Name, fact.Value.Value)));

    [Fact]
    public void Laboratory_InAUnitOfSomethingElse_IsHandedBack()
    {
        var problems = new List<FieldProblem>();

        Assert.Empty(FactLines.Measurements("hemoglobin 11 km", problems));
        Assert.Equal("The unit “km” in “hemoglobin 11 km” does not measure that: write it as the laboratory does, such as g/dL.", Assert.Single(problems).Message.English);
    }

    [Theory]
    [InlineData(PageLanguage.English, "male|Ulcerative colitis|no Kidney disease at present|marker: HER2 negative|marker: PIK3CA mutation|not pregnant|allergy: Penicillin")]
    [InlineData(PageLanguage.Spanish, "hombre|colitis ulcerosa|sin enfermedad renal en la actualidad|marcador: HER2 negativo|marcador: PIK3CA mutation|¿Está embarazada? No|alergia: penicilina")]
    public void Facts_AreTold_InTheLanguageOfThePage(PageLanguage language, string lines) => Assert.Equal(lines, string.Join('|', FactWords.Of(new Patient
    {
        Sex = Sex.Male,
        Facts =
        [
            new ConditionFact("Ulcerative colitis"),
            new ConditionFact("Kidney disease") { Presence = Presence.Absent, Qualifiers = [new(QualifierKind.Course, "at present")] },
            new BiomarkerFact("HER2") { Presence = Presence.Absent },
            new BiomarkerFact("PIK3CA mutation"),
            new StateFact(PersonalState.Pregnant) { Presence = Presence.Absent },
            new IntoleranceFact("Penicillin", IntoleranceKind.Allergy),
        ],
    }, language)));
}
