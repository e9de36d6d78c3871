using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class ClassNamesTests
{
    [Theory]
    [InlineData("antimalarial medicines", "antimalarial")]
    [InlineData("anti-malarial treatment", "antimalarial")]
    [InlineData("anti-tuberculosis medication", "antituberculosis-drug")]
    [InlineData("cholesterol-lowering medicine", "lipid-lowering-drug")]
    public void Find_ClassUnderAnotherHead(string name, string expected) => Assert.Equal(expected, Lexicon.BuiltIn.Find(name)?.Id);

    [Theory]
    [InlineData("antigen")]
    [InlineData("antibody")]
    public void Variants_AntigensAndAntibodies_GetNoHyphen(string name) => Assert.Equal([name], ClassNames.Variants([name]));
}
