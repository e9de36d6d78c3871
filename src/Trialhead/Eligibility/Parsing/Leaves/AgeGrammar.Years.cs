using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Years that are an age though no word says so.</content>
internal static partial class AgeGrammar
{
    // A number of years that is hardly how long something has lasted.
    private static bool IsOldEnough(Statement statement, Limit limit) => limit is { Value: >= 12, Unit.Code: "a" }
        && !(limit.End < statement.Tokens.Count && statement.Tokens[limit.End].Cue is LimitCue.Since or LimitCue.If or LimitCue.From);

    // "18-70 years, ECOG 0-1": the first thing of a list in one line.
    private static bool IsFirst(Statement statement, Limit limit) => limit is { First: 0, High: not null } && IsOldEnough(statement, limit)
        && limit.End < statement.Tokens.Count && statement.Tokens[limit.End].Mark is ',' or ';' or '.';

    // Nothing but the limit, its subject and small words: "Over 18 years".
    private static bool IsWhole(Statement statement, Limit limit)
    {
        const int Youngest = 5;
        var tokens = statement.Tokens;
        return Years(limit, limit.High ?? limit.Value) >= Youngest
            && tokens.TrueForAll(t => (t.Start >= limit.Span.Start && t.End <= limit.Span.End) || t.Kind == TokenKind.Mark
                || t.Cue is LimitCue.Be or LimitCue.Male or LimitCue.Female or LimitCue.Or or LimitCue.And or LimitCue.A
                || Word(statement, t) is "inclusive" or "patient" or "patients" or "subject" or "subjects" or "included");
    }

    // "Male or female ≥ 18", "Are at least 18": said of a person and of nothing else.
    private static bool IsOfWhoever(Statement statement, Limit limit) => limit is { Value: >= 12, First: > 0, Second: null } && limit.Value == Math.Floor(limit.Value)
        && (IsAfterPerson(statement, limit) || statement.Tokens[0].Cue == LimitCue.Be);

    // "20-70 age", "18-75 aged patients", but not "BMI < 30 age ≥ 18".
    private static bool IsBeforeAge(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit.Unit is null && limit is { Value: >= 12, High: not null } && limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Age
            && (limit.End + 1 == tokens.Count || tokens[limit.End + 1] is { Kind: TokenKind.Word, Cue: LimitCue.None } || tokens[limit.End + 1].Mark is '.' or ',' or ';' or ')');
    }

    // "≥ 18 years at the time of consent".
    private static bool IsWhen(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        var i = limit.End;
        if (i + 1 >= tokens.Count || (limit.High ?? limit.Value) < 5)
        {
            return false;
        }

        if (tokens[i].Is('(') || tokens[i].Is(','))
        {
            i++;
        }

        if (Word(statement, tokens[i]) is "inclusive" && i + 2 < tokens.Count)
        {
            i += tokens[i + 1].Is(')') ? 2 : 1;
        }

        return i + 1 < tokens.Count && tokens[i].Cue is LimitCue.At or LimitCue.Name
            && Word(statement, tokens[i + 1]) is "time" or "the" or "screening" or "enrollment" or "enrolment" or "consent" or "randomization"
                or "randomisation" or "inclusion" or "entry" or "study" or "baseline" or "visit" or "signing";
    }
}
