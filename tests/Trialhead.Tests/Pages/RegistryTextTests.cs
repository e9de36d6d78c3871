using Trialhead.Pages;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class RegistryTextTests
{
    [Theory]
    [InlineData(@"ANC \>= 1.5", "ANC >= 1.5")]
    [InlineData(@"\[note\] a\*b", "[note] a*b")]
    [InlineData("  two\n   lines ", "two lines")]
    [InlineData(@"back\slash", @"back\slash")]
    [InlineData(@"ends with \", @"ends with \")]
    public void Clean_RemovesEscapesAndWrapping(string text, string expected) => Assert.Equal(expected, RegistryText.Clean(text));

    [Fact]
    public void CleanLines_MarksThePointsOfAList() =>
        Assert.Equal("One of: • first, which goes on • second", RegistryText.CleanLines("One of:\n* first, which\n  goes on\n  - second"));

    [Theory]
    [InlineData("Signed consent;", "and", "Signed consent")]
    [InlineData("Signed consent; and", "and", "Signed consent")]
    [InlineData("Signed consent, AND ", "and", "Signed consent")]
    [InlineData("Sepsis or", "or", "Sepsis")]
    [InlineData("First remission; or", "and", "First remission; or")]
    [InlineData("Treated in Portland", "and", "Treated in Portland")]
    [InlineData("AND", "and", "AND")]
    public void WithoutGlue_LeavesOffWhatOnlyLeadsOn(string text, string joiner, string expected) =>
        Assert.Equal(expected, RegistryText.WithoutGlue(text, joiner));

    [Fact]
    public void Blocks_OfBullets_AreOneList()
    {
        var blocks = RegistryText.Blocks("Goals:\n\n* First goal\n  goes on;\n* Second\n\nEnd.", "/p");

        Assert.Collection(
            blocks,
            block => Assert.Equal("Goals:", Assert.Single(Assert.IsType<Paragraph>(block).Parts).Text),
            block => Assert.Equal(["First goal goes on", "Second"], block.Sentences.Select(s => s.Text)),
            block => Assert.Equal("End.", Assert.Single(block.Sentences).Text));
    }

    [Theory]
    [InlineData("One. Two. Three", "One.", "Two.", "Three")]
    [InlineData("Drugs (e.g. Aspirin) vs. Placebo.", "Drugs (e.g. Aspirin) vs. Placebo.")]
    [InlineData("A dose of 1.5 mg. Then 2 mg.", "A dose of 1.5 mg.", "Then 2 mg.")]
    public void Blocks_AreCutIntoSentences(string text, params string[] expected) =>
        Assert.Equal(expected, RegistryText.Blocks(text, "/p").SelectMany(block => block.Sentences).Select(s => s.Text));

    [Fact]
    public void Sentences_KeepTheirSpans()
    {
        const string Text = "First one.\n\n1. Second \\> one.";

        var sentences = RegistryText.Blocks(Text, "/p").SelectMany(block => block.Sentences).ToList();

        Assert.Equal(["First one.", "Second \\> one."], sentences.Select(s => s.Sources[0].Span!.Value.Of(Text)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("* \n* ")]
    public void Blocks_OfNothing_AreNone(string? text) => Assert.Empty(RegistryText.Blocks(text, "/p"));
}
