using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <summary>Reads inclusions that nobody could meet together as alternatives: one line "Hodgkin lymphoma", the next "mantle cell lymphoma".</summary>
/// <remarks>Lists of the diseases, or of the groups by age, that a trial takes often lack the words "one of". Every such line is met by any of them.</remarks>
internal static partial class Alternatives
{
    private static readonly FrozenSet<string> Primaries =
        TableRow.ReadEmbedded("primaries.tsv", "criteria").Select(row => row["id"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The criteria, in the same order, the demands of such lines joined.</summary>
    /// <param name="criteria">The criteria of a text, in its order.</param>
    /// <param name="joined">Which of them a line "or" joins to the one before.</param>
    /// <param name="lexicon">What tells whether illnesses exclude each other.</param>
    public static IReadOnlyList<EligibilityCriterion> Join(List<EligibilityCriterion> criteria, IReadOnlySet<int> joined, Lexicon lexicon)
    {
        JoinOr(criteria, joined);
        for (var at = 0; at < criteria.Count; at++)
        {
            if (criteria[at] is { Kind: CriterionKind.Inclusion, Demand: AllOfCriterion or AnyOfCriterion } line)
            {
                criteria[at] = line with { Demand = Apart(line, line.Demand, lexicon) };
            }
        }

        var illnesses = criteria.ConvertAll(criterion => criterion.Kind == CriterionKind.Inclusion ? IllnessOf(criterion.Demand) : null);
        if (illnesses.Count(illness => illness is not null) > 1)
        {
            var lines = illnesses.Select((illness, at) => illness is null ? null
                : new IllnessLine(illness.Condition, StageOf(illness), PrimaryOf(illness.Condition, lexicon), criteria[at].Section, at)).ToList();
            Join(criteria, lines, (one, other) => lexicon.AreDisjoint(one.Illness, other.Illness) || one.IsBeside(other));
        }

        Join(criteria, criteria.ConvertAll(criterion => criterion.Kind == CriterionKind.Inclusion ? AgesOf(criterion.Demand) : null), AreApart);
        return criteria;
    }

    // "Creatinine within normal limits OR", and on the next line the alternative; of exclusions each keeps people out anyway.
    private static void JoinOr(List<EligibilityCriterion> criteria, IReadOnlySet<int> joined)
    {
        for (var first = 0; first < criteria.Count;)
        {
            var last = first;
            while (last + 1 < criteria.Count && AreJoined(criteria[last], criteria[last + 1], joined.Contains(last + 1)))
            {
                last++;
            }

            if (last > first)
            {
                JoinAll(criteria, [.. Enumerable.Range(first, last - first + 1)]);
            }

            first = last + 1;
        }
    }

    private static bool AreJoined(EligibilityCriterion one, EligibilityCriterion next, bool isAlternative) =>
        one.Kind == CriterionKind.Inclusion && next.Kind == one.Kind && next.Section == one.Section
        && (isAlternative || EndsWithOr(one.Text) || (CanStartWithOr(next.Text) && StartsWithOr().IsMatch(next.Text)));

    private static bool EndsWithOr(string line)
    {
        var text = line.AsSpan().TrimEnd(" ,.;:*-\r\n\t");
        return (text.EndsWith(" or", StringComparison.Ordinal) || text.EndsWith(" OR", StringComparison.Ordinal)) && !text[..^3].EndsWith(" and", StringComparison.OrdinalIgnoreCase);
    }

    // Whether the first letter or digit is an o, which most lines tell at once.
    private static bool CanStartWithOr(string line)
    {
        foreach (var c in line)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                return c is 'o' or 'O';
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\W*(?:OR\b|Or\b(?! (?:other|any)\b)|or\s)", RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithOr();

    private static void Join<T>(List<EligibilityCriterion> criteria, List<T?> demanded, Func<T, T, bool> exclude)
        where T : class
    {
        if (demanded.FindIndex(one => one is not null) == demanded.FindLastIndex(one => one is not null))
        {
            return;
        }

        var joined = Enumerable.Range(0, criteria.Count)
            .Where(at => demanded[at] is { } one && demanded.Exists(other => other is not null && exclude(one, other)))
            .ToList();
        if (joined.Count < 2)
        {
            return;
        }

        JoinAll(criteria, joined);
    }

    // Every one of them is met by any.
    private static void JoinAll(List<EligibilityCriterion> criteria, List<int> joined)
    {
        var demands = joined.ConvertAll(at => criteria[at].Demand);
        foreach (var at in joined)
        {
            var own = criteria[at].Demand;
            criteria[at] = criteria[at] with { Demand = new AnyOfCriterion([own, .. demands.Where(other => !ReferenceEquals(other, own))]) { Span = own.Span } };
        }
    }

    // "Hodgkin's disease Multiple myeloma Chronic lymphocytic leukemia": a list that lost its marks; nobody has all of them.
    private static Criterion Apart(EligibilityCriterion line, Criterion demand, Lexicon lexicon)
    {
        if (demand is AnyOfCriterion any)
        {
            return any.HasPart(part => part is AllOfCriterion) ? new AnyOfCriterion([.. any.Parts.Select(part => Apart(line, part, lexicon))]) { Span = any.Span } : any;
        }

        if (demand is not AllOfCriterion all || !all.HasPart(part => part is DiagnosisCriterion))
        {
            return demand;
        }

        var named = all.Parts.OfType<DiagnosisCriterion>().Where(part => part is { IsFamily: false, IsHistory: false }).ToList();
        var apart = named.Count < 2 ? [] : named.FindAll(one => named.Exists(other => lexicon.AreDisjoint(one.Condition, other.Condition)));
        for (var i = 1; i < apart.Count; i++)
        {
            var (from, to) = (apart[i - 1].Span.End - (line.Span?.Start ?? 0), apart[i].Span.Start - (line.Span?.Start ?? 0));
            if (from < 0 || to < from || to > line.Text.Length || WordBetween().IsMatch(line.Text.AsSpan(from, to - from)))
            {
                return all; // "bipolar disorder and a depressive episode"
            }
        }

        return apart.Count < 2 ? all
            : new AllOfCriterion([new AnyOfCriterion([.. apart]) { Span = apart[0].Span }, .. all.Parts.Except(apart)]) { Span = all.Span };
    }

    [GeneratedRegex(@"\b(?:and|with|plus|who|after|or|in|from|of)\b|[.;]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordBetween();

    private static StageRange? StageOf(DiagnosisCriterion illness)
    {
        var staged = illness.Qualifiers.Where(qualifier => qualifier.Kind == QualifierKind.Stage).ToList();
        return staged is [var only] ? StageRange.Parse(only.Text) : null;
    }

    // Null for what is a kind of two of them.
    private static string? PrimaryOf(Concept illness, Lexicon lexicon)
    {
        var only = Primaries.Contains(illness.Id) ? illness.Id : null;
        foreach (var above in lexicon.Ancestors(illness))
        {
            if (above.Id != only && Primaries.Contains(above.Id))
            {
                if (only is not null)
                {
                    return null;
                }

                only = above.Id;
            }
        }

        return only;
    }

    /// <summary>Whether nobody is in both ranges of ages; ranges that share no more than one year are taken for two groups.</summary>
    internal static bool AreApart(AgeCriterion one, AgeCriterion other) =>
        Math.Min(one.Maximum ?? double.MaxValue, other.Maximum ?? double.MaxValue) <= Math.Max(one.Minimum ?? 0, other.Minimum ?? 0);

    private static AgeCriterion? AgesOf(Criterion demand) => demand switch
    {
        AgeCriterion c => c,
        AllOfCriterion c => OnlyPart<AgeCriterion>(c),
        _ => null,
    };

    // The one illness that a line demands.
    private static DiagnosisCriterion? IllnessOf(Criterion demand) => demand switch
    {
        DiagnosisCriterion { IsFamily: false, IsHistory: false } c => c,
        AllOfCriterion c when OnlyPart<DiagnosisCriterion>(c) is { } only => IllnessOf(only),
        AllOfCriterion or AmbiguousCriterion when demand.HasLeaf(leaf => leaf is DiagnosisCriterion) && !demand.HasPart(part => part is NotCriterion)
            && demand.Leaves().OfType<DiagnosisCriterion>().ToList() is [{ IsFamily: false, IsHistory: false } first, ..] named && named.TrueForAll(other => other.Condition == first.Condition) => first,
        _ => null,
    };

    // The part of a kind where there is one alone.
    private static T? OnlyPart<T>(AllOfCriterion all)
        where T : Criterion
    {
        T? only = null;
        for (var i = 0; i < all.Parts.Count; i++)
        {
            if (all.Parts[i] is T part)
            {
                if (only is not null)
                {
                    return null;
                }

                only = part;
            }
        }

        return only;
    }

    /// <summary>A line that demands one illness, with its stage and its primary cancer where it names one.</summary>
    private sealed record IllnessLine(Concept Illness, StageRange? Stage, string? Primary, string? Section, int At)
    {
        private const int Furthest = 8;

        /// <summary>Whether two lines of one list, not far apart, name other stages of an illness or cancers of other origins.</summary>
        public bool IsBeside(IllnessLine other) => Section == other.Section && Math.Abs(At - other.At) <= Furthest
            && ((Illness == other.Illness && Stage is { } stage && other.Stage is { } second && stage.Judge(second) == Verdict.NotMet)
                || (Primary is not null && other.Primary is not null && Primary != other.Primary));
    }
}
