using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Makes criteria of analytes and their limits.</summary>
internal static partial class LimitTree
{
    // A second number this near the first one after conversion says the same in other units.
    private const double SameShare = 0.15;

    /// <summary>What a group demands, or names in an exclusion.</summary>
    /// <param name="group">The group.</param>
    /// <param name="statement">What states it.</param>
    /// <param name="groups">All groups of the statement: one may stand in the condition of another.</param>
    public static Criterion Of(LimitGroup group, Statement statement, IReadOnlyList<LimitGroup> groups)
    {
        if (Paired(group) is var (systolic, diastolic))
        {
            List<Criterion> both = [Of(systolic, statement, groups), Of(diastolic, statement, groups)];
            return group.IsEither ? Any(both, default) : All(both, default);
        }

        var isExclusion = statement.Kind == CriterionKind.Exclusion;
        group = OfBothPressures(group, statement);
        if (InOrder(group, statement))
        {
            var each = group.Concepts.Select((_, at) => Of(Single(group, at), statement, groups)).ToList();
            return group.IsEither ? Any(each, default) : All(each, default);
        }

        var parts = OfRatio(group).Select(concept => Of(concept, group, statement, groups, isExclusion)).ToList();
        return parts.Count == 1 ? parts[0] : group.IsEither ? Any(parts, default) : All(parts, default);
    }

    /// <summary>Whether it is nothing but limits of one analyte on its two sides, or one limit that several analytes share.</summary>
    /// <remarks>A "no" before it reaches all of it: "no platelets below 150 or above 450", "no ALT or AST above 3 x ULN".</remarks>
    public static bool IsOneDemand(Criterion criterion)
    {
        if (criterion is not AnyOfCriterion { Parts: var parts } || !parts.All(part => part is MeasurementCriterion))
        {
            return false;
        }

        var leaves = parts.Cast<MeasurementCriterion>().ToList();
        var first = leaves[0];
        return leaves.TrueForAll(leaf => leaf.Comparator == first.Comparator && leaf.Limit == first.Limit && leaf.Basis == first.Basis)
            || leaves.TrueForAll(leaf => leaf.Analyte == first.Analyte);
    }

    private static Criterion Of(Concept concept, LimitGroup group, Statement statement, IReadOnlyList<LimitGroup> groups, bool isExclusion)
    {
        var branches = Branches(concept, group, statement, groups);
        var (first, rest) = (branches[0], branches.Skip(1).ToList());
        var joined = First(first, isExclusion);
        if (rest.Count == 0)
        {
            return joined;
        }

        if (branches.TrueForAll(b => b.Sex is not null))
        {
            var bySex = branches.ConvertAll(b => First(b, isExclusion));
            return isExclusion ? Any(bySex, default) : All(bySex, default);
        }

        var sum = joined;
        var last = first;
        foreach (var branch in rest)
        {
            sum = branch.Sex is { } sex && branch.Words is null ? ForOneSex(sum, branch, last, sex, isExclusion)
                : branch.Words is { } words ? Conditional(sum, last, branch, words)
                : Joined(sum, branch.Plain, branch, last);
            last = branch;
        }

        return sum;
    }

    private static Criterion First(Branch branch, bool isExclusion)
    {
        if (branch.Sex is not { } sex)
        {
            return branch.Plain;
        }

        var whom = new SexCriterion(sex) { Span = branch.SexSpan };
        return isExclusion ? All([whom, branch.Plain], branch.Plain.Span) : new ConditionalCriterion(whom, branch.Plain) { Span = branch.Plain.Span };
    }

    // "≤ 1.5 mg/dL or ≤ 1.3 mg/dL in women": the wider limit lets that sex in as well, the narrower one binds it besides.
    private static Criterion ForOneSex(Criterion sum, Branch branch, Branch last, Sex sex, bool isExclusion)
    {
        if (!isExclusion && branch.Limit.High is null && last.Limit.High is null && IsLower(branch.Limit) != IsLower(last.Limit) && !AreApart(last.Limit, branch.Limit))
        {
            return All([sum, First(branch, isExclusion)], default); // "≥ 9 g/dL (men < 13 g/dL, women < 12 g/dL)"
        }

        if (branch.Limit.High is not null || last.Limit.High is not null || IsLower(branch.Limit) != IsLower(last.Limit) || branch.Limit.Unit != last.Limit.Unit)
        {
            return Joined(sum, First(branch, isExclusion), branch, last);
        }

        var whom = new SexCriterion(sex) { Span = branch.SexSpan };
        return IsWider(branch.Limit, last.Limit)
            ? Any([sum, All([whom, branch.Plain], branch.Plain.Span)], default)
            : All([sum, new ConditionalCriterion(whom, branch.Plain) { Span = branch.Plain.Span }], default);
    }

    // The wider limit holds only on its condition; the narrower one is enough in any case.
    private static AnyOfCriterion Conditional(Criterion sum, Branch last, Branch branch, UninterpretedCriterion words)
    {
        var isWider = IsWider(branch.Limit, last.Limit);
        return isWider ? Any([sum, All([branch.Plain, words], branch.Plain.Span)], default) : Any([All([sum, words], sum.Span), branch.Plain], default);
    }

    private static bool IsWider(Limit one, Limit other) => one.Comparator is Comparator.More or Comparator.AtLeast
        ? one.Value < other.Value
        : one.Value > other.Value;

    private static Criterion Joined(Criterion sum, Criterion next, Branch branch, Branch last)
    {
        return branch.IsOr || AreApart(last.Limit, branch.Limit) ? Any([sum, next], default) : All([sum, next], default);
    }

    // "< 8, > 11": nothing is both.
    private static bool AreApart(Limit one, Limit other) =>
        one.High is null && other.High is null && one.Unit?.Code == other.Unit?.Code && IsLower(one) != IsLower(other)
        && (IsLower(one) ? one.Value > other.Value : one.Value < other.Value);

    private static bool IsLower(Limit limit) => limit.Comparator is Comparator.More or Comparator.AtLeast;

    private static List<Branch> Branches(Concept concept, LimitGroup group, Statement statement, IReadOnlyList<LimitGroup> groups)
    {
        var branches = new List<Branch>();
        for (var i = 0; i < group.Limits.Count; i++)
        {
            var limit = group.Limits[i];
            if (i > 0 && IsSame(concept, group.Limits[i - 1], limit))
            {
                continue;
            }

            var span = i == 0 ? SourceSpan.FromBounds(Math.Min(group.Start, limit.Span.Start), limit.Span.End) : limit.Span;
            var plain = Plain(concept, limit, span.Shift(statement.Offset), statement.Kind);
            var branch = new Branch(limit, plain);
            if (group.Limits.Count > 1)
            {
                branch = LimitCondition.Of(branch, group, i, statement);
                branch = branch.Words is { } words ? branch with { Words = WithLimits(words, group, statement, groups) } : branch;
            }

            branches.Add(branch);
        }

        return branches;
    }

    // "≤ 1.5 x ULN in conjunction with alkaline phosphatase > 2.5 x ULN": the condition has a limit of its own.
    private static UninterpretedCriterion WithLimits(
        UninterpretedCriterion words, LimitGroup group, Statement statement, IReadOnlyList<LimitGroup> groups)
    {
        var inside = groups.Where(other => !ReferenceEquals(other, group)
            && other.Start + statement.Offset >= words.Span.Start && other.Limits[^1].Span.End + statement.Offset <= words.Span.End).ToList();
        return inside.Count == 0 ? words : words with { Limits = [.. inside.Select(other => Of(other, statement, []))] };
    }

    // "1.5 mg/dL (133 µmol/L)": one limit in two units.
    private static bool IsSame(Concept concept, Limit one, Limit other)
    {
        if (one.Basis != LimitBasis.Absolute || other.Basis != LimitBasis.Absolute || one.IsWithinNormal || other.IsWithinNormal
            || one.Unit is null || other.Unit is null || one.Unit == other.Unit
            || (other.Comparator is not null && one.Comparator is not null && IsLower(one) != IsLower(other)))
        {
            return false;
        }

        var converted = UnitTable.BuiltIn.Convert(other.Value, other.Unit.Code, one.Unit.Code, concept.Analyte!); // only analytes have limits
        return converted is { } value && Math.Abs(value - one.Value) <= SameShare * Math.Abs(one.Value);
    }

    private static Criterion Plain(Concept concept, Limit limit, SourceSpan span, CriterionKind kind)
    {
        if (limit.IsWithinNormal)
        {
            return All(
                [
                    Leaf(concept, Comparator.AtMost, new Quantity(1, "1"), LimitBasis.UpperLimitOfNormal, span),
                    Leaf(concept, Comparator.AtLeast, new Quantity(1, "1"), LimitBasis.LowerLimitOfNormal, span),
                ],
                span);
        }

        if (limit.Second is { } second && !limit.IsOfFullScale)
        {
            return Pair(limit, second, span, kind);
        }

        limit = InPossible(concept, InSeconds(concept, InFahrenheit(concept, InPercent(concept, limit))));
        limit = limit.Unit is { } volume && Anchor.IsCellsPer(volume, concept.Analyte!) ? limit with { Unit = UnitTable.BuiltIn.Find("/uL") } : limit; // only analytes have limits
        limit = limit.Unit is { } stated && Anchor.Meant(stated, concept.Analyte!) is { } meant ? limit with { Unit = meant } : limit; // only analytes have limits
        var unit = limit.Basis == LimitBasis.Absolute ? limit.Unit?.Code ?? Customary(concept, limit.Value) : "1";
        if (limit is { High: { } most, IsOutside: true })
        {
            return Any(
                [
                    Leaf(concept, Comparator.Less, new Quantity(limit.Value, unit), limit.Basis, span),
                    Leaf(concept, Comparator.More, new Quantity(most, unit), limit.Basis, span),
                ],
                span);
        }

        if (limit.High is { } high)
        {
            return All(
                [
                    Leaf(concept, limit.IsLowExclusive ? Comparator.More : Comparator.AtLeast, new Quantity(limit.Value, unit), limit.Basis, span),
                    Leaf(concept, limit.IsHighExclusive ? Comparator.Less : Comparator.AtMost, new Quantity(high, unit), limit.Basis, span),
                ],
                span);
        }

        return Leaf(concept, limit.Comparator ?? Comparator.Equal, new Quantity(limit.Value, unit), limit.Basis, span);
    }

    // "BP > 140/90": systolic over diastolic.
    private static Criterion Pair(Limit limit, double second, SourceSpan span, CriterionKind kind)
    {
        var words = Lexicon.InUse;
        var comparator = limit.Comparator ?? Comparator.Equal;
        List<Criterion> both =
        [
            Leaf(words.Get("systolic-blood-pressure")!, comparator, new Quantity(limit.Value, "mm[Hg]"), LimitBasis.Absolute, span), // in the table
            Leaf(words.Get("diastolic-blood-pressure")!, comparator, new Quantity(second, "mm[Hg]"), LimitBasis.Absolute, span), // in the table
        ];
        return kind == CriterionKind.Inclusion && !IsLower(limit) ? All(both, span) : Any(both, span);
    }

    private static MeasurementCriterion Leaf(Concept concept, Comparator comparator, Quantity limit, LimitBasis basis, SourceSpan span) =>
        new(concept, comparator, limit, basis) { Span = span };

    private static AllOfCriterion All(IReadOnlyList<Criterion> parts, SourceSpan span) =>
        new(parts.SelectMany(p => p is AllOfCriterion all ? all.Parts : [p]).ToList()) { Span = span };

    private static AnyOfCriterion Any(IReadOnlyList<Criterion> parts, SourceSpan span) =>
        new(parts.SelectMany(p => p is AnyOfCriterion any ? any.Parts : [p]).ToList()) { Span = span };

    /// <summary>One of several limits, with whom it is for.</summary>
    internal sealed record Branch(Limit Limit, Criterion Plain)
    {
        public Sex? Sex { get; init; }

        public SourceSpan SexSpan { get; init; }

        /// <summary>The condition on which it holds; null for none.</summary>
        public UninterpretedCriterion? Words { get; init; }

        /// <summary>Whether "or" or a bracket joins it to the one before.</summary>
        public bool IsOr { get; init; }
    }
}
