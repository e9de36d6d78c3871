using System.Buffers;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Sight as a fraction: "20/40 or better", "between 20/400 and 20/40", "worse than 6/60".</content>
internal sealed partial class LimitReader
{
    private static readonly SearchValues<string> SightWords = Triggers.Of("acuity", "vision", "snellen", "bcva", "visual ability", "visual capacity");

    private static readonly Unit LogMar = UnitTable.BuiltIn.Find("{logMAR}")!; // in the table

    // The smaller the angle in logMAR, the better the eye: sides turn round.
    private Limit? Acuity(int first, int at, Comparator? comparator)
    {
        if (Fraction(at) is not { } one || !_lower.AsSpan().ContainsAny(SightWords))
        {
            return null;
        }

        var joint = PastChart(PastAside(one.End));
        if (comparator is null && joint < _tokens.Count && (CueAt(joint) == LimitCue.To || _tokens[joint].Is('-') || (CueAt(joint) == LimitCue.And && IsBetween(first)))
            && Fraction(joint + 1) is { } two)
        {
            return Acuity(first, two.End) with { Value = Math.Min(one.Value, two.Value), High = Math.Max(one.Value, two.Value) };
        }

        if (comparator == Comparator.Equal && CompareBefore(first, isEqual: true) is { } orEqual)
        {
            return Acuity(orEqual.First, one.End) with { Value = one.Value, Comparator = orEqual.Comparator };
        }

        if (comparator is { } stated && (stated != Comparator.Equal || ComparatorReader.ReadBehind(_tokens, joint) is null))
        {
            return Acuity(first, one.End) with { Value = one.Value, Comparator = Turned(stated) };
        }

        if (ComparatorReader.ReadBehind(_tokens, joint) is { } behind)
        {
            var side = behind.IsBetter is { } better ? better ? Comparator.AtMost : Comparator.AtLeast : Turned(behind.Comparator ?? Comparator.Equal);
            return Acuity(first, behind.End) with { Value = one.Value, Comparator = side };
        }

        return CompareBefore(first) is { } before
            ? Acuity(before.First, one.End) with { Value = one.Value, Comparator = before.Comparator }
            : Acuity(first, one.End) with { Value = one.Value };
    }

    // "20/200 Snellen or better".
    private int PastChart(int at) =>
        at < _tokens.Count && _lower.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start) is "snellen" or "etdrs" ? at + 1 : at;

    private Limit Acuity(int first, int end) => new(SpanOf(first, end), first, end) { Unit = LogMar };

    // "20/40", "6/60", with the letters more or less that were read: "20/20-3".
    private (double Value, int End)? Fraction(int at)
    {
        const int MostLetters = 4;
        if (at + 2 >= _tokens.Count || !IsDistance(_tokens[at], _tokens[at + 2]) || !_tokens[at + 1].Is('/')
            || _tokens[at + 2] is not { Kind: TokenKind.Number, Value: >= 3 and <= 2000 } || (at + 3 < _tokens.Count && _tokens[at + 3].Is('/')))
        {
            return null;
        }

        var hasLetters = at + 4 < _tokens.Count && _tokens[at + 3].Mark is '-' or '+' && _tokens[at + 3].Start == _tokens[at + 2].End
            && _tokens[at + 4] is { Kind: TokenKind.Number, Value: <= MostLetters };
        return (Math.Round(Math.Log10(_tokens[at + 2].Value / _tokens[at].Value), 2), hasLetters ? at + 5 : at + 3);
    }

    // Charts hang 20 feet or 6 meters away, and nearer for who sees little: "5/200".
    private static bool IsDistance(Token distance, Token line) => distance is { Kind: TokenKind.Number, Value: 20 or 6 }
        || (distance is { Kind: TokenKind.Number, Value: 1 or 2 or 3 or 4 or 5 or 10 or 15 } && line.Value is 30 or 40 or 50 or 60 or 80 or 100 or 120 or 160 or 200 or 250 or 320 or 400 or 800);

    // "better than", "worse than or equal to", "no worse than": the first token of it.
    private (Comparator Comparator, int First)? CompareBefore(int first, bool isEqual = false)
    {
        var (i, hasEqual) = (first - 1, isEqual);
        while (CueAt(i) is LimitCue.To or LimitCue.Equal or LimitCue.Or)
        {
            hasEqual |= CueAt(i) == LimitCue.Equal;
            i--;
        }

        if (CueAt(i) != LimitCue.Than || CueAt(i - 1) is not (LimitCue.Better or LimitCue.Worse))
        {
            return null;
        }

        var side = CueAt(i - 1) == LimitCue.Better ? hasEqual ? Comparator.AtMost : Comparator.Less : hasEqual ? Comparator.AtLeast : Comparator.More;
        return CueAt(i - 2) is LimitCue.No or LimitCue.Not ? (ComparatorReader.Inverse(side), i - 2) : (side, i - 1);
    }

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.Less => Comparator.More,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.More => Comparator.Less,
        var same => same,
    };

    // Past brackets with the number once more: "7.8 mmol/L (140 mg/dL)", "20/40 (0.3 logMAR)".
    private int PastAside(int at)
    {
        const int Longest = 8;
        if (at + 2 >= _tokens.Count || !_tokens[at].Is('(') || !_tokens[at + 1].IsNumber)
        {
            return at;
        }

        var close = _tokens.FindIndex(at, Math.Min(Longest, _tokens.Count - at), token => token.Is(')'));
        return close < 0 ? at : close + 1;
    }
}
