using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <summary>Reads one bullet or paragraph: its sentences, exceptions and negations, down to the lists of <see cref="PhraseReader"/>.</summary>
internal static partial class StatementReader
{
    // No one writes longer ones; it bounds the time that hostile text can cost.
    private const int LongestSentence = 4000;

    private const int ShortLine = 60;
    private const int LongestReference = 250;

    /// <summary>What the text names; for an exclusion, what must not be.</summary>
    public static Criterion Read(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var spans = Sentences(source, span);
        var sentences = new List<Criterion>(spans.Count);
        foreach (var s in spans)
        {
            sentences.Add(Meant(source, s, Concerned(ForMinors(source, s, Groups(Sentence(source, s, kind, section))), kind), kind));
        }

        return sentences.Count == 1 ? sentences[0]
            : kind == CriterionKind.Exclusion ? new AnyOfCriterion(sentences) { Span = span }
            : new AllOfCriterion(sentences) { Span = span };
    }

    // "Must be 18 or older" among exclusions: a requirement in the wrong list, or what keeps people out.
    private static Criterion Meant(SourceText source, SourceSpan span, Criterion sentence, CriterionKind kind) =>
        kind == CriterionKind.Exclusion && sentence is not UninterpretedCriterion && Required().IsMatch(source.Lower.AsSpan(span.Start, span.Length))
            ? new AmbiguousCriterion([sentence, new NotCriterion(sentence) { Span = span }]) { Span = span }
            : sentence;

    private static List<SourceSpan> Sentences(SourceText source, SourceSpan span)
    {
        var text = source.Source.AsSpan(span.Start, span.Length);
        var sentences = new List<SourceSpan>(1);
        var from = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(text))
        {
            sentences.Add(SourceSpan.FromBounds(from, end.Index + 1).Shift(span.Start));
            from = end.Index + end.Length;
        }

        sentences.Add(SourceSpan.FromBounds(from, text.Length).Shift(span.Start));
        return sentences;
    }

    private static Criterion Sentence(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var lower = source.LowerOf(span);
        if (span.Length < LongestReference && (IsNoDemand(lower) || IsReference(lower)))
        {
            return new NoDemandCriterion { Span = span };
        }

        // "Patients will be enrolled who …" says no more than "who …".
        if (kind == CriterionKind.Inclusion && lower.Contains(" be ", StringComparison.Ordinal) && Enrolment().Match(lower) is { Success: true } enrolment)
        {
            return Sentence(source, SourceSpan.FromBounds(span.Start + enrolment.Length, span.End), kind, section);
        }

        if (span.Length < ShortLine && SexOpenings.HasFirst(lower) && EitherSex().IsMatch(lower))
        {
            return new AnyOfCriterion([new SexCriterion(Clinical.Sex.Female) { Span = span }, new SexCriterion(Clinical.Sex.Male) { Span = span }]) { Span = span };
        }

        if (span.Length > LongestSentence)
        {
            return Statement.Rest(source, span);
        }

        if (Triggers.In(Triggers.Choices, lower) && InlineChoice().Match(lower) is { Success: true } choice)
        {
            return Chosen(source, span, kind, section, lower, choice);
        }

        if (Triggers.In(Triggers.Denials, lower) && Denial().Match(lower) is { Success: true, Index: > 0 } denial)
        {
            return Denied(source, span, kind, section, lower, denial);
        }

        if (kind == CriterionKind.Inclusion && Triggers.In(Triggers.Stops, lower) && MustStop().Match(lower) is { Success: true } stop
            && Stopped(source, span, section, stop.Length) is { } stopped)
        {
            return stopped;
        }

        if (!Triggers.In(Triggers.Permissions, lower) && !lower.Contains('*', StringComparison.Ordinal))
        {
            return WithException(source, span, kind, section, lower);
        }

        return MayHave().Match(lower) is { Success: true } may ? May(source, span, section, lower, may)
            : Permission().Match(lower) is { Success: true } permission ? Permitted(source, span, kind, section, lower, permission)
            : WithException(source, span, kind, section, lower);
    }

    private static bool IsNoDemand(string lower) =>
        (NoDemandOpenings.HasFirst(lower) || lower.Contains("not specified", StringComparison.Ordinal)) && NoDemand().IsMatch(lower);

    private static bool IsReference(string lower) =>
        (Triggers.In(Triggers.References, lower) || ReferenceOpenings.HasFirst(lower)) && Reference().IsMatch(lower);

    private static Criterion Plain(SourceText source, SourceSpan span, CriterionKind kind, string? section, int reach = int.MaxValue)
    {
        var statement = new Statement(source, span, kind, section) { LimitsEnd = reach };
        LeafReader.Read(statement);
        return PhraseReader.Read(statement);
    }
}
