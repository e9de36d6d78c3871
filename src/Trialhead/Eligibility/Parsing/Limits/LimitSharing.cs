namespace Trialhead.Eligibility.Parsing.Limits;

/// <summary>Completes limits that leave out what a neighbour says: its unit, or its comparator.</summary>
internal static class LimitSharing
{
    /// <summary>Completes the limits of a statement in place.</summary>
    public static void Apply(List<Limit> limits, List<Token> tokens, string text)
    {
        ShareComparators(limits, tokens, text);
        ShareUnits(limits, tokens);
        SpanPressures(limits, tokens);
    }

    // "≤ 2.5 x ULN (5 x ULN if …)", "≤ 1.5 mg/dL (1.3 mg/dL for women)": the second one is on the same side.
    private static void ShareComparators(List<Limit> limits, List<Token> tokens, string text)
    {
        for (var i = 1; i < limits.Count; i++)
        {
            var (one, next) = (limits[i - 1], limits[i]);
            if (next.Comparator is null && !next.IsCompared && one.Comparator is { } side && side != Comparator.Equal && one.High is null
                && ((next.Basis == one.Basis && next.Unit == one.Unit && (next.Unit is not null || next.Basis != LimitBasis.Absolute)
                && ((IsOpened(tokens, one.End, next.First) && (next.Basis != LimitBasis.Absolute || IsConditioned(tokens, next.End)))
                    || AreOfTwoSexes(tokens, one.End, next.First, next.End) || AreOfTwoGroups(tokens, one.End, next.First, next.End)))
                || (IsBare(one) && IsBare(next) && AreOfTwoSexes(tokens, one.End, next.First, next.End))
                || ArePressures(text, tokens, one, next)
                || (AreDrinks(one) && AreDrinks(next) && IsOpened(tokens, one.End, next.First))
                || IsInTurn(text, tokens, one, next)))
            {
                limits[i] = next with { Comparator = side };
            }
        }
    }

    // "below 160 and 95 mmHg, respectively": the second number is on the side of the first one.
    private static bool IsInTurn(string text, List<Token> tokens, Limit one, Limit next)
    {
        const int Furthest = 40;
        return AreJoined(tokens, one.End, next.First) && text.AsSpan(next.Span.End, Math.Min(Furthest, text.Length - next.Span.End)).Contains("respectively", StringComparison.Ordinal);
    }

    // "between 140/95 and 170/109 mmHg", "130/80 - 179/109": two pairs are the ends of a range.
    private static void SpanPressures(List<Limit> limits, List<Token> tokens)
    {
        for (var i = 1; i < limits.Count; i++)
        {
            var (one, next) = (limits[i - 1], limits[i]);
            if (one is { Second: not null, IsCompared: false } && next is { Second: not null, IsCompared: false } && one.Value < next.Value && one.Second <= next.Second && next.First - one.End == 1
                && (tokens[one.End].Cue == LimitCue.To || tokens[one.End].Is('-') || (tokens[one.End].Cue == LimitCue.And && one.First > 0 && tokens[one.First - 1].Cue is LimitCue.Between or LimitCue.From)))
            {
                limits[i - 1] = one with { Comparator = Comparator.AtLeast };
                limits[i] = next with { Comparator = Comparator.AtMost };
            }
        }
    }

    // "more than 2 units per day or 10 units per week"
    private static bool AreDrinks(Limit limit) => limit.Unit?.Code is "{drinks}/d" or "{drinks}/wk";

    private static bool IsBare(Limit limit) => limit.Unit is null && limit.Basis == LimitBasis.Absolute && !limit.IsWithinNormal;

    private static bool IsOpened(List<Token> tokens, int from, int to) => to - from is 1 or 2
        && (tokens[to - 1].Is('(') || tokens[to - 1].Cue == LimitCue.Or)
        && (to - from == 1 || tokens[from].Mark is ',' or '(' || tokens[from].Cue == LimitCue.Or); // "> 3 months (or 1 month if …)"

    // "> 180 mmHg systolic and 110 mmHg diastolic", "< 160 (systolic) and 100 (diastolic)"
    private static bool ArePressures(string text, List<Token> tokens, Limit one, Limit next)
    {
        const int Furthest = 6;
        return next.Unit?.Dimension is null or "pressure" && next.First - one.End <= Furthest && next.Value < one.Value
            && IsSide(text, tokens, one.End, "systolic") && IsSide(text, tokens, next.End, "diastolic");
    }

    private static bool IsSide(string text, List<Token> tokens, int at, string side)
    {
        at = at < tokens.Count && tokens[at].Is('(') ? at + 1 : at;
        return at < tokens.Count && text.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start).SequenceEqual(side);
    }

    // "> 440 ms in men and 450 ms in women".
    private static bool AreOfTwoSexes(List<Token> tokens, int from, int to, int behind)
    {
        const int Furthest = 6;
        LimitCue? sex = null;
        for (var i = from; i < to; i++)
        {
            var token = tokens[i];
            if (token.Cue is LimitCue.Male or LimitCue.Female && sex is null)
            {
                sex = token.Cue;
            }
            else if (token.Cue is not (LimitCue.In or LimitCue.If or LimitCue.And or LimitCue.Or) && token.Mark is not (',' or '(' or ')'))
            {
                return false;
            }
        }

        var other = behind < tokens.Count && (tokens[behind].Cue is LimitCue.In or LimitCue.If || tokens[behind].Is('(')) ? behind + 1 : behind;
        return sex is not null && to - from <= Furthest && other < tokens.Count && tokens[other].Cue is LimitCue.Male or LimitCue.Female && tokens[other].Cue != sex;
    }

    // "1.0 ng/mL in patients with prior prostatectomy or 4.0 ng/mL in those with a prostate"
    private static bool AreOfTwoGroups(List<Token> tokens, int from, int to, int behind)
    {
        const int Furthest = 10;
        return to - from is > 2 and <= Furthest && tokens[from].Cue is LimitCue.In or LimitCue.If && tokens[to - 1].Cue is LimitCue.Or or LimitCue.And
            && behind + 1 < tokens.Count && tokens[behind].Cue == tokens[from].Cue
            && tokens.GetRange(from, to - from).TrueForAll(token => token.Kind == TokenKind.Word);
    }

    private static bool IsConditioned(List<Token> tokens, int at) => at + 1 < tokens.Count
        && (tokens[at].Cue == LimitCue.If || (tokens[at].Cue == LimitCue.In && tokens[at + 1].Cue is LimitCue.Male or LimitCue.Female or LimitCue.None));

    // "< 8 or > 11 mg/dL": the first number has the second one's unit.
    private static void ShareUnits(List<Limit> limits, List<Token> tokens)
    {
        for (var i = limits.Count - 2; i >= 0; i--)
        {
            var (one, next) = (limits[i], limits[i + 1]);
            if (IsBare(one) && one.Comparator is not null && tokens[one.End - 1].Cue != LimitCue.Number // "no more than one greater than 3 cm"
                && next.Unit is not null && next.Comparator is not null && (AreJoined(tokens, one.End, next.First) || AreTwoSides(one, next)))
            {
                limits[i] = one with { Unit = next.Unit, IsAge = one.IsAge || next.IsAge };
            }
            else if (one is { Unit.Code: "%", Comparator: not null } && next is { Unit.Code: "{%predicted}", Comparator: not null } && AreJoined(tokens, one.End, next.First))
            {
                limits[i] = one with { Unit = next.Unit }; // "≥ 40 % and ≤ 80 % of predicted"
            }
            else if (one.Comparator is not null && one.Basis == LimitBasis.Absolute && next.Unit is null && one.Unit is not null
                && next.Basis == LimitBasis.Absolute && !next.IsWithinNormal && next.Comparator is not null && AreJoined(tokens, one.End, next.First)
                && !CountsSomething(tokens, next))
            {
                limits[i + 1] = next with { Unit = one.Unit };
            }
        }
    }

    /// <summary>Whether two limits stand side by side and bound the same from both sides: "&lt; 3.3 &gt; 5.5 mEq/L".</summary>
    public static bool AreTwoSides(Limit one, Limit next) => one.End == next.First && one.High is null && next.High is null
        && one.Comparator is Comparator.Less or Comparator.AtMost != next.Comparator is Comparator.Less or Comparator.AtMost;

    /// <summary>Whether two limits joined by small words bound one thing from below and above: "at least 4 and no more than 36".</summary>
    public static bool AreEnds(List<Token> tokens, Limit one, Limit next) => AreJoined(tokens, one.End, next.First) && one.Unit?.Dimension == next.Unit?.Dimension
        && one.Basis == next.Basis && one.High is null && next.High is null && one.Value * (one.Unit?.Factor ?? 1) < next.Value * (next.Unit?.Factor ?? 1)
        && one.Comparator is Comparator.AtLeast or Comparator.More && next.Comparator is Comparator.AtMost or Comparator.Less;

    // "… and at least 1 manifestation": the number has a noun of its own.
    private static bool CountsSomething(List<Token> tokens, Limit limit) => limit.Value <= Limit.LargestCount && limit.End < tokens.Count && (tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None or LimitCue.Of });

    private static bool AreJoined(List<Token> tokens, int from, int to)
    {
        const int MostTokens = 3;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Cue is not (LimitCue.Or or LimitCue.And or LimitCue.But or LimitCue.To) && !tokens[i].Is(',') && !tokens[i].Is('-') && !tokens[i].Is('&'))
            {
                return false;
            }
        }

        return to - from is > 0 and <= MostTokens;
    }
}
