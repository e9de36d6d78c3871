using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class PhrasingTests
{
    [Theory]
    [InlineData("EXPERIMENTAL: Drug A", "Drug A")]
    [InlineData("Intervention 1: pilates", "Pilates")]
    [InlineData("Active Comparator: Usual care", "Usual care")]
    [InlineData("44800-Infections", "Infections")]
    [InlineData("WAITING PERIOD GROUP", "Waiting Period Group")]
    [InlineData("Other: E1", "E1")]
    [InlineData("Group A: 10 mg", "Group A: 10 mg")]
    [InlineData("mFOLFOX6", "mFOLFOX6")]
    public void Label_IsTheNameAlone(string written, string shown) => Assert.Equal(shown, Phrasing.Label(written));

    [Theory]
    [InlineData(PageLanguage.English, "a|b|c", "a, b and c")]
    [InlineData(PageLanguage.Spanish, "a|b|c", "a, b y c")]
    [InlineData(PageLanguage.Spanish, "a|imatinib", "a e imatinib")]
    [InlineData(PageLanguage.Spanish, "a|hierro", "a y hierro")]
    [InlineData(PageLanguage.English, "a", "a")]
    public void And_JoinsAsPeopleWrite(PageLanguage language, string items, string expected) =>
        Assert.Equal(expected, language.And(items.Split('|')));

    [Theory]
    [InlineData(PageLanguage.English, "care of people with type 2 diabetes", "Care of People with Type 2 Diabetes")]
    [InlineData(PageLanguage.Spanish, "cuidado de personas", "Cuidado de personas")]
    [InlineData(PageLanguage.English, "ChAdOx1 nCoV-19 to prevent COVID-19", "ChAdOx1 nCoV-19 to Prevent COVID-19")]
    [InlineData(PageLanguage.English, "mRNA vaccine (eGFR)", "mRNA Vaccine (eGFR)")]
    public void AsTitle_FollowsTheLanguage(PageLanguage language, string text, string expected) =>
        Assert.Equal(expected, language.AsTitle(text));

    [Theory]
    [InlineData("['metformin', 'lantus']", "metformin, lantus")]
    [InlineData("\"Clozaril\"", "Clozaril")]
    [InlineData("therapeutic CPAP (6 weeks)\"", "therapeutic CPAP (6 weeks)")]
    [InlineData("Acetylsalicylic Acid (Aspirin", "Acetylsalicylic Acid")]
    [InlineData("azelnidipine)", "azelnidipine")]
    [InlineData("Neulasta® tablets", "Neulasta tablets")]
    [InlineData("Epiceram(r)", "Epiceram")]
    [InlineData("(R)-ketamine", "(R)-ketamine")]
    [InlineData("2. Placebo", "Placebo")]
    [InlineData("Sodium chloride, 0.9%,", "Sodium chloride, 0.9%")]
    [InlineData("MOUNT SINAI HOSPITAL", "Mount Sinai Hospital")]
    [InlineData("CHU CRETEIL", "CHU Creteil")]
    [InlineData("BUDAPEST UNIVERSITY OF TECHNOLOGY", "Budapest University of Technology")]
    [InlineData("UNICANCER", "UNICANCER")]
    [InlineData("Astex Pharmaceuticals, Inc.", "Astex Pharmaceuticals, Inc.")]
    [InlineData("Laboratorio Elea Phoenix S.A.", "Laboratorio Elea Phoenix S.A.")]
    [InlineData("Diabetic Mononeuropathy.", "Diabetic Mononeuropathy")]
    public void Tidy_MakesANameReadyForASentence(string name, string expected) => Assert.Equal(expected, Phrasing.Tidy(name));

    [Fact]
    public void AndMore_CountsTheRest() =>
        Assert.Equal("a, b and 3 more", PageLanguage.English.AndMore(["a", "b", "c", "d", "e"], 2));
}
