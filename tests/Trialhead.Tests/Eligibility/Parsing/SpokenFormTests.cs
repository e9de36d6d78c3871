using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class SpokenFormTests
{
    [Theory]
    [InlineData("HER2-positive gastric, breast or ovarian cancer", "?")]
    [InlineData("Men who are sexually active must use a condom", "?")]
    [InlineData("Must be HIV uninfected", "?")]
    [InlineData("HIV-uninfected adults", "?")]
    [InlineData("Recovered from prior chemotherapy or radiotherapy", "?")]
    [InlineData("Recovered from toxicity of prior therapy or surgery", "?")]
    [InlineData("CD20 + lymphoma", "?")]
    [InlineData("Singleton pregnancy", "?")]
    [InlineData("Infection with severe acute respiratory syndrome coronavirus 2 (SARS-CoV-2)", "?")]
    [InlineData("mono- or combination therapy with metformin", "?")]
    public void Read_Inclusion_AsItIsMeant(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("CNS lesions such as lymphoma", "?")]
    [InlineData("Serious allergic reaction (e.g. anaphylaxis) to any vaccine", "?")]
    [InlineData("Severe allergic reactions (such as anaphylaxis, angioedema) to penicillin", "?")]
    [InlineData("Not on metformin", "?")]
    [InlineData("Patients who are not receiving metformin", "?")]
    [InlineData("Subjects who meet any of the following exclusion criteria are not to be enrolled in this study", "?")]
    public void Read_Exclusion_AsItIsMeant(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
