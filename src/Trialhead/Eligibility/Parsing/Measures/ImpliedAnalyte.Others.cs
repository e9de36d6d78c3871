using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What is told by how it was measured.</content>
internal static partial class ImpliedAnalyte
{
    private static readonly System.Buffers.SearchValues<string> Upright = Triggers.Of("orthostatic", "postural", "standing", "upright");

    // "initial phase (≤ 7 days) of disease"
    private static bool IsEarlyPhase(Statement statement, Limit limit) => limit.First > 2 && statement.Tokens[limit.First - 1].Is('(')
        && Word(statement, statement.Tokens[limit.First - 2]) is "phase" or "stage" && Word(statement, statement.Tokens[limit.First - 3]) is "initial" or "early" or "acute";

    // "> 30 g of alcohol per day", "alcohol abuse (daily consumption > 20 g/day)"
    private static bool IsOfAlcohol(Statement statement, Limit limit)
    {
        const int Near = 30;
        var said = statement.Lower.AsSpan(limit.Span.Start, limit.Span.Length);
        if (said.Contains("ohol", StringComparison.Ordinal) || said.Contains("ethanol", StringComparison.Ordinal))
        {
            return true;
        }

        var before = statement.Lower.AsSpan(0, limit.Span.Start);
        return limit.Unit?.Code == "g/d" && before[Math.Max(0, before.Length - Near)..] is var near
            && (near.Contains("consumption", StringComparison.Ordinal) || near.Contains("intake", StringComparison.Ordinal))
            && before.LastIndexOf("alcohol", StringComparison.Ordinal) is >= 0 and var named && !before[named..].ContainsAny(",;.");
    }

    // "loss of > 5 % of pre-illness or ideal body weight"
    private static (Concept, SourceSpan)? LostWeight(Statement statement, Limit limit)
    {
        const int Longest = 50;
        var behind = statement.Lower.AsSpan(limit.Span.End, Math.Min(Longest, statement.Lower.Length - limit.Span.End));
        var before = statement.Lower.AsSpan(0, limit.Span.Start).TrimEnd();
        return limit.Comparator is not null && behind.StartsWith(" of ", StringComparison.Ordinal) && behind.IndexOf("weight", StringComparison.Ordinal) is > 0 and var weight && !behind[..weight].ContainsAny(",;.()")
            && (before.EndsWith("loss of", StringComparison.Ordinal) || before.EndsWith("lost", StringComparison.Ordinal) || before.EndsWith("losing", StringComparison.Ordinal))
            ? (Lexicon.InUse.Get("weight-loss-percentage")!, limit.Span) // in the table
            : null;
    }

    /// <summary>The index past "over ideal body weight" behind a share by which somebody is too heavy: "obesity (greater than 30 % over ideal body weight)".</summary>
    public static int? PastIdealWeight(Statement statement, Limit limit) => limit is { Unit.Code: "%", Comparator: not null, High: null, Value: < 100 }
        && statement.Lower.AsSpan(limit.Span.End).Contains(" weight", StringComparison.Ordinal) && OverIdealWeight().Match(statement.Lower, limit.Span.End) is { Success: true } over
        ? over.Index + over.Length
        : null;

    [GeneratedRegex(@"\G (?:over|above|more than|greater than|higher than|in excess of) (?:their |the |his or her )?(?:ideal|desirable) (?:body )?weight\b", RegexOptions.CultureInvariant)]
    private static partial Regex OverIdealWeight();

    // "a ratio of ≥ 2.0 by ISH": what in-situ hybridization counts.
    private static (Concept, SourceSpan)? GeneRatio(Statement statement, Limit limit)
    {
        const int Furthest = 3;
        var tokens = statement.Tokens;
        var at = limit.First - 1;
        at = at > 0 && tokens[at].Cue is LimitCue.Of or LimitCue.Be ? at - 1 : at;
        return at >= 0 && limit.Comparator is not null && Word(statement, tokens[at]) is "ratio"
            && tokens.FindIndex(limit.End, Math.Min(Furthest, tokens.Count - limit.End), token => Word(statement, token) is "ish" or "fish" or "cish") >= 0
            ? (Lexicon.InUse.Get("her2-cep17-ratio")!, limit.Span) // in the table
            : null;
    }

    // "smoking more than 5 cigarettes or the equivalent per day"
    private static (Concept, SourceSpan)? Smoked(Statement statement, Limit limit)
    {
        const int Furthest = 12;
        for (var i = limit.End; i < statement.Tokens.Count && i < limit.End + Furthest && !statement.Tokens[i].Is(';'); i++)
        {
            if (UnitTable.BuiltIn.Match(statement.Text, statement.Tokens[i].Start) is { Unit.Code: "/d" })
            {
                return (Lexicon.InUse.Get("cigarettes-per-day")!, limit.Span); // in the table
            }
        }

        return null;
    }

    /// <summary>How far a pressure falls on standing up: "orthostatic hypotension, defined as a decrease of SBP of more than 20 mmHg"; null for anything else.</summary>
    public static (Concept Concept, SourceSpan Span)? Drop(Statement statement, Limit limit)
    {
        const double Most = 31;
        const int Furthest = 10;
        const int Near = 5;
        var tokens = statement.Tokens;
        if (limit is not { Unit.Code: "mm[Hg]", Value: < Most, Comparator: not null, High: null } || !statement.Lower.AsSpan().ContainsAny(Upright))
        {
            return null;
        }

        var (from, to) = (Math.Max(0, limit.First - Furthest), Math.Min(tokens.Count, limit.End + Furthest));
        var before = tokens.FindLastIndex(limit.First, limit.First - from + 1, token => IsFalling(statement, token));
        if (before < 0 && !(limit.End < to && IsFalling(statement, tokens[limit.End])))
        {
            return null;
        }

        var side = Side(statement, limit.End, EndOfClause(tokens, limit.End, Math.Min(to, limit.End + Near)))
            ?? (before < 0 ? null : Side(statement, before, limit.First) ?? (limit.First - before <= 2 ? Side(statement, StartOfClause(tokens, before), before) : null));
        return side is { } concept ? (concept, limit.Span) : null;
    }

    // "systolic pressure drop ≥ 20 mmHg or diastolic …": what is named behind an "or" falls otherwise.
    private static int EndOfClause(List<Token> tokens, int from, int to) => tokens.FindIndex(from, to - from, IsJoint) is >= 0 and var joint ? joint : to;

    private static int StartOfClause(List<Token> tokens, int to)
    {
        const int Longest = 4;
        var from = Math.Max(0, to - Longest);
        return to == 0 || tokens.FindLastIndex(to - 1, to - from, IsJoint) is not (>= 0 and var joint) ? from : joint + 1;
    }

    private static bool IsJoint(Token token) => token.Cue is LimitCue.Or or LimitCue.And || token.Kind == TokenKind.Mark;

    private static bool IsFalling(Statement statement, Token token) => Word(statement, token) is "decrease" or "drop" or "drops" or "fall" or "falls" or "decline" or "reduction";

    // Which pressure falls, if the words between two tokens name one of them.
    private static Concept? Side(Statement statement, int from, int to)
    {
        var words = statement.Tokens.GetRange(from, to - from);
        var isSystolic = words.Exists(token => Word(statement, token) is "systolic" or "sbp");
        return isSystolic == words.Exists(token => Word(statement, token) is "diastolic" or "dbp") ? null
            : Lexicon.InUse.Get(isSystolic ? "orthostatic-drop" : "orthostatic-diastolic-drop"); // both in the table
    }
}
