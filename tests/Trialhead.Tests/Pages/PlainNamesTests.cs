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
    [InlineData("senile-cataract", "senile cataract", "catarata senil")]
    [InlineData("hemorrhagic-cystitis", "hemorrhagic cystitis", "cistitis hemorrágica")]
    [InlineData("may-thurner-syndrome", "May-Thurner syndrome", "síndrome de May-Thurner")]
    [InlineData("calcium-carbonate", "calcium carbonate", "carbonato de calcio")]
    [InlineData("mayo-score", "Mayo score", "puntuación de Mayo")]
    [InlineData("insomnia-severity-index", "Insomnia Severity Index", "Insomnia Severity Index")]
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
    [InlineData("colitis ulcerosa", "ulcerative-colitis")]
    [InlineData("Crohn", "crohns-disease")]
    [InlineData("plaquetas", "platelet-count")]
    [InlineData("epoc", "chronic-obstructive-pulmonary-disease")]
    [InlineData("enfermedad pulmonar obstructiva crónica", "chronic-obstructive-pulmonary-disease")]
    [InlineData("enfermedad", null)]
    public void FindSpanish_KnowsEveryUsualName(string name, string? id) => Assert.Equal(id, PlainNames.FindSpanish(name)?.Id);

    [Theory]
    [InlineData("Acute gout", "acute gout")]
    [InlineData("Kellgren-Lawrence grade", "Kellgren-Lawrence grade")]
    [InlineData("Non-Hodgkin lymphoma", "non-Hodgkin lymphoma")]
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
