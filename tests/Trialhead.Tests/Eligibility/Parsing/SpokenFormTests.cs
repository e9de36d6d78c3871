using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class SpokenFormTests
{
    [Theory]
    [InlineData("HER2-positive gastric, breast or ovarian cancer", "+ all(her2-positive, any(gastric-cancer, breast-cancer, ovarian-cancer))")]
    [InlineData("Men who are sexually active must use a condom", "+ if(all(Male, SexuallyActive) then Prior:barrier-contraception)")]
    [InlineData("Must be HIV uninfected", "+ not(hiv-infection)")]
    [InlineData("HIV-uninfected adults", "+ all(not(hiv-infection), age 18..)")]
    [InlineData("Recovered from prior chemotherapy or radiotherapy", "+ RecoveredFromToxicity")]
    [InlineData("Recovered from toxicity of prior therapy or surgery", "+ RecoveredFromToxicity")]
    [InlineData("CD20 + lymphoma", "+ all(cd20, lymphoma)")]
    [InlineData("Singleton pregnancy", "+ all(Pregnant, not(twin-pregnancy))")]
    [InlineData("Infection with severe acute respiratory syndrome coronavirus 2 (SARS-CoV-2)", "+ covid-19")]
    [InlineData("mono- or combination therapy with metformin", "+ Prior:metformin")]
    public void Read_Inclusion_AsItIsMeant(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("CNS lesions such as lymphoma", "- not(unlisted:cns lesions)")]
    [InlineData("Serious allergic reaction (e.g. anaphylaxis) to any vaccine", "- not(Allergy:vaccine{serious})")]
    [InlineData("Severe allergic reactions (such as anaphylaxis, angioedema) to penicillin", "- not(Allergy:penicillin)")]
    [InlineData("Not on metformin", "- not(not(Current:metformin))")]
    [InlineData("Patients who are not receiving metformin", "- not(not(Current:metformin))")]
    [InlineData("Subjects who meet any of the following exclusion criteria are not to be enrolled in this study", "- not(nothing)")]
    public void Read_Exclusion_AsItIsMeant(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
