using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Puts the leaves of a statement together: its commas, ands and ors, and the words left over.</summary>
/// <remarks>
/// Words left over narrow what stands beside them, so they join it in an <see cref="AllOfCriterion"/>: a denial still decides,
/// an affirmation no longer does. A stretch of the list without any leaf is an alternative of its own.
/// </remarks>
internal static partial class ListReader
{
    public static Criterion Read(Statement statement)
    {
        var demanding = statement.Leaves.Where(leaf => leaf.Criterion is not null).ToList();
        if (demanding.Count == 0)
        {
            return statement.Uninterpreted(0, statement.Text.Length);
        }

        var segments = Segments(statement);
        var first = demanding.Min(leaf => leaf.Span.Start);
        var last = demanding.Max(leaf => leaf.Span.End);
        var shared = new List<Criterion>();
        var parts = new List<(Criterion Part, string Joint)>();
        UninterpretedCriterion? carried = null;
        foreach (var (start, end, joint) in segments)
        {
            var own = Segment(statement, start, end, first, last, shared);
            var qualifier = Qualifier().Match(statement.Lower, start, end - start);
            var isOwn = qualifier.Success || joint == ",";
            var isInside = qualifier.Success && (qualifier.Index > first || statement.IsTaken(qualifier.Index + qualifier.Length - 1));
            carried = isInside ? statement.Uninterpreted(qualifier.Index, qualifier.Index + qualifier.Length) : isOwn ? null : carried;
            if (own is not null)
            {
                // "uncontrolled asthma or psoriasis": the qualifier may go with both.
                parts.Add((isOwn || carried is null ? own : new AllOfCriterion([.. Flat(own), carried]) { Span = own.Span }, joint));
            }
        }

        var joined = Join(statement, parts);
        return shared.Count == 0 ? joined : new AllOfCriterion([.. Flat(joined), .. shared]) { Span = Whole(statement) };
    }

    private static IReadOnlyList<Criterion> Flat(Criterion joined) => joined is AllOfCriterion all ? all.Parts : [joined];

    private static SourceSpan Whole(Statement statement) => statement.InSource(0, statement.Text.Length);

    // Cuts at commas, semicolons, and, or, slashes outside the leaves; the joint is what precedes a segment.
    private static List<(int Start, int End, string Joint)> Segments(Statement statement)
    {
        var segments = new List<(int, int, string)>();
        var (from, joint) = (0, "");
        foreach (Match cut in Cut().Matches(statement.Lower))
        {
            if (!statement.IsFree(new SourceSpan(cut.Index, cut.Length)))
            {
                continue;
            }

            segments.Add((from, cut.Index, joint));
            from = cut.Index + cut.Length;
            joint = cut.Groups["word"].Success ? cut.Groups["word"].Value : ",";
        }

        segments.Add((from, statement.Text.Length, joint));
        return segments;
    }

    // The leaves of one segment with its left-over words; words before the first or after the last leaf concern the whole list.
    private static Criterion? Segment(Statement statement, int start, int end, int first, int last, List<Criterion> shared)
    {
        var leaves = statement.Leaves
            .Where(leaf => leaf.Span.Start >= start && leaf.Span.End <= end && leaf.Criterion is not null)
            .Select(leaf => leaf.Criterion!) // filtered just above
            .Distinct(SameDemand.Instance)
            .ToList();
        var rests = Rest(statement, start, end).ToList();
        if (leaves.Count == 0)
        {
            return rests.Count == 0 ? null : statement.Uninterpreted(rests[0].Start, rests[^1].End);
        }

        foreach (var rest in rests)
        {
            var words = statement.Uninterpreted(rest.Start, rest.End);
            var isShared = rest.End <= first || rest.Start >= last;
            (isShared ? shared : leaves).Add(words);
        }

        return leaves.Count == 1 ? leaves[0] : new AllOfCriterion(leaves) { Span = statement.InSource(start, end) };
    }

    // Runs of words that no leaf explains and that are not mere filler.
    private static IEnumerable<SourceSpan> Rest(Statement statement, int start, int end)
    {
        int? from = null;
        var to = start;
        foreach (var word in Word.Split(statement.Text[start..end]).Select(w => w with { Start = w.Start + start, End = w.End + start }))
        {
            if (statement.IsTaken(word.Start))
            {
                if (from is { } open)
                {
                    yield return SourceSpan.FromBounds(open, to);
                    from = null;
                }
            }
            else if (from is not null || !FillerWords.Contains(word.Key))
            {
                from ??= word.Start;
                to = FillerWords.Contains(word.Key) ? to : word.End;
            }
        }

        if (from is { } last)
        {
            yield return SourceSpan.FromBounds(last, to);
        }
    }

    private static Criterion Join(Statement statement, List<(Criterion Part, string Joint)> parts)
    {
        var span = Whole(statement);
        if (parts.Count == 1)
        {
            return parts[0].Part;
        }

        var joints = parts.Skip(1).Select(p => p.Joint).ToList();
        var all = parts.ConvertAll(p => p.Part);
        var (hasOr, hasAnd) = (joints.Exists(IsOr), joints.Exists(j => j == "and"));
        if (statement.Kind == CriterionKind.Exclusion)
        {
            return hasAnd && !hasOr && parts.Count == 2 ? Either(statement, all, span) : new AnyOfCriterion(all) { Span = span };
        }

        // "Asthma, psoriasis", "patients with asthma and psoriasis": all of them or any of them.
        if (!hasOr && all.Count(part => part.Leaves().Any(leaf => leaf is DiagnosisCriterion)) > 1)
        {
            return Either(statement, all, span);
        }

        return (hasOr, hasAnd) switch
        {
            (true, false) => new AnyOfCriterion(all) { Span = span },
            (true, true) => Mixed(statement, parts, span),
            _ => new AllOfCriterion(all) { Span = span },
        };
    }

    // "X and Y" may mean both or each: known only where the two readings agree.
    private static AnyOfCriterion Either(Statement statement, List<Criterion> all, SourceSpan span) => new(
    [
        new AllOfCriterion(all) { Span = span },
        new AllOfCriterion([new AnyOfCriterion(all) { Span = span }, statement.Uninterpreted(0, statement.Text.Length)]) { Span = span },
    ])
    { Span = span };

    // "and" binds closer than "or", but writers differ: the words themselves keep it from being called met.
    private static AllOfCriterion Mixed(Statement statement, List<(Criterion Part, string Joint)> parts, SourceSpan span)
    {
        var groups = new List<List<Criterion>> { new() { parts[0].Part } };
        for (var i = 1; i < parts.Count; i++)
        {
            var joint = parts[i].Joint == "," ? parts.Skip(i).Select(p => p.Joint).FirstOrDefault(j => j != ",") ?? "and" : parts[i].Joint;
            if (IsOr(joint))
            {
                groups.Add([]);
            }

            groups[^1].Add(parts[i].Part);
        }

        var alternatives = groups.ConvertAll(g => g.Count == 1 ? g[0] : new AllOfCriterion(g) { Span = span });
        return new AllOfCriterion(
            [new AnyOfCriterion(alternatives) { Span = span }, statement.Uninterpreted(0, statement.Text.Length)])
        { Span = span };
    }

    private static bool IsOr(string joint) => joint is "or" or "/" or "and/or" or "either";

    [GeneratedRegex(
        @"\G\W*(?:\b(?:any|a|an|the|current|currently|history|of|known|presence|with|having|have|has|evidence)\b\s*)*(?:uncontrolled|unstable|moderate|mild|severe|active|symptomatic|significant|clinically significant|serious|major|acute|chronic|poorly controlled|untreated|advanced)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    [GeneratedRegex(
        @"(?:\s*[,;]\s*)?\b(?<word>and/or|or|and)\b|\s*[,;]\s*|(?<=\w)\s*(?<word>/)\s*(?=\w)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    private sealed class SameDemand : IEqualityComparer<Criterion>
    {
        public static SameDemand Instance { get; } = new();

        public bool Equals(Criterion? x, Criterion? y) => x is not null && y is not null && x with { Span = default } == y with { Span = default };

        public int GetHashCode(Criterion obj) => (obj with { Span = default }).GetHashCode();
    }
}
