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
            sentences.Add(IsAskedOfWomen(source, s, kind)
                ? new NotCriterion(Sentence(source, s, CriterionKind.Inclusion, section)) { Span = s }
                : Meant(source, s, Concerned(ForMinors(source, s, Groups(ForAges(source, Sentence(source, s, kind, section)))), kind), kind));
        }

        return sentences.Count == 1 ? sentences[0]
            : kind == CriterionKind.Exclusion ? new AnyOfCriterion(sentences) { Span = span }
            : new AllOfCriterion(sentences) { Span = span };
    }

    // "Women of childbearing potential must have a negative test" among exclusions asks for the test.
    private static bool IsAskedOfWomen(SourceText source, SourceSpan span, CriterionKind kind) =>
        kind == CriterionKind.Exclusion && source.SignalsIn(span) is var signals && signals.Has(Signal.OpensChildbearing) && signals.Has(Signal.Must)
        && ChildbearingSubject().Match(source.LowerOf(span)) is { Success: true } whom && Asks().IsMatch(source.LowerOf(span).AsSpan(whom.Index + whom.Length));

    // "Must be 18 or older" among exclusions: a requirement in the wrong list, or what keeps people out; "must not be pregnant" leaves no doubt.
    private static Criterion Meant(SourceText source, SourceSpan span, Criterion sentence, CriterionKind kind) =>
        kind == CriterionKind.Inclusion ? LetIn(sentence)
        : kind == CriterionKind.Exclusion && sentence is NotCriterion denied && (IsWithChild(denied.Inner) || MustNot().IsMatch(source.Lower.AsSpan(span.Start, span.Length))) ? denied.Inner
        : kind == CriterionKind.Exclusion && sentence is not UninterpretedCriterion && Required().IsMatch(source.Lower.AsSpan(span.Start, span.Length))
            ? new AmbiguousCriterion([sentence, new NotCriterion(sentence) { Span = span }]) { Span = span }
            : sentence;

    // No study keeps people out for being neither.
    private static bool IsWithChild(Criterion criterion) => (criterion is StateCriterion state && StateTable.IsOfMother(state.State))
        || (criterion is AnyOfCriterion or AllOfCriterion or AmbiguousCriterion && criterion.Parts.All(IsWithChild));

    private static List<SourceSpan> Sentences(SourceText source, SourceSpan span)
    {
        var text = source.Source.AsSpan(span.Start, span.Length);
        var sentences = new List<SourceSpan>(1);
        var from = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(text))
        {
            AddParted(source, SourceSpan.FromBounds(from, end.Index + 1).Shift(span.Start), sentences);
            from = end.Index + end.Length;
        }

        AddParted(source, SourceSpan.FromBounds(from, text.Length).Shift(span.Start), sentences);
        return sentences;
    }

    private static Criterion Sentence(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        var lower = source.LowerOf(span);
        var signals = source.SignalsIn(span);
        if (span.Length < LongestReference && (IsNoDemand(lower, signals) || IsReference(lower, signals) || IsDefinition(lower)))
        {
            return new NoDemandCriterion { Span = span };
        }

        // "Patients will be enrolled who …" says no more than "who …".
        if (kind == CriterionKind.Inclusion && lower.Contains(" be ", StringComparison.Ordinal) && Enrolment().Match(lower) is { Success: true } enrolment)
        {
            return Sentence(source, SourceSpan.FromBounds(span.Start + enrolment.Length, span.End), kind, section);
        }

        // "Subjects will be excluded if they have asthma" says no more than "asthma" in a list of exclusions.
        if ((signals.Has(Signal.Ban) || signals.Has(Signal.Not | Signal.Fitness)) && KeptOut().Match(lower) is { Success: true } keptOut && keptOut.Length < span.Length)
        {
            var rule = Sentence(source, SourceSpan.FromBounds(span.Start + keptOut.Length, span.End), CriterionKind.Exclusion, section);
            return kind == CriterionKind.Exclusion ? rule : new NotCriterion(rule) { Span = span };
        }

        // "If the subject is pregnant" says no more than "pregnant" there; "if female, is pregnant" says whom it concerns.
        if (kind == CriterionKind.Exclusion && lower.StartsWith("if ", StringComparison.Ordinal) && IfAnyone().Match(lower) is { Success: true } anyone)
        {
            return Sentence(source, SourceSpan.FromBounds(span.Start + anyone.Length, span.End), kind, section);
        }

        if (span.Length < ShortLine && signals.Has(Signal.OpensSex) && EitherSex().IsMatch(lower))
        {
            return new AnyOfCriterion([new SexCriterion(Clinical.Sex.Female) { Span = span }, new SexCriterion(Clinical.Sex.Male) { Span = span }]) { Span = span };
        }

        if (span.Length > LongestSentence)
        {
            return Statement.Rest(source, span);
        }

        if (CanChoose(lower, signals) && InlineChoice().Match(lower) is { Success: true } choice)
        {
            return Chosen(source, span, kind, section, lower, choice);
        }

        if (CanDeny(signals) && Denial().Match(lower) is { Success: true, Index: > 0 } denial)
        {
            return Denied(source, span, kind, section, lower, denial);
        }

        if (kind == CriterionKind.Inclusion && signals.Has(Signal.Stop) && MustStop().Match(lower) is { Success: true } stop
            && Stopped(source, span, section, stop.Length) is { } stopped)
        {
            return stopped;
        }

        return signals.Has(Signal.May) && MayHave().Match(lower) is { Success: true } may ? May(source, span, section, lower, may)
            : CanPermit(lower, signals) && Permission().Match(lower) is { Success: true } permission ? Permitted(source, span, kind, section, lower, permission)
            : WithException(source, span, kind, section, lower);
    }

    private static bool IsNoDemand(string lower, Signal signals) =>
        ((signals.Has(Signal.OpensNoDemand) || (signals.Has(Signal.Not) && (lower.Contains("not specified", StringComparison.Ordinal) || lower.Contains(" criteri", StringComparison.Ordinal)))
            || lower.Contains("exclusion criteri", StringComparison.Ordinal)) && NoDemand().IsMatch(lower))
        || (signals.Has(Signal.Choice) && (signals & (Signal.Ban | Signal.Fitness)) != 0 && MeetsAny().IsMatch(lower));

    // "Bone lesions are not considered measurable" asks nobody to have them.
    private static bool IsDefinition(string lower) =>
        lower.Contains(" considered ", StringComparison.Ordinal) && !lower.Contains("must", StringComparison.Ordinal) && Definition().IsMatch(lower);

    private static bool IsReference(string lower, Signal signals) => signals.Has(Signal.OpensReference) && Reference().IsMatch(lower);

    private static bool CanChoose(string lower, Signal signals) =>
        signals.Has(Signal.Choice) || (signals.Has(Signal.Count) && lower.Contains("one or more", StringComparison.Ordinal));

    private static bool CanDeny(Signal signals) =>
        signals.Has(Signal.Ban) || signals.Has(Signal.Not | Signal.Leave) || signals.Has(Signal.Not | Signal.Fitness);

    private static bool CanPermit(string lower, Signal signals) =>
        signals.Has(Signal.Leave) || signals.Has(Signal.May) || signals.Has(Signal.OpensNote) || signals.Has(Signal.Fitness | Signal.Being)
        || signals.Has(Signal.Bar | Signal.Not) || lower.Contains('*', StringComparison.Ordinal);

    private static Criterion Plain(SourceText source, SourceSpan span, CriterionKind kind, string? section, int reach = int.MaxValue, bool isDenied = false)
    {
        var statement = new Statement(source, span, kind, section) { LimitsEnd = reach };
        LeafReader.Read(statement);
        return PhraseReader.Read(statement, isDenied);
    }
}
