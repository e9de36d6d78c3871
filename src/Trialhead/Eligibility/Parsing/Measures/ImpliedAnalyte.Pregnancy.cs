using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Weeks of a pregnancy.</content>
internal static partial class ImpliedAnalyte
{
    // "20 or more weeks pregnant", "pregnancy (> 20 weeks)", "term pregnancy (≥ 37 wks)"
    private static (Concept, SourceSpan)? Pregnancy(Statement statement, Limit limit)
    {
        const double LongestPregnancy = 44;
        if (limit is not { Unit.Code: "wk", IsName: false } || (limit.High ?? limit.Value) > LongestPregnancy)
        {
            return null;
        }

        if (limit.IsCompared && statement.Lower.AsSpan(limit.Span.Start, limit.Span.Length).Contains("gestation", StringComparison.Ordinal))
        {
            return (Lexicon.InUse.Get("gestational-age")!, limit.Span); // "≥ 33 gestational weeks"; in the table
        }

        var (tokens, before) = (statement.Tokens, limit.First - 1);
        while (before > 0 && (tokens[before].Cue is LimitCue.Be or LimitCue.Of or LimitCue.At or LimitCue.Between or LimitCue.From || tokens[before].Is('(')
            || (Word(statement, tokens[before]) is "for" && Word(statement, tokens[before - 1]) is "pregnant")))
        {
            before--;
        }

        var behind = limit.End < tokens.Count && tokens[limit.End].Mark is '\'' or '’' ? limit.End + 1 : limit.End;
        if (limit.IsCompared && limit.Value >= EarliestBirth && Born().IsMatch(Tail(statement, limit.Span.Start)))
        {
            return (Lexicon.InUse.Get("gestational-age")!, limit.Span); // "infants delivered prior to 37 weeks"; in the table
        }

        if (limit.IsCompared && behind < tokens.Count && Word(statement, tokens[behind]) is "gestational" or "gestation" or "ga")
        {
            return (Lexicon.InUse.Get("gestational-age")!, limit.Span); // "infants < 34 weeks' gestational"; in the table
        }

        if (limit.IsCompared && behind + 1 < tokens.Count && tokens[behind].Is('(') && statement.Lower.AsSpan(tokens[behind].End) is var aside
            && aside.IndexOf(')') is > 0 and var close && aside[..close].Contains("gestation", StringComparison.Ordinal) && !aside[..close].ContainsAnyInRange('0', '9'))
        {
            return (Lexicon.InUse.Get("gestational-age")!, limit.Span); // "less than 40 weeks (corrected for gestational age)"; in the table
        }

        var isEarlier = before > 0 && Word(statement, tokens[before - 1]) is "previous" or "prior" or "past" or "earlier";
        return !isEarlier && (limit.End < tokens.Count && Word(statement, tokens[limit.End]) is "pregnant" || (before >= 0 && Word(statement, tokens[before]) is "pregnant" or "pregnancy" or "pregnancies"))
            ? (Lexicon.InUse.Get("gestational-age")!, limit.Span) // in the table
            : null;
    }

    private const double EarliestBirth = 20;

    // The words right before an index; what stands further off is not looked at.
    private static string Tail(Statement statement, int end)
    {
        const int Longest = 80;
        return statement.Lower[Math.Max(0, end - Longest)..end];
    }

    [GeneratedRegex(@"\b(?:born|delivered|delivery|deliveries|births?)(?: (?:at|before|after|prior to|of|or|on|between|from))*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Born();
}
