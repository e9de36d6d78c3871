using Trialhead.Text;

namespace Trialhead.Eligibility.Labelling;

/// <summary>What the labeller said of the statements of a text, so that it need not read the same statement again.</summary>
/// <remarks>
/// Answers are found by the words they are about, not by their place, and never change what is read: what is not known is asked and noted.
/// Kept beside a record, they spare who judges it most of the cost of reading its criteria. Not for several threads at once.
/// </remarks>
public sealed class LabelMemo
{
    private const ulong Sure = 1; // beside the outermost spans alone
    private readonly Dictionary<ulong, LabelledText> _answers = [];

    /// <summary>Tells whose answers they are: another program or vocabulary may answer otherwise.</summary>
    public static long Maker { get; } = MakerOf();

    /// <summary>Number of statements whose answer is known.</summary>
    public int Count => _answers.Count;

    /// <summary>Takes what <see cref="Write"/> gave.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static LabelMemo Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        var memo = new LabelMemo();
        try
        {
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                memo._answers.Add(reader.ReadUInt64(), ReadAnswer(reader));
            }
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("Found bytes that are no labels of statements.", problem);
        }

        return memo;
    }

    /// <summary>All answers as bytes, for <see cref="Read"/>.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(_answers.Count);
        foreach (var (key, answer) in _answers)
        {
            writer.Write(key);
            WriteAnswer(writer, answer);
        }

        return bytes.ToArray();
    }

    /// <summary>The same as <see cref="EntityLabeller.LabelSurely"/>.</summary>
    internal LabelledText Surely(string text, SourceSpan span, CriterionKind list) =>
        Answer(text, span, list, Sure, static (text, span, list) => EntityLabeller.BuiltIn.LabelSurely(text, span, list));

    /// <summary>The same as <see cref="EntityLabeller.LabelOutermost"/>.</summary>
    internal IReadOnlyList<LabelledSpan> Outermost(string text, SourceSpan span, CriterionKind list) =>
        Answer(text, span, list, 0, static (text, span, list) => new LabelledText(EntityLabeller.BuiltIn.LabelOutermost(text, span, list), [])).Spans;

    private LabelledText Answer(
        string text, SourceSpan span, CriterionKind list, ulong depth, Func<string, SourceSpan, CriterionKind, LabelledText> ask)
    {
        var key = FeatureHash.Mix(FeatureHash.Of(text.AsSpan(span.Start, span.Length)), (ulong)list, depth);
        if (!_answers.TryGetValue(key, out var known))
        {
            var answer = ask(text, span, list);
            _answers.Add(key, Shifted(answer, -span.Start));
            return answer;
        }

        return Shifted(known, span.Start);
    }

    private static LabelledText Shifted(LabelledText answer, int by)
    {
        if (by == 0 || answer.Spans.Count == 0)
        {
            return answer;
        }

        var spans = new LabelledSpan[answer.Spans.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = answer.Spans[i] with { Span = answer.Spans[i].Span.Shift(by) };
        }

        return answer with { Spans = spans };
    }

    private static void WriteAnswer(BinaryWriter writer, LabelledText answer)
    {
        writer.Write7BitEncodedInt(answer.Spans.Count);
        foreach (var (type, span) in answer.Spans)
        {
            writer.Write((byte)type);
            writer.Write7BitEncodedInt(span.Start);
            writer.Write7BitEncodedInt(span.Length);
        }

        writer.Write7BitEncodedInt(answer.Values.Count);
        foreach (var (measurement, value) in answer.Values)
        {
            writer.Write7BitEncodedInt(measurement);
            writer.Write7BitEncodedInt(value);
        }
    }

    private static LabelledText ReadAnswer(BinaryReader reader)
    {
        var spans = new LabelledSpan[reader.Read7BitEncodedInt()];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = new LabelledSpan((EntityType)reader.ReadByte(), new SourceSpan(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        }

        var values = new ValuePair[reader.Read7BitEncodedInt()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new ValuePair(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        return new LabelledText(spans, values);
    }

    // The labeller looks at what the grammars of numbers read, and these at the vocabulary: any of it may have changed in another build.
    private static long MakerOf()
    {
        var build = typeof(LabelMemo).Assembly.ManifestModule.ModuleVersionId.ToString("N");
        return (long)FeatureHash.Mix(FeatureHash.Of(build), (ulong)Vocabulary.Lexicon.InUse.Size);
    }
}
