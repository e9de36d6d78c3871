using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Finds for whom one of several limits holds: "for men", "if liver metastases are present".</summary>
internal static partial class LimitCondition
{
    private const int LongestCondition = 16;

    /// <summary>The branch with its sex, its condition and how it is joined to the one before.</summary>
    public static LimitTree.Branch Of(LimitTree.Branch branch, LimitGroup group, int index, Statement statement)
    {
        var tokens = statement.Tokens;
        var limit = branch.Limit;
        var from = index == 0 ? FirstAt(tokens, group.Start) : group.Limits[index - 1].End;
        var to = index + 1 < group.Limits.Count ? group.Limits[index + 1].First : tokens.Count;
        if (SexOf(tokens, group, index, from, to) is { } sex)
        {
            branch = With(branch, tokens, sex, statement);
            (group.Start, group.Stop) = (Math.Min(group.Start, tokens[sex].Start), Math.Max(group.Stop, tokens[sex].End));
        }

        if (index == 0)
        {
            return branch;
        }

        branch = branch with { IsOr = IsOr(tokens, from, limit.First) };
        if (branch.Sex is not null)
        {
            return branch;
        }

        var words = Trailing(tokens, limit.End, to, IsOnTreatment(statement, limit.End)) ?? Leading(tokens, from, limit.First);
        if (words is { } range)
        {
            var span = SourceSpan.FromBounds(tokens[range.From].Start, tokens[range.To - 1].End);
            group.Stop = Math.Max(group.Stop, span.End);
            branch = branch with { Words = statement.Uninterpreted(span.Start, span.End) };
        }

        return branch;
    }

    private static LimitTree.Branch With(LimitTree.Branch branch, List<Token> tokens, int at, Statement statement) => branch with
    {
        Sex = tokens[at].Cue == LimitCue.Male ? Clinical.Sex.Male : Clinical.Sex.Female,
        SexSpan = statement.InSource(tokens[at].Start, tokens[at].End),
    };

    private static bool IsOr(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Cue == LimitCue.Or || tokens[i].Is('('))
            {
                return true;
            }
        }

        return false;
    }

    // Behind the limit: "… if liver metastases are present", up to the bracket's or the clause's end.
    private static (int From, int To)? Trailing(List<Token> tokens, int at, int stop, bool isOnTreatment)
    {
        if (at >= stop || !(isOnTreatment || tokens[at].Cue is LimitCue.If or LimitCue.In))
        {
            return null;
        }

        var end = at;
        while (end < stop && end < at + LongestCondition && !tokens[end].Is(')') && !tokens[end].Is(';') && !tokens[end].Is(','))
        {
            end++;
        }

        return end > at + 1 ? (at, end) : null;
    }

    // "(or ≤ 3 on anticoagulants)", "≤ 2 while receiving dialysis": only who is treated so may have it.
    private static bool IsOnTreatment(Statement statement, int at)
    {
        const int Furthest = 4;
        var tokens = statement.Tokens;
        if (at + 1 >= tokens.Count || statement.Lower.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start) is not ("on" or "while" or "whilst" or "receiving" or "taking"))
        {
            return false;
        }

        var end = tokens[Math.Min(tokens.Count - 1, at + Furthest)].End;
        return statement.Mentions.Exists(mention => mention.Span.Start >= tokens[at + 1].Start && mention.Span.Start < end
            && mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure);
    }

    // Before the limit: "… or, for patients with liver metastases, ≤ 5".
    private static (int From, int To)? Leading(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Cue is LimitCue.If or LimitCue.In)
            {
                return to - i > 1 ? (i, to) : null;
            }
        }

        return null;
    }

    private static int FirstAt(List<Token> tokens, int start)
    {
        var i = 0;
        while (i < tokens.Count && tokens[i].Start < start)
        {
            i++;
        }

        return Math.Max(0, i - 4);
    }
}
