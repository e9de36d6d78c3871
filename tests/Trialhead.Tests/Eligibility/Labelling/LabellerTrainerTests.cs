using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Labelling.Training;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LabellerTrainerTests
{
    private static readonly string[] Analytes = ["glim", "brot", "sarn", "velk", "tomp"];

    [Fact]
    public void Train_LearnsPhrasesPhrasesInsideAndPairs()
    {
        var labelled = Invented(1).LabelLines("sarn > 7\nglim or sarn fever\n");

        Assert.Equal(
            ["Measurement sarn", "Value > 7", "Condition glim or sarn fever", "Condition sarn fever"],
            labelled.Spans.Select(span => $"{span.Type} {span.Span.Of("sarn > 7\nglim or sarn fever\n")}"));
        Assert.Equal([new ValuePair(0, 1)], labelled.Values);
    }

    [Fact]
    public void Train_ValueThatTwoShare_IsJoinedToNeither() =>
        Assert.Empty(Invented(1).LabelLines("sarn or tomp > 7").Values);

    [Fact]
    public void Train_Twice_WritesTheSameBytes() => Assert.Equal(Bytes(Invented(1)), Bytes(Invented(1)));

    [Fact]
    public void Train_OtherSeed_WritesOtherBytes() => Assert.NotEqual(Bytes(Invented(1)), Bytes(Invented(2)));

    [Fact]
    public void Write_ThenRead_LabelsAlike()
    {
        const string Text = "velk > 3\nbrot or velk fever";
        var labeller = Invented(1);
        using var stream = new MemoryStream(Bytes(labeller));

        Assert.Equal(labeller.LabelLines(Text).Spans, LabellerFile.Read(stream).LabelLines(Text).Spans);
    }

    [Fact]
    public void Pairs_AreReadByTheLabellerGiven_WhoeverReadTheTextsBefore()
    {
        TrainingText[] texts = [.. Texts()];
        var (knowing, ignorant) = (Invented(1).Model, Taught([.. texts.Where(text => text.List == CriterionKind.Exclusion)], 1).Model);

        Assert.NotEmpty(LabellerTrainer.Pairs(texts, knowing, ChoiceSettings.Usual));
        Assert.Empty(LabellerTrainer.Pairs(texts, ignorant, ChoiceSettings.Usual));
    }

    private static byte[] Bytes(EntityLabeller labeller)
    {
        using var stream = new MemoryStream();
        LabellerFile.Write(labeller, stream);
        return stream.ToArray();
    }

    private static EntityLabeller Invented(int seed) => Taught([.. Texts()], seed);

    private static EntityLabeller Taught(TrainingText[] texts, int seed)
    {
        var classes = WordClassBuilder.Build(Analytes.SelectMany(name => Enumerable.Repeat($"{name} > 5", 4)));
        return LabellerTrainer.Train(texts, classes, [], seed);
    }

    private static IEnumerable<TrainingText> Texts() =>
        from name in Analytes
        from number in Enumerable.Range(1, 9)
        from text in (TrainingText[])[Measured(name, number), Shared(name, Analytes[number % Analytes.Length], number), Joined(name, Analytes[number % Analytes.Length])]
        select text;

    private static TrainingText Measured(string name, int number) => new(
        $"{name} > {number}",
        CriterionKind.Inclusion,
        [new(EntityType.Measurement, new SourceSpan(0, name.Length)), new(EntityType.Value, new SourceSpan(name.Length + 1, 3))],
        [new ValuePair(0, 1)]);

    private static TrainingText Shared(string first, string second, int number) => new(
        $"{first} or {second} > {number}",
        CriterionKind.Inclusion,
        [
            new(EntityType.Measurement, new SourceSpan(0, first.Length)),
            new(EntityType.Measurement, new SourceSpan(first.Length + 4, second.Length)),
            new(EntityType.Value, new SourceSpan(first.Length + second.Length + 5, 3)),
        ],
        []);

    private static TrainingText Joined(string first, string second)
    {
        var text = $"{first} or {second} fever";
        return new(
            text,
            CriterionKind.Exclusion,
            [new(EntityType.Condition, new SourceSpan(0, text.Length)), new(EntityType.Condition, SourceSpan.FromBounds(first.Length + 4, text.Length))],
            []);
    }
}
