using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <content>Numbers that look like limits and limit nothing: ends of scales, changes, counts in words.</content>
internal sealed partial class LimitGroupReader
{
    // "(on the 0 to 4 IGA scale)": from where to where the scale goes.
    private bool IsScale(Limit limit)
    {
        const int LongestName = 4;
        if (limit.High is null || limit.Unit is not null || limit.First == 0 || _tokens[limit.First - 1].Cue is not (LimitCue.The or LimitCue.A))
        {
            return false;
        }

        for (var i = limit.End; i < _tokens.Count && i < limit.End + LongestName && _tokens[i].Kind == TokenKind.Word; i++)
        {
            if (_statement.Lower.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start) is "scale")
            {
                return true;
            }
        }

        return false;
    }

    // "with < 50 cells/µL increase": how much it changes, not what it is.
    private bool IsChange(Limit limit) => limit.End < _tokens.Count && _tokens[limit.End].Cue == LimitCue.Change
        && !_anchors.Exists(anchor => anchor.First <= limit.End && limit.End < anchor.End);

    // "in one or more arteries": a count in words is no value of what has a unit of its own.
    private bool IsWordedCount(Limit limit, Concept concept) => limit.IsCount && concept.Analyte is { IsScore: false, Unit: not ("/d" or "/mo" or "{lines}") }
        && !_tokens.GetRange(limit.First, limit.End - limit.First).Exists(token => token.Kind == TokenKind.Number);
}
