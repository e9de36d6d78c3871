using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What a lead says of the list below it, and how far a result reaches.</summary>
public sealed class ListBelowTests
{
    [Theory]
    [InlineData("No prior autoimmune disease, including the following", "+ not(any(autoimmune-disease, any(stroke, gout)))")]
    [InlineData("No asthma or any of the following", "+ not(any(asthma, any(stroke, gout)))")]
    [InlineData("No history of any of the following", "+ not(any(stroke, gout))")]
    [InlineData("None of the following", "+ not(any(stroke, gout))")]
    [InlineData("Must not have any of these", "+ not(any(stroke, gout))")]
    [InlineData("No liver disease except", "+ not(liver-disease except any(stroke, gout))")]
    [InlineData("Lung disease, including the following", "+ any(lung-disease, any(stroke, gout))")]
    [InlineData("Two types of patients will be referred", "+ all(“Two types of patients will be referred”, any(stroke, gout))")]
    [InlineData("Asthma with all of the following", "+ all(asthma, all(stroke, gout))")]
    public void Read_Inclusion_LeadSaysWhatTheListMeans(string lead, string expected) => Assert.Equal(expected, Below("Inclusion", lead));

    [Theory]
    [InlineData("Liver disease except", "- not(liver-disease except any(stroke, gout))")]
    [InlineData("Lung disease, including", "- not(any(lung-disease, any(stroke, gout)))")]
    public void Read_Exclusion_LeadSaysWhatTheListMeans(string lead, string expected) => Assert.Equal(expected, Below("Exclusion", lead));

    [Theory]
    [InlineData("Inclusion", "At least two of the following:", false)]
    [InlineData("Inclusion", "Asthma that meets one of the following criteria:", false)]
    [InlineData("Inclusion", "Asthma with the following:", true)]
    [InlineData("Exclusion", "Any of the following:", true)]
    [InlineData("Exclusion", "Two or more of the following:", false)]
    public void Read_LeadBesideItsList_KeepsItsPointsFromBeingAskedOneByOne(string list, string lead, bool areAsked)
    {
        var read = CriteriaReader.Read($"{list} Criteria:\n\n* {lead}\n* Stroke\n* Gout");

        Assert.Equal(3, read.Count);
        Assert.All(read.Skip(1), point => Assert.Equal(!areAsked, point.Demand is ConditionalCriterion { Condition: UninterpretedCriterion }));
    }

    [Theory]
    [InlineData("Hepatitis B and hepatitis C negative", "+ all(not(hepatitis-b), not(hepatitis-c))")]
    [InlineData("HIV, hepatitis B and hepatitis C negative", "+ all(not(hiv-infection), not(hepatitis-b), not(hepatitis-c))")]
    [InlineData("HIV infection and hepatitis C negative", "+ all(hiv-infection, not(hepatitis-c))")]
    [InlineData("HTLV-I negative and HIV negative", "+ all(not(htlv-1-antibody), not(hiv-infection))")]
    [InlineData("Asthma and hepatitis C negative", "+ all(asthma, not(hepatitis-c))")]
    public void Read_ResultBehindAList_ReachesItsTests(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("Not pregnant", "- not(Pregnant)")]
    [InlineData("Females must not be pregnant", "- not(Pregnant)")]
    [InlineData("Subjects must not have diabetes", "- not(diabetes-mellitus)")]
    [InlineData("Non-candidal fungal infection", "- not(fungal-infection{non-candidal})")]
    public void Read_RequirementAmongExclusions_IsNotTurnedRound(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Fact]
    public void Read_DenialBelowADenial_DeniesAgain() => Assert.Equal(
        "+ not(any(heart-disease, any(stroke, gout)))", Notation.Read("Inclusion Criteria:\n\n- No heart disease, e.g.:\n\n    - No stroke\n    - No gout"));

    [Fact]
    public void Read_DenialAmongExceptions_IsADemandOfItsOwn() => Assert.Equal(
        "+ all(not(liver-disease except stroke), not(gout))", Notation.Read("Inclusion Criteria:\n\n- No liver disease except:\n\n    - Stroke\n    - No gout"));

    [Fact]
    public void Read_LeadThatSaysWho_DeniesNothingBelow() => Assert.Equal(
        "+ all(not(leukemia), all(stroke, gout))", Below("Inclusion", "Patients without leukemia"));

    [Theory]
    [InlineData("Negative serum IgG to the SARS-CoV-2", "+ not(covid-19)")]
    [InlineData("Negative PCR test results for SARS-CoV-2", "+ not(covid-19)")]
    [InlineData("At least 3 weeks since endocrine therapy for lymphoma", "+ not(Ever:endocrine-therapy/lymphoma<3 weeks)")]
    [InlineData("Female who is unable to have children and has a negative pregnancy test", "+ not(Pregnant)")]
    public void Read_ResultOfATestAndPurpose_AreWhatTheySay(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n- {text}"));

    // A lead that names no matter of its own asks for nothing beside its list.
    [Theory]
    [InlineData("Inclusion", "The following inclusion criteria are to be met", "+ stroke\n+ gout")]
    [InlineData("Exclusion", "The following exclusion criteria rule out participants", "- not(stroke)\n- not(gout)")]
    [InlineData("Exclusion", "Any of the following prior therapies", "- not(stroke)\n- not(gout)")]
    [InlineData("Inclusion", "Histologically confirmed diagnosis of", "+ any(stroke, gout)")]
    [InlineData("Inclusion", "Eligible types include the following", "+ any(stroke, gout)")]
    public void Read_LeadWithoutMatter_AsksForNothing(string heading, string lead, string expected) => Assert.Equal(expected, Below(heading, lead));

    [Theory]
    [InlineData("If the subject is pregnant", "- not(Pregnant)")]
    [InlineData("If patient has asthma", "- not(asthma)")]
    [InlineData("If female, is pregnant", "- if(Female then not(Pregnant))")]
    public void Read_IfInAnExclusion_SaysWhoIsKeptOut(string text, string expected) => Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    private static string Below(string heading, string lead) => Notation.Read($"{heading} Criteria:\n\n- {lead}:\n\n    - Stroke\n    - Gout");
}
