using Trialhead.Data.Corpora;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Corpora;

public sealed class BratReaderTests
{
    private const string Text = "No renal or hepatic failure\nPlatelets > 100";

    [Fact]
    public void Read_EntitiesAndRelations_AreKept()
    {
        var document = Read(Text, "T1\tMeasurement 28 37\tPlatelets\nT2\tValue 38 43\t> 100\r\nR1\tHas_value Arg1:T1 Arg2:T2\t\n*\tOR T1 T2\nA1\tOptional T1\n");

        Assert.Equal([new BratEntity("T1", "Measurement", new SourceSpan(28, 9)), new("T2", "Value", new SourceSpan(38, 5))], document.Entities);
        Assert.Equal([new BratRelation("Has_value", "T1", "T2")], document.Relations);
    }

    [Fact]
    public void Read_RolesOfEvents_AreRelationsBetweenTriggers()
    {
        var document = Read(Text, "E1\tLab:T1 Limit2:E2\nE2\tComparison:T2\nT1\tLab 28 37\tPlatelets\nT2\tComparison 38 43\t> 100\n");

        Assert.Equal([new BratRelation("Limit", "T1", "T2")], document.Relations);
    }

    [Fact]
    public void Read_EntityInPieces_ReachesFromFirstToLast()
    {
        var document = Read(Text, "T1\tCondition 3 8;20 27\trenal failure");

        Assert.Equal("renal or hepatic failure", Assert.Single(document.Entities).Span.Of(Text));
    }

    [Fact]
    public void Read_PairsOfSurrogates_CountAsOneCharacter()
    {
        const string Grin = "😀 fever 😀 chills";

        var document = Read(Grin, "T1\tCondition 2 7\tfever\nT2\tCondition 10 16\tchills");

        Assert.Equal(["fever", "chills"], document.Entities.Select(entity => entity.Span.Of(Grin)));
    }

    [Theory]
    [InlineData("T1\tCondition 3\trenal", "an id, a type with offsets inside the text, and the words, between tabs")]
    [InlineData("T1\tCondition 3 99\trenal", "an id, a type with offsets inside the text, and the words, between tabs")]
    [InlineData("T1 Condition 3 8", "an id, a type with offsets inside the text, and the words, between tabs")]
    [InlineData("R1\tHas_value Arg1:T1", "an id and a type with two arguments, between tabs")]
    public void Read_BadLine_IsNamed(string line, string expected)
    {
        Assert.False(BratReader.Read("NCT1_inc", Text, "#1\tnote\n" + line).Succeeded(out _, out var problem));

        Assert.Equal($"NCT1_inc.ann, line 2: found `{line}`, expected {expected}", problem.ToString());
    }

    [Fact]
    public void ToTraining_TurnsPairsTheRightWayRound()
    {
        var document = Read(Text, "T1\tValue 38 43\t> 100\nT2\tMeasurement 28 37\tPlatelets\nT3\tScope 0 27\tNo\nR1\tHas_value Arg1:T1 Arg2:T2");

        var text = ChiaCorpus.ToTraining(document with { Name = "NCT1_exc" });

        Assert.Equal(CriterionKind.Exclusion, text.List);
        Assert.Equal([EntityType.Value, EntityType.Measurement], text.Spans.Select(span => span.Type));
        Assert.Equal([new ValuePair(1, 0)], text.Values);
    }

    private static BratDocument Read(string text, string annotation) =>
        BratReader.Read("NCT1_inc", text, annotation).Succeeded(out var document, out var problem)
            ? document
            : throw new InvalidOperationException(problem.ToString());
}
