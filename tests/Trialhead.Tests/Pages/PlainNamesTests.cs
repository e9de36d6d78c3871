using Trialhead.Pages;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class PlainNamesTests
{
    [Theory]
    [InlineData("leukemia", "leukemia", "leucemia")]
    [InlineData("acute-lymphoblastic-leukemia", "acute lymphoblastic leukemia", "leucemia linfoblástica aguda")]
    [InlineData("hypertension", "high blood pressure", "presión arterial alta")]
    [InlineData("type-2-diabetes-mellitus", "type 2 diabetes", "diabetes tipo 2")]
    [InlineData("non-hodgkin-lymphoma", "non-Hodgkin lymphoma", "linfoma no Hodgkin")]
    [InlineData("blinatumomab", "blinatumomab", "blinatumomab")]
    [InlineData("acetaminophen", "acetaminophen", "paracetamol")]
    [InlineData("chemotherapy", "chemotherapy", "quimioterapia")]
    [InlineData("corticosteroid", "steroid medicine", "medicamento esteroide")]
    [InlineData("serum-creatinine", "creatinine", "creatinina")]
    [InlineData("white-cell-count", "white blood cell count", "recuento de glóbulos blancos")]
    [InlineData("her2-positive", "HER2", "HER2")]
    public void Of_IsTheEverydayName(string id, string english, string spanish)
    {
        var concept = Lexicon.InUse.Get(id) ?? throw new ArgumentException(id);

        Assert.Equal(english, PlainNames.Of(concept, PageLanguage.English));
        Assert.Equal(spanish, PlainNames.Of(concept, PageLanguage.Spanish));
    }

    [Theory]
    [InlineData("Bradycardia", "slow heartbeat")]
    [InlineData("Bell's palsy", "Bell's palsy")]
    [InlineData("Hydronephrosis", "hydronephrosis")]
    public void Of_WithoutARow_IsTheVocabularysName(string name, string expected)
    {
        var concept = Lexicon.InUse.Find(name, ConceptKind.Condition) ?? throw new ArgumentException(name);

        Assert.Equal(expected, PlainNames.Of(concept, PageLanguage.English));
    }

    [Theory]
    [InlineData("Acute gout", "acute gout")]
    [InlineData("Non-ulcer dyspepsia", "non-ulcer dyspepsia")]
    [InlineData("COVID-19", "COVID-19")]
    [InlineData("mTOR inhibitor", "mTOR inhibitor")]
    [InlineData("Graves' disease", "Graves' disease")]
    [InlineData("Ebstein anomaly", "Ebstein anomaly")]
    [InlineData("Ph-positive leukemia", "Ph-positive leukemia")]
    [InlineData("X", "X")]
    public void InsideASentence_KeepsCapitalsThatAreAlwaysThere(string name, string expected) =>
        Assert.Equal(expected, PlainNames.InsideASentence(name));
}
