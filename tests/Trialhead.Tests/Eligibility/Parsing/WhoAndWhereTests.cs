using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Whom a criterion is about is no alternative to what it asks of them, and where they are treated is no illness.</summary>
public sealed class WhoAndWhereTests
{
    [Theory]
    [InlineData("Adults (>18 years of age) with a genetic or post-mortem diagnosis of asthma", "+ all(age >18.., asthma{post-mortem})")]
    [InlineData("Patients, aged 18 to 65 years, male or female, with asthma or psoriasis", "+ all(age 18..65, any(asthma, psoriasis))")]
    [InlineData("Hospitalized with laboratory-confirmed or clinically diagnosed influenza", "+ all(Hospitalized, influenza{clinically diagnosed})")]
    [InlineData("Patients older than 50 years or patients with a family history of asthma", "+ any(age >50.., family:asthma)")]
    [InlineData("Patients 2 to 70 years of age, of either sex, with asthma, psoriasis", "+ all(age 2..70, either(all(asthma, psoriasis), any(asthma, psoriasis)))")]
    [InlineData("Children of both sexes, aged from 4 to 17 years", "+ age 4..17")]
    [InlineData("Potential subjects must be 0-18 years of age", "+ age 0..18")]
    [InlineData("Greater than or 18 years of age", "+ age 18..")]
    [InlineData("Negative β-hCG pregnancy test for patients of childbearing potential (preferably within 7 days)", "+ if(ChildbearingPotential then not(pregnancy-test-positive))")]
    [InlineData("Volunteer subjects taking aspirin must have been on it for 3 months", "+ if(Current:aspirin then “have been on it for 3 months”)")]
    [InlineData("Age ≥ 9 to < 48 months", "+ age 0.75..<4")]
    public void Read_Whom(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Presenting to the emergency department with chest pain", "+ all(InEmergencyCare, chest-pain)")]
    [InlineData("Presentation at ED with chest pain, aged at least 18 years", "+ all(all(InEmergencyCare, chest-pain), age 18..)")]
    [InlineData("Children seen in the emergency room", "+ InEmergencyCare")]
    [InlineData("Surgery during COVID-19 pandemic", "+ Unstated:surgery")]
    [InlineData("Surgery during the COVID-19 pandemic", "+ Unstated:surgery{during the covid-19 pandemic}")]
    public void Read_Where(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Patients of all ages", "+ nothing")]
    [InlineData("All ethnic and racial groups can participate.", "+ nothing")]
    [InlineData("Any ethnic group", "+ nothing")]
    [InlineData("Older than 18 years, with no upper age limit", "+ age >18..")]
    [InlineData("Hamilton Depression Rating Scale > 16 (Hamilton, 1960)", "+ ham-d > 16 ?")]
    [InlineData("Lymphoma (low, intermediate, or high grade categories)", "+ lymphoma")]
    [InlineData("Memory complaints (preferably confirmed by an informant)", "+ memory-loss")]
    [InlineData("ECOG performance score of 0 to 1 (defined as fully active or without symptoms)", "+ Ecog 0..1")]
    [InlineData("Influenza (since 2015)", "+ all(influenza, “since 2015”)")]
    public void Read_WhatAsksForNothing(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Only women with twin pregnancies will be included", "+ twin-pregnancy")]
    [InlineData("Fever, after malaria has been excluded", "+ all(fever, not(malaria))")]
    [InlineData("Asthmatic patients", "+ asthma")]
    [InlineData("Subjects must be non-cirrhotic", "+ not(cirrhosis)")]
    [InlineData("Immunized against hepatitis B", "+ Unstated:vaccine/hepatitis-b")]
    [InlineData("Ability to walk for exercise", "+ Ambulatory")]
    [InlineData("Head injury that occurred at least 3 years ago", "+ all(traumatic-brain-injury, “at least 3 years ago”)")]
    public void Read_WhatIsAsked(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text) => Notation.Read($"Inclusion Criteria:\n\n* {text}");
}
