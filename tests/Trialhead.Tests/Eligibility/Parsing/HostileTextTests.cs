using CsCheck;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "a ", "no ", "not ", "informed consent ", "and/or ", "or ", "1,000 ", "18 to ", "≥ ", "ecog 0 or ", "(", ")", ", ", "; ",
        "* x\n  ", "  * y\n", "Exclusion Criteria:\n", "any of the following:\n", "within 6 months ", "platelets ≥ 1 x ULN ", "\\",
        "\0", "é", "HER2-positive ", "relapsed or ", "except ", "unless ", "If x, ", "women of childbearing potential ", ". A",
    ];

    private static readonly Gen<string> Text = Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Read_BracketsLeftOpen_IsRead() => Assert.Single(CriteriaReader.Read("Exclusion Criteria:\n\n* Widget dehydrogenase ( (WD)\n"));

    [Fact]
    public void Read_AnyText_KeepsSpansInsideAndInOrder() => Text.Sample(
        text =>
        {
            var criteria = CriteriaReader.Read(text);
            var isExact = criteria.All(c => c.Span is { } span && span.Of(text) == c.Text);
            var isOrdered = criteria.Zip(criteria.Skip(1)).All(pair => pair.First.Span!.Value.Start <= pair.Second.Span!.Value.Start); // text has spans
            return isExact && isOrdered;
        },
        iter: 3000);

    [Fact]
    public void Read_AnyText_DropsNoWords() => Text.Sample(
        text =>
        {
            var spans = CriteriaReader.Read(text).Select(c => c.Span!.Value).ToList(); // text has spans
            var isHeading = text.Contains("riteria", StringComparison.Ordinal) || text.Contains(":\n", StringComparison.Ordinal);
            return isHeading || text.Select((c, i) => (c, i)).Where(x => char.IsLetterOrDigit(x.c))
                .All(x => spans.Exists(s => s.Start <= x.i && x.i < s.End) || IsBulletLetter(text, x.i) || IsJoint(text, x.i));
        },
        iter: 3000);

    // "a " and "1." at the start of a line are its numbering.
    private static bool IsBulletLetter(string text, int index) => index + 2 < text.Length && !char.IsLetterOrDigit(text[index + 1]);

    private const int LongestJoint = 6; // "and/or" with its numbering

    // "Or" on a line of its own joins the lines beside it.
    private static bool IsJoint(string text, int index)
    {
        var start = text.LastIndexOf('\n', index) + 1;
        var end = text.IndexOf('\n', index);
        var letters = string.Concat(text[start..(end < 0 ? text.Length : end)].Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length <= LongestJoint && (letters.EndsWith("or", StringComparison.Ordinal) || letters.EndsWith("and", StringComparison.Ordinal));
    }

    // A title of words and blanks in any number, tried in every way, would take longer than anybody waits.
    [Fact]
    public void Read_LeadOfALongWordAndANumber_LeadsItsList()
    {
        var lead = "Qualification " + string.Concat(Enumerable.Repeat("zq", 70)) + " 55:";

        var criterion = Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n* {lead}\n\n  * asthma\n  * gout"));

        Assert.StartsWith(lead, criterion.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_VeryLongSentence_StaysUninterpretedAndWhole()
    {
        var text = string.Concat(Enumerable.Repeat("asthma and ", 10_000)).TrimEnd();

        var criterion = Assert.Single(CriteriaReader.Read(text));

        Assert.Equal(text, criterion.Text);
        Assert.False(criterion.IsTyped);
    }
}
