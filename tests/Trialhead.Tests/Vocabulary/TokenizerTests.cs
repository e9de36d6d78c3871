using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Tumours", "tumour")]
    [InlineData("BIOPSIES", "biopsy")]
    [InlineData("Ménière", "meniere")]
    [InlineData("Alzheimer's", "alzheimer")]
    [InlineData("FRα", "frα")]
    public void KeyOf_SpellingsOfOneWord_AreEqual(string one, string other) => Assert.Equal(Token.KeyOf(one), Token.KeyOf(other));

    [Theory]
    [InlineData("ies", "y")]
    [InlineData("lupus", "lupu")]
    [InlineData("sepsis", "sepsi")]
    [InlineData("abscess", "absces")]
    [InlineData("19s", "19")]
    [InlineData("gas", "ga")]
    public void KeyOf_NoRegularPlural_KeepsItsS(string one, string other) => Assert.NotEqual(Token.KeyOf(one), Token.KeyOf(other));

    [Fact]
    public void Split_KeepsPlaces()
    {
        const string Text = "CD4+ T-cells (≥ 50/µL)";

        var words = Tokenizer.Split(Text).Select(token => Text[token.Start..token.End]);

        Assert.Equal(["CD4", "+", "T", "cells", "50", "µL"], words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public void KeyOf_NotOneWord_Throws(string text) => Assert.Throws<ArgumentException>(() => Token.KeyOf(text));
}
