using System.Buffers;
using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Performance status: "ECOG 0-2", "Karnofsky ≥ 70 %", "WHO performance status of 0 or 1".</summary>
internal static class PerformanceGrammar
{
    private const int HighestEcog = 5;

    // From the scale's name to its grade: further off, a number belongs to something else.
    private const int LongestGap = 14;

    private static readonly FrozenSet<string> Bridges = (
        "performance play status score scores scale index grade grades level eastern cooperative co operative oncology group world health "
        + "organization organisation southwest gynecologic ecog kps ps who zubrod karnofsky lansky swog gog pst current value values "
        + "criteria rating in for patients subjects good baseline screening class category score/ general condition standard calgb calbg ncic ctc sakk eortc").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BridgeSpan = Bridges.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<string> Names = Triggers.Of("ecog", "karno", "kps", "lansky", "zubrod", "swog", "performance", "gog", "who ", "ps ", "ps:", "ps=", "ps<", "eastern coop");

    public static void Read(Statement statement)
    {
        if (IsUnderHeading(statement))
        {
            ReadGrade(statement, -1, (PerformanceScale.Ecog, false));
        }

        var tokens = CanName(statement.Lower) ? statement.Tokens : [];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && ScaleAt(statement, i) is { } named)
            {
                ReadBefore(statement, i, named);
                i = Math.Max(i, ReadGrade(statement, i, named) - 1);
            }
        }
    }

    // Two apart: among the others a sign that is not ASCII would make the search for all of them dear.
    private static bool CanName(string lower) => lower.AsSpan().ContainsAny(Names) || lower.Contains("ps：", StringComparison.Ordinal) || lower.Contains("ps≤", StringComparison.Ordinal);

    // "Performance status: 0-2", "CALGB 0-1": a heading says what the numbers grade.
    private static bool IsUnderHeading(Statement statement) => statement is { HasDigit: true, Section: { Length: < 40 } section } && statement.Tokens is [var first, ..]
        && (first.IsNumber || Word(statement, first) is "calgb" or "calbg" or "ncic" or "ctc" or "sakk" or "eortc" or "swog" or "not" or "no" || first.Kind == TokenKind.Sign)
        && Folding.Fold(section).Trim(' ', ':', '.') is "performance status" or "ecog performance status" or "ecog";

    // The scale that a token names; Ecog with a doubt where it is only "performance status".
    private static (PerformanceScale Scale, bool IsSure)? ScaleAt(Statement statement, int at)
    {
        var token = statement.Tokens[at];
        var word = Word(statement, token);
        if (word.Length < 2)
        {
            return null;
        }

        if (word is "kps" || word.StartsWith("karnof", StringComparison.Ordinal) || word is "karnovsky" or "karnowsky")
        {
            return (PerformanceScale.Karnofsky, true);
        }

        if (word is "lansky" || (word is "play" && IsPlayPerformance(statement, at)))
        {
            return (PerformanceScale.Lansky, true);
        }

        if (word is "zubrod" or "swog" || word.Contains("ecog", StringComparison.Ordinal)
            || (word is "who" or "gog" && statement.Text.AsSpan(token.Start, token.End - token.Start) is "WHO" or "GOG" && IsPerformanceNear(statement, at)))
        {
            return (PerformanceScale.Ecog, true);
        }

        if (word is "group" && at > 0 && Word(statement, statement.Tokens[at - 1]) is "oncology" && (Next(statement, at) is "performance" or "score" || IsBeforeGrade(statement, at)))
        {
            return (PerformanceScale.Ecog, true); // "Eastern Cooperative Oncology Group performance 0-2", "Eastern Cooperative Oncology Group: 0-2"
        }

        return word is "performance" && Next(statement, at) is "status" or "score"
            || (word is "ps" && statement.Text.AsSpan(token.Start, token.End - token.Start) is "PS")
            ? (PerformanceScale.Ecog, false)
            : null;
    }

    private static bool IsPerformanceNear(Statement statement, int at)
    {
        for (var i = at + 1; i < statement.Tokens.Count && i <= at + 4; i++)
        {
            if (Word(statement, statement.Tokens[i]) is "performance" or "ps" or "zubrod" || statement.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    // "play-performance scale", "play performance score"
    private static bool IsPlayPerformance(Statement statement, int at) => Next(statement, statement.Tokens.Count > at + 1 && statement.Tokens[at + 1].Is('-') ? at + 1 : at) is "performance";

    private static bool IsBeforeGrade(Statement statement, int at) =>
        at + 2 < statement.Tokens.Count && statement.Tokens[at + 1].Is(':') && statement.Tokens[at + 2].Kind == TokenKind.Number;

    private static int ReadGrade(Statement statement, int at, (PerformanceScale Scale, bool IsSure) named)
    {
        var tokens = statement.Tokens;
        var (scale, isSure) = named;
        PerformanceScale? other = null;
        PerformanceScale? behind = null;
        var i = at + 1;
        for (; i < tokens.Count && i <= at + LongestGap && IsBridge(statement, tokens[i]); i++)
        {
            // "ECOG performance status (Karnofsky) …" speaks of the last scale it names.
            if (!isSure && ScaleAt(statement, i) is { IsSure: true } surer)
            {
                (scale, isSure) = surer;
            }
            else if (isSure && scale != PerformanceScale.Ecog && ScaleAt(statement, i)?.Scale is { } second && second != PerformanceScale.Ecog && second != scale)
            {
                other = second; // "Karnofsky (or Lansky) 60-100 %"
            }
            else if (isSure && scale == PerformanceScale.Ecog && ScaleAt(statement, i) is { IsSure: true, Scale: not PerformanceScale.Ecog } next)
            {
                behind ??= next.Scale; // "ECOG or Karnofsky 60-100 %": the grade tells which of the two
            }
        }

        if (i >= tokens.Count)
        {
            return i;
        }

        var ahead = at > 0 ? ComparatorReader.ReadAhead(tokens, at) : null; // "less than or equal to ECOG 2"
        var comparator = ComparatorReader.Read(tokens, i);
        var number = comparator?.End ?? i;
        while (number < tokens.Count && tokens[number].Cue is LimitCue.A or LimitCue.Of or LimitCue.The)
        {
            number++;
        }

        return Grades(statement, number) is { } grades && !(grades.Low > 0 && IsGradeOfTumor(statement, at))
            ? Take(statement, ahead?.First ?? at, (grades.High > HighestEcog ? behind ?? scale : scale, isSure, other), comparator?.Comparator ?? ahead?.Comparator, grades)
            : i;
    }

    // "≤ 2 (Zubrod scale) or ≥ 60 % (Karnofsky scale)": the scale stands in brackets behind its grade.
    private static void ReadBefore(Statement statement, int at, (PerformanceScale Scale, bool IsSure) named)
    {
        var tokens = statement.Tokens;
        if (!named.IsSure || at < 3 || !tokens[at - 1].Is('('))
        {
            return;
        }

        var number = tokens[at - 2].Is('%') ? at - 3 : at - 2;
        if (number > 0 && tokens[number].IsNumber && IsGrade(tokens[number].Value) && ComparatorReader.ReadAhead(tokens, number) is { } ahead
            && statement.IsFree(SourceSpan.FromBounds(tokens[ahead.First].Start, tokens[at].End)))
        {
            Take(statement, ahead.First, (named.Scale, true, null), ahead.Comparator, (tokens[number].Value, tokens[number].Value, at + 1));
        }
    }

    // "WHO grade III glioma", "severe disease (WHO grade 4)": other things have grades and scores of this name too.
    private static bool IsGradeOfTumor(Statement statement, int at) => at >= 0 && Word(statement, statement.Tokens[at]) is "who" && Next(statement, at) is "grade" or "grades" or "score" or "level" or "levels" or "scale"
        && !statement.Lower.Contains("perform", StringComparison.Ordinal) && !statement.Lower.Contains("ecog", StringComparison.Ordinal)
        && !statement.Lower.Contains("karnofsky", StringComparison.Ordinal) && statement.Section?.Contains("erformance", StringComparison.Ordinal) is not true;

    private static int Take(
        Statement statement, int at, (PerformanceScale Scale, bool IsSure, PerformanceScale? Other) named, Comparator? comparator, (double Low, double High, int End) grades)
    {
        var scale = !named.IsSure && grades.High > HighestEcog ? PerformanceScale.Karnofsky : named.Scale;
        var behind = comparator is null ? ComparatorReader.ReadBehind(statement.Tokens, grades.End) : null;
        var isEcog = scale == PerformanceScale.Ecog;
        var end = behind?.End ?? grades.End;
        var side = comparator ?? behind?.Comparator
            ?? (behind?.IsBetter is { } better ? better == isEcog ? Comparator.AtMost : Comparator.AtLeast : (Comparator?)null);
        var step = isEcog ? 1 : 10;
        var isList = grades.High > grades.Low;
        (double? Low, double? High)? limits = side switch
        {
            null or Comparator.Equal when isList || isEcog => (grades.Low, grades.High),
            Comparator.Less => (null, grades.High - step),
            Comparator.AtMost => (null, grades.High),
            Comparator.More => (grades.Low + step, null),
            Comparator.AtLeast => (grades.Low, null),
            _ => null, // "Karnofsky 70" has lost its sign
        };
        if (limits is { } found && IsSensible(scale, found.Low) && IsSensible(scale, found.High))
        {
            var span = SourceSpan.FromBounds(statement.Tokens[WithFullName(statement, Math.Max(at, 0))].Start, statement.Tokens[end - 1].End);
            var one = new PerformanceCriterion(scale, (int?)found.Low, (int?)found.High) { Span = span.Shift(statement.Offset) };
            statement.Take(span, named.Other is { } other ? new AnyOfCriterion([one, one with { Scale = other }]) : one);
        }

        return end;
    }

    // "Eastern Cooperative Oncology Group (ECOG)": the first word of the name.
    private static int WithFullName(Statement statement, int at)
    {
        var first = at;
        for (var i = at - 1; i >= 0; i--)
        {
            var token = statement.Tokens[i];
            if (Word(statement, token) is "eastern" or "cooperative" or "co" or "operative" or "oncology" or "group" or "world" or "health"
                or "organization" or "organisation" or "gynecologic" or "southwest")
            {
                first = i;
            }
            else if (token.Mark is not ('(' or '-' or '/'))
            {
                break;
            }
        }

        return first;
    }

    // "0", "0-2", "0, 1 or 2", "70% to 100%": the lowest, the highest and the index past them.
    private static (double Low, double High, int End)? Grades(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        if (at >= tokens.Count || !tokens[at].IsNumber || !IsGrade(tokens[at].Value) || IsTime(statement, at + 1))
        {
            return null;
        }

        var (low, high, isGlossed) = (tokens[at].Value, tokens[at].Value, false);
        var end = PastPercent(statement, at + 1);
        while (true)
        {
            var gloss = PastGloss(tokens, end);
            var next = gloss;
            while (next < tokens.Count && next < gloss + 3 && (tokens[next].Cue is LimitCue.To or LimitCue.Or or LimitCue.And || tokens[next].Mark is '-' or ',' or '/'))
            {
                next++;
            }

            next = next < tokens.Count && next > gloss && ComparatorReader.Read(tokens, next) is { Comparator: Comparator.AtMost } upTo ? upTo.End : next;
            if (next > gloss && next < tokens.Count && tokens[next] is { IsNumber: true, Value: > HighestEcog and < 10 } && low <= HighestEcog && tokens[next - 1].Is('-'))
            {
                return null; // "WHO score 2-6" counts something else
            }

            if (next == gloss || next >= tokens.Count || !tokens[next].IsNumber || !IsGrade(tokens[next].Value)
                || (low <= HighestEcog) != (tokens[next].Value <= HighestEcog) || IsTime(statement, next + 1))
            {
                return (low, high, isGlossed ? gloss : end);
            }

            isGlossed |= gloss > end;
            (low, high) = (Math.Min(low, tokens[next].Value), Math.Max(high, tokens[next].Value));
            end = PastPercent(statement, next + 1);
        }
    }

    // "0 (fully active) or 1 (restricted)": the index past the brackets that say what a grade means.
    private static int PastGloss(List<Token> tokens, int at)
    {
        const int Longest = 24;
        var close = at < tokens.Count && tokens[at].Is('(') ? tokens.FindIndex(at, Math.Min(Longest, tokens.Count - at), token => token.Is(')')) : -1;
        return close < 0 ? at : close + 1;
    }

    private static bool IsGrade(double value) => value == Math.Floor(value) && value is >= 0 and <= 100;

    private static bool IsSensible(PerformanceScale scale, double? grade) => scale == PerformanceScale.Ecog
        ? grade is null or (>= 0 and <= HighestEcog)
        : grade is null or (>= 10 and <= 110);

    private static bool IsTime(Statement statement, int at) => at < statement.Tokens.Count
        && Word(statement, statement.Tokens[at]) is "weeks" or "week" or "days" or "day" or "months" or "years" or "hours" or "mg";

    private static bool IsBridge(Statement statement, Token token) => token.Kind switch
    {
        TokenKind.Mark => token.Mark is '(' or ')' or ':' or ',' or '/' or '-' or '.' or '\'' or '"' or '“' or '”',
        TokenKind.Word => token.Cue is LimitCue.Be or LimitCue.Of or LimitCue.Between or LimitCue.From or LimitCue.A or LimitCue.The or LimitCue.Or or LimitCue.And
            || BridgeSpan.Contains(Word(statement, token)) || Word(statement, token).Contains("ecog", StringComparison.Ordinal)
            || (token.Cue is LimitCue.At && Next(statement, token) is "screening" or "baseline" or "enrollment" or "study" or "entry"),
        _ => false,
    };

    private static int PastPercent(Statement statement, int at) =>
        at < statement.Tokens.Count && (statement.Tokens[at].Is('%') || Word(statement, statement.Tokens[at]) is "percent") ? at + 1 : at;

    private static ReadOnlySpan<char> Next(Statement statement, Token token) =>
        Next(statement, statement.Tokens.IndexOf(token));

    private static ReadOnlySpan<char> Next(Statement statement, int at) =>
        at + 1 < statement.Tokens.Count ? Word(statement, statement.Tokens[at + 1]) : default;

    private static ReadOnlySpan<char> Word(Statement statement, Token token) => statement.Lower.AsSpan(token.Start, token.End - token.Start);
}
