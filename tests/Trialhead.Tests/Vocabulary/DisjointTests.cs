using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

public sealed class DisjointTests
{
    [Theory]
    [InlineData("T-ALL", "B-ALL", true)]
    [InlineData("B-ALL", "T-ALL", true)]
    [InlineData("Ph+ ALL", "acute myeloid leukemia", true)]
    [InlineData("small cell lung cancer", "lung adenocarcinoma", true)]
    [InlineData("HFpEF", "HFrEF", true)]
    [InlineData("type 1 diabetes", "type 2 diabetes", true)]
    [InlineData("type 1 diabetes", "diabetes mellitus", false)]
    [InlineData("asthma", "COPD", false)]
    [InlineData("breast cancer", "lung cancer", false)]
    [InlineData("B-ALL", "B-ALL", false)]
    public void AreDisjoint_Table(string one, string other, bool expected)
    {
        var (a, b) = (Find(one), Find(other));

        Assert.Equal(expected, Lexicon.BuiltIn.AreDisjoint(a, b));
    }

    [Fact]
    public void NoConcept_IsAKindOfTwoThatExcludeEachOther() => Assert.Empty(
        from concept in Lexicon.BuiltIn.Concepts
        where concept.Kind == ConceptKind.Condition
        let above = Lexicon.BuiltIn.Ancestors(concept).ToList()
        from one in above
        from other in above
        where string.CompareOrdinal(one.Id, other.Id) < 0 && Lexicon.BuiltIn.AreDisjoint(one, other)
        select $"{concept.Id}: {one.Id}, {other.Id}");

    private static Concept Find(string name) =>
        Lexicon.BuiltIn.Find(name, ConceptKind.Condition) ?? throw new InvalidOperationException($"No condition `{name}`.");
}
