using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Measures;
using Trialhead.Eligibility.Parsing.Outlines;
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

    // "Aged 18 to 50 and 65 and above": two groups.
    private static Criterion Groups(Criterion sentence)
    {
        if (sentence is not AllOfCriterion all || Together(all).ToList() is not { } parts || parts.OfType<AgeCriterion>().ToList() is not { Count: > 1 } ages
            || !ages.Exists(one => ages.Exists(other => !ReferenceEquals(one, other) && Alternatives.AreApart(one, other))))
        {
            return sentence;
        }

        var any = new AnyOfCriterion([.. ages]) { Span = ages[0].Span };
        return ages.Count == parts.Count ? any with { Span = all.Span }
            : new AllOfCriterion([any, .. parts.Where(part => part is not AgeCriterion)]) { Span = all.Span };
    }

    // "Consent of a parent for patients under 18": nobody has to be under 18.
    private static Criterion ForMinors(SourceText source, SourceSpan span, Criterion sentence)
    {
        if (sentence is not AllOfCriterion all || all.Parts.ToList().Find(part => part is AgeCriterion) is not { } age || age.Span.Start <= span.Start
            || !all.HasLeaf(leaf => leaf is StateCriterion { State: Clinical.PersonalState.CanConsent })
            || !AskedFor().IsMatch(source.Lower.AsSpan(span.Start, age.Span.Start - span.Start)))
        {
            return sentence;
        }

        var rest = all.Parts.Where(part => part != age).ToList();
        return new ConditionalCriterion(age, rest.Count == 1 ? rest[0] : new AllOfCriterion(rest) { Span = all.Span }) { Span = all.Span };
    }

    // "Negative pregnancy test for women of childbearing potential": nobody else is asked for it.
    private static Criterion Concerned(Criterion sentence, CriterionKind kind)
    {
        if (kind == CriterionKind.Exclusion || sentence is not AllOfCriterion all
            || Together(all).ToList() is not { } parts || parts.Find(IsOfChildbearing) is not { } whom || !all.HasLeaf(IsAskedOfWomen))
        {
            return sentence;
        }

        var rest = parts.Where(part => part != whom).ToList();
        return new ConditionalCriterion(whom, rest.Count == 1 ? rest[0] : new AllOfCriterion(rest) { Span = all.Span }) { Span = all.Span };
    }

    private static IEnumerable<Criterion> Together(AllOfCriterion all) =>
        all.Parts.SelectMany(part => part is AllOfCriterion inner ? Together(inner) : [part]);

    private static bool IsOfChildbearing(Criterion part) => part is StateCriterion { State: Clinical.PersonalState.ChildbearingPotential };

    private static bool IsAskedOfWomen(Criterion leaf) => leaf is StateCriterion
    {
        State: Clinical.PersonalState.Pregnant or Clinical.PersonalState.UsesContraception or Clinical.PersonalState.PlansPregnancy,
    };

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

    // What a statement has to begin with to match the patterns named.
    private static readonly WordSet NoDemandOpenings = new("not unspecified none n na see no any all key");

    private static readonly WordSet ReferenceOpenings = new("please contact call see refer consult visit for");

    private static readonly WordSet SexOpenings = new(
        "adult healthy eligible all any both either of patient patients subject subjects participant participants volunteer volunteers individual individuals "
        + "male males man men female females woman women");

    private static readonly WordSet ChildbearingOpenings = new(
        "for in all sexually woman women female females patients subjects participants fertile man men male males");

    private static readonly WordSet ConditionOpenings = new(
        "if for in when where among male males female females man men woman women boys girls all patient patients subject subjects participant participants "
        + "individual individuals those children adults infants adolescents current former active heavy non smokers diabetics asthmatics carriers nonsmokers "
        + "nondiabetics nonasthmatics noncarriers");

    // "Any of the following: a, b or c", "at least two of: …" within one sentence.
    private static Criterion Chosen(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match choice)
    {
        var head = new SourceSpan(span.Start, choice.Index);
        var tail = SourceSpan.FromBounds(span.Start + choice.Index + choice.Length, span.End);
        var members = Members(Plain(source, tail, CriterionKind.Exclusion, section));
        var count = choice.Groups["count"].Success ? Array.IndexOf(CountWords, choice.Groups["count"].Value) % 10 + 1 : 1;
        if (members.Count < count || members.TrueForAll(member => member is UninterpretedCriterion))
        {
            return Unweighed(source, span, kind, section);
        }

        Criterion list = choice.Groups["all"].Success ? new AllOfCriterion(members) { Span = tail }
            : count > 1 ? new AtLeastCriterion(count, members) { Span = tail }
            : new AnyOfCriterion(members) { Span = tail };
        if (Negations.Next(lower[..choice.Index], 0) is { } no)
        {
            // "No other illness, including any of the following: …" denies the list too; what the head names stays words.
            var isPlain = kind == CriterionKind.Inclusion && !choice.Groups["all"].Success && count == 1
                && LeadingFiller().Match(lower[..no.Index]).Length == no.Index;
            var named = SourceSpan.FromBounds(span.Start + no.Index + no.Length, span.Start + choice.Index);
            return !isPlain ? Unweighed(source, span, kind, section)
                : new NotCriterion(named.Of(source.Clean).AsSpan().Trim(" ,").Length == 0
                    ? list
                    : new AnyOfCriterion([Plain(source, named, CriterionKind.Exclusion, section), list]) { Span = span })
                { Span = span };
        }

        var before = Plain(source, head, kind, section);
        return before is UninterpretedCriterion words && LeadWords.HasAll(words.Text)
            ? list
            : new AllOfCriterion([before, list]) { Span = span };
    }

    private static readonly WordSet LeadWords = new(
        "patient patients subject subjects participant participants individual individuals who must should "
        + "will shall have has had meet meets with the a an any presence of history known evidence documented "
        + "diagnosis as defined by be are is at screening baseline currently current fulfil fulfill satisfy to "
        + "demonstrate having experienced suffering from in");

    // "Must stop taking aspirin" is so of who takes none; who takes it may be able to stop.
    private static AnyOfCriterion? Stopped(SourceText source, SourceSpan span, string? section, int length)
    {
        var tail = SourceSpan.FromBounds(span.Start + length, span.End);
        var taken = Plain(source, tail, CriterionKind.Exclusion, section);
        if (taken.HasLeaf(leaf => leaf is not TreatmentCriterion))
        {
            return null;
        }

        return new AnyOfCriterion([new NotCriterion(UnderWay(taken)) { Span = tail }, Statement.Rest(source, span)]) { Span = span };
    }

    private static Criterion UnderWay(Criterion taken) => taken switch
    {
        TreatmentCriterion c => c with { Timing = TreatmentTiming.Current, Within = null },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(UnderWay)]) { Span = c.Span },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(UnderWay)]) { Span = c.Span },
        AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(UnderWay)]) { Span = c.Span },
        _ => taken,
    };

    private static readonly string[] CountWords =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static List<Criterion> Members(Criterion list) => list switch
    {
        AnyOfCriterion any => [.. any.Parts],
        AmbiguousCriterion either => Members(either.Parts[^1]),
        AllOfCriterion all when all.Parts.Count(part => part is DiagnosisCriterion) > 1 => [.. all.Parts], // a list that lost its commas
        _ => [list],
    };

    private static Criterion Permitted(
        SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match permission)
    {
        // "No chemotherapy (steroids are allowed)": what the brackets let off.
        var open = lower.LastIndexOf('(', permission.Index);
        var close = lower.IndexOf(')', permission.Index);
        if (open > 0 && close > permission.Index && close >= lower.TrimEnd('.', ' ').Length - 1 && lower.IndexOf(')', open) == close)
        {
            var ruled = Sentence(source, new SourceSpan(span.Start, open), kind, section);
            return Exempt(ruled, Let(source, SourceSpan.FromBounds(span.Start + open + 1, span.Start + permission.Index)), span);
        }

        // Brackets that close before the permission are the subject's own.
        var isOutside = open < 0 || lower.IndexOf(')', open) is var end and >= 0 && end < permission.Index;
        if (isOutside && !lower.Contains(';', StringComparison.Ordinal))
        {
            return Admitted(source, span, kind, section, lower, permission);
        }

        // "No chemotherapy; hydroxyurea is allowed": what stands behind the semicolon is let off.
        var semicolon = lower.LastIndexOf(';', permission.Index);
        if (semicolon <= 0 || Permission().IsMatch(lower[..semicolon]))
        {
            return Unweighed(source, span, kind, section);
        }

        var (head, tail) = (new SourceSpan(span.Start, semicolon), SourceSpan.FromBounds(span.Start + semicolon + 1, span.End));
        if (kind == CriterionKind.Inclusion && Negations.Next(lower[..semicolon], 0) is null)
        {
            // "Untreated leukemia; people in remission may also join": one or the other.
            var rule = WithException(source, head, kind, section, lower[..semicolon]);
            return new AnyOfCriterion([rule, Unweighed(source, tail, kind, section)]) { Span = span };
        }

        return Negated(source, head, kind, section, lower[..semicolon], Let(source, tail));
    }

    // "Patients may have had surgery" lets them in.
    private static Criterion May(SourceText source, SourceSpan span, string? section, string lower, Match may)
    {
        var rest = SourceSpan.FromBounds(span.Start + may.Length, span.End);
        var let = WithException(source, rest, CriterionKind.Exclusion, section, lower[may.Length..]);
        return let.HasLeaf(leaf => leaf is not UninterpretedCriterion) ? new PermissionCriterion(let) { Span = span } : Unweighed(source, span, CriterionKind.Inclusion, section);
    }

    // "Steroids are allowed" asks for nothing; "people with asthma are eligible" may ask for asthma or let it in.
    private static Criterion Admitted(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match permission)
    {
        var subject = Plain(source, new SourceSpan(span.Start, Math.Max(permission.Index, 0)), kind, section);
        if (permission.Index <= 0 || !subject.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            return Unweighed(source, span, kind, section);
        }

        // "… are eligible provided that their LVEF is above 50 %": who is let in, and how far.
        var proviso = Unweighed(source, SourceSpan.FromBounds(span.Start + permission.Index + permission.Length, span.End), kind, section);
        var let = new PermissionCriterion(proviso.Limits.Count == 0 ? subject : new AllOfCriterion([subject, proviso]) { Span = span }) { Span = span };
        var rest = StudyWords().Replace(lower[(permission.Index + permission.Length)..], "").AsSpan().Trim(" .*");
        var isOpen = Eligible().IsMatch(permission.Value) && kind == CriterionKind.Inclusion && !permission.Value.Contains("also", StringComparison.Ordinal);
        return isOpen && rest.Length == 0 ? new AmbiguousCriterion([subject, let]) { Span = span } : let;
    }

    // The rule of a denial, not the denial, is what the exception lets off.
    private static Criterion Exempt(Criterion rule, Criterion exception, SourceSpan span) => rule switch
    {
        NotCriterion not => new NotCriterion(new ExceptCriterion(not.Inner, exception) { Span = not.Span }) { Span = span },
        _ => new ExceptCriterion(rule, exception) { Span = span },
    };

    // "Concurrent steroids are not allowed": among inclusions a denial, among exclusions the thing itself.
    private static Criterion Denied(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match denial)
    {
        var head = new SourceSpan(span.Start, denial.Index);
        var after = SourceSpan.FromBounds(span.Start + denial.Index + denial.Length, span.End);
        if (Negations.Next(lower[..denial.Index], 0) is not null || Proviso().IsMatch(lower.AsSpan(denial.Index + denial.Length)))
        {
            return kind == CriterionKind.Exclusion ? Unweighed(source, span, kind, section)
                : DeniedWords(source, span, new NotCriterion(Unweighed(source, after, CriterionKind.Exclusion, section)) { Span = after }, span.End);
        }

        var thing = Plain(source, head, CriterionKind.Exclusion, section);
        var exception = Exception().IsMatch(lower.AsSpan(denial.Index)) ? Let(source, after) : null;
        var rule = Except(thing, exception, span);
        return kind == CriterionKind.Exclusion ? rule : new NotCriterion(rule) { Span = span };
    }

    // What is let off: typed where all the words allow it, else as it stands.
    private static Criterion Let(SourceText source, SourceSpan span)
    {
        var known = Plain(source, span, CriterionKind.Exclusion, null);
        return known.HasLeaf(leaf => leaf is not UninterpretedCriterion) ? known : Statement.Rest(source, span);
    }

    private static Criterion WithException(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower)
    {
        var cue = Triggers.In(Triggers.Exceptions, lower) ? Exception().Match(lower) : Match.Empty;
        if (!cue.Success || cue.Index == 0 || cue.Index + cue.Length >= lower.Length)
        {
            return WithCondition(source, span, kind, section, lower);
        }

        if (MeasurementGrammar.IsWithinLimits(new Statement(source, span, kind, section), cue.Index))
        {
            // "≤ 2.5 x ULN, except with liver metastases ≤ 5 x ULN" is one demand with two limits.
            return WithCondition(source, span, kind, section, lower);
        }

        var head = new SourceSpan(span.Start, cue.Index);
        var tail = SourceSpan.FromBounds(span.Start + cue.Index + cue.Length, span.End);
        if (kind == CriterionKind.Inclusion && cue.Value.StartsWith("unless", StringComparison.Ordinal))
        {
            var ruled = WithCondition(source, head, kind, section, lower[..cue.Index]);
            return new AnyOfCriterion([ruled, Unweighed(source, tail, kind, section)]) { Span = span };
        }

        var isOpen = GoesOnBehindBracket(lower[(cue.Index + cue.Length)..]);
        if (isOpen || kind == CriterionKind.Inclusion)
        {
            // "(excluding diabetes), liver disease" does not let off the liver disease; and a limit has no exceptions.
            var rule = WithCondition(source, head, kind, section, lower[..cue.Index]);
            if (isOpen || !rule.HasLeaf(leaf => leaf is DiagnosisCriterion or TreatmentCriterion or BiomarkerCriterion))
            {
                return WithRest(rule, Unweighed(source, tail, kind, section), kind, span);
            }
        }

        return Negated(source, head, kind, section, lower[..cue.Index], Let(source, tail));
    }

    private static bool GoesOnBehindBracket(string tail)
    {
        var text = tail.AsSpan().Trim().TrimEnd('.');
        var bracket = text.IndexOf(')');
        return bracket >= 0 && bracket < text.Length - 1;
    }

    // A rule whose rest may let off, or may name more of the same.
    private static Criterion WithRest(Criterion rule, UninterpretedCriterion rest, CriterionKind kind, SourceSpan span) =>
        kind == CriterionKind.Inclusion
            ? new AllOfCriterion([rule, rest]) { Span = span }
            : new AnyOfCriterion([new ExceptCriterion(rule, rest) { Span = span }, rest]) { Span = span };

    // "If diabetic, HbA1c below 8 %", "Women of childbearing potential must …": whom it concerns, then what.
    private static Criterion WithCondition(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower)
    {
        var women = kind == CriterionKind.Inclusion && ChildbearingOpenings.HasFirst(lower) ? ChildbearingSubject().Match(lower) : Match.Empty;
        if (women.Success)
        {
            var state = women.Groups["child"].Success
                ? new StateCriterion(Clinical.PersonalState.ChildbearingPotential) { Span = new(span.Start + women.Index, women.Length) }
                : (Criterion)new SexCriterion(women.Groups["men"].Success ? Clinical.Sex.Male : Clinical.Sex.Female)
                { Span = new(span.Start + women.Index, women.Length) };
            var rest = SourceSpan.FromBounds(span.Start + women.Index + women.Length, span.End);
            return new ConditionalCriterion(state, Negated(source, rest, kind, null, lower[(women.Index + women.Length)..], null)) { Span = span };
        }

        // "Female subjects who breast-feed": a man is not asked about the rest.
        if (kind == CriterionKind.Exclusion && lower.Contains(" who ", StringComparison.Ordinal) && OnlyWomen().Match(lower) is { Success: true } only)
        {
            var rest = SourceSpan.FromBounds(span.Start + only.Length, span.End);
            return new ConditionalCriterion(
                new SexCriterion(Clinical.Sex.Female) { Span = new(span.Start, only.Length) },
                Negated(source, rest, kind, section, lower[only.Length..], null))
            { Span = span };
        }

        var hasGroup = Triggers.In(Triggers.Groups, lower);
        if (hasGroup && Group().Match(lower) is { Success: true } group)
        {
            var isLast = lower.AsSpan(group.Index + group.Length).Trim(" .;,)").Length == 0;
            var ruled = isLast ? new SourceSpan(span.Start, group.Index) : span;
            var rule = Negated(source, ruled, kind, section, ruled.Of(source.Lower), null);
            return Scope.Of(source, new SourceSpan(span.Start + group.Index, group.Length)) is { } part
                ? new ConditionalCriterion(part, rule) { Span = span }
                : rule;
        }

        var condition = hasGroup || ConditionOpenings.HasFirst(lower) ? Condition().Match(lower) : Match.Empty;
        if (condition.Success && condition.Length < lower.Length)
        {
            var rest = SourceSpan.FromBounds(span.Start + condition.Length, span.End);
            var rule = Negated(source, rest, kind, section, lower[condition.Length..], null);
            return Scope.Of(source, new SourceSpan(span.Start, condition.Length)) is { } whom
                ? new ConditionalCriterion(whom, rule) { Span = span }
                : rule;
        }

        return Negated(source, span, kind, section, lower, null);
    }

    private static Criterion Negated(
        SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Criterion? exception)
    {
        if (Negations.Next(lower, 0) is not { } no)
        {
            return Except(Plain(source, span, kind, section), exception, span);
        }

        var isWhole = LeadingFiller().Match(lower[..no.Index]).Length == no.Index;
        if (!isWhole && kind == CriterionKind.Inclusion && EndOfClause(lower, no.Index) is var clause and > 0)
        {
            // A "no" in the midst reaches to the end of its clause.
            var (here, next) = (new SourceSpan(span.Start, clause), SourceSpan.FromBounds(span.Start + clause + 1, span.End));
            return new AllOfCriterion(
            [
                Negated(source, here, kind, section, lower[..clause], exception),
                Negated(source, next, kind, section, lower[(clause + 1)..], null),
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

        var tail = SourceSpan.FromBounds(span.Start + no.Index + no.Length, span.End);
        var named = Plain(source, tail, CriterionKind.Exclusion, section, isWhole ? Reach(lower, no, span) : span.Start);
        if (named is AnyOfCriterion or AmbiguousCriterion or AllOfCriterion
            && !(named is AllOfCriterion && named.Parts.Any(part => part is DiagnosisCriterion))
            && !LimitTree.IsOneDemand(named)
            && named.Parts.Any(part => (named is AmbiguousCriterion ? HasNumber(part) : IsNumber(part)) && !part.Leaves().All(leaf => IsInBrackets(source.Clean, tail, leaf))))
        {
            // How far a "no" reaches into a list with numbers cannot be told.
            named = isWhole ? DeniedWords(source, tail, named, Reach(lower, no, span)) : Statement.Rest(source, tail);
        }

        var denied = new NotCriterion(Except(named, exception, tail)) { Span = tail };
        if (isWhole)
        {
            return denied;
        }

        var head = Plain(source, new SourceSpan(span.Start, no.Index), kind, section);
        return new AllOfCriterion([head, denied]) { Span = span };
    }

    private static readonly CuedPattern Negations = new(
        Negation(),
        Triggers.Of(
            "no", "without", "absence of", "free of", "free from", "never", "must not", "should not", "may not", "can not", "do not", "does not", "did not",
            "mustnot", "shouldnot", "maynot", "cannot", "donot", "doesnot", "didnot", "negative for", "deny", "denies", "lack of"));

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

    private static Criterion Misplaced(SourceText source, SourceSpan span, string? section, string lower, Match no, Criterion? exception)
    {
        var tail = SourceSpan.FromBounds(span.Start + no.Index + no.Length, span.End);
        var named = Plain(source, tail, CriterionKind.Exclusion, section);
        if (exception is not null || !named.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            return Statement.Rest(source, span);
        }

        if (!named.HasLeaf(leaf => leaf is not StateCriterion))
        {
            return new NotCriterion(named) { Span = span };
        }

        return HistoryDenied().IsMatch(lower.AsSpan(no.Index)) && !named.HasLeaf(leaf => leaf is not (DiagnosisCriterion or TreatmentCriterion))
            ? new AnyOfCriterion([named, Statement.Rest(source, span)]) { Span = span }
            : DeniedWords(source, span, new NotCriterion(named) { Span = span }, Reach(lower, no, span));
    }

    private static Criterion Except(Criterion rule, Criterion? exception, SourceSpan span) =>
        exception is null ? rule : new ExceptCriterion(rule, exception) { Span = span };

    private static Criterion Plain(SourceText source, SourceSpan span, CriterionKind kind, string? section, int reach = int.MaxValue)
    {
        var statement = new Statement(source, span, kind, section) { LimitsEnd = reach };
        LeafReader.Read(statement);
        return PhraseReader.Read(statement);
    }

    [GeneratedRegex(@"(?:[.;](?=\s+(?:[A-Z]|\())|:(?=\s+(?:For|If)\s))(?<!\b(?:e\.g|i\.e|vs|approx|incl|no|Dr|St|al|etc)\.)\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*(?:(?:patients?|subjects?|participants?|individuals?)\s+)?must (?:be|have)\b(?!\s+(?:no|not|never)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(
        @"\s*\b(?:(?:is|are|will be|must be|should be|were)\s+)?(?:not (?:be )?(?:allowed|permitted|eligible|acceptable|permissible)|prohibited|forbidden|disallowed|excluded|ineligible)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"^\s*(?:if|when|who|that|unless|with|in case|for|from(?!\s+(?:participat|the study|this study|the trial|this trial|enrol|inclusion|study|entry))|until|during(?!\s+(?:the\s+)?(?:study|trial|treatment)))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proviso();

    [GeneratedRegex(@"(?<=\w[\s,(]+)\b(?:for|(?<=\b(?:patients|subjects|participants|only|those|children|women|men)\s+)in)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:(?<!age )groups?|cohorts?|(?<=(?:control|treatment|intervention|placebo|comparator|experimental|study|trial|active|standard|combination|this|that|either|both|each)\s+)arms?|arms?\s+(?:[a-e]|\d|i{1,3})|controls|control\s+(?:group|arm|cohort|subjects|participants|patients))\b(?!\s*:)", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    // "one of the following: i) … ii) …" within one sentence or item: which of its parts are asked cannot be told.
    [GeneratedRegex(
        @"\b(?:(?:at least\s+|≥\s*)?(?<count>two|three|four|five|[2-5])(?!\s*%)|(?<all>all|each|both)|(?:at least\s+|≥\s*)?(?:one|1)|any|either|some)\b(?:\s+(?:or|and)\s+(?:more|both))?(?:\s*\(\d\))?(?:\s+(?:or more\s+)?of)?(?:(?:\s+the)?\s+following\b\s*(?:(?:\w+\s+){0,3}\w+\s*)??[:;,(]|(?<=\bone or more(?: of)?)(?:\s+\w+){1,2},?\s+(?:such as|including|e\.g\.,?|i\.e\.,?))\s*(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InlineChoice();

    [GeneratedRegex(@"^\W*(?:not specified|unspecified|none(?: specified)?|n/?a|not applicable|[\w ]{0,30}\bnot specified|see (?:the )?(?:general |main |above )?(?:disease|patient|prior concurrent therapy|inclusion|exclusion|eligibility|entry|\w+) ?(?:characteristics|therapy|criteria)?|no (?:other |further |specific |additional )?(?:restrictions?|limits?|eligibility criteria|exclusion criteria|inclusion criteria|exclusions|criteria)|any (?:age|stage|race|status|ethnicity)|all (?:ages|races|stages|ethnicities)(?: and (?:ethnicities|ethnic groups))?|key|n\.a\.?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoDemand();

    // "Other protocol-defined criteria may apply", "Please contact the site": that there is more, which the text does not say.
    [GeneratedRegex(
        @"^\W*(?:note\W+)?(?:there (?:are|may be) )?(?:the )?(?:(?:other|additional|further|more|some|certain|specific|detailed|general|all|full|complete)\s+)*(?:(?:protocol|study)[- ]?(?:defined|specified|specific|related)?\s+)?(?:(?:(?:key|main|inclusion|exclusion|eligibility|entry|selection|enrol?lment)(?:\s*(?:/|and/or|and|or|&)\s*)?\s*)+(?:criteria|criterion|requirements?|criterias)?|criteria)(?:\s+(?:(?:may|will|also|could|might|can|are|is|to|as|per|in|by|and|for|the|this|be|do|does|apply|applies|applied|exist|defined|specified|described|detailed|listed|outlined|stated|included|available|provided|found|protocol|study|trial|clinical|investigator|site|record|within|full|of|according|determined)\b[\s,/]*)*)?(?:[.,;]?\s*(?:please\s+)?contact[^.]{0,80})?\W*$"
        + @"|^\W*(?:please )?(?:contact|call|see|refer to|consult|visit)\s+(?:the\s+|our\s+)?(?:study\s+|trial\s+|investigational\s+|clinical\s+)*(?:site|cent(?:er|re)|investigator|sponsor|protocol|team|website|staff|coordinator|www)\b[^.;,]{0,100}\W*$|^\W*for (?:more|further|additional|full|complete) (?:information|details)\b.{0,120}$"
        + @"|^\W*the (?:above )?information is not intended to contain all considerations\b.*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\W*(?:(?:adult|healthy|eligible|all|both|either)\s+)?(?:(?:patients?|subjects?|participants?|volunteers?|individuals?)\s+)?(?:of\s+)?(?:(?:males?|m[ae]n|females?|wom[ae]n)\s*(?:and|or|and/or|/|&)\s*(?:females?|wom[ae]n|males?|m[ae]n)|(?:either|any|both|all) (?:sex(?:es)?|genders?))(?:\s+(?:patients?|subjects?|participants?|volunteers?|individuals?|adults?|gender|sex|(?:are|is|may be|will be) (?:eligible|included|enrolled|accepted)))*\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex EitherSex();

    [GeneratedRegex(@"\b(?:in|into|to|for|the|this|our|study|trial|enrol|enroll|enrolled|enrollment|enrolment|participation|participate|inclusion|join|protocol|entry)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StudyWords();

    [GeneratedRegex(
        @"^\W*(?:note\W+)?(?:(?:all|eligible|enrolled|study|these|such)\s+)*(?:patients?|subjects?|participants?|individuals?|volunteers?|they|he/she)\s+may\s+(?:also\s+)?(?:have|be|take|use|receive|undergo|remain|continue|be taking|be on)\b(?!\s+(?:not|no\b|excluded|ineligible|withdrawn|removed|required|asked|at\b))",
        RegexOptions.CultureInvariant)]
    private static partial Regex MayHave();

    [GeneratedRegex(
        @"^\W*(?:(?:patients?|subjects?|participants?|individuals?|they|all)\s+){0,2}(?:(?:who|must|should|will|shall|be|need|needs|have|has|are|is|required|to|agree|agrees|willing|able|and|or|ability|willingness)\s+){1,8}(?:discontinue|stop|cease|withhold|suspend|withdraw(?: from)?|come off)\s+(?:(?:taking|using|receiving|the|their|all|any|other|current|use|treatment|therapy|with|of)\s+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex MustStop();

    [GeneratedRegex(@"\b(?:for|if|in case of|when|where)\s+(?:(?:the|a|all|any|patients?|subjects?|participants?|children|minors|individuals?|those|who|are|is|aged?)\s*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"eligible|included|enrolled|accepted", RegexOptions.CultureInvariant)]
    private static partial Regex Eligible();

    [GeneratedRegex(@"^\W*(?:no|without)\s+(?:known |prior |previous |other |concurrent |concomitant |current |active |evidence of |(?:medical )?history of |clinical evidence of )", RegexOptions.CultureInvariant)]
    private static partial Regex HistoryDenied();

    [GeneratedRegex(
        @"\b(?:are|is|will be|may be|would be|also) (?:also |still |considered )?(?:allowed|permitted|eligible|acceptable|permissible|included|accepted|enrolled)\b|\b(?:not|never) (?:be )?(?:excluded|an exclusion|exclusionary|required)\b|\b(?:allowed|permitted|permissible)\b|\b(?:may|can) also\b|\b(?:may|can) join\b|\b(?:may|could|can) (?:be enrolled|be included|enrol|enroll|enter|participate|take part)\b|\bmay (?:continue|receive)\b|^\W*(?:this|these) (?:may |can |also )?includes?\b|^\W*notes?\b|^\W*\(?\*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Permission();

    [GeneratedRegex(
        @"[\s,(]*\b(?:except(?:ing|ions?)?(?:\s+(?:for|that|if|when|in|of|are|is|include))?|unless|with the exceptions? of|with exceptions? of|other than|apart from|excluding|but not including|not including)\b[\s:]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exception();

    [GeneratedRegex(
        @"^\W*(?:(?:for|in)\s+)?(?:all\s+)?(?:(?<child>(?:sexually active\s+)?(?:wom[ae]n(?:\s+(?:or|and)\s+men)?|females?|patients|subjects|participants)(?:\s+(?:patients?|subjects?|participants?))?\s*\(?(?:who are\s+|and men\s+)?(?:of|with)\s+(?:a\s+)?(?:child[ -]?bearing|reproductive)\s+(?:potential|age|capacity)(?:\s*\(\w+\))?\)?|fertile\s+(?:wom[ae]n|females?)(?:\s+(?:patients?|subjects?|participants?))?)|(?<men>(?:fertile |sexually active )?(?:men|males?)(?:\s+(?:patients?|subjects?|participants?))?)(?=\s+(?:must|should|may|can|cannot|who|with|agree|are|need|will|able))|(?:wom[ae]n|females?)(?:\s+(?:patients?|subjects?|participants?))?(?=\s+(?:must|should|may|can|cannot|agree|need|will)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex ChildbearingSubject();

    [GeneratedRegex(
        @"^\W*(?:the\s+)?(?:all\s+)?(?:patients?|subjects?|participants?|individuals?|volunteers?|people)\s+(?:will|can|should|must)\s+be\s+"
        + @"(?:enrol+ed|included|eligible|recruited|selected|considered(?:\s+(?:eligible|for\s+(?:inclusion|enrol+ment)))?)(?:\s+(?:in|into|to|for)\s+(?:the|this)\s+(?:study|trial))?\s*,?\s+"
        + @"(?:only\s+)?(?:if|who|when)\s+(?=\S)(?:(?:they|he or she|the patient)\s+)?(?:(?:are|have|has)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Enrolment();

    [GeneratedRegex(@"^\W*(?:any\s+)?(?:females?|wom[ae]n)(?:\s+(?:patients?|subjects?|participants?|volunteers?))?(?=\s+who\b)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyWomen();

    [GeneratedRegex(
        @"^\W*(?:(?:if|for|in(?: the)? case of|in|when|where|among)\s+[^,:]{3,140}[,:]\s*|[\w -]{0,40}\b(?:controls?|groups?|cohorts?|arms?)\s*\w{0,2}(?:,?\s*(?:is |are )?defined (?:as|by))?\s*:\s*|(?:(?:fe)?males?|(?:wo)?men|boys|girls)\s*:\s*|(?:(?:current|former|active|heavy|all|non-?)\s*)*(?:smokers|diabetics|asthmatics|carriers)\s+(?:must|should|need to|have to)\s+|(?:all )?(?:patients?|subjects?|participants?|individuals?|those|wom[ae]n|men|children|adults|infants|adolescents)\s+(?:with|who|on|receiving|taking|having|requiring|undergoing|ages?|aged|older than|younger than|over the age|under the age|over|under|above|below|between|[<>≤≥])(?!\w)[^,;:.]{3,120}?\b(?:must|should|shall|can|need to|needs to|have to|may not|cannot|will|are(?=\s+(?:asymptomatic|stable|free|off|at least|not)))\s+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\G\b(?:no(?!\s+(?:more|less|fewer|later|earlier|longer|greater|higher|lower)\s+(?:than\b|\d)|\s+longer\s+(?:effective|available|exists?|appropriate|standard|indicated|possible)\b|\s*\d|n\b)|not(?!\s+(?:exist|apply|below\b|above\b|[<>≤≥]|be (?:more|less|fewer|greater|lower|higher|above|below|over|under|older|younger)\b))(?!\s+(?:more|less|limited|exceed\w*|otherwise|yet|only|specified|greater|lower|higher|to exceed|able|applicable|older|younger|be older|be younger)\b)|(?<!with or |with and |with/|and/or )without|absence of|free (?:of|from)|never|none of|(?:must|should|may|can|do|does|did) ?not(?! (?:exceed|exist|apply|count|matter)\b)(?!\s+(?:be\s+)?(?:more|less|fewer|greater|lower|higher|above|below|over|under|older|younger|[<>≤≥])\b)|negative for|den(?:y|ies)|lack of)\b(?:\s+(?:be|have|had|been|has|received|receive|any|a|an|the|known|evidence|of|history|presence|current|currently|prior|previous|previously|other|concurrent|active|medical|significant|to))*?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(
        @"^(?:\W|\b(?:patients?|subjects?|participants?|individuals?|volunteers?|who|must|should|will|shall|have|has|had|are|is|be|with|the|a|an|there|show|shows|and|currently)\b)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadingFiller();
}
