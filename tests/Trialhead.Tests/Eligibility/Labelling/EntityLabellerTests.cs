using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class EntityLabellerTests
{
    [Theory]
    [InlineData("Platelet count ≥ 100,000/mm3", "Measurement:Platelet count|Value:≥ 100,000/mm3")]
    [InlineData("Patients with type 2 diabetes mellitus", "Condition:type 2 diabetes mellitus")]
    [InlineData("Treatment with methotrexate within 4 weeks", "Drug:methotrexate|Temporal:within 4 weeks")]
    public void Label_SimpleStatements(string text, string expected)
    {
        var said = Spans(text).Select(span => $"{span.Type}:{span.Span.Of(text)}").ToList();

        Assert.All(expected.Split('|'), span => Assert.Contains(span, said));
    }

    [Theory]
    [InlineData("Hemoglobin > 9 g/dL", "Hemoglobin = > 9 g/dL")]
    [InlineData("Hemoglobin > 9 g/dL, platelets > 100,000/mm3", "Hemoglobin = > 9 g/dL; platelets = > 100,000/mm3")]
    public void Label_PairsMeasurementsWithValues(string text, string expected)
    {
        var labelled = EntityLabeller.BuiltIn.Label(text, new SourceSpan(0, text.Length));

        var pairs = labelled.Values.Select(pair => $"{labelled.Spans[pair.Measurement].Span.Of(text)} = {labelled.Spans[pair.Value].Span.Of(text)}");
        Assert.Equal(expected, string.Join("; ", pairs));
    }

    [Fact]
    public void Label_ValueThatTwoShare_IsNotGivenToBoth()
    {
        const string Text = "AST and ALT ≤ 2.5 x ULN";

        var labelled = EntityLabeller.BuiltIn.Label(Text, new SourceSpan(0, Text.Length));

        Assert.InRange(labelled.Values.Count, 0, 1);
        Assert.Equal(2, labelled.Spans.Count(span => span.Type == EntityType.Measurement));
    }

    [Fact]
    public void Label_PhraseInsideAPhrase_FollowsTheOuter()
    {
        const string Text = "History of renal or hepatic insufficiency";

        var said = Spans(Text).Where(span => span.Type == EntityType.Condition).Select(span => span.Span.Of(Text));

        Assert.Equal(["renal or hepatic insufficiency", "hepatic insufficiency"], said);
    }

    [Fact]
    public void Label_PartOfAText_CountsFromTheTextsStart()
    {
        const string Text = "Known asthma. Diabetes mellitus; epilepsy.";
        var part = SourceSpan.FromBounds(14, 31);

        var said = EntityLabeller.BuiltIn.Label(Text, part).Spans;

        Assert.Contains(new LabelledSpan(EntityType.Condition, new SourceSpan(14, 17)), said);
        Assert.All(said, span => Assert.InRange(span.Span.Start, part.Start, part.End));
        Assert.All(said, span => Assert.InRange(span.Span.End, part.Start, part.End));
    }

    [Fact]
    public void LabelLines_IsEachLineByItself()
    {
        const string Text = "Asthma\r\nHemoglobin > 9 g/dL\n";

        var said = EntityLabeller.BuiltIn.LabelLines(Text, CriterionKind.Inclusion);

        Assert.Equal(["Asthma", "Hemoglobin", "> 9 g/dL"], said.Spans.Select(span => span.Span.Of(Text)));
        Assert.Equal([new ValuePair(1, 2)], said.Values);
    }

    [Fact]
    public void Label_ManyThreads_SayTheSame()
    {
        const string Text = "No history of myocardial infarction or stroke within 6 months prior to enrollment";
        var once = Spans(Text);

        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => Spans(Text)), again => Assert.Equal(once, again));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Label_NoWords_IsEmpty(string text) =>
        Assert.Empty(EntityLabeller.BuiltIn.Label(text, new SourceSpan(0, text.Length)).Spans);

    [Fact]
    public void Label_SpanPastTheEnd_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityLabeller.BuiltIn.Label("short", new SourceSpan(0, 9)));

    private static IReadOnlyList<LabelledSpan> Spans(string text) =>
        EntityLabeller.BuiltIn.Label(text, new SourceSpan(0, text.Length)).Spans;
}
