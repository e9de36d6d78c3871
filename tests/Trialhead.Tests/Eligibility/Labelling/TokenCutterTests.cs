using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class TokenCutterTests
{
    [Theory]
    [InlineData("AST<2.5xULN", "AST|<|2.5|xULN")]
    [InlineData("100,000/mm3 and >= 18years.", "100,000|/|mm3|and|>=|18|years|.")]
    [InlineData("CYP3A4-inhibitor (HIV+)", "CYP3A4|-|inhibitor|(|HIV|+|)")]
    [InlineData("  ", "")]
    public void Cut_SplitsWhereValuesEnd(string text, string expected)
    {
        var tokens = new List<Token>();

        TokenCutter.Cut(text, 0, text.Length, tokens);

        Assert.Equal(expected, string.Join('|', tokens.Select(token => text[token.Start..token.End])));
    }
}
