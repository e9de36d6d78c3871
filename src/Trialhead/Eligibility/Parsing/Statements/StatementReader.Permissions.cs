using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>What is allowed rather than asked, and what must be stopped.</content>
internal static partial class StatementReader
{
    private static Criterion Permitted(
        SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match permission)
    {
        // "Note: steroids are allowed": the label says nothing.
        if (NoteLead().Match(lower) is { Success: true } note && Permission().Match(lower[note.Length..]) is { Success: true } labelled)
        {
            return Permitted(source, SourceSpan.FromBounds(span.Start + note.Length, span.End), kind, section, lower[note.Length..], labelled);
        }

        // "No chemotherapy (steroids are allowed)": what the brackets let off.
        var open = lower.LastIndexOf('(', permission.Index);
        var close = lower.IndexOf(')', permission.Index);
        if (open > 0 && close > permission.Index && close >= lower.TrimEnd('.', ' ').Length - 1 && lower.IndexOf(')', open) == close)
        {
            var ruled = Sentence(source, new SourceSpan(span.Start, open), kind, section);
            var isFirst = string.IsNullOrWhiteSpace(lower[(open + 1)..permission.Index]); // "(not exclusionary if mild)"
            var (from, to) = isFirst ? (permission.Index + permission.Length, close) : (open + 1, permission.Index);
            var freed = Let(source, SourceSpan.FromBounds(span.Start + from, span.Start + to));
            var terms = isFirst ? null : Unweighed(source, SourceSpan.FromBounds(span.Start + permission.Index + permission.Length, span.Start + close), kind, section);
            return Granted(ruled, freed, terms, kind, span);
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
        if (kind == CriterionKind.Inclusion && Negations.Find(lower.AsSpan(0, semicolon), 0) is null)
        {
            // "Untreated leukemia; people in remission may also join": one or the other, with the same illness unless another is named.
            var rule = WithException(source, head, kind, section, source.LowerOf(head));
            Criterion others = Unweighed(source, tail, kind, section);
            if (Illness(rule) is { } illness && !Plain(source, tail, kind, section).HasLeaf(leaf => leaf is DiagnosisCriterion { Condition.IsUnlisted: false }))
            {
                others = new AllOfCriterion([illness, others]) { Span = tail };
            }

            return new AnyOfCriterion([rule, others]) { Span = span };
        }

        var let = Let(source, tail);
        return Negated(
            source, head, kind, section, source.LowerOf(head),
            let is UninterpretedCriterion && permission.Index > semicolon + 1 ? Let(source, SourceSpan.FromBounds(tail.Start, span.Start + permission.Index)) : let);
    }

    // "AST ≤ 3 x ULN (≤ 5 x ULN is acceptable if …)" is one limit or the other; "stage IV (radiotherapy is permitted)" with it or without.
    private static Criterion Granted(Criterion rule, Criterion freed, UninterpretedCriterion? terms, CriterionKind kind, SourceSpan span)
    {
        var isOther = kind == CriterionKind.Inclusion && freed.HasLeaf(leaf => leaf is MeasurementCriterion) && rule.HasLeaf(leaf => leaf is MeasurementCriterion);
        var let = terms is not null && (isOther ? terms.Span.Length > 2 : terms.Limits.Count > 0) ? new AllOfCriterion([freed, terms]) { Span = span } : freed;
        return kind == CriterionKind.Exclusion || rule is NotCriterion ? Exempt(rule, let, span)
            : isOther ? new AnyOfCriterion([rule, let]) { Span = span }
            : new AllOfCriterion([rule, new PermissionCriterion(let) { Span = let.Span }]) { Span = span };
    }

    // The illness of a rule without what narrows it; null where the rule asks for more.
    private static Criterion? Illness(Criterion rule) => rule switch
    {
        DiagnosisCriterion c => new DiagnosisCriterion(c.Condition) { Span = c.Span },
        AnyOfCriterion any when any.Parts.Select(Illness).ToList() is var parts && parts.TrueForAll(part => part is not null) => new AnyOfCriterion([.. parts!]) { Span = any.Span },
        _ => null,
    };

    // "Patients may have had surgery" lets them in.
    private static Criterion May(SourceText source, SourceSpan span, string? section, string lower, Match may)
    {
        var rest = SourceSpan.FromBounds(span.Start + may.Length, span.End);
        var let = WithException(source, rest, CriterionKind.Exclusion, section, source.LowerOf(rest));
        return let.HasLeaf(leaf => leaf is not UninterpretedCriterion) ? new PermissionCriterion(let) { Span = span } : Unweighed(source, span, CriterionKind.Inclusion, section);
    }

    // "Steroids are allowed" asks for nothing; "people with asthma are eligible" may ask for asthma or let it in.
    private static Criterion Admitted(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match permission)
    {
        if (Barred(source, span, kind, section, lower, permission) is { } barred)
        {
            return barred;
        }

        var subject = Plain(source, new SourceSpan(span.Start, Math.Max(permission.Index, 0)), kind, section);
        if (permission.Index <= 0 || !subject.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            return Unweighed(source, span, kind, section);
        }

        // "No more than two earlier regimens allowed".
        if (kind == CriterionKind.Inclusion && Meanwhile().IsMatch(lower.AsSpan(permission.Index + permission.Length)) && Granting().IsMatch(permission.Value)
            && subject.Leaves().All(leaf => leaf is MeasurementCriterion { Comparator: Comparator.Less or Comparator.AtMost }))
        {
            return subject;
        }

        // "Only women with twins are eligible", "all patients with shock will be enrolled" ask for them.
        var opening = lower.AsSpan().TrimStart(" *-");
        if (kind == CriterionKind.Inclusion && Eligible().IsMatch(permission.Value)
            && (opening.StartsWith("only ", StringComparison.Ordinal) || (opening.StartsWith("all ", StringComparison.Ordinal) && permission.Value.Contains("will be", StringComparison.Ordinal))))
        {
            return subject;
        }

        // "… are eligible provided that their LVEF is above 50 %": who is let in, and how far.
        var proviso = Unweighed(source, SourceSpan.FromBounds(span.Start + permission.Index + permission.Length, span.End), kind, section);
        var let = new PermissionCriterion(proviso.Limits.Count == 0 ? subject : new AllOfCriterion([subject, proviso]) { Span = span }) { Span = span };
        bool SaysMore() => StudyWords().Replace(lower[(permission.Index + permission.Length)..], "").AsSpan().Trim(" .*").Length > 0;
        if (kind == CriterionKind.Inclusion && subject.Leaves().All(leaf => leaf is AgeCriterion or SexCriterion))
        {
            // "Men between 18 and 85 may take part (if they have gout)" lets nobody else in.
            return !SaysMore() ? subject : new AllOfCriterion([subject, proviso]) { Span = span };
        }

        var isOpen = Eligible().IsMatch(permission.Value) && kind == CriterionKind.Inclusion && !permission.Value.Contains("also", StringComparison.Ordinal);
        return isOpen && !SaysMore() ? new AmbiguousCriterion([subject, let]) { Span = span } : let;
    }

    // "No prior chemotherapy is allowed" allows nothing; null where it does not begin with a denial that reaches there.
    private static Criterion? Barred(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match permission)
    {
        var (after, end) = (lower[(permission.Index + permission.Length)..], permission.Index + permission.Length);
        var exception = FirstException(after);
        var isExcepted = exception is { Success: true, Index: 0 };
        if (Bar().Match(lower[..permission.Index]) is not { Success: true } bar || !Granting().IsMatch(permission.Value) || (!isExcepted && Proviso().IsMatch(after.TrimStart(' ', ','))))
        {
            return null;
        }

        var thing = Plain(source, SourceSpan.FromBounds(span.Start + bar.Groups["lead"].Length, span.Start + permission.Index), CriterionKind.Exclusion, section, isDenied: true);
        var rest = SourceSpan.FromBounds(span.Start + end + (isExcepted ? exception.Length : 0), span.End);
        var rule = isExcepted ? new ExceptCriterion(thing, Let(source, rest)) { Span = span }
            : Meanwhile().IsMatch(after) ? thing
            : new AllOfCriterion([thing, Statement.Rest(source, rest)]) { Span = span };
        return kind == CriterionKind.Exclusion ? rule : new NotCriterion(rule) { Span = span };
    }

    // The rule of a denial, not the denial, is what the exception lets off.
    private static Criterion Exempt(Criterion rule, Criterion exception, SourceSpan span) => rule switch
    {
        NotCriterion not => new NotCriterion(new ExceptCriterion(not.Inner, exception) { Span = not.Span }) { Span = span },
        _ => new ExceptCriterion(rule, exception) { Span = span },
    };

    // What is let off: typed where all the words allow it, else as it stands.
    private static Criterion Let(SourceText source, SourceSpan span)
    {
        if (source.Lower.AsSpan(span.Start, span.Length).TrimStart().StartsWith("as ", StringComparison.Ordinal))
        {
            return Statement.Rest(source, span); // "except as adjuvant treatment": how, not what
        }

        var known = Plain(source, span, CriterionKind.Exclusion, null);
        return known is AllOfCriterion all && all.Parts.All(part => part is DiagnosisCriterion) ? new AnyOfCriterion(all.Parts) { Span = all.Span } // a list that lost its commas
            : known.HasLeaf(leaf => leaf is not UninterpretedCriterion) ? known : Statement.Rest(source, span);
    }

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
}
