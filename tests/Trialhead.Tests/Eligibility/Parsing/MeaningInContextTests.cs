using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Words that mean another thing beside their neighbours than by themselves.</summary>
public sealed class MeaningInContextTests
{
    [Theory]
    [InlineData("Negative urine test for pregnancy", "not(Pregnant)")]
    [InlineData("Negative blood test for pregnancy", "not(Pregnant)")]
    [InlineData("No prior chemotherapy for recurrent disease", "not(Prior:chemotherapy{recurrent})")]
    [InlineData("Has not been treated with interferon for at least 1 year prior to screening", "not(Prior:interferon<1 year)")]
    [InlineData("Has not received methotrexate for 3 months before enrollment", "not(Prior:methotrexate<3 months)")]
    [InlineData("No corticosteroids for the past three months", "not(Ever:corticosteroid<three months)")]
    [InlineData("No stable dose of methotrexate for at least 3 months before enrollment", "not(Current:methotrexate{for at least 3 months before enrollment})")]
    [InlineData("No radiotherapy within 4 weeks prior to entering the study and no rituximab within 6 weeks", "not(any(Ever:radiotherapy<4 weeks, Ever:rituximab<6 weeks))")]
    [InlineData("Archived tumor tissue available for biopsy", "all(TissueAvailable, Unstated:biopsy)")] // nobody has to be available
    public void Inclusion_IsReadAsMeant(string line, string expected) => Assert.Equal($"+ {expected}", Notation.Read($"Inclusion Criteria:\n\n* {line}"));

    [Theory]
    [InlineData("Suspected thrombocytopenia prior to signing the informed consent form", "not(suspected:thrombocytopenia)")]
    [InlineData("Any hemorrhage/bleeding event grade 3 or higher", "not(hemorrhage{grade 3 or higher})")]
    [InlineData("Ascites unrelated to cirrhosis", "not(ascites{unrelated to cirrhosis})")]
    [InlineData("Bleeding disorder precluding lumbar puncture", "not(bleeding-disorder{precluding lumbar puncture})")]
    [InlineData("Infection treated per local guidelines", "not(infection{treated})")]
    [InlineData("History of alcohol, drug or chemical abuse", "not(substance-use-disorder)")]
    [InlineData("Fainting spells", "not(syncope)")]
    [InlineData("Bipolar I or II disorder, epilepsy", "not(any(bipolar-disorder, epilepsy))")]
    public void Exclusion_IsReadAsMeant(string line, string expected) =>
        Assert.Equal($"- {expected}", Notation.Read($"Exclusion Criteria:\n\n* {line}"));

    [Fact]
    public void HeadingThatExcludes_AmongInclusions_HoldsUntilTheNextHeading()
    {
        const string Text = "Inclusion Criteria:\n\nPrior medication:\n\nExcluded:\n\n* Rituximab\n\nPatients must have:\n\n* Asthma\n\nExclusion Criteria:\n\nExcluded:\n\n* Epilepsy";

        Assert.Equal("- not(Unstated:rituximab)\n+ asthma\n- not(epilepsy)", Notation.Read(Text));
    }
}
