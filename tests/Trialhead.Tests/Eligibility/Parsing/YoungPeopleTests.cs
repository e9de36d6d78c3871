using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public class YoungPeopleTests
{
    [Theory]
    [InlineData("Children with severe asthma", null, 18.0)]
    [InlineData("Preterm infants with apnea", null, 2.0)]
    [InlineData("Adolescents with depression", 10.0, 19.0)]
    [InlineData("Children with asthma, aged 6 to 12 years", 6.0, 12.0)]
    public void Read_WhomALineIsAbout_IsAnAge(string text, double? youngest, double? oldest)
    {
        var age = Assert.Single(Ages(text));

        Assert.Equal((youngest, oldest), (age.Minimum, age.Maximum));
    }

    [Theory]
    [InlineData("Children with asthma must be able to use a spacer")]
    [InlineData("Children and adults with asthma")]
    [InlineData("Children of patients with asthma")]
    [InlineData("Parents of children with asthma")]
    public void Read_RulesForSome_AreNoAge(string text) => Assert.DoesNotContain(Ages(text), age => age.Maximum == 18);

    [Fact]
    public void Read_PostnatalAgeInHours()
    {
        var age = Assert.Single(Ages("Postnatal age 2 to 48 hours"));

        Assert.Equal(48 / (365.25 * 24), age.Maximum!.Value, 9); // it has an upper end
    }

    private static IEnumerable<AgeCriterion> Ages(string text) =>
        CriteriaReader.Read($"Inclusion Criteria:\n\n* {text}").SelectMany(criterion => criterion.Demand.Leaves()).OfType<AgeCriterion>();
}
