using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>What is let off a rule.</content>
internal static partial class StatementReader
{
    private static Criterion WithException(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower)
    {
        var cue = CanExcept(lower, source.SignalsIn(span)) ? FirstException(lower) : Match.Empty;
        if (!cue.Success || cue.Index == 0 || cue.Index + cue.Length >= lower.Length)
        {
            return cue.Success && cue.Index == 0 && kind == CriterionKind.Exclusion && ExceptionFirst(source, span, section, lower) is { } ruled
                ? ruled
                : WithCondition(source, span, kind, section, lower);
        }

        var stated = new Statement(source, span, kind, section);
        if (MeasurementGrammar.IsWithinLimits(stated, cue.Index) || MeasurementGrammar.IsWithinSurvival(stated, cue.Index))
        {
            // "≤ 2.5 x ULN, except with liver metastases ≤ 5 x ULN" is one demand with two limits.
            return WithCondition(source, span, kind, section, lower);
        }

        if (source.CanDoWithout && kind == CriterionKind.Exclusion && OtherForms().Match(lower) is { Success: true } forms)
        {
            // "Forms of psoriasis other than plaque psoriasis (such as guttate)": the bracket names those others.
            var bare = source.Without(SourceSpan.FromBounds(span.Start + forms.Groups["others"].Index, span.Start + forms.Length));
            return WithException(bare, span, kind, section, bare.LowerOf(span));
        }

        if (source.CanDoWithout && cue.Value.Contains("other than", StringComparison.Ordinal) && ExamplesBehind().Match(lower, cue.Index + cue.Length) is { Success: true } such
            && AreOthers(source, SourceSpan.FromBounds(span.Start + cue.Index, span.Start + such.Index + such.Groups["but"].Length), new SourceSpan(span.Start + such.Groups["others"].Index, such.Groups["others"].Length)))
        {
            // "A lung disease other than asthma (e.g. COPD)": the bracket names what the rule is about.
            var others = new SourceSpan(span.Start + such.Groups["others"].Index, such.Groups["others"].Length);
            var bare = source.Without(others);
            var rule = WithException(bare, span, kind, section, bare.LowerOf(span));
            return kind == CriterionKind.Exclusion ? new AnyOfCriterion([rule, Plain(source, others, kind, section)]) { Span = span } : rule;
        }

        if (source.CanDoWithout && cue.Value.Contains("other than", StringComparison.Ordinal)
            && OwnProduct().Match(lower, cue.Index + cue.Length) is { Success: true } own)
        {
            // "Any vaccine other than the study vaccine within 30 days": nobody has had the study's own, and what follows belongs to the rule.
            var rest = source.Without(SourceSpan.FromBounds(span.Start + cue.Index, span.Start + own.Index + own.Length));
            return WithException(rest, span, kind, section, rest.LowerOf(span));
        }

        if (kind == CriterionKind.Exclusion && cue.Value.Contains("other than", StringComparison.Ordinal)
            && FirstException(lower, cue.Index + cue.Length) is { Success: true } next && next.Value.Contains("except", StringComparison.Ordinal) && next.Index + next.Length < lower.Length)
        {
            // "Malignancy other than X within 5 years, except Y": both are let off.
            var ruled = new SourceSpan(span.Start, next.Index);
            var more = Let(source, SourceSpan.FromBounds(span.Start + next.Index + next.Length, span.End));
            return Except(WithException(source, ruled, kind, section, source.LowerOf(ruled)), more, span);
        }

        if ((AroundBracket(source, span, kind, section, lower, cue) ?? BeforeWindow(source, span, kind, section, lower, cue)) is { } around)
        {
            return around;
        }

        var head = new SourceSpan(span.Start, cue.Index);
        var tail = SourceSpan.FromBounds(span.Start + cue.Index + cue.Length, span.End);
        if (kind == CriterionKind.Inclusion && cue.Value.TrimStart(' ', ',', '(').StartsWith("unless", StringComparison.Ordinal))
        {
            var ruled = WithCondition(source, head, kind, section, source.LowerOf(head));
            return new AnyOfCriterion([ruled, Unweighed(source, tail, kind, section)]) { Span = span };
        }

        if (kind == CriterionKind.Exclusion && UnlessBefore(source, tail) is { } since)
        {
            // "Methotrexate unless stopped at least 4 weeks before" is methotrexate within 4 weeks.
            return PhraseList.Windowed(WithCondition(source, head, kind, section, source.LowerOf(head)), since);
        }

        var isOpen = GoesOnBehindBracket(lower[(cue.Index + cue.Length)..]);
        if (isOpen || kind == CriterionKind.Inclusion)
        {
            // "(excluding diabetes), liver disease" does not let off the liver disease; and a limit has no exceptions.
            var rule = WithCondition(source, head, kind, section, source.LowerOf(head));
            if (isOpen && kind == CriterionKind.Exclusion && BracketAlone(source, span, lower, cue, rule) is { } parted)
            {
                return parted;
            }

            if (!isOpen && Let(source, tail) is var spared && IsSpared(rule, spared))
            {
                return spared.HasLeaf(leaf => leaf is StateCriterion) ? new AnyOfCriterion([rule, spared]) { Span = span }
                    : new AllOfCriterion([rule, new PermissionCriterion(spared) { Span = tail }]) { Span = span };
            }

            if (isOpen || !rule.HasLeaf(leaf => leaf is DiagnosisCriterion or TreatmentCriterion or BiomarkerCriterion))
            {
                return WithRest(rule, Unweighed(source, tail, kind, section), kind, span);
            }
        }

        return Negated(source, head, kind, section, source.LowerOf(head), Let(source, tail));
    }

    // The time that must have passed since the end; null where something else is said.
    private static TimeWindow? UnlessBefore(SourceText source, SourceSpan tail)
    {
        var lower = source.LowerOf(tail);
        return HasEnded().Match(lower) is { Success: true } ended && WindowGrammar.Read(new Statement(source, tail, CriterionKind.Exclusion, null)) is [{ IsBefore: true, Window: var window, Span: var told }]
            && ended.Length <= told.Start && lower.AsSpan(ended.Length, told.Start - ended.Length).IsWhiteSpace() && !lower.AsSpan(told.End).ContainsAnyInRange('a', 'z') ? window : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:it|they|this|which|therapy|treatment|the last dose|last dose|these)\s+)?(?:(?:is|was|were|are|has|have|had|been)\s+)*(?:stopped|discontinued|completed|ended|finished|withdrawn|given|received|administered|performed|taken)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasEnded();

    // "Other than psoriasis, any skin disease".
    private static Criterion? ExceptionFirst(SourceText source, SourceSpan span, string? section, string lower)
    {
        var lead = LeadingException().Match(lower);
        if (!lead.Success || !source.CanDoWithout
            || Let(source, SourceSpan.FromBounds(span.Start + lead.Groups["what"].Index, span.Start + lead.Groups["what"].Index + lead.Groups["what"].Length)) is not { } letOff
            || letOff is UninterpretedCriterion)
        {
            return null;
        }

        var rest = SourceSpan.FromBounds(span.Start + lead.Length, span.End);
        return Exempt(WithException(source, rest, CriterionKind.Exclusion, section, source.LowerOf(rest)), letOff, span);
    }

    [GeneratedRegex(@"^\W*(?:other than|apart from|besides|excepting|except for|except|excluding|with the exception of)\s+(?<what>[^,;.:()]{3,60}),\s+(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingException();

    [GeneratedRegex(
        @"^\W*(?:any |other )*(?:forms?|types?|kinds?|variants?|subtypes?)\b[^()]{3,60}\bother than\b[^()]{3,60}(?<others>\((?:such as|i\.?e\.?|e\.?g\.?|including|for example|namely)[^()]*\))\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForms();

    [GeneratedRegex(@"\G(?<but>[^();]{3,60})(?<others>\((?:such as|i\.?e|e\.?g|including|for example|namely)\b[^()]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex ExamplesBehind();

    // Whether what stands in brackets is named, and none of it a kind of what is let off before them.
    private static bool AreOthers(SourceText source, SourceSpan letOff, SourceSpan brackets)
    {
        var (let, others) = (source.MentionsIn(letOff), source.MentionsIn(brackets));
        return let.Count > 0 && others.Count > 0 && !others.Exists(other => let.Exists(one => Lexicon.InUse.IsA(other.Concept, one.Concept)));
    }

    // "Malignancy (except skin cancer) within 5 years": what follows the bracket belongs to the rule.
    private static Criterion? AroundBracket(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match cue)
    {
        var open = lower.LastIndexOf('(', cue.Index + cue.Length - 1);
        var close = lower.IndexOf(')', cue.Index + cue.Length);
        if (!source.CanDoWithout || open < cue.Index || close < 0 // the cue takes in the bracket right before it
            || !BelongsToRule().IsMatch(lower.AsSpan(close + 1)))
        {
            return null;
        }

        var letOff = Let(source, SourceSpan.FromBounds(span.Start + cue.Index + cue.Length, span.Start + close));
        if (letOff is UninterpretedCriterion)
        {
            return null;
        }

        var whole = source.Without(SourceSpan.FromBounds(span.Start + open, span.Start + close + 1));
        var rule = Sentence(whole, span, kind, section);
        return rule.HasLeaf(leaf => leaf is DiagnosisCriterion or TreatmentCriterion or BiomarkerCriterion) ? Exempt(rule, letOff, span) : null;
    }

    // "Malignancy other than skin cancer within 5 years": the time at the end belongs to the rule.
    private static Criterion? BeforeWindow(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match cue)
    {
        var from = cue.Index + cue.Length;
        var tail = SourceSpan.FromBounds(span.Start + from, span.End);
        if (!source.CanDoWithout || cue.Value.Contains("unless", StringComparison.Ordinal)
            || WindowGrammar.Read(new Statement(source, tail, kind, section)) is not [{ IsBefore: false, Span: var window }]
            || lower.AsSpan(from + window.End).ContainsAnyInRange('a', 'z') || OwnTime().IsMatch(lower.AsSpan(from, window.Start))
            || WindowGrammar.Read(new Statement(source, new SourceSpan(span.Start, cue.Index), kind, section)).Count > 0)
        {
            return null;
        }

        var letOff = Let(source, SourceSpan.FromBounds(tail.Start, tail.Start + window.Start));
        if (letOff is UninterpretedCriterion)
        {
            return null;
        }

        var whole = source.Without(SourceSpan.FromBounds(span.Start + cue.Index, tail.Start + window.Start));
        var rule = Sentence(whole, span, kind, section);
        return rule.HasLeaf(leaf => leaf is DiagnosisCriterion or TreatmentCriterion or StateCriterion { State: PersonalState.InAnotherStudy }) ? Exempt(rule, letOff, span) : null;
    }

    // "… except skin cancer treated within 5 years": when that was.
    [GeneratedRegex(
        @"\b(?:treat\w*|resect\w*|remov\w*|excis\w*|cure\w*|complet\w*|therap\w*|surg\w*|occur\w*|diagnos\w*|given|received|used|taken|administered|stopped|ended|resolved|recover\w*|free|remission|evidence|recur\w*|relaps\w*|includ\w*|if|who|that|which|when)\b[^,;]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OwnTime();

    // "Any disease (other than asthma), e.g. diabetes": the bracket alone is let off, and what follows is more of the same list.
    private static AnyOfCriterion? BracketAlone(SourceText source, SourceSpan span, string lower, Match cue, Criterion rule)
    {
        var from = cue.Index + cue.Length;
        var close = lower.IndexOf(')', from);
        if (close < 0 || lower.LastIndexOf('(', cue.Index + 1) < 0 || !More().IsMatch(lower.AsSpan(close + 1)))
        {
            return null;
        }

        var letOff = Let(source, SourceSpan.FromBounds(span.Start + from, span.Start + close));
        var more = Plain(source, SourceSpan.FromBounds(span.Start + close + 1, span.End), CriterionKind.Exclusion, null);
        return letOff is UninterpretedCriterion ? null : new AnyOfCriterion([Except(rule, letOff, span), more]) { Span = span };
    }

    [GeneratedRegex(
        @"\G(?:the )?(?:study|investigational|trial) (?:vaccines?|drugs?|products?|medications?|treatments?|agents?|interventions?|therap(?:y|ies))(?:\(s\)|/\w+)?", RegexOptions.CultureInvariant)]
    private static partial Regex OwnProduct();

    private static readonly SearchValues<string> ExceptionWords = Triggers.Of(
        "with the exception", "with exception", "except", "unless", "other than", "apart from", "besides", "excluding", "but not including", "not including", "than");

    // Sought from the first of its words on, and the blanks and signs before that: most of a text need not be tried.
    private static Match FirstException(string lower, int from = 0)
    {
        var word = lower.AsSpan(from).IndexOfAny(ExceptionWords);
        if (word < 0)
        {
            return Match.Empty;
        }

        var start = lower.AsSpan(0, from + word).TrimEnd(" ,(").Length;
        return Exception().Match(lower, Math.Max(start, from));
    }

    private static bool CanExcept(string lower, Signal signals) => signals.Has(Signal.Exception)
        || (signals.Has(Signal.OtherThan) && (lower.Contains("other ", StringComparison.Ordinal) || lower.Contains("not including", StringComparison.Ordinal)));

    private static bool GoesOnBehindBracket(string tail)
    {
        var text = tail.AsSpan().TrimEnd(" .;,");
        var bracket = text.IndexOf(')');
        return bracket >= 0 && bracket < text.Length - 1;
    }

    // A rule whose rest may let off, or may name more of the same.
    private static Criterion WithRest(Criterion rule, UninterpretedCriterion rest, CriterionKind kind, SourceSpan span) =>
        kind == CriterionKind.Inclusion
            ? new AllOfCriterion([rule, rest]) { Span = span }
            : new AnyOfCriterion([new ExceptCriterion(rule, rest) { Span = span }, rest]) { Span = span };

    // "At least 2 weeks since surgery (except biopsy)": the surgery has the exception, not the time without it.
    private static Criterion Spare(Criterion rule, Criterion? exception, CriterionKind kind, SourceSpan span) =>
        exception is null || kind == CriterionKind.Exclusion ? Except(rule, exception, span)
        : rule is AllOfCriterion all && all.Parts.All(part => part is NotCriterion)
            ? new AllOfCriterion(ExemptEach(all.Parts, exception)) { Span = span }
        : Exempt(rule, exception, span);

    private static List<Criterion> ExemptEach(IReadOnlyList<Criterion> rules, Criterion exception) =>
        [.. rules.Select(rule => Exempt(rule, exception, rule.Span))];

    // "A negative test (except when surgically sterile)", "recovered (except for hair loss)": who is excepted is asked for less.
    private static bool IsSpared(Criterion rule, Criterion exception) =>
        exception.Leaves().All(leaf => leaf is StateCriterion { State: PersonalState.SurgicallySterile or PersonalState.Postmenopausal } or UninterpretedCriterion)
            ? exception.HasLeaf(leaf => leaf is StateCriterion)
            : rule.HasLeaf(leaf => leaf is StateCriterion { State: PersonalState.RecoveredFromToxicity }) && exception is not UninterpretedCriterion;

    private static Criterion Except(Criterion rule, Criterion? exception, SourceSpan span) =>
        exception is null ? rule : new ExceptCriterion(rule, exception) { Span = span };
}
