using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class PeopleGroupTests
{
    [Theory]
    [InlineData(
        "Healthy volunteers:\n\n- No psoriasis\n\nPsoriatic patients:\n\n- No gout",
        "+ all(any(HealthyVolunteer, psoriasis), if(HealthyVolunteer then not(psoriasis)))\n+ if(psoriasis then not(gout))")]
    [InlineData("Patients:\n\n- Asthma\n\nNormal volunteers:\n\n- No asthma", "+ if(not(HealthyVolunteer) then asthma)\n+ if(HealthyVolunteer then not(asthma))")]
    [InlineData("- Asthma\n\nHealthy Subjects:\n\n- Gout", "+ asthma\n+ if(HealthyVolunteer then gout)")]
    [InlineData("Patients:\n\n- Asthma\n\nFamily members:\n\n- Gout", "+ asthma\n+ if(group Family members then gout)")]
    [InlineData("Patients with diabetes:\n\n- Asthma\n\nSiblings without diabetes:\n\n- Gout", "+ all(any(diabetes-mellitus, group Siblings without diabetes), if(diabetes-mellitus then asthma))\n+ if(group Siblings without diabetes then gout)")]
    public void Read_BelowOneOfSeveralKindsOfPeople_IsAskedOfThemAlone(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n{text}"));

    [Theory]
    [InlineData("Patients:\n\n- Asthma\n- Gout")]
    [InlineData("Healthy volunteers:\n\n- Asthma\n- Gout")]
    [InlineData("Patients must have:\n\n- Asthma\n\nSubjects must be:\n\n- Gout")]
    [InlineData("Disease characteristics:\n\n- Asthma\n\nPatient characteristics:\n\n- Gout")]
    public void Read_BelowHeadingsThatNameNoTwoKinds_IsAskedOfAll(string text) =>
        Assert.Equal("+ asthma\n+ gout", Notation.Read($"Inclusion Criteria:\n\n{text}"));
}
