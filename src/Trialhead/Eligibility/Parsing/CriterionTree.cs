namespace Trialhead.Eligibility.Parsing;

/// <summary>Changes a tree of criteria below its root.</summary>
internal static class CriterionTree
{
    /// <summary>The criterion with what it states changed; itself where nothing is.</summary>
    /// <param name="criterion">The criterion. What is only let off, allowed, counted or asked of some is left as it is.</param>
    /// <param name="change">Gives what stands in the place of a part.</param>
    public static Criterion Below(Criterion criterion, Func<Criterion, Criterion> change) => criterion switch
    {
        NotCriterion c => change(c.Inner) is var inner && ReferenceEquals(inner, c.Inner) ? c : c with { Inner = inner },
        AllOfCriterion c => Changed(c.Parts, change) is { } parts ? new AllOfCriterion(parts) { Span = c.Span } : c,
        AnyOfCriterion c => Changed(c.Parts, change) is { } parts ? new AnyOfCriterion(parts) { Span = c.Span } : c,
        AmbiguousCriterion c => Changed(c.Parts, change) is { } parts ? new AmbiguousCriterion(parts) { Span = c.Span } : c,
        ExceptCriterion c => change(c.Rule) is var rule && ReferenceEquals(rule, c.Rule) ? c : c with { Rule = rule },
        ConditionalCriterion c => change(c.Then) is var then && ReferenceEquals(then, c.Then) ? c : c with { Then = then },
        _ => criterion,
    };

    // Null where no part is another.
    private static Criterion[]? Changed(IReadOnlyList<Criterion> parts, Func<Criterion, Criterion> change)
    {
        Criterion[]? changed = null;
        var count = parts.Count;
        for (var i = 0; i < count; i++)
        {
            var part = parts[i];
            var other = change(part);
            if (!ReferenceEquals(other, part))
            {
                changed ??= [.. parts];
                changed[i] = other;
            }
        }

        return changed;
    }
}
