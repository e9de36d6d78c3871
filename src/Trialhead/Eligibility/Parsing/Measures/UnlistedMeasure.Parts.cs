using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What the tokens of a name are.</content>
internal static partial class UnlistedMeasure
{
    // A word, or a number or sign glued to one: "PHQ-9", "24-hour", "albumin/creatinine".
    private static bool IsPart(Statement statement, int at, bool isInside)
    {
        var tokens = statement.Tokens;
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Word:
                var isTitle = char.IsUpper(statement.Text[token.Start]);
                return token.Cue switch
                {
                    LimitCue.None or LimitCue.Name or LimitCue.Change => !MeasureWords.Has(Word(statement, at), MeasureWordRoles.Edge),
                    LimitCue.Upper or LimitCue.Lower => isInside,
                    LimitCue.Number or LimitCue.Female or LimitCue.Male or LimitCue.Times => isTitle && isInside,
                    LimitCue.Minimum or LimitCue.Maximum => isInside,
                    _ => false,
                };
            case TokenKind.Number:
                return (at + 1 < tokens.Count && tokens[at + 1].Start == token.End && isInside)
                    || (at > 0 && tokens[at - 1].End == token.Start && tokens[at - 1].Mark is '-')
                    || (at > 0 && token.Value < 100 && (IsAbbreviation(statement, at - 1) || Word(statement, at - 1) is "item" or "question"));
            default:
                return token.Mark is '-' or '/' or '\'' or '’' or '´' or '`' or '+' && at > 0 && at + 1 < tokens.Count
                    && tokens[at - 1].End == token.Start && (tokens[at + 1].Start == token.End || token.Mark is '+' or '’' or '\'' or '´' or '`');
        }
    }

    private static bool IsPerformance(Statement statement, int first, int last)
    {
        foreach (var mention in statement.Mentions)
        {
            if (mention.Concept.Kind == ConceptKind.Scale && mention.Span.Start <= statement.Tokens[last].Start && mention.Span.End > statement.Tokens[first].Start)
            {
                return true;
            }
        }

        return false;
    }

    // "Rating Scale for Depression", "ratio of apoB to apoA1": small words inside a name.
    private static bool IsLink(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        if (at < 1 || at + 1 >= tokens.Count || !IsLinkWord(tokens[at]))
        {
            return false;
        }

        var left = at - 1;
        while (left > 0 && IsLinkWord(tokens[left]))
        {
            left--;
        }

        var right = at + 1;
        while (right < tokens.Count - 1 && IsLinkWord(tokens[right]))
        {
            right++;
        }

        return IsPart(statement, left, isInside: true)
            && (((tokens[at].Cue == LimitCue.Of || (tokens[at].Cue == LimitCue.The && tokens[at - 1].Cue == LimitCue.Of)) && MeasureWords.Has(Word(statement, left), MeasureWordRoles.Head | MeasureWordRoles.Score))
                || (char.IsUpper(statement.Text[tokens[left].Start]) && left > 0 && char.IsUpper(statement.Text[tokens[right].Start])));
    }

    private static bool IsLinkWord(Token token) =>
        token.Kind == TokenKind.Word && token.Cue is LimitCue.Of or LimitCue.The or LimitCue.In or LimitCue.And or LimitCue.To or LimitCue.If or LimitCue.At;
}
