using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Outlines;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>Whom a sentence concerns: groups, minors, women, conditions.</content>
internal static partial class StatementReader
{
    // "Aged 18 to 50 and 65 and above": two groups.
    private static Criterion Groups(Criterion sentence)
    {
        if (sentence is not AllOfCriterion all || !all.HasLeaf(leaf => leaf is AgeCriterion)
            || Together(all).ToList() is not { } parts || parts.OfType<AgeCriterion>().ToList() is not { Count: > 1 } ages
            || !AreGroups(ages))
        {
            return sentence;
        }

        var any = new AnyOfCriterion([.. ages]) { Span = ages[0].Span };
        return ages.Count == parts.Count ? any with { Span = all.Span }
            : new AllOfCriterion([any, .. parts.Where(part => part is not AgeCriterion)]) { Span = all.Span };
    }

    private static bool AreGroups(List<AgeCriterion> ages) =>
        ages.Exists(one => ages.Exists(other => !ReferenceEquals(one, other) && Alternatives.AreApart(one, other)));

    // "Consent of a parent for patients under 18": nobody has to be under 18.
    private static Criterion ForMinors(SourceText source, SourceSpan span, Criterion sentence)
    {
        if (sentence is AllOfCriterion or AnyOfCriterion && sentence.HasPart(IsIfMinor)
            && sentence.HasLeaf(leaf => leaf is StateCriterion { State: Clinical.PersonalState.CanConsent }))
        {
            return Less(sentence, IsIfMinor); // "consent of a parent if under 18": whoever consents
        }

        if (sentence is not AllOfCriterion all || !all.HasPart(part => part is AgeCriterion) || all.Parts.FirstOrDefault(part => part is AgeCriterion) is not { } age || age.Span.Start <= span.Start
            || !all.HasLeaf(leaf => leaf is StateCriterion { State: Clinical.PersonalState.CanConsent })
            || !AskedFor().IsMatch(source.Lower.AsSpan(span.Start, age.Span.Start - span.Start)))
        {
            return sentence;
        }

        return AskedOf(age, all.Parts, all.Span);
    }

    // "Consent of a parent, and assent of children aged 7 and older": whose assent is asked, not how old anybody has to be.
    private static Criterion WithoutAssenting(SourceText source, SourceSpan span, Criterion sentence) =>
        sentence is AllOfCriterion or AnyOfCriterion && sentence.HasLeaf(leaf => leaf is AgeCriterion)
        && sentence.HasLeaf(leaf => leaf is StateCriterion { State: Clinical.PersonalState.CanConsent })
            ? WithoutAges(source, span, sentence)
            : sentence;

    private static Criterion WithoutAges(SourceText source, SourceSpan span, Criterion sentence)
    {
        bool IsOfAssent(Criterion part) => part is AgeCriterion or NarrowedCriterion { Inner: AgeCriterion } && part.Span.Start > span.Start
            && (Assenting().IsMatch(source.Lower.AsSpan(span.Start, part.Span.Start - span.Start)) || OrOfParents().IsMatch(source.Lower.AsSpan(span.Start, part.Span.Start - span.Start)));
        if (sentence is not (AllOfCriterion or AnyOfCriterion))
        {
            return sentence;
        }

        var kept = sentence.Parts.Where(part => !IsOfAssent(part)).Select(part => WithoutAges(source, span, part)).ToList();
        return kept.Count == 0 ? sentence
            : kept is [var only] ? only
            : sentence is AllOfCriterion ? new AllOfCriterion(kept) { Span = sentence.Span } : new AnyOfCriterion(kept) { Span = sentence.Span };
    }

    [GeneratedRegex(
        @"\b(?:assent|(?:parent(?:al|s)?|guardians?|representatives?)(?:['’]s?)?\b[\w\s/'’-]{0,40}\b(?:consents?|permission|authori[sz]ation|agreement)|(?:consents?|permission|authori[sz]ation|agreement)\s+(?:of|from|by)\s+[\w\s/'’-]{0,40}\b(?:parents?|guardians?))\b"
        + @"[\w\s/'’-]{0,40}?\b(?:of|from|by|for|if|when|where|in)\s+(?:(?:the|all|any|a|an|those|minors?|child(?:ren)?|adolescents?|teenagers?|patients?|subjects?|participants?|individuals?|persons?|youths?|who|are|is|he|she|they|aged?|ages|between|under|over|legal)[\s,]*)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Assenting();

    [GeneratedRegex(@"\b(?:parents?|guardians?)\s*(?:and/or|or|/)\s*(?:(?:an?|the)\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OrOfParents();

    // "Patients ≥ 18 must consent and patients < 18 must have a parent's consent": whoever consents, of whatever age.
    private static Criterion ConsentAtAnyAge(Criterion sentence) =>
        sentence is AllOfCriterion or AnyOfCriterion or ConditionalCriterion && sentence.HasLeaf(leaf => leaf is StateCriterion { State: Clinical.PersonalState.CanConsent })
        && sentence.Leaves().All(leaf => leaf is AgeCriterion or StateCriterion { State: Clinical.PersonalState.CanConsent })
        && sentence.Leaves().OfType<AgeCriterion>().ToList() is { Count: > 1 } ages && AreGroups(ages)
            ? sentence.Leaves().First(leaf => leaf is StateCriterion)
            : sentence;

    private static bool IsIfMinor(Criterion part) => part is UninterpretedCriterion words && IfMinor().IsMatch(words.Text);

    [GeneratedRegex(@"^if (?:(?:the )?(?:patient|subject|participant|child) is )?(?:less than|under|younger than|below|<) ?\d+(?: years(?: of age| old)?| of age)?(?:,? (?:(?:a|an|the|his|her|their|both|at least|one|and)\s+)*(?:parents?|parental|legal|guardians?|assent)\b[^.;]*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IfMinor();

    // "Lansky ≥ 50 for patients up to 16 years, Karnofsky ≥ 50 for older ones": each grade is asked of its own ages.
    private static Criterion ForAges(SourceText source, Criterion sentence) => sentence switch
    {
        AllOfCriterion { Parts: [PerformanceCriterion grade, AgeCriterion age] } all when age.Span.Start > grade.Span.End
            && AskedFor().IsMatch(source.Lower.AsSpan(grade.Span.End, age.Span.Start - grade.Span.End)) => AskedOf(age, all.Parts, all.Span),
        AllOfCriterion all when all.HasLeaf(leaf => leaf is PerformanceCriterion) => ForAges(source, all),
        _ => sentence,
    };

    private static AllOfCriterion ForAges(SourceText source, AllOfCriterion all) =>
        new([.. all.Parts.Select(part => ForAges(source, part))]) { Span = all.Span };

    // "Negative pregnancy test for women of childbearing potential": nobody else is asked for it.
    private static Criterion Concerned(Criterion sentence, CriterionKind kind)
    {
        if (kind == CriterionKind.Exclusion || sentence is not AllOfCriterion all || !all.HasLeaf(IsAskedOfWomen)
            || Together(all).ToList() is not { } parts || parts.Find(IsOfChildbearing) is not { } whom)
        {
            return sentence;
        }

        return AskedOf(whom, parts.Where(part => part == whom || !(IsOfChildbearing(part) || part is NotCriterion { Inner: StateCriterion { State: Clinical.PersonalState.SurgicallySterile } })), all.Span);
    }

    // What is demanded together, with one of the demands telling whom the others concern.
    private static ConditionalCriterion AskedOf(Criterion whom, IEnumerable<Criterion> parts, SourceSpan span)
    {
        var rest = parts.Where(part => part != whom).ToList();
        whom = whom is NarrowedCriterion { Inner: StateCriterion women } ? women : whom; // what narrows it is said of what is asked
        return new ConditionalCriterion(whom, rest.Count == 1 ? rest[0] : new AllOfCriterion(rest) { Span = span }) { Span = span };
    }

    private static IEnumerable<Criterion> Together(AllOfCriterion all) =>
        all.Parts.SelectMany(part => part is AllOfCriterion inner ? Together(inner) : [part]);

    private static bool IsOfChildbearing(Criterion part) => part is StateCriterion { State: Clinical.PersonalState.ChildbearingPotential }
        or NarrowedCriterion { Inner: StateCriterion { State: Clinical.PersonalState.ChildbearingPotential } };

    private static bool IsAskedOfWomen(Criterion leaf) => leaf is BiomarkerCriterion { Biomarker.Id: "pregnancy-test-positive" } or StateCriterion
    {
        State: Clinical.PersonalState.Pregnant or Clinical.PersonalState.UsesContraception or Clinical.PersonalState.PlansPregnancy,
    };

    // "If diabetic, HbA1c below 8 %", "Women of childbearing potential must …": whom it concerns, then what.
    private static Criterion WithCondition(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower)
    {
        var signals = source.SignalsIn(span);
        var women = kind == CriterionKind.Inclusion && CanBeWomen(lower, signals) ? ChildbearingSubject().Match(lower) : Match.Empty;
        if (women.Success)
        {
            var state = women.Groups["child"].Success
                ? new StateCriterion(Clinical.PersonalState.ChildbearingPotential) { Span = new(span.Start + women.Index, women.Length) }
                : (Criterion)new SexCriterion(women.Groups["men"].Success ? Clinical.Sex.Male : Clinical.Sex.Female)
                { Span = new(span.Start + women.Index, women.Length) };
            var end = women.Index + women.Length;
            if ((women.Groups["men"].Success || women.Groups["child"].Success) && SexuallyActive().Match(lower, end) is { Success: true } active)
            {
                var bound = new StateCriterion(Clinical.PersonalState.SexuallyActive) { Span = new(span.Start + active.Index, active.Length) };
                (state, end) = (new AllOfCriterion([state, bound]) { Span = new(span.Start, active.Index + active.Length) }, active.Index + active.Length);
            }

            var rest = SourceSpan.FromBounds(span.Start + end, span.End);
            return new ConditionalCriterion(state, Negated(source, rest, kind, null, source.LowerOf(rest), null)) { Span = span };
        }

        // "Female subjects who breast-feed": a man is not asked about the rest.
        if (kind == CriterionKind.Exclusion && signals.Has(Signal.Sex) && lower.Contains(" who ", StringComparison.Ordinal) && OnlyWomen().Match(lower) is { Success: true } only)
        {
            var rest = SourceSpan.FromBounds(span.Start + only.Length, span.End);
            return new ConditionalCriterion(
                new SexCriterion(Clinical.Sex.Female) { Span = new(span.Start, only.Length) },
                Negated(source, rest, kind, section, source.LowerOf(rest), null))
            { Span = span };
        }

        if (kind == CriterionKind.Inclusion && ((signals.Has(Signal.Bar) && lower.Contains("required", StringComparison.Ordinal)) || lower.Contains(" for all ", StringComparison.Ordinal) || lower.Contains("prophylaxis for ", StringComparison.Ordinal))
            && RequiredFor().Match(lower) is { Success: true, Index: > 0 } required)
        {
            // "Prophylaxis required for patients with CD4 ≤ 200": nobody else is asked for it.
            var (thing, whose) = (new SourceSpan(span.Start, required.Index), SourceSpan.FromBounds(span.Start + required.Index + required.Length, span.End));
            return new ConditionalCriterion(
                Negated(source, whose, kind, null, source.LowerOf(whose), null),
                Negated(source, thing, kind, section, source.LowerOf(thing), null))
            { Span = span };
        }

        var hasGroup = signals.Has(Signal.Group);
        if (hasGroup && Group().Match(lower) is { Success: true } group)
        {
            var isLast = lower.AsSpan(group.Index + group.Length).Trim(" .;,)").Length == 0;
            var ruled = isLast ? new SourceSpan(span.Start, group.Index) : span;
            var rule = Negated(source, ruled, kind, section, source.LowerOf(ruled), null);
            return Scope.Of(source, new SourceSpan(span.Start + group.Index, group.Length)) is { } part
                ? new ConditionalCriterion(part, rule) { Span = span }
                : rule;
        }

        var condition = hasGroup || CanCondition(lower, signals) ? Condition().Match(lower) : Match.Empty;
        if (condition.Success && condition.Length < lower.Length)
        {
            var rest = SourceSpan.FromBounds(span.Start + condition.Length, span.End);
            var rule = Negated(source, rest, kind, section, source.LowerOf(rest), null);
            return Scope.Of(source, new SourceSpan(span.Start, condition.Length)) is { } whom
                ? new ConditionalCriterion(whom, rule) { Span = span }
                : rule;
        }

        return Negated(source, span, kind, section, lower, null);
    }

    private static bool CanCondition(string lower, Signal signals) =>
        signals.Has(Signal.OpensCondition) && (signals.Has(Signal.Must) || lower.AsSpan().ContainsAny(',', ':'));
}
