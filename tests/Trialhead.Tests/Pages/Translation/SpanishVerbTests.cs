using Trialhead.Pages.Translation;
using Xunit;

namespace Trialhead.Tests.Pages.Translation;

public sealed class SpanishVerbTests
{
    [Theory]
    [InlineData("tomar", "toma", "tomaron", "tomarán", "tomado")]
    [InlineData("requerir", "requiere", "requirieron", "requerirán", "requerido")]
    [InlineData("mantener", "mantiene", "mantuvieron", "mantendrán", "mantenido")]
    [InlineData("seguir", "sigue", "siguieron", "seguirán", "seguido")]
    [InlineData("excluir", "excluye", "excluyeron", "excluirán", "excluido")]
    [InlineData("poseer", "posee", "poseyeron", "poseerán", "poseído")]
    [InlineData("continuar", "continúa", "continuaron", "continuarán", "continuado")]
    [InlineData("comenzar", "comienza", "comenzaron", "comenzarán", "comenzado")]
    [InlineData("prescribir", "prescribe", "prescribieron", "prescribirán", "prescrito")]
    [InlineData("producir", "produce", "produjeron", "producirán", "producido")]
    [InlineData("someterse a", "se somete a", "se sometieron a", "se someterán a", "sometido a")]
    [InlineData("ser", "es", "fueron", "serán", "sido")]
    [InlineData("hacer", "hace", "hicieron", "harán", "hecho")]
    public void Forms(string infinitive, string present, string past, string future, string participle)
    {
        var verb = new SpanishVerb(infinitive);

        Assert.Equal([present, past, future, participle], [verb.Present(isPlural: false), verb.Past(isPlural: true), verb.Future(isPlural: true), verb.Participle(default)]);
    }

    [Fact]
    public void Perfect_PutsThePronounFirst() => Assert.Equal("se han sometido a", new SpanishVerb("someterse a").Perfect("han"));
}
