using Trialhead.Data.Registry;
using Xunit;

namespace Trialhead.Tests.Registry;

public sealed class HardWrappedTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("\r\n    ", null)]
    [InlineData("  One line.  ", "One line.")]
    [InlineData("Author's own\r\nline break.", "Author's own\nline break.")]
    [InlineData("\n      Wrapped\r\n      here.\r\n    ", "Wrapped here.")]
    [InlineData("\n      First.\r\n\r\n      Second.\r\n    ", "First.\n\nSecond.")]
    [InlineData("\n      - one dash is text\n      - and wraps", "- one dash is text - and wraps")]
    [InlineData("\n      In\n      1995. Then", "In 1995. Then")]
    public void Unwrap_Paragraphs_JoinLines(string? text, string? expected) =>
        Assert.Equal(expected, HardWrappedText.Unwrap(text));

    [Theory]
    [InlineData("        Inclusion Criteria:\n\n          -  Age of\n             18\n\n          -  Consent\n\n        Exclusion Criteria:\n\n          -  None",
        "Inclusion Criteria:\n\n* Age of 18\n* Consent\n\nExclusion Criteria:\n\n* None")]
    [InlineData("        Criteria:\n\n          9. Nine\n\n         10. Ten\n             wrapped",
        "Criteria:\n\n9. Nine\n10. Ten wrapped")]
    [InlineData("        -  First at the base\n\n          -  Second", "* First at the base\n* Second")]
    [InlineData("        1. First at the base\n             wrapped\n\n          2. Second", "1. First at the base wrapped\n2. Second")]
    public void Unwrap_Lists_AreTight(string text, string expected) =>
        Assert.Equal(expected, HardWrappedText.Unwrap("\n" + text + "\n      "));

    [Theory]
    [InlineData("        X:\n\n          -  A:\n\n               -  B\n\n                    -  C\n\n          -  D",
        "X:\n\n* A:\n\n  * B\n\n    * C\n* D")]
    [InlineData("        X:\n\n          7. A:\n\n               1. B\n\n               2. C\n\n          8. D",
        "X:\n\n7. A:\n\n   1. B\n   2. C\n8. D")]
    [InlineData("        X:\n\n         19. A:\n\n               -  B", "X:\n\n19. A:\n\n    * B")]
    [InlineData("        X:\n\n          -  A\n\n             more of A\n\n          -  B", "X:\n\n* A\n\n  more of A\n\n* B")]
    public void Unwrap_NestedLists_IndentByTheMarkersWidth(string text, string expected) =>
        Assert.Equal(expected, HardWrappedText.Unwrap("\n" + text + "\n      "));
}
