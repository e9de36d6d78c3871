using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Corpora;

public sealed class LctCorpusTests
{
    private const string Text = "Exclusion:\n  -  mild fever for 2 weeks, lipase over 9";

    [Fact]
    public void ToTraining_GivesOurTypes()
    {
        var training = LctCorpus.ToTraining(new BratDocument(
            "invented",
            Text,
            [
                Entity("T1", "Severity", "mild"),
                Entity("T2", "Condition", "fever"),
                Entity("T3", "Condition-Name", "fever"),
                Entity("T4", "Eq-Comparison", "for 2 weeks"),
                Entity("T5", "Eq-Temporal-Unit", "weeks"),
                Entity("T6", "Eq-Comparison", "over 9"),
            ],
            []));

        Assert.Equal(
            [(EntityType.Qualifier, "mild"), (EntityType.Condition, "fever"), (EntityType.Temporal, "for 2 weeks"), (EntityType.Value, "over 9")],
            training.Spans.Select(span => (span.Type, span.Span.Of(training.Text))));
        Assert.DoesNotContain("-", training.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToTraining_WhatIsComparedWithANumber_IsAMeasurementWithItsValue()
    {
        var training = LctCorpus.ToTraining(new BratDocument(
            "invented",
            Text,
            [Entity("T1", "Observation", "lipase"), Entity("T2", "Observation-Name", "lipase"), Entity("T3", "Eq-Comparison", "over 9")],
            [new BratRelation("Name", "T1", "T2"), new BratRelation("Numeric-Filter", "T1", "T3")]));

        Assert.Equal(
            [(EntityType.Measurement, "lipase"), (EntityType.Value, "over 9")],
            training.Spans.Select(span => (span.Type, span.Span.Of(training.Text))));
    }

    private static BratEntity Entity(string id, string type, string words) =>
        new(id, type, new SourceSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length));
}
