using System.Runtime.InteropServices;
using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Eligibility.Parsing.Measures;
using Trialhead.Text;

namespace Trialhead.Eligibility.Labelling;

/// <summary>What the grammars of numbers read in a line: limits, names of what is measured, and which belong together.</summary>
internal sealed class LineLimits
{
    private readonly Token[] _tokens;
    private readonly List<(LimitPart Part, int First, int Last)> _stretches = [];
    private readonly List<(int Subject, int Limit, int Subjects, int Limits)> _joins = [];

    private LineLimits(Token[] tokens) => (_tokens, Marks) = (tokens, new ushort[tokens.Length]);

    /// <summary>For each token the part that covers it, the surest of several, and its place there; zero for none.</summary>
    public ushort[] Marks { get; }

    /// <summary>Stretches of tokens; those of different parts may overlap.</summary>
    public ReadOnlySpan<(LimitPart Part, int First, int Last)> Stretches => CollectionsMarshal.AsSpan(_stretches);

    /// <summary>Subjects and limits by their places in <see cref="Stretches"/>, and how many are joined to how many.</summary>
    public ReadOnlySpan<(int Subject, int Limit, int Subjects, int Limits)> Joins => CollectionsMarshal.AsSpan(_joins);

    /// <summary>Reads a line; one without a digit has no limits.</summary>
    /// <param name="text">The line.</param>
    /// <param name="tokens">Its tokens, counted from its start.</param>
    /// <param name="list">Which list it stands in.</param>
    public static LineLimits Of(string text, Token[] tokens, CriterionKind list)
    {
        var limits = new LineLimits(tokens);
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            limits.Read(new Statement(new SourceText(text), new SourceSpan(0, text.Length), list, null));
        }

        return limits;
    }

    private void Read(Statement statement)
    {
        AgeGrammar.Read(statement);
        PerformanceGrammar.Read(statement);
        var anchors = Anchor.In(statement);
        ClassGrammar.Read(statement, anchors);
        foreach (var leaf in statement.Leaves)
        {
            AddLeaf(statement, leaf, anchors);
        }

        var groups = LimitGroupReader.Read(statement, anchors);
        groups.ForEach(group => AddGroup(statement, group, anchors));
        var placed = groups.SelectMany(group => group.Limits).Select(limit => limit.First).ToHashSet();
        var others = statement.Limits.Where(limit => !placed.Contains(limit.First) && statement.IsFree(limit.Span));
        foreach (var limit in others)
        {
            Add(limit.IsCompared && !limit.IsName ? LimitPart.Loose : LimitPart.Number, limit.Span);
        }

        anchors.ForEach(anchor => Add(LimitPart.Analyte, anchor.Span));
    }

    // An age, a class or a performance status: a name with what follows it, or with what stands before it.
    private void AddLeaf(Statement statement, Leaf leaf, List<Anchor> anchors)
    {
        var (start, end) = (leaf.Span.Start, leaf.Span.End);
        var own = statement.Tokens.FindAll(token => token.Start >= start && token.End <= end);
        if (leaf.Criterion is null or AgeCriterion)
        {
            Add(LimitPart.Age, leaf.Span);
        }
        else if (anchors.Find(anchor => anchor.Span.Start >= start && anchor.Span.End <= end) is { Span: var name } && name != leaf.Span)
        {
            Join(name, name.End < end - 1 ? SourceSpan.FromBounds(name.End + 1, end) : SourceSpan.FromBounds(start, name.Start));
        }
        else if (own.FindIndex(token => token.IsNumber || token.Kind == TokenKind.Sign) is > 0 and var number)
        {
            Join(SourceSpan.FromBounds(start, own[number - 1].End), SourceSpan.FromBounds(own[number].Start, end));
        }
        else
        {
            Add(LimitPart.Loose, leaf.Span);
        }
    }

    private void AddGroup(Statement statement, LimitGroup group, List<Anchor> anchors)
    {
        var limits = group.Limits.ConvertAll(limit => Add(LimitPart.Limit, limit.Span));
        var subjects = anchors.FindAll(anchor => IsSubject(anchor, group)).ConvertAll(anchor => Add(LimitPart.Subject, anchor.Span));
        var first = group.Limits[0];
        if (subjects.Count == 0 && group.Start < first.Span.Start)
        {
            subjects.Add(Add(LimitPart.Subject, SourceSpan.FromBounds(group.Start, statement.Tokens[first.First - 1].End)));
        }

        _joins.AddRange(
            from subject in subjects
            from limit in limits
            select (subject, limit, subjects.Count, limits.Count));
    }

    private static bool IsSubject(Anchor anchor, LimitGroup group) =>
        anchor.Span.Start >= group.Start && anchor.Span.End <= group.Stop && anchor.Concepts.Any(group.Concepts.Contains)
        && !group.Limits.Exists(limit => !limit.HasNameInside && limit.First <= anchor.First && anchor.End <= limit.End);

    private void Join(SourceSpan subject, SourceSpan limit) => _joins.Add((Add(LimitPart.Subject, subject), Add(LimitPart.Limit, limit), 1, 1));

    private int Add(LimitPart part, SourceSpan span)
    {
        var first = Math.Max(0, Array.FindIndex(_tokens, token => token.End > span.Start));
        var last = Math.Max(first, Array.FindLastIndex(_tokens, token => token.Start < span.End));
        _stretches.Add((part, first, last));
        if (!Marks.AsSpan(first..(last + 1)).ContainsAnyExcept((ushort)0))
        {
            for (var t = first; t <= last; t++)
            {
                Marks[t] = LineMarks.At((int)part, t, first, last);
            }
        }

        return _stretches.Count - 1;
    }
}
