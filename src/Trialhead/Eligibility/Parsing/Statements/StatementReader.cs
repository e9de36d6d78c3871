using System.Buffers;
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
        return spans.Count == 1 ? One(source, spans[0], kind, section) : Several(source, span, spans, kind, section);
    }

    private static Criterion Several(
        SourceText source, SourceSpan span, List<SourceSpan> spans, CriterionKind kind, string? section)
    {
        var sentences = spans.ConvertAll(sentence => One(source, sentence, kind, section));
        return kind == CriterionKind.Exclusion
            ? new AnyOfCriterion(sentences) { Span = span }
            : new AllOfCriterion(sentences) { Span = span };
    }

    private static Criterion One(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        if (AskedBeside(source, span, kind, section) is { } both)
        {
            return both;
        }

        source = WithoutOrgans(source, span);
        if (IsAskedOfWomen(source, span, kind) || IsAskedOfSome(source, span, kind))
        {
            return new NotCriterion(Sentence(source, span, CriterionKind.Inclusion, section)) { Span = span };
        }

        var sentence = ConsentAtAnyAge(Groups(ForAges(source, Sentence(source, span, kind, section))));
        return Meant(source, span, Concerned(WithoutAssenting(source, span, ForMinors(source, span, sentence)), kind), kind);
    }

    // "Women of childbearing potential must have a negative test" among exclusions asks for the test.
    private static bool IsAskedOfWomen(SourceText source, SourceSpan span, CriterionKind kind) =>
        kind == CriterionKind.Exclusion && source.SignalsIn(span) is var signals && signals.Has(Signal.Must)
        && CanBeWomen(source.LowerOf(span), signals) && ChildbearingSubject().Match(source.LowerOf(span)) is { Success: true } whom && Asks().IsMatch(source.LowerOf(span).AsSpan(whom.Index + whom.Length));

    // "Patients with diabetes must have an HbA1c below 9 %", "all subjects will be adults": asked for, whatever list it stands in.
    private static bool IsAskedOfSome(SourceText source, SourceSpan span, CriterionKind kind) =>
        kind == CriterionKind.Exclusion && source.SignalsIn(span) is var signals && signals.Has(Signal.Must)
        && ((signals.Has(Signal.OpensCondition) && AskedOfSome().IsMatch(source.LowerOf(span))) || (source.LowerOf(span) is var lower && lower.Contains(" must be ", StringComparison.Ordinal) && ValueMustBe().IsMatch(lower)));

    private static bool CanBeWomen(string lower, Signal signals) => signals.Has(Signal.OpensChildbearing)
        && (signals.Has(Signal.Sex) || lower.Contains("child", StringComparison.Ordinal)
            || lower.Contains("reproductive", StringComparison.Ordinal));

    // "Must be 18 or older" among exclusions: a requirement in the wrong list, or what keeps people out; "must not be pregnant" leaves no doubt.
    private static Criterion Meant(SourceText source, SourceSpan span, Criterion sentence, CriterionKind kind) =>
        kind == CriterionKind.Inclusion ? AtMost(source, span, LetIn(sentence))
        : kind == CriterionKind.Exclusion && sentence is NotCriterion denied && (IsWithChild(denied.Inner) || MustNot().IsMatch(source.Lower.AsSpan(span.Start, span.Length))) ? denied.Inner
        : kind == CriterionKind.Exclusion && sentence is not UninterpretedCriterion && Required().IsMatch(source.Lower.AsSpan(span.Start, span.Length))
            ? new AmbiguousCriterion([sentence, new NotCriterion(sentence) { Span = span }]) { Span = span }
            : sentence;

    // "No more than 200 mg prior melphalan" is so of whoever had none.
    private static Criterion AtMost(SourceText source, SourceSpan span, Criterion sentence) => sentence switch
    {
        TreatmentCriterion { Qualifiers.Count: > 0, Within: null } given when OpensAtMost().IsMatch(source.LowerOf(span)) =>
            new AnyOfCriterion([new NotCriterion(given with { Qualifiers = [], Timing = TreatmentTiming.Ever }) { Span = span }, given]) { Span = span },
        NotCriterion { Inner: TreatmentCriterion { Within: null } given } when OpensAtMost().IsMatch(source.LowerOf(span)) => // "no more than one course of prednisone"
            new AnyOfCriterion([new NotCriterion(given with { Qualifiers = [], Timing = TreatmentTiming.Ever }) { Span = span }, Statement.Rest(source, span)]) { Span = span },
        AllOfCriterion { Parts: [TreatmentCriterion first, ..] } all when AtMost(source, span, first) is AnyOfCriterion none =>
            new AllOfCriterion([none, .. all.Parts.Skip(1)]) { Span = all.Span }, // "no more than 3 months of prednisone since biopsy"
        _ => sentence,
    };

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
        if (span.Length < LongestReference
            && (IsNoDemand(lower, signals) || IsExplanation(lower) || IsReference(lower, signals) || IsDefinition(source, span, lower, signals) || IsHeading(lower)))
        {
            return new NoDemandCriterion { Span = span };
        }

        if (kind == CriterionKind.Inclusion && lower.StartsWith("because ", StringComparison.Ordinal) && WhyNoChildren().IsMatch(lower))
        {
            return new NoDemandCriterion { Span = span };
        }

        if (source.CanDoWithout && span.Length < LongestSentence && Aside(source, span, kind, lower) is { } aside)
        {
            return WithEvidence(Sentence(source.Without(aside), span, kind, section), aside, source);
        }

        // "Patients will be enrolled who …" says no more than "who …".
        if (kind == CriterionKind.Inclusion && signals.Has(Signal.Being) && lower.Contains(" be ", StringComparison.Ordinal)
            && Enrolment().Match(lower) is { Success: true } enrolment)
        {
            return Sentence(source, SourceSpan.FromBounds(span.Start + enrolment.Length, span.End), kind, section);
        }

        // "Subjects will be excluded if they have asthma" says no more than "asthma" in a list of exclusions.
        if ((signals.Has(Signal.Ban) || signals.Has(Signal.Not | Signal.Fitness)) && KeptOut().Match(lower) is { Success: true } keptOut && keptOut.Length < span.Length)
        {
            var rule = Sentence(source, SourceSpan.FromBounds(span.Start + keptOut.Length, span.End), CriterionKind.Exclusion, section);
            return kind == CriterionKind.Exclusion ? rule : new NotCriterion(rule) { Span = span };
        }

        // "Consent of the subject or, in the absence of capacity, of a representative": nobody has to lack it.
        if (kind == CriterionKind.Inclusion && source.CanDoWithout && lower.Contains("consent", StringComparison.Ordinal) && lower.AsSpan().ContainsAny(Incapacity)
            && WithoutCapacity().Match(lower) is { Success: true, Index: > 0 } lacking)
        {
            return Sentence(source.Without(new SourceSpan(span.Start + lacking.Index, lacking.Length)), span, kind, section);
        }

        // "Warfarin, because of the risk of bleeding": why says nothing of whom.
        if (lower.AsSpan().ContainsAny(Reasons) && Reason().Match(lower) is { Success: true, Index: > 0 } reason)
        {
            return Sentence(source, new SourceSpan(span.Start, reason.Index), kind, section);
        }

        // "Cancer except skin cancer, which is allowed": it is let off already.
        if (signals.Has(Signal.Leave) && AllowedToo().Match(lower) is { Success: true, Index: > 0 } too && CanExcept(lower, signals) && FirstException(lower[..too.Index]).Success)
        {
            return Sentence(source, new SourceSpan(span.Start, too.Index), kind, section);
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

        if (source.CanDoWithout && lower.Contains("performance", StringComparison.Ordinal) && DefinedGrade().Match(lower) is { Success: true } meant)
        {
            return Sentence(source.Without(new SourceSpan(span.Start + meant.Groups["meaning"].Index, meant.Groups["meaning"].Length)), span, kind, section);
        }

        if (span.Length > LongestSentence)
        {
            return Statement.Rest(source, span);
        }

        if (CanChoose(lower, signals) && InlineChoice().Match(lower) is { Success: true } choice)
        {
            return Chosen(source, span, kind, section, lower, choice);
        }

        // "Radiotherapy must not be given within 7 days before entry" bans radiotherapy within 7 days.
        if (source.CanDoWithout && signals.Has(Signal.Not | Signal.Must) && NotGiven().Match(lower) is { Success: true, Index: > 0 } banned)
        {
            return new NotCriterion(Sentence(source.Without(new SourceSpan(span.Start + banned.Index, banned.Length)), span, kind, section)) { Span = span };
        }

        if (CanDeny(signals) && FindDenial(lower) is { Start: > 0 } denial)
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
        ((signals.Has(Signal.OpensNoDemand) || (signals.Has(Signal.OpensAny) && lower.AsSpan().ContainsAny(NoDemandWords))
            || (signals.Has(Signal.Not) && (signals.Has(Signal.Criteria) || lower.Contains("not specified", StringComparison.Ordinal)))
            || (signals.Has(Signal.Criteria) && lower.AsSpan().ContainsAny(UnmetCriteria))) && NoDemand().IsMatch(lower))
        || (signals.Has(Signal.Choice) && (signals & (Signal.Ban | Signal.Fitness)) != 0 && MeetsAny().IsMatch(lower))
        || (lower.AsSpan().ContainsAny(Anyone) && OfAnyKind().IsMatch(lower))
        || (signals.Has(Signal.OpensAny) && lower.Contains(" re", StringComparison.Ordinal) && NotAsked().IsMatch(lower))
        || (signals.Has(Signal.Being) && lower.Contains(" be ", StringComparison.Ordinal) && lower.AsSpan().ContainsAny(Caps) && Capped().IsMatch(lower));

    private static readonly SearchValues<string> Caps = Triggers.Of("limited", "capped", "restricted", "stratified");

    private static readonly SearchValues<string> Anyone = Triggers.Of("all ", "any ", "age limit", "age restriction", "there will be no ", "there are no ", "there is no ");

    private static readonly SearchValues<string> UnmetCriteria = Triggers.Of("exclusion criteri", "fail", "unable to ", "inability to ");

    // What a line that begins with "no", "not", "any" or "all" holds where it demands nothing.
    private static readonly SearchValues<string> NoDemandWords = Triggers.Of(
        "specified", "applicable", "restriction", "limit", "criteri", "exclusion", "any age", "any stage", "any race", "any status",
        "any ethnic", "all age", "all race", "all stage", "all ethnic");

    // "Bone lesions are not considered measurable" asks nobody to have them.
    private static bool IsDefinition(SourceText source, SourceSpan span, string lower, Signal signals) =>
        (signals.Has(Signal.Considered) && lower.Contains(" considered ", StringComparison.Ordinal)
            && !lower.Contains("must", StringComparison.Ordinal) && Definition().IsMatch(lower))
        || (lower.Contains(" defined ", StringComparison.Ordinal) && IsMeaningOfTerm(source, span, lower));

    // "HER2-positive is defined as IHC 3+", "treatment failure is defined as …": what a marker or a term of the study means; what an illness means narrows it.
    private static bool IsMeaningOfTerm(SourceText source, SourceSpan span, string lower)
    {
        if (IsDefinedAs().Match(lower) is not { Success: true } defined)
        {
            return false;
        }

        var subject = new SourceSpan(span.Start, defined.Index);
        return !source.Names(subject, Vocabulary.ConceptKind.Condition)
            && (source.Names(subject, Vocabulary.ConceptKind.Biomarker) || StudyTerm().IsMatch(lower.AsSpan(0, defined.Index)));
    }

    // "Population characteristics", "Cohort 2", "Excluded within 14 days of entry:": a heading that stands for itself.
    private static bool IsHeading(string lower) => lower.Length < ShortLine && Heading().IsMatch(lower);

    private static bool IsReference(string lower, Signal signals) => signals.Has(Signal.OpensReference) && Reference().IsMatch(lower);

    // Something stands behind a colon, comma or bracket, or "such as".
    private static bool CanChoose(string lower, Signal signals) =>
        (signals.Has(Signal.Choice) && lower.AsSpan().IndexOfAny(":;,(") is >= 0 and var mark
            && lower.AsSpan(mark + 1).ContainsAnyExcept(' '))
        || (signals.Has(Signal.Count) && lower.Contains("one or more", StringComparison.Ordinal)) || lower.Contains("one of:", StringComparison.Ordinal);

    private static bool CanDeny(Signal signals) =>
        signals.Has(Signal.Ban) || signals.Has(Signal.Not | Signal.Leave) || signals.Has(Signal.Not | Signal.Fitness) || signals.Has(Signal.Denial | Signal.Fitness);

    // With the blanks before it.
    private static SourceSpan? FindDenial(string lower)
    {
        foreach (var match in Denial().EnumerateMatches(lower))
        {
            return SourceSpan.FromBounds(lower.AsSpan(0, match.Index).TrimEnd().Length, match.Index + match.Length);
        }

        return null;
    }

    private static bool CanPermit(string lower, Signal signals) =>
        signals.Has(Signal.Leave) || signals.Has(Signal.OpensNote) || signals.Has(Signal.Fitness | Signal.Being)
        || signals.Has(Signal.Bar | Signal.Not) || (signals.Has(Signal.May) && lower.AsSpan().ContainsAny(Permitting))
        || lower.Contains('*', StringComparison.Ordinal);

    private static readonly SearchValues<string> Incapacity = Triggers.Of("capacity", "not capable", "not able", "unable", "incapable", "incompetent");

    // "May" that permits, unlike "may interfere".
    private static readonly SearchValues<string> Permitting = Triggers.Of(
        "may also", "can also", "may join", "can join", "may be ", "could be ", "can be ", "may enrol", "could enrol", "can enrol",
        "may enter", "could enter", "can enter", "may participate", "could participate", "can participate", "may take part",
        "could take part", "can take part", "may continue", "may receive");

    private static Criterion Plain(SourceText source, SourceSpan span, CriterionKind kind, string? section, int reach = int.MaxValue, bool isDenied = false)
    {
        var statement = new Statement(source, span, kind, section) { LimitsEnd = reach, IsDenied = isDenied };
        LeafReader.Read(statement);
        return PhraseReader.Read(statement, isDenied);
    }
}
