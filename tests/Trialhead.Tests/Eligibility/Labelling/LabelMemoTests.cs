using Trialhead.Data.Registry;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LabelMemoTests
{
    private const string Text = "Inclusion Criteria:\n\n* Wandering spleen syndrome\n* Memory impairment with a delayed paragraph recall < 9";

    [Fact]
    public void Of_SampleRegistry_IsTheSame_WithWhatWasSaidBefore()
    {
        var trials = Directory.GetFiles(Path.Join(Repository.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal).Where((_, i) => i % 2 == 0)
            .Select(file => StudyJsonReader.Read(File.ReadAllBytes(file)).Succeeded(out var trial, out _) ? trial : null).OfType<Trial>().ToList();

        Assert.True(trials.Count > 10);
        Assert.All(trials, trial =>
        {
            var asked = new LabelMemo();
            var first = Said(TrialCriteria.Of(trial, asked));
            var known = LabelMemo.Read(asked.Write());

            Assert.Equal(Said(TrialCriteria.Of(trial)), first);
            Assert.Equal(first, Said(TrialCriteria.Of(trial, known)));
            Assert.Equal(asked.Count, known.Count); // nothing was asked again
        });
    }

    [Fact]
    public void Read_WhatWasSaid_IsBelieved()
    {
        // An empty answer for each statement: the words stay unnamed, so the labeller itself was not asked.
        var silent = LabelMemo.Read(Silenced(Text));

        Assert.IsType<UninterpretedCriterion>(CriteriaReader.Read(Text, labels: silent)[0].Demand);
        Assert.IsType<DiagnosisCriterion>(CriteriaReader.Read(Text)[0].Demand);
    }

    [Fact]
    public void Read_SameStatementElsewhere_IsNotAskedAgain()
    {
        var memo = new LabelMemo();
        CriteriaReader.Read(Text, labels: memo);
        var before = memo.Count;

        var later = CriteriaReader.Read("Inclusion Criteria:\n\n* Age 18 years or older\n* Wandering spleen syndrome", labels: memo);

        Assert.Equal(before, memo.Count);
        Assert.Equal("Wandering spleen syndrome", Assert.IsType<DiagnosisCriterion>(later[1].Demand).Condition.Name);
    }

    [Theory]
    [InlineData("05")]
    [InlineData("01000000000000000001FFFFFFFFFF7F")]
    [InlineData("0100000000000000000100FFFFFFFF0F05")]
    public void Read_OtherBytes_AreRefused(string hex) => Assert.Throws<InvalidDataException>(() => LabelMemo.Read(Convert.FromHexString(hex)));

    private static byte[] Silenced(string text)
    {
        var memo = new LabelMemo();
        CriteriaReader.Read(text, labels: memo);
        var bytes = memo.Write();
        using var silent = new MemoryStream();
        using var reader = new BinaryReader(new MemoryStream(bytes));
        using var writer = new BinaryWriter(silent);
        var count = reader.Read7BitEncodedInt();
        writer.Write7BitEncodedInt(count);
        for (; count > 0; count--)
        {
            writer.Write(reader.ReadUInt64());
            for (var spans = reader.Read7BitEncodedInt(); spans > 0; spans--)
            {
                reader.ReadByte();
                reader.Read7BitEncodedInt();
                reader.Read7BitEncodedInt();
            }

            for (var numbers = 2 * reader.Read7BitEncodedInt(); numbers > 0; numbers--)
            {
                reader.Read7BitEncodedInt();
            }

            writer.Write7BitEncodedInt(0);
            writer.Write7BitEncodedInt(0);
        }

        return silent.ToArray();
    }

    private static List<string> Said(IReadOnlyList<EligibilityCriterion> criteria) => [.. criteria.Select(criterion => $"{criterion.Span} {Notation.Of(criterion.Demand)}")];
}
