using Trialhead.Data.Search;
using Xunit;

namespace Trialhead.Tests.Search;

public sealed class TrialAnalyzerTests
{
    [Theory]
    [InlineData("Anaemia, oesophageal tumours", "anemia esophageal tumors")]
    [InlineData("haemophilia; diarrhoea; paediatric oedema", "hemophilia diarrhea pediatric edema")]
    [InlineData("Crohn's disease", "crohn diseases")]
    [InlineData("naïve cañón", "naive canon")]
    [InlineData("Inclusion:adults with advanced disease.Patients", "inclusion adult advanced disease patient")]
    [InlineData("dose of 1.5 mg", "doses 1.5 mg")]
    [InlineData("BCR-ABL1 or t(9;22)", "bcr abl1 t 9 22")]
    [InlineData("no ALL", "no all")]
    public void Analyze_MakesVariantsAlike(string text, string same) =>
        Assert.Equal(SearchText.Analyze(same), SearchText.Analyze(text));

    [Theory]
    [InlineData("does")]
    [InlineData("goes")]
    [InlineData("shoe")]
    [InlineData("aerobic")]
    public void Analyze_EnglishWords_AreNotRespelt(string word) =>
        Assert.StartsWith(word[..3], Assert.Single(SearchText.Analyze(word)), StringComparison.Ordinal);
}
