using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public class BritishSpellingTests
{
    [Theory]
    [InlineData("orthopnoea", "orthopnea")]
    [InlineData("leucocytosis", "leukocytosis")]
    [InlineData("ischaemic changes on ECG", "abnormal-electrocardiogram")]
    [InlineData("anti-hyperglycaemic", "antidiabetic-drug")]
    [InlineData("archival tumour tissue", "paraffin-tissue-block")]
    public void Find_NameOfATable_InItsBritishSpelling(string name, string concept) =>
        Assert.Contains(Lexicon.BuiltIn.FindAll(name), found => found.Id == concept);

    [Theory]
    [InlineData("Systemic mastocytosis")]
    [InlineData("Chemotherapy")]
    [InlineData("Colorectal cancer")]
    [InlineData("Chemical burn")]
    [InlineData("Tumoricidal")]
    [InlineData("Orthopnoea")]
    public void Of_NameSpeltAlike_IsNone(string name) => Assert.Null(BritishSpelling.Of(name));

    [Theory]
    [InlineData("Hemorrhagic anemia with edema", "haemorrhagic anaemia with oedema")]
    [InlineData("Esophageal tumor", "oesophageal tumour")]
    [InlineData("Hematochezia and diarrhea", "haematochezia and diarrhoea")]
    [InlineData("Retroperitoneal hematoma", "Retroperitoneal haematoma")]
    public void Of_Name_SpellsItsStems(string name, string expected) => Assert.Equal(expected, BritishSpelling.Of(name));
}
