using Trialhead.Pages;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Views;

public sealed class ParticipantStepsTests
{
    private static readonly StudyProtocol Reference = ShippedProtocols.Read("NCT04530565");

    [Theory]
    [InlineData("You take prednisone by mouth once a day for 21 days.", "pre-prednisone", "page")]
    [InlineData("Then chance decides which group you join.", "allocation", "page")]
    [InlineData("You get blinatumomab through a vein without a break, every day of each cycle.", "blin-blinatumomab", "page")]
    [InlineData("You get methotrexate into the fluid around the spine on day 29 or 30 of the first cycle.", "blin-methotrexate", "page")]
    [InlineData("There are up to 2 cycles of 28 days.", "blinatumomab", "page")]
    [InlineData("If the test still finds cancer cells (minimal residual disease), you go on to re-induction.", "mrd-positive", "page")]
    [InlineData("The doses are not public.", "blinatumomab", "page")]
    public void Reference_SaysWhatItsPartsSay(string words, string part, string source) => Assert.Contains(
        Sentences(Reference), sentence => sentence.Text.English == words && sentence.Part == part && sentence.Sources.Contains(source));

    [Fact]
    public void Reference_CrossesOver()
    {
        var again = ParticipantSteps.Of(Reference).Single(step => step.Name.Part == "re-induction");

        Assert.Equal(["B", "C"], again.Branches.Select(branch => branch.Name.Part));
        Assert.StartsWith("You change to what the other group had in induction: blinatumomab", again.Branches[0].Words[0].Text.English, StringComparison.Ordinal);
        Assert.StartsWith("Usted cambia a lo que el otro grupo tuvo en la inducción: quimioterapia", again.Branches[1].Words[0].Text.Spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_AllRestOnAPartOfTheProtocol()
    {
        var parts = Reference.Parts.Select(part => part.Id).ToHashSet();

        Assert.All(Sentences(Reference), sentence => Assert.Contains(sentence.Part, parts));
        Assert.All(Sentences(Reference), sentence => Assert.NotEmpty(sentence.Sources));
    }

    [Theory]
    [InlineData("NCT04530565")]
    [InlineData("basket")]
    [InlineData("two-arm-survival")]
    public void Sentences_ReadEasily(string name)
    {
        var sentences = Sentences(ShippedProtocols.Read(name)).ToList();
        var english = sentences.Aggregate(default(Readability), (sum, sentence) => sum + Readability.Of(sentence.Text.English, PageLanguage.English));
        var spanish = sentences.Aggregate(default(Readability), (sum, sentence) => sum + Readability.Of(sentence.Text.Spanish, PageLanguage.Spanish));

        Assert.InRange(english.FleschKincaidGrade, 0, 8);
        Assert.InRange(spanish.Inflesz, 55, 100);
    }

    [Fact]
    public void Switching_NamesTheNewGroup() => Assert.Contains(
        Sentences(UnusualDesigns.Make("switching")),
        sentence => sentence.Text.English == "If your illness gets worse, you change to the group “New tablet” and go on to Second treatment.");

    [Fact]
    public void UnequalShares_AreCounted() => Assert.Contains(
        Sentences(UnusualDesigns.Make("many arms")),
        sentence => sentence.Text.English.StartsWith("Of 28 people, this many go to each group: 1 to “Group 1 of several”, 2 to", StringComparison.Ordinal));

    [Fact]
    public void Unknown_IsSaidToBeUnknown()
    {
        var bare = Reference with { Elements = [.. Reference.Elements.Select(element => element with { Treatments = [], Cycles = null, Length = null })] };

        Assert.All(
            ParticipantSteps.Of(bare).Where(step => step.Name.Part is not ("allocation" or "progression")),
            step => Assert.Contains(step.Sentences, sentence => sentence.Text.English == "How long this takes is not public."));
    }

    private static IEnumerable<ViewSentence> Sentences(StudyProtocol protocol) =>
        ParticipantSteps.Of(protocol).SelectMany(step => step.Sentences.Except([step.Name, .. step.Branches.Select(branch => branch.Name)]));
}
