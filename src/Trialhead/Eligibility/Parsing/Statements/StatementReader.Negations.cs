using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Measures;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>What must not be.</content>
internal static partial class StatementReader
{
    // "Concurrent steroids are not allowed": among inclusions a denial, among exclusions the thing itself.
    // "Hemoglobin ≥ 9 g/dL (transfusions are not allowed)": what stands in brackets is denied, not the rest.
    private static Criterion? InBrackets(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, SourceSpan denial)
    {
        var open = lower.LastIndexOf('(', denial.Start);
        var close = lower.IndexOf(')', denial.Start);
        if (!source.CanDoWithout || open < 1 || close < 0 || lower.IndexOf(')', open) != close || string.IsNullOrWhiteSpace(lower[(open + 1)..denial.Start]))
        {
            return null;
        }

        var rule = Sentence(source.Without(SourceSpan.FromBounds(span.Start + open, span.Start + close + 1)), span, kind, section);
        var aside = Sentence(source, SourceSpan.FromBounds(span.Start + open + 1, span.Start + close), kind, section);
        return kind == CriterionKind.Inclusion ? new AllOfCriterion([rule, aside]) { Span = span } : new AnyOfCriterion([rule, aside]) { Span = span };
    }

    private static Criterion Denied(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, SourceSpan denial)
    {
        if (InBrackets(source, span, kind, section, lower, denial) is { } parted)
        {
            return parted;
        }

        var dash = lower[..denial.Start].LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0 && kind == CriterionKind.Inclusion && HasWord(source, new SourceSpan(span.Start, dash)))
        {
            // "Normal lung function - other causes of cough excluded": what stands before the dash is asked for.
            var (asked, rest) = (new SourceSpan(span.Start, dash), SourceSpan.FromBounds(span.Start + dash + 3, span.End));
            return new AllOfCriterion([Sentence(source, asked, kind, section), Sentence(source, rest, kind, section)]) { Span = span };
        }

        if (kind == CriterionKind.Inclusion && OnceRuledOut().Match(lower[..denial.Start]) is { Success: true, Index: > 0 } once && HasWord(source, new SourceSpan(span.Start, once.Index)))
        {
            // "Fever for a week, after malaria has been excluded": the fever is asked for.
            var (asked, cause) = (new SourceSpan(span.Start, once.Index), SourceSpan.FromBounds(span.Start + once.Index + once.Length, span.Start + denial.Start));
            return new AllOfCriterion([Sentence(source, asked, kind, section), new NotCriterion(Plain(source, cause, CriterionKind.Exclusion, section)) { Span = cause }]) { Span = span };
        }

        if (kind == CriterionKind.Inclusion && Asked(source, span, section, lower, denial.Start) is { } demand)
        {
            var rest = SourceSpan.FromBounds(demand.Span.End + 1, span.End);
            return new AllOfCriterion([demand, Sentence(source, rest, kind, section)]) { Span = span };
        }

        if (kind == CriterionKind.Inclusion && denial.Start > 0 && Ineligible().IsMatch(source.Clean.AsSpan(span.Start + denial.Start, denial.Length)) && HasWord(source, new SourceSpan(span.Start, denial.Start)))
        {
            // "AST ≤ 2.5 x ULN Ineligible if both are elevated": what stands before is asked for.
            var (asked, rest, then) = (new SourceSpan(span.Start, denial.Start), SourceSpan.FromBounds(span.Start + denial.Start, span.End), SourceSpan.FromBounds(span.Start + denial.End, span.End));
            var ruledOut = DeniedWords(source, rest, new NotCriterion(Unweighed(source, then, CriterionKind.Exclusion, section)) { Span = rest }, span.End);
            return new AllOfCriterion([Sentence(source, asked, kind, section), ruledOut]) { Span = span };
        }

        var (head, after) = (new SourceSpan(span.Start, denial.Start), SourceSpan.FromBounds(span.Start + denial.End, span.End));
        if (HasNegation(lower.AsSpan(0, denial.Start))
            || Proviso().IsMatch(lower.AsSpan(denial.End)))
        {
            return kind == CriterionKind.Exclusion ? Unweighed(source, span, kind, section)
                : DeniedWords(source, span, new NotCriterion(Unweighed(source, HasWord(source, after) ? after : head, CriterionKind.Exclusion, section)) { Span = span }, span.End);
        }

        var thing = CanExcept(source.LowerOf(head), source.SignalsIn(head))
            ? WithException(source, head, CriterionKind.Exclusion, section, source.LowerOf(head)) // "cancer other than KS is excluded"
            : Plain(source, head, CriterionKind.Exclusion, section);
        if (WindowGrammar.Read(new Statement(source, after, kind, section)) is [{ IsBefore: false, Span.Start: <= 1, Window: var window }])
        {
            thing = PhraseList.Windowed(thing, window); // "aspirin is not allowed within 7 days of entry"
        }

        var exception = FirstException(lower[denial.Start..]).Success ? Let(source, after) : null;
        var rule = Except(thing, exception, span);
        return kind == CriterionKind.Exclusion ? rule : new NotCriterion(rule) { Span = span };
    }

    // "Patients with A (not B) will be excluded" names what it denies before.
    private static bool HasWord(SourceText source, SourceSpan span) => source.Lower.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z');

    private static Criterion Negated(
        SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Criterion? exception)
    {
        if (!source.SignalsIn(span).Has(Signal.Denial) || Negations.Find(lower, 0) is not { } no)
        {
            return Spare(Plain(source, span, kind, section), exception, kind, span);
        }

        var isWhole = Fillers.HasAll(lower.AsSpan(0, no.Start));
        if (kind == CriterionKind.Inclusion && lower.AsSpan(no.End).Contains('(') && source.CanDoWithout && OwnAside().Match(lower, no.End) is { Success: true } aside && !(isWhole && aside.Groups["age"].Success))
        {
            // "No active infection (patients with CD4 counts of 50 to 199 may have had one)": the brackets speak of others, or say "no" themselves.
            var rule = source.Without(new SourceSpan(span.Start + aside.Index, aside.Length));
            var inner = new SourceSpan(span.Start + aside.Index + 1, aside.Length - 2);
            var told = aside.Groups["no"].Success ? Sentence(source, inner, kind, section) : Unweighed(source, inner, kind, section);
            return new AllOfCriterion([Negated(rule, span, kind, section, rule.LowerOf(span), exception), told]) { Span = span };
        }

        if (!isWhole && lower.AsSpan(0, no.Start).ContainsAnyInRange('0', '9')
            && lower.AsSpan(no.Start).ContainsAnyInRange('0', '9')
            && MeasurementGrammar.IsWithinLimits(new Statement(source, span, kind, section), no.Start))
        {
            // "≤ 2.5 x ULN in the absence of liver metastases, ≤ 5 x ULN in their presence" denies nothing.
            return Spare(Plain(source, span, kind, section), exception, kind, span);
        }

        if (kind == CriterionKind.Inclusion && (WithBehind(source, span, lower, no, isWhole) ?? EndOfDenial(lower, no.Start, isWhole)) is var clause and > 0
            && lower.AsSpan(clause).ContainsAnyExcept(" ,;.)"))
        {
            // A "no" in the midst reaches to the end of its clause.
            var (here, next) = (new SourceSpan(span.Start, clause), SourceSpan.FromBounds(span.Start + clause + 1, span.End));
            List<Criterion> clauses = [Negated(source, here, kind, section, source.LowerOf(here), exception), Negated(source, next, kind, section, source.LowerOf(next), null)];
            return lower.AsSpan(clause).StartsWith(" or ", StringComparison.Ordinal) ? new AnyOfCriterion(clauses) { Span = span } : new AllOfCriterion(clauses) { Span = span };
        }

        if (kind == CriterionKind.Inclusion && lower.AsSpan(no.Start).Contains(" or", StringComparison.Ordinal) && Release().Match(lower, no.Start) is { Success: true } release)
        {
            // "No prior chemotherapy, or at least 4 weeks since": who had some may join too.
            var (none, since) = (new SourceSpan(span.Start, release.Index), SourceSpan.FromBounds(span.Start + release.Groups["since"].Index, span.End));
            return new AnyOfCriterion(
            [
                Negated(source, none, kind, section, source.LowerOf(none), exception),
                Plain(source, since, kind, section),
            ])
            { Span = span };
        }

        if (kind == CriterionKind.Exclusion)
        {
            // "No history of cancer" in a list of exclusions is a requirement in the wrong list: cancer keeps people out, and
            // whoever has none is left to the words. "No measurable disease" and the like mean what they say.
            return !isWhole ? Except(Plain(source, span, kind, section), exception, span)
                : Misplaced(source, span, section, lower, no, exception);
        }

        var tail = SourceSpan.FromBounds(span.Start + no.End, span.End);
        var named = Plain(source, tail, CriterionKind.Exclusion, section, isWhole ? Reach(lower, no, span) : span.Start, isDenied: true);
        if (named is AnyOfCriterion or AmbiguousCriterion or AllOfCriterion
            && !(named is AllOfCriterion && named.Parts.Any(part => part is DiagnosisCriterion))
            && !LimitTree.IsOneDemand(named) && HasLooseNumber(source, tail, named))
        {
            // How far a "no" reaches into a list with numbers cannot be told.
            named = DeniedWords(source, tail, named, Reach(lower, no, span), isWhole);
        }

        if (named is DiagnosisCriterion alone && lower.AsSpan().TrimEnd(" .").EndsWith(" only", StringComparison.Ordinal))
        {
            named = alone with { Qualifiers = [.. alone.Qualifiers, new Clinical.Qualifier(Clinical.QualifierKind.Other, "only")] }; // "no CNS disease only": beside other disease it may be
        }

        var denied = Denied(source, named, exception, tail);
        if (isWhole)
        {
            return denied;
        }

        var head = Plain(source, new SourceSpan(span.Start, no.Start), kind, section);
        return new AllOfCriterion([head, denied]) { Span = span };
    }

    // "No ascites Albumin above 3 g/dL", "no renal impairment (creatinine below 1.1 mg/dL)": what a study asks for is not denied with the rest.
    private static Criterion Denied(SourceText source, Criterion named, Criterion? exception, SourceSpan tail)
    {
        var asked = named is AllOfCriterion or AnyOfCriterion ? named.Parts.Where(part => IsAskedFor(source, part) && !IsSideOfRange(part, named)).ToList() : [];
        if (asked.Count == 0 || asked.Count == named.Parts.Count)
        {
            return new NotCriterion(Except(named, exception, tail)) { Span = tail };
        }

        var thing = Less(named, asked.Contains);
        return new AllOfCriterion([new NotCriterion(Except(thing, exception, tail)) { Span = tail }, .. asked]) { Span = tail };
    }

    // All or any of the parts but some; the part itself where one is left.
    private static Criterion Less(Criterion list, Func<Criterion, bool> isLeftOut)
    {
        var parts = list.Parts.Where(part => !isLeftOut(part)).ToList();
        return parts is [var only] ? only
            : list is AnyOfCriterion ? new AnyOfCriterion(parts) { Span = list.Span }
            : new AllOfCriterion(parts) { Span = list.Span };
    }

    // "6.0 % to 6.5 %": both sides are denied or none.
    private static bool IsSideOfRange(Criterion part, Criterion named) => part is MeasurementCriterion side
        && named.HasPart(other => !ReferenceEquals(other, part) && other is MeasurementCriterion limit && limit.Analyte.Id == side.Analyte.Id);

    // A limit, with words that tell when it was measured.
    private static bool IsAskedFor(SourceText source, Criterion part) => part is AllOfCriterion { Parts: [var limit, UninterpretedCriterion] } ? IsAskedFor(source, limit)
        : LimitSense.IsDemand(part) || IsWordedAsDemand(source, part);

    private static readonly CuedPattern Negations = new(
        Negation(),
        [
            "no", "without", "absence of", "free of", "free from", "never", "must not", "should not", "may not", "can not", "do not", "does not", "did not",
            "mustnot", "shouldnot", "maynot", "cannot", "donot", "doesnot", "didnot", "negative for", "off ", "deny", "denies", "lack of",
        ]);

    // What may stand before a "no" that reaches over the whole statement.
    private static readonly WordSet Fillers = new(
        "patient patients subject subjects participant participants individual individuals volunteer volunteers who must should"
        + " will shall have has had are is be with the a an there show shows and currently agree agrees");

    private static bool HasLooseNumber(SourceText source, SourceSpan tail, Criterion named) =>
        named.Parts.Any(part => (named is AmbiguousCriterion ? HasNumber(part) : IsNumber(part))
            && !part.Leaves().All(leaf => IsInBrackets(source.Clean, tail, leaf)));

    private static bool HasNumber(Criterion part) => IsNumber(part) || (part is AllOfCriterion or AnyOfCriterion && part.Parts.Any(IsNumber));

    private static bool IsNumber(Criterion part) =>
        !part.HasLeaf(leaf => leaf is not (MeasurementCriterion or AgeCriterion or PerformanceCriterion));

    // "No stenosis (more than 50 %)": the brackets say what is meant by the thing that must not be.
    private static bool IsInBrackets(string source, SourceSpan within, Criterion leaf)
    {
        var start = Math.Max(leaf.Span.Start, within.Start);
        var open = source.AsSpan(within.Start, start - within.Start).LastIndexOf('(');
        var close = source.AsSpan(within.Start, start - within.Start).LastIndexOf(')');
        var end = Math.Min(leaf.Span.End, within.End);
        return (open > close || source[start] == '(') && source.AsSpan(end - 1, within.End - end + 1).TrimEnd(" .;").EndsWith(")", StringComparison.Ordinal);
    }

    // "Cannot stop warfarin or has an INR > 1.5": a value that keeps people out is not denied among exclusions.
    // So is an age of which too many or too few years are named behind a comma or "or": "cannot travel, are younger than 2".
    private static UninterpretedCriterion WithFailures(SourceText source, SourceSpan denied, UninterpretedCriterion words) => words with
    {
        Limits = [.. words.Limits.Select(limit => limit is NotCriterion { Inner: var inner } && (LimitSense.IsFailure(inner) || IsUnfitAge(source, denied, inner)) ? inner : limit)],
    };

    private static bool IsUnfitAge(SourceText source, SourceSpan denied, Criterion limit)
    {
        const double TooYoung = 21;
        const double TooOld = 50;
        return limit is AgeCriterion { Minimum: null, Maximum: <= TooYoung } or AgeCriterion { Maximum: null, Minimum: >= TooOld } && limit.Span.Start > denied.Start
            && source.Lower.AsSpan(denied.Start, limit.Span.Start - denied.Start) is var before
            && (before.Contains(',') || before.Contains(" or ", StringComparison.Ordinal));
    }

    private static Criterion Misplaced(
        SourceText source, SourceSpan span, string? section, string lower, SourceSpan no, Criterion? exception)
    {
        if (exception is null && NotWilling().IsMatch(lower.AsSpan(no.Start)))
        {
            return Plain(source, SourceSpan.FromBounds(span.Start + no.Start, span.End), CriterionKind.Exclusion, section);
        }

        var tail = SourceSpan.FromBounds(span.Start + no.End, span.End);
        var named = Plain(source, tail, CriterionKind.Exclusion, section, isDenied: true);
        if (exception is not null || !named.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            return Statement.Rest(source, span);
        }

        if (MustNot().IsMatch(lower))
        {
            return named;
        }

        if (IsWithout(lower) && !named.HasLeaf(leaf => leaf is not DiagnosisCriterion))
        {
            return new NotCriterion(named) { Span = span };
        }

        if (!named.HasLeaf(leaf => leaf is not StateCriterion))
        {
            return new NotCriterion(named) { Span = span };
        }

        // "Not on metformin": who takes none is kept out.
        if (Lacking().IsMatch(lower.AsSpan(no.Start)) && !named.HasLeaf(leaf => leaf is not TreatmentCriterion))
        {
            return new NotCriterion(UnderWay(named)) { Span = span };
        }

        return HistoryDenied().IsMatch(lower.AsSpan(no.Start)) && !named.HasLeaf(leaf => leaf is not (DiagnosisCriterion or TreatmentCriterion))
            ? new AnyOfCriterion([named, Statement.Rest(source, span)]) { Span = span }
            : WithFailures(source, tail, DeniedWords(source, span, new NotCriterion(named) { Span = span }, Reach(lower, no, span)));
    }
}
