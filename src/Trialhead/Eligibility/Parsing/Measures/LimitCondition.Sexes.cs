using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Limits of one sex.</content>
internal static partial class LimitCondition
{
    private const int Furthest = 4;

    /// <summary>Whether two limits of a statement are one for men and one for women.</summary>
    /// <param name="tokens">The tokens of the statement.</param>
    /// <param name="one">The first limit, with the first token of its name.</param>
    /// <param name="next">The next limit, with the first token of its name.</param>
    public static bool AreOfTwoSexes(List<Token> tokens, (Limit Limit, int Name) one, (Limit Limit, int Name) next)
    {
        var between = Behind(tokens, one.Limit.End, next.Limit.First) ?? Before(tokens, next, one.Limit.End);
        var around = between is not { } at ? null
            : Leads(tokens, one.Limit.End, at, next.Name) ? Before(tokens, one, 0) : Behind(tokens, next.Limit.End, tokens.Count);
        return around is { } other && tokens[between!.Value].Cue != tokens[other].Cue;
    }

    // The token that says for which sex a limit of a group is; null for both.
    private static int? SexOf(List<Token> tokens, LimitGroup group, int index, int from, int to)
    {
        var limit = group.Limits[index];
        if (Behind(tokens, limit.End, to) is { } behind
            && !(index + 1 < group.Limits.Count && Leads(tokens, limit.End, behind, group.Names[index + 1])))
        {
            return behind;
        }

        return Before(tokens, (limit, group.Names[index]), from) is { } before
            && (index == 0 || Behind(tokens, group.Limits[index - 1].End, limit.First) != before || Leads(tokens, group.Limits[index - 1].End, before, group.Names[index]))
                ? before
                : null;
    }

    // "… < 9 g/dL, women < 8 g/dL", "(men < 9 g/dL": the sex belongs to the limit behind it, not to the one before.
    private static bool Leads(List<Token> tokens, int last, int sex, int next)
    {
        var (isPartedBefore, isPartedBehind) = (HasParting(tokens, last, sex), HasParting(tokens, sex + 1, next));
        return isPartedBefore != isPartedBehind ? isPartedBefore
            : !isPartedBefore && next > sex && (IsOpened(tokens, last, sex) || tokens[sex + 1].Is(':'));
    }

    private static bool IsOpened(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Is('('))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasParting(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Mark is ',' or ';' or ')' || tokens[i].Cue is LimitCue.And or LimitCue.Or)
            {
                return true;
            }
        }

        return false;
    }

    private static int? Behind(List<Token> tokens, int at, int stop)
    {
        // "1.5 mg/dL (133 µmol/L) for men": past the number once more.
        if (at + 1 < stop && tokens[at].Is('(') && tokens[at + 1].IsNumber && tokens.FindIndex(at, Math.Min(Furthest + 2, stop - at), token => token.Is(')')) is > 0 and var close)
        {
            at = close + 1;
        }

        return Sex(tokens, at, Math.Min(stop, at + Furthest), isForward: true);
    }

    // Right before the limit, or before the name that the limit is of: "men with hemoglobin < 9".
    private static int? Before(List<Token> tokens, (Limit Limit, int Name) limited, int from) =>
        Sex(tokens, limited.Limit.First - 1, from - 1, isForward: false)
        ?? (limited.Name < limited.Limit.First ? Sex(tokens, limited.Name - 1, from - 1, isForward: false) : null);

    // The token that says "men" or "women" next to a limit.
    private static int? Sex(List<Token> tokens, int at, int stop, bool isForward)
    {
        for (var i = at; isForward ? i < stop && i < tokens.Count : i > stop && i >= 0 && i > at - 5; i += isForward ? 1 : -1)
        {
            if (tokens[i].Cue is LimitCue.Male or LimitCue.Female)
            {
                // "men and women" is everyone.
                var next = i + (isForward ? 2 : -2);
                return next >= 0 && next < tokens.Count && tokens[next].Cue is LimitCue.Male or LimitCue.Female && tokens[next].Cue != tokens[i].Cue
                    && tokens[i + (isForward ? 1 : -1)].Cue is LimitCue.And or LimitCue.Or ? null : i;
            }

            if (tokens[i].Cue is not (LimitCue.In or LimitCue.If or LimitCue.Be or LimitCue.Of or LimitCue.A or LimitCue.The) && tokens[i].Mark is not ('(' or ':' or ',' or '-'))
            {
                return null;
            }
        }

        return null;
    }
}
