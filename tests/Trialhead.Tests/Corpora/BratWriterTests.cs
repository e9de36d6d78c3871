using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Corpora;

public sealed class BratWriterTests
{
    [Fact]
    public void Write_ThenRead_IsTheSame()
    {
        const string Text = "😀 platelets\nabove 100";
        var labelled = new LabelledText(
            [new(EntityType.Measurement, new SourceSpan(3, 9)), new(EntityType.Value, new SourceSpan(13, 9)), new(EntityType.ReferencePoint, new SourceSpan(3, 15))],
            [new ValuePair(0, 1)]);

        var annotation = BratWriter.Write(Text, labelled);

        Assert.Equal(
            "T1\tMeasurement 2 11\tplatelets\nT2\tValue 12 21\tabove 100\nT3\tReference_point 2 17\tplatelets above\nR1\tHas_value Arg1:T1 Arg2:T2\n",
            annotation);
        Assert.True(BratReader.Read("a", Text, annotation).Succeeded(out var document, out _));
        Assert.Equal(labelled.Spans.Select(span => span.Span), document.Entities.Select(entity => entity.Span));
    }
}
