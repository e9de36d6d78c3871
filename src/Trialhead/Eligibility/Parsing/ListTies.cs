using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Ties to every member of a list of what keeps people out what the list as a whole says: a time, a degree, what must come of it.</summary>
/// <remarks>
/// "Uncontrolled illness including arrhythmia", "thrombosis within 6 months, such as A and B", "A, B or psychiatric illness that would impair compliance":
/// whoever has a member alone is not yet kept out. Only what is not wanted is narrowed; what is asked for stays as it is.
/// </remarks>
internal static partial class ListTies
{
    private static readonly SearchValues<string> Degrees = Triggers.Of("controlled", "significant", "severe", "serious", "unstable");

    private static readonly SearchValues<string> Outcomes = Triggers.Of("that ", "which ", "render", "sufficient to", "symptoms ", "signs ");

    private static readonly SearchValues<string> Beginnings = Triggers.Of("start", "initiat", "commenc");

    private static readonly Qualifier Begun = new(QualifierKind.Other, "begun then");

    private static readonly Qualifier Shown = new(QualifierKind.Other, "with its signs");

    private static readonly Qualifier Described = new(QualifierKind.Other, "of the kind described");

    /// <summary>The statement with what the line shares tied to its members; itself where nothing is shared.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The line.</param>
    /// <param name="kind">Which list the line is of.</param>
    /// <param name="statement">What was read of the line.</param>
    public static Criterion Tie(SourceText source, SourceSpan span, CriterionKind kind, Criterion statement)
    {
        var isUnwanted = kind == CriterionKind.Exclusion;
        if (statement is UninterpretedCriterion or NoDemandCriterion or PermissionCriterion || (!isUnwanted && !HasDenial(statement)))
        {
            return statement;
        }

        var line = new Line(source.LowerOf(span), span.Start);
        var hasList = HasList(statement);
        var tied = hasList && statement.HasLeaf(leaf => WindowOf(leaf) is not null) ? Unwanted(statement, isUnwanted, part => part is AnyOfCriterion any ? Timed(line, any) : part) : statement;
        tied = line.Text.Contains("within ", StringComparison.Ordinal) && tied.Leaves().All(leaf => WindowOf(leaf) is null) && Examples().IsMatch(line.Text)
            ? Unwanted(tied, isUnwanted, part => TimedByExamples(line, part))
            : tied;
        tied = hasList && line.Text.AsSpan().ContainsAny(Degrees) ? Unwanted(tied, isUnwanted, part => part is AnyOfCriterion any ? Graded(line, any) : part) : tied;
        tied = hasList && line.Text.Contains("with ", StringComparison.Ordinal) ? Unwanted(tied, isUnwanted, part => part is AnyOfCriterion any ? Beside(line, any) : part) : tied;
        tied = line.Text.AsSpan().ContainsAny(Outcomes) ? Unwanted(tied, isUnwanted, part => Judged(line, part)) : tied;
        return line.Text.AsSpan().ContainsAny(Beginnings) ? Unwanted(tied, isUnwanted, part => Started(line, part)) : tied;
    }

    private static bool HasList(Criterion part) => part is AnyOfCriterion || part.HasPart(HasList);

    /// <summary>Whether a statement is a denial, or a part of it is.</summary>
    internal static bool HasDenial(Criterion part) => part is NotCriterion || part.HasPart(HasDenial);

    // "Thrombosis within 6 months, such as A and B": A and B within that time; "A, B including C, within 4 weeks": perhaps.
    private static AnyOfCriterion Timed(Line line, AnyOfCriterion any)
    {
        var timed = any.Leaves().Where(leaf => WindowOf(leaf) is not null).ToList();
        if (timed.Count == 0 || timed.Exists(leaf => WindowOf(leaf) != WindowOf(timed[0])))
        {
            return any;
        }

        var (first, window) = (timed[0], WindowOf(timed[0])!); // only leaves with a window are listed
        return (AnyOfCriterion)Map(any, leaf =>
            leaf is not (DiagnosisCriterion { Within: null, IsFamily: false } or TreatmentCriterion { Within: null, Timing: TreatmentTiming.Prior or TreatmentTiming.Ever or TreatmentTiming.Unstated }) ? leaf
            : leaf.Span.Start >= first.Span.End ? line.Between(first, leaf) is { } gap && Examples().IsMatch(gap) && !Breaks().IsMatch(gap) ? PhraseList.Windowed(leaf, window) : leaf
            : leaf is TreatmentCriterion && first is TreatmentCriterion && line.Between(leaf, first) is { } before && !Breaks().IsMatch(before) && !OwnTime().IsMatch(before)
                ? new AmbiguousCriterion([leaf, PhraseList.Windowed(leaf, window)]) { Span = leaf.Span }
            : leaf);
    }

    // "Anticancer therapy including chemotherapy within 3 weeks", of which only the first was read.
    private static Criterion TimedByExamples(Line line, Criterion part) =>
        part is TreatmentCriterion { Timing: TreatmentTiming.Prior or TreatmentTiming.Ever or TreatmentTiming.Unstated } && line.After(part) is { } after
        && ExamplesWithin().Match(after) is { Success: true } timed
        && WindowGrammar.Read(new Statement(new SourceText(timed.Value), new SourceSpan(0, timed.Length), CriterionKind.Exclusion, null)) is [{ IsBefore: false, Window: var window }]
            ? new AmbiguousCriterion([part, PhraseList.Windowed(part, window)]) { Span = part.Span }
            : part;

    private static TimeWindow? WindowOf(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => c.Within,
        TreatmentCriterion c => c.Within,
        _ => null,
    };

    // "Uncontrolled illness including, but not limited to, heart failure, arrhythmia".
    private static AnyOfCriterion Graded(Line line, AnyOfCriterion any)
    {
        if (any.Leaves().First() is not DiagnosisCriterion { Condition.Id: "comorbidity", Qualifiers: { Count: > 0 } stated } lead
            || stated.Where(qualifier => qualifier.Text.AsSpan().ContainsAny(Degrees)).ToList() is not { Count: > 0 } degrees)
        {
            return any;
        }

        return (AnyOfCriterion)Map(any, leaf => leaf is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false, Within: null } named && !ReferenceEquals(leaf, lead)
            && !PatientChart.HappensInADay(named.Condition, Lexicon.InUse)
            && !OwnDegree().IsMatch(named.Condition.Name) && line.Between(lead, leaf) is { } gap && Examples().IsMatch(gap) && !Breaks().IsMatch(gap)
                ? named with { Qualifiers = degrees }
                : leaf);
    }

    // "A history of heart disease, with NYHA class II or more" needs both.
    private static Criterion Beside(Line line, AnyOfCriterion any)
    {
        var parts = new List<Criterion>();
        foreach (var part in any.Parts)
        {
            if (parts is [.., var before] && line.Between(before, part) is { } gap && With().IsMatch(gap))
            {
                parts[^1] = new AllOfCriterion([before, part]) { Span = SourceSpan.FromBounds(before.Span.Start, part.Span.End) };
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.Count == any.Parts.Count ? any : parts is [var only] ? only : new AnyOfCriterion(parts) { Span = any.Span };
    }

    // "Any medical condition or psychiatric illness which could place the person at risk": no study keeps out all who have one.
    private static Criterion Judged(Line line, Criterion part)
    {
        if (part is AnyOfCriterion any)
        {
            return new AnyOfCriterion([.. any.Parts.Select(each => each is DiagnosisCriterion named && IsJudged(line, named) ? named with { Qualifiers = [PhraseList.Judged] } : each)]) { Span = any.Span };
        }

        if (part is DiagnosisCriterion { IsFamily: false, Condition: { ParentIds.Count: 0, IsUnlisted: false } } && line.Until(part) is { } until && SignsOf().IsMatch(until))
        {
            return new NarrowedCriterion(part, [Shown]) { Span = part.Span };
        }

        return part is TreatmentCriterion { Qualifiers.Count: 0 } && line.After(part) is { } rest && Does().IsMatch(rest) ? new NarrowedCriterion(part, [Described]) { Span = part.Span } : part;
    }

    private static bool IsJudged(Line line, DiagnosisCriterion named) =>
        named is { Qualifiers.Count: 0, IsFamily: false, Condition.ParentIds.Count: 0 } && Wide().IsMatch(named.Condition.Name)
        && line.After(named) is { } after && Outcome().Match(after) is { Success: true } outcome && !Breaks().IsMatch(after.AsSpan(0, outcome.Index));

    // Who takes a drug need not have begun it in that time.
    private static Criterion Started(Line line, Criterion part) =>
        part is TreatmentCriterion { Timing: not TreatmentTiming.Planned } && line.Before(part) is { } before && Start().Match(before) is { Success: true } start && !Breaks().IsMatch(before.AsSpan(start.Index))
            ? new NarrowedCriterion(part, [Begun]) { Span = part.Span }
            : part;

    // The parts that speak against joining, changed from below.
    private static Criterion Unwanted(Criterion criterion, bool isUnwanted, Func<Criterion, Criterion> change)
    {
        var below = CriterionTree.Below(criterion, part => Unwanted(part, criterion is NotCriterion ? !isUnwanted : isUnwanted, change));
        return isUnwanted ? change(below) : below;
    }

    // The leaves that are stated as they stand, not what is denied or excepted.
    private static Criterion Map(Criterion criterion, Func<Criterion, Criterion> change) => criterion switch
    {
        AllOfCriterion or AnyOfCriterion or ExceptCriterion => CriterionTree.Below(criterion, part => Map(part, change)),
        DiagnosisCriterion or TreatmentCriterion => change(criterion),
        _ => criterion,
    };

    // A line in lower case, and where it begins.
    private readonly record struct Line(string Text, int Start)
    {
        public string? Between(Criterion one, Criterion next) => Cut(one.Span.End - Start, next.Span.Start - Start);

        public string? Before(Criterion part) => Cut(0, part.Span.Start - Start);

        public string? Until(Criterion part) => Cut(0, part.Span.End - Start);

        public string? After(Criterion part) => Cut(part.Span.End - Start, Text.Length);

        private string? Cut(int from, int to) => from < 0 || to < from || to > Text.Length ? null : Text[from..to];
    }

    [GeneratedRegex(@"\b(?:such as|includ\w+|e\.g|i\.e|for example|limited to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Examples();

    [GeneratedRegex(@"^[^.;:]{0,40}\binclud\w+[^.;:]*\bwithin\s[^.;:]*", RegexOptions.CultureInvariant)]
    private static partial Regex ExamplesWithin();

    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|etc|vs|incl|approx|e|i))[.;](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\b(?:history|ever|current\w*|concurrent\w*|concomitant\w*|ongoing|planned|prior|previous\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnTime();

    [GeneratedRegex("^(?:active|acute|unstable|uncontrolled|severe|sepsis|septic)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex OwnDegree();

    [GeneratedRegex(@"^\W*with\s(?![^.;]*\b(?:or|and)\b)[^,.;]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:[\w-]+ ){1,2}(?:disease|disorder|illness)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    [GeneratedRegex(
        @"\b(?:that|which)\s+(?:\w+,?\s+){0,6}?(?:could|would|might|may|can|will|limits?|prevents?|interferes?|precludes?|compromises?|impairs?|affects?|poses?|puts?|places?|makes?|renders?)\b|\brendering\b|\bsufficient to\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\b(?:signs?|symptoms?)\s+of\s+(?:[\w-]+\s+){0,2}[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex SignsOf();

    [GeneratedRegex(@"^s?\s*(?:drugs?|agents?|medications?)?\s*(?:that|which)\s+(?:(?:are|is) (?:known|likely) to |(?:can|could|may|might) )?(?:induc|inhibit|prolong|alter|influenc|lower|raise|contain)\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    [GeneratedRegex(@"\b(?:start|initiation|commencement)\s+of\s+(?![^.;]{0,40}\bwithin\b)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Start();
}
