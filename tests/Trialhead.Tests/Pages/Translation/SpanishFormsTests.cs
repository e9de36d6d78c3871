using Trialhead.Pages.Translation;
using Xunit;

namespace Trialhead.Tests.Pages.Translation;

public sealed class SpanishFormsTests
{
    [Theory]
    [InlineData("mes", "meses")]
    [InlineData("dosis", "dosis")]
    [InlineData("lesión", "lesiones")]
    [InlineData("imagen", "imágenes")]
    [InlineData("vez", "veces")]
    [InlineData("mujer en edad fértil", "mujeres en edad fértil")]
    [InlineData("presión arterial alta", "presiones arteriales altas")]
    public void Noun_TakesItsPlural(string noun, string plural) => Assert.Equal(plural, SpanishForms.Noun(noun, isPlural: true));

    [Theory]
    [InlineData("crónico", "crónica", "crónicos", "crónicas")]
    [InlineData("grave", "grave", "graves", "graves")]
    [InlineData("no controlado", "no controlada", "no controlados", "no controladas")]
    [InlineData("superior", "superior", "superiores", "superiores")]
    [InlineData("motor", "motora", "motores", "motoras")]
    [InlineData("de alto riesgo", "de alto riesgo", "de alto riesgo", "de alto riesgo")]
    [InlineData("clínicamente significativo", "clínicamente significativa", "clínicamente significativos", "clínicamente significativas")]
    public void Adjective_Agrees(string adjective, string feminine, string plural, string femininePlural) =>
        Assert.Equal(
            [adjective, feminine, plural, femininePlural],
            [.. from isPlural in (bool[])[false, true] from isFeminine in (bool[])[false, true] select SpanishForms.Adjective(adjective, new Agreement(isFeminine, isPlural))]);
}
