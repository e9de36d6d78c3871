namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Numbers that are none of a measurement: parts of names, windows of time.</content>
internal sealed partial class LimitReader
{
    // "COVID-19", "PD-1".
    private bool IsGlued(int at) => at > 1 && _tokens[at - 1].Is('-') && _tokens[at - 1].End == _tokens[at].Start
        && _tokens[at - 2].Kind == TokenKind.Word && _tokens[at - 2].End == _tokens[at - 1].Start;

    // "grade ≥ 3", "phase 2", "version 4.0".
    private bool IsPartOfName(int first)
    {
        var before = first - 1;
        while (before >= 0 && (_tokens[before].Is('(') || _tokens[before].Cue is LimitCue.Of))
        {
            before--;
        }

        if ((IsWord(before, "cycle") || IsWord(before, "cycles")) && (IsWord(before - 1, "menstrual") || IsWord(before - 1, "regular")))
        {
            return false;
        }

        if (IsWord(before, "visit") && (_tokens[first].Kind == TokenKind.Sign || CueAt(first) is LimitCue.Above or LimitCue.Below or LimitCue.More or LimitCue.Less or LimitCue.At))
        {
            return false; // "pressure at the screening visit ≥ 140 mmHg", "… over 140 mmHg"
        }

        if (IsWord(before, "v") && IsWord(before - 1, "factor"))
        {
            return false; // "factor V < 50 %"
        }

        // The "V" of "Kt/V" is no version.
        return CueAt(before) == LimitCue.Name && !(IsSlash(before - 1) && _tokens[before - 1].End == _tokens[before].Start);
    }

    // "within 4 weeks", "in the last 3 months", "every 6 hours".
    private bool IsWindow(Limit limit)
    {
        if ((limit.Unit?.Dimension != "time" && limit.Unit is not null) || (limit is { Unit.Code: "wk", Comparator: not null } && IsWord(limit.End, "gestational")))
        {
            return false; // "born after 35 weeks or more gestational age"
        }

        if (IsWord(limit.First - 1, "since") && limit.Comparator is Comparator.AtLeast or Comparator.More)
        {
            return false; // "asthma since at least 6 months" tells how long it has lasted
        }

        for (var i = limit.First - 1; i >= 0 && i >= limit.First - 3; i--)
        {
            if (_tokens[i].Cue is LimitCue.Within or LimitCue.Since)
            {
                return true;
            }

            if (_tokens[i].Cue is not (LimitCue.The or LimitCue.A or LimitCue.At or LimitCue.In or LimitCue.Of))
            {
                return false;
            }
        }

        return false;
    }
}
