using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public sealed class QualifierTableTests
{
    [Theory]
    [InlineData("well-controlled", "controlled")]
    [InlineData("Poorly Controlled", "poorly controlled")]
    [InlineData("biopsy proven", "histologically confirmed")]
    [InlineData("new-onset", "recent-onset")]
    [InlineData("purple", null)]
    public void Find_KnowsSpellings(string words, string? name) => Assert.Equal(name, QualifierTable.Find(words)?.Text);

    [Theory]
    [InlineData("controlled", "uncontrolled", true)]
    [InlineData("uncontrolled", "controlled", true)]
    [InlineData("mild", "severe", true)]
    [InlineData("acute", "chronic", true)]
    [InlineData("active", "inactive", true)]
    [InlineData("severe", "chronic", false)]
    public void Excludes_IsSymmetric(string one, string other, bool expected) =>
        Assert.Equal(expected, QualifierTable.Excludes(one, other));

    [Fact]
    public void In_TakesTheLongestSpelling() => Assert.Equal(
        ["non-severe", "chronic"], QualifierTable.In("non-severe chronic asthma").Select(q => q.Text));

    [Fact]
    public void Table_RefersOnlyToItself()
    {
        var names = QualifierTable.All.Select(q => q.Text).ToHashSet();
        var rows = TableRow.ReadEmbedded("qualifiers.tsv", "criteria");

        Assert.Subset(names, rows.SelectMany(row => row.List("excludes").Concat(row.List("implies"))).ToHashSet());
        Assert.True(names.Count >= 150);
    }

    [Fact]
    public void Table_NothingExcludesWhatItImplies() => Assert.Equal(
        [],
        from one in QualifierTable.All
        from other in QualifierTable.All
        where QualifierTable.Implies(one.Text, other.Text) && QualifierTable.Excludes(one.Text, other.Text)
        select $"{one.Text}, {other.Text}");

    [Fact]
    public void Table_KindsAreThoseOfQualifiers() => Assert.All(QualifierTable.All, q => Assert.True(Enum.IsDefined<QualifierKind>(q.Kind)));
}
