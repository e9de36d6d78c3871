using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Ties words that narrow a whole line to what the line names: a statement must not say more than its words.</summary>
/// <remarks>
/// "Significant cardiac, hepatic or renal disease" asks for each to be significant; a heading that lost its list, a demand behind a colon
/// and "that may hamper compliance" say when the named keeps out, which no leaf tells.
/// </remarks>
internal static partial class LooseWords
{
    private static readonly SearchValues<string> Degrees = Triggers.Of("significant", "relevant", "important", "controlled", "unstable", "serious", "severe", "major", "decompensated");

    private static readonly SearchValues<string> Amounts = Triggers.Of("adequate", "sufficient", "optimal", "recent");

    private static readonly SearchValues<string> Causes = Triggers.Of("precipitated by", "complication of", "triggered by", "provoked by");

    // The beginnings of the counts in MoreThanOne, but for its sign.
    private static readonly SearchValues<string> Counts = Triggers.Of(
        "more than one", "more than two", "more than three", "more than 1", "more than 2", "more than 3", "two or more", "three or more", "2 or more", "3 or more",
        "at least two", "at least three", "at least 2", "at least 3");

    private static readonly CuedPattern SharedDegrees = new(
        Shared(), ["active", "clinically", "significant", "relevant", "important", "uncontrolled", "poorly controlled", "unstable", "serious", "severe", "major", "decompensated"]);

    // What a shared degree is said of.
    private static readonly SearchValues<string> Ailments = Triggers.Of("disease", "disorder", "condition", "illness", "dysfunction", "abnormalit", "impairment", "infection");

    private static readonly SearchValues<string> Duties = Triggers.Of("must", "should");

    private static readonly SearchValues<string> Hindrances = Triggers.Of(" mak", "hamper", "interfer", "jeopard", "compromis", "imped", "preclud");

    private static readonly SearchValues<string> Examples = Triggers.Of("such as", "includ", "e.g", "limited to");

    private const int LongestLead = 45; // "subjects with a known history of poorly controlled"

    /// <summary>The statement with such words tied to it; itself where there are none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The line.</param>
    /// <param name="kind">Which list the line is of.</param>
    /// <param name="statement">What was read of the line.</param>
    public static Criterion Tie(SourceText source, SourceSpan span, CriterionKind kind, Criterion statement)
    {
        if (statement is UninterpretedCriterion or NoDemandCriterion or PermissionCriterion)
        {
            return statement;
        }

        var lower = source.LowerOf(span);
        var text = lower.AsSpan();
        statement = lower.Contains("abnormalit", StringComparison.Ordinal) && AsExamined().Match(lower) is { Success: true } examined ? TieFrom(examined, span.Start, statement, isBehind: false) : statement;
        var tied = text.ContainsAny(Degrees) && text.ContainsAny(Ailments) ? TieShared(lower, span.Start, statement) : statement;
        var isDenied = tied is NotCriterion && lower.Contains("no uncontrolled ", StringComparison.Ordinal);
        if (kind != CriterionKind.Exclusion)
        {
            tied = TieAsked(source, span, lower, tied);
            return isDenied ? TieControl(lower, span.Start, tied) : tied;
        }

        tied = lower.Contains("who ", StringComparison.Ordinal) && WhoNot().Match(lower) is { Success: true } who ? TieWho(who, span.Start, tied) : tied;
        tied = lower.Contains("use of ", StringComparison.Ordinal) && OpensUse().IsMatch(lower) ? TieUseNow(tied) : tied;
        tied = text.ContainsAny(Causes) && CameFrom().Match(lower) is { Success: true } cause ? TieFrom(cause, span.Start, tied, isBehind: true) : tied;
        tied = text.ContainsAny(Allergies) ? TieAllergies(lower, span.Start, tied) : tied;
        tied = lower.Contains(" diagnos", StringComparison.Ordinal) && AsPrimary().Match(lower) is { Success: true } primary ? TiePrimary(primary, span.Start, tied) : tied;
        tied = text.ContainsAny(Judging) ? TieInvestigator(lower, span.Start, tied) : tied;
        tied = text.ContainsAny(Amounts) && Uses().Match(lower) is { Success: true } use ? TieUse(use, span.Start, tied) : tied;
        tied = lower.Contains("other ", StringComparison.Ordinal) && OrOtherThat().IsMatch(lower) ? TieJudged(tied) : tied;
        tied = lower.Contains("controlled ", StringComparison.Ordinal) && Uncontrolled().IsMatch(lower) && !text.ContainsAny(Examples) ? TieControl(lower, span.Start, tied) : tied;
        tied = text.Contains(':') && Heading().Match(lower) is { Success: true } heading ? WithoutHeading(tied, span.Start + heading.Length) : tied;
        tied = text.ContainsAny(Counts) || text.Contains('≥') ? TieCount(lower, span.Start, tied) : tied;
        tied = lower.Contains("negative for", StringComparison.Ordinal) && NegativeForAll().Match(lower) is { Success: true } all ? AllNegative(tied, span.Start + all.Index, span.Start + all.Index + all.Length) : tied;
        tied = lower.Contains("defined", StringComparison.Ordinal) ? Map(tied, part => TieMeaning(lower, span.Start, part)) : tied;
        return Whole(lower) is { } words && !IsTold(tied, words.Value, span.Start + words.Index, span.Start + words.Index + words.Length)
            ? And(tied, source, new SourceSpan(span.Start + words.Index, words.Length), span)
            : tied;
    }

    private static Match? Whole(string lower) =>
        lower.AsSpan().TrimEnd() is [.., ':'] && ListLost().Match(lower) is { Success: true } list ? list
        : lower.Contains(':', StringComparison.Ordinal) && lower.AsSpan().ContainsAny(Duties) && Demanded().Match(lower) is { Success: true } demand ? demand
        : lower.Contains("within ", StringComparison.Ordinal) && Unspecified().Match(lower) is { Success: true } time ? time
        : lower.AsSpan().ContainsAny(Hindrances) && Hampering().Match(lower) is { Success: true } hampering ? hampering
        : null;

    // Whether words already stand in the tree: not understood, as a state, or as what narrows.
    private static bool IsTold(Criterion statement, string words, int from, int to) => statement switch
    {
        StateCriterion { State: PersonalState.UnsuitableByJudgement } => true,
        UninterpretedCriterion or StateCriterion or NarrowedCriterion or ResultCriterion when statement.Span.Start < to && statement.Span.End > from => true,
        DiagnosisCriterion c when IsSaid(c.Qualifiers, words) => true,
        TreatmentCriterion c when IsSaid(c.Qualifiers, words) => true,
        _ => statement.HasPart(part => IsTold(part, words, from, to)),
    };

    private static bool IsSaid(IReadOnlyList<Qualifier> qualifiers, string words) =>
        qualifiers.Any(qualifier => qualifier.Text.Length > 10 && words.Contains(qualifier.Text, StringComparison.OrdinalIgnoreCase));

    private static AllOfCriterion And(Criterion statement, SourceText source, SourceSpan words, SourceSpan span) =>
        new([statement, Statement.Rest(source, words)]) { Span = span };

    // "Clinically significant, uncontrolled cardiac, renal or hepatic disease".
    private static Criterion TieShared(string lower, int start, Criterion statement)
    {
        for (var found = SharedDegrees.Find(lower, 0); found is { } shared; found = SharedDegrees.Find(lower, shared.End))
        {
            var match = Shared().Match(lower, shared.Start);
            var narrowing = QualifierTable.In(match.Groups["how"].Value);
            var list = new SourceSpan(start + match.Groups["list"].Index, match.Groups["list"].Length);
            statement = Map(statement, part => part is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named
                && named.Span.Start >= list.Start && named.Span.Start < list.End && narrowing.Count > 0
                    ? named with { Qualifiers = narrowing }
                    : part);
        }

        return statement;
    }

    // "An adequate trial of A" is not every use of it; "recent use of A" may be over.
    private static Criterion TieUse(Match use, int start, Criterion statement)
    {
        var (from, how) = (start + use.Index, new Qualifier(QualifierKind.Other, use.Groups["how"].Value));
        return Map(statement, part => part is not TreatmentCriterion { Within: null, Timing: not (TreatmentTiming.Current or TreatmentTiming.Planned) } given || given.Span.Start < from
            ? part
            : how.Text != "recent" ? new NarrowedCriterion(given, [how]) { Span = given.Span }
            : new AnyOfCriterion([given with { Timing = TreatmentTiming.Current }, new NarrowedCriterion(given, [how]) { Span = given.Span }]) { Span = given.Span });
    }

    // "Any cardiac, renal or other disease that makes taking part unsafe": no study keeps out all who have a cardiac disease.
    private static Criterion TieJudged(Criterion statement) => Map(statement, part =>
        part is AnyOfCriterion { Parts.Count: > 1 } any && any.Parts[^1].HasLeaf(leaf => leaf is StateCriterion { State: PersonalState.UnsuitableByJudgement })
            ? new AnyOfCriterion([.. any.Parts.Select(each => each is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named && SystemDisease().IsMatch(named.Condition.Name)
                ? named with { Qualifiers = [PhraseList.Judged] }
                : each)])
            { Span = any.Span }
            : part);

    // "Poorly controlled hypertension, asthma and diabetes".
    private static Criterion TieControl(string lower, int start, Criterion statement) => Map(statement, part =>
    {
        if (part is not AnyOfCriterion any || any.Parts[0].Span.Start - start > LongestLead)
        {
            return part;
        }

        List<Criterion> parts = [any.Parts[0]];
        for (var i = 1; i < any.Parts.Count; i++)
        {
            var (from, to) = (any.Parts[i - 1].Span.End - start, any.Parts[i].Span.Start - start);
            if (any.Parts[i] is UninterpretedCriterion && from >= 0 && to >= from && to <= lower.Length && Joint().IsMatch(lower.AsSpan(from, to - from)))
            {
                parts.Add(any.Parts[i]); // "uncontrolled hypertension, IOP, hypothyroidism"
                continue;
            }

            if (any.Parts[i] is not DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named || from < 0 || to < from || to > lower.Length || !Joint().IsMatch(lower.AsSpan(from, to - from)))
            {
                parts.AddRange(any.Parts.Skip(i));
                break;
            }

            var isOfItsOwn = ListTies.OwnDegree().IsMatch(named.Condition.Name) || lower.AsSpan(to).StartsWith("symptomatic", StringComparison.Ordinal);
            parts.Add(isOfItsOwn ? named : named with { Qualifiers = QualifierTable.In("uncontrolled") });
        }

        return new AnyOfCriterion(parts) { Span = any.Span };
    });

    // "Oxygen: patients who need oxygen at more than 4 L/min": the heading only says what the sentence is about.
    private static Criterion WithoutHeading(Criterion statement, int end)
    {
        if (statement is not AnyOfCriterion { Parts.Count: > 1 } any)
        {
            return statement;
        }

        var (first, rest) = (any.Parts[0], any.Parts.Skip(1).ToList());
        return first is AnyOfCriterion ? new AnyOfCriterion([WithoutHeading(first, end), .. rest]) { Span = any.Span }
            : NameOf(first) is not { } name || first.Span.End > end || !rest.Exists(part => part.HasLeaf(leaf => NameOf(leaf) == name)) ? any
            : rest.Count == 1 ? rest[0]
            : new AnyOfCriterion(rest) { Span = any.Span };
    }

    private static Concept? NameOf(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => c.Condition,
        TreatmentCriterion c => c.Treatment,
        _ => null,
    };

    // "More than one cholinesterase inhibitor", "more than one fracture".
    private static Criterion TieCount(string lower, int start, Criterion statement) => Map(statement, part =>
        part is TreatmentCriterion { Qualifiers.Count: 0 } or DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } && part.Span.Start > start && MoreThanOne().Match(lower[..(part.Span.Start - start)]) is { Success: true } count
            ? new NarrowedCriterion(part, [new Qualifier(QualifierKind.Other, count.Groups["count"].Value)]) { Span = part.Span }
            : part);

    // "(negative for A, B and C)" is negative for each, not for any.
    private static Criterion AllNegative(Criterion statement, int from, int to) => Map(statement, part =>
        part is AnyOfCriterion any && any.Parts.All(each => each is NotCriterion { Inner: BiomarkerCriterion } && each.Span.Start >= from && each.Span.End <= to)
            ? new AllOfCriterion([.. any.Parts]) { Span = any.Span }
            : part);

    // "Liver disease defined as ALT above …": the values are meant, and no liver disease without them.
    private static Criterion TieMeaning(string lower, int start, Criterion part) => part is AnyOfCriterion any
        ? new AnyOfCriterion([.. any.Parts.Select(each => each is DiagnosisCriterion named && any.HasPart(other => other.Span.Start > named.Span.End) && IsDefined(lower, named.Span.End - start)
            ? new NarrowedCriterion(named, [new Qualifier(QualifierKind.Other, "as defined")]) { Span = named.Span }
            : each)])
        { Span = any.Span }
        : part;

    private static bool IsDefined(string lower, int end) => end > 0 && end < lower.Length && Meaning().IsMatch(lower.AsSpan(end));

    private static Criterion Map(Criterion criterion, Func<Criterion, Criterion> change) => change(CriterionTree.Below(criterion, part => Map(part, change)));

    private const string Adjective = @"(?!and\b|or\b)(?:[a-z/-]{0,30}(?:ic|al|ar|ary|ory|ous|ine|ive|une|iac)|lung|liver|kidney|heart|bowel|thyroid|skin|blood|mental)\b";

    [GeneratedRegex(
        @"\G\b(?<how>(?:(?:active|(?:clinically )?(?:significant|relevant|important)|uncontrolled|poorly controlled|unstable|serious|severe|major(?! depress)|decompensated)(?:\s*(?:,|/)\s*|\s+(?:and/or|and|or)\s+|\s+)){1,5})(?:\((?:as )?(?:judged|determined|assessed|deemed|defined|in the opinion|in the judge?ment)[^()]*\)\s*)?"
        + "(?<list>" + Adjective + "(?: " + Adjective + @")?(?:\s*,\s*(?:(?:and/or|and|or)\s+)?" + Adjective + "(?: " + Adjective + @")?|\s+(?:and/or|and|or)\s+" + Adjective + "){1,14})"
        + @"(?:,?\s*(?:and/or|and|or)\s+(?:any\s+)?other(?:\s+\w+)?)?\s+(?:diseases?|disorders?|conditions?|illness(?:es)?|dysfunctions?|abnormalit(?:y|ies)|impairments?|infections?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(?:the |these |any of the |one of the )?following\b[^.;:]{0,40}:\s*$|\b(?:as follows|(?:listed|described|specified|defined) below)\s*:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ListLost();

    [GeneratedRegex(@"\bwithin (?:the |a |an )?(?:\w+[- ])?(?:specified|defined|prohibited|prespecified) (?:time )?(?:periods?|windows?|frames?|intervals?|timeframes?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unspecified();

    [GeneratedRegex(@"(?<=^\W*(?!note)[^:.]{3,60}:\s+[^.;]{0,60})\b(?:must|should)\b(?! not)[^.;]*", RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    [GeneratedRegex(
        @"\b(?:potentially|possibly|likely to|(?:that|which) (?:(?:could|may|might|would|can|will) )?(?:potentially )?|(?:could|may|might|would) (?:potentially )?)\s*(?:hamper|interfer|jeopard|compromis|imped|preclud)\w*[^.;]*|\b(?:that|which) (?:\w+ )?makes? [^.;]*\b(?:unsafe|inadvisable|impossible|difficult|unsuitable|inappropriate)\b[^.;]*", RegexOptions.CultureInvariant)]
    private static partial Regex Hampering();

    [GeneratedRegex(@"\b(?<how>adequate|sufficient|optimal|recent)\s+(?:(?:therapeutic|clinical|medical|drug)\s+)?(?:trials?|courses?|use|exposure|treatment|therapy|administration)\s+(?:of|to|with)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Uses();

    [GeneratedRegex(@"\b(?:and|or)\s+(?:any\s+)?other\s+(?:[\w-]+\s+){0,3}?(?:diseases?|conditions?|illness(?:es)?|disorders?|problems?)\s+(?:that|which)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrOtherThat();

    [GeneratedRegex(@"^(?:[\w-]+ ){1,3}(?:disease|disorder|illness)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SystemDisease();

    [GeneratedRegex(@"^\W*(?:(?!and\b|or\b)[\w-]+ ){0,3}?(?:poorly[- ]controlled|uncontrolled|not (?:well|adequately) controlled)\s+(?!and\b|or\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Uncontrolled();

    [GeneratedRegex(@"^(?:[,;/\s]|\b(?:and|or)\b)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\W*[a-z][a-z /-]{2,40}:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?<count>more than (?:one|two|three|1|2|3)|(?:two|three|2|3) or more|at least (?:two|three|2|3)|≥ ?[23])\s+(?:(?!of\b|year|month|week|day|hour)[a-z-]+\s+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex MoreThanOne();

    [GeneratedRegex(@"\bnegative for\b(?![^().;]*\bor\b)[^().;]*\band\b[^().;]*", RegexOptions.CultureInvariant)]
    private static partial Regex NegativeForAll();

    [GeneratedRegex(@"^\s*,?\s*(?:is |are |as )?defined (?:as|by)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();
}
