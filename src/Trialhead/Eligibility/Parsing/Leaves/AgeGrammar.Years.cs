using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Years that are an age though no word says so.</content>
internal static partial class AgeGrammar
{
    // "any case of 18 years and more", "a case ≥ 18 years": so many years with nothing behind them are an age.
    private static bool IsMajority(Statement statement, Limit limit) => limit is { Value: AdultAge, High: null, Unit.Code: "a", Comparator: Comparator.AtLeast or Comparator.More }
        && (limit.End >= statement.Tokens.Count || statement.Tokens[limit.End].Mark is '.' or ',' or ';')
        && !(limit.First > 0 && Word(statement, statement.Tokens[limit.First - 1]) is "for" or "lasting" or "duration" or "since" or "within");

    // "> 48 hours of age and < 120 hours old"
    private static bool IsSecondInHours(Statement statement, Limit limit) => statement.Limits.Exists(other => other.End <= limit.First && other.IsAge && other.Unit?.Code == "h");

    // A number of years that is hardly how long something has lasted.
    private static bool IsOldEnough(Statement statement, Limit limit) => limit.Unit?.Code == "a" && (limit.High ?? limit.Value) >= 12
        && !(limit.End < statement.Tokens.Count && statement.Tokens[limit.End].Cue is LimitCue.Since or LimitCue.If or LimitCue.From);

    // "close contact with children under 3", "lives with a child younger than 5 years": somebody else's age.
    private static bool IsOfContact(Statement statement, Limit limit)
    {
        const int Furthest = 150;
        const int Near = 70;
        if (limit.Comparator is not null && statement.Lower.AsSpan().Contains("relative", StringComparison.Ordinal)
            && Relative().IsMatch(statement.Lower[Math.Max(0, limit.Span.Start - Near)..limit.Span.Start]))
        {
            return true;
        }

        if (limit.Comparator is not (Comparator.Less or Comparator.AtMost) || Years(limit, limit.Value) >= AdultAge)
        {
            return false;
        }

        var from = Math.Max(0, limit.Span.Start - Furthest);
        return statement.Lower.AsSpan(from, limit.Span.Start - from).ContainsAny(ContactWords) && Contact().IsMatch(statement.Lower[from..limit.Span.Start]);
    }

    private static readonly System.Buffers.SearchValues<string> ContactWords = Triggers.Of("contact", "household", "living with", "live with", "lives with");

    [GeneratedRegex(@"\b(?:contact (?:[^.;:]{0,50} )?(?:with|to)\b(?! a case)|(?:household|close) contacts? including\b|household members? (?:who|with)\b|liv(?:e|es|ing) with\b|living in the same household)[^.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    // "a relative with sudden death under 40 years of age"
    [GeneratedRegex(@"\brelatives?\b[^.;]*\b(?:with|who|had|died|diagnosed|developed|death|onset|cancer)\b[^.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    // "Men with a history of asthma between 18 and 30 years": how old a person is, not how long something lasts.
    private static bool IsBetweenYears(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit is { Unit.Code: "a", High: not null and <= OldestAge, Value: >= 16, First: > 1 } && tokens[limit.First - 1].Cue == LimitCue.Between
            && tokens[limit.First - 2] is { Kind: TokenKind.Word, Cue: LimitCue.None } && Word(statement, tokens[limit.First - 2]) is not ("duration" or "lasting" or "diagnosed" or "onset" or "history")
            && !(limit.End < tokens.Count && (tokens[limit.End].Cue is LimitCue.Since or LimitCue.In or LimitCue.From or LimitCue.Of || Word(statement, tokens[limit.End]) is "ago" or "duration" or "history" or "before" or "prior"));
    }

    // "18-70 years, ECOG 0-1": the first thing of a list in one line.
    private static bool IsFirst(Statement statement, Limit limit) => limit is { First: 0, High: not null } && IsOldEnough(statement, limit)
        && limit.End < statement.Tokens.Count && (statement.Tokens[limit.End].Mark is ',' or ';' or '.' || statement.Tokens[limit.End].Cue == LimitCue.Age || Word(statement, statement.Tokens[limit.End]) is "healthy");

    // "Refractory leukemia Over 55 years Chronic leukemia": a new line that lost its break.
    private static bool IsOpening(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit is { Unit.Code: "a", Value: >= AdultAge, High: null } && tokens[limit.First].Cue is LimitCue.Above or LimitCue.Below && char.IsAsciiLetterUpper(statement.Text[tokens[limit.First].Start])
            && !(limit.End < tokens.Count && (tokens[limit.End].Cue is LimitCue.Of or LimitCue.Since || Word(statement, tokens[limit.End]) is "ago" or "after" or "from"));
    }

    // "men over 50 years", "patients who are between 18 and 65".
    private static bool IsAfterPerson(Statement statement, Limit limit)
    {
        var i = limit.First - 1;
        if (i > 0 && statement.Tokens[i].Mark is ',' or '(' && (IsOldEnough(statement, limit) || IsBareAge(statement, limit)))
        {
            i--; // "premenopausal women, 18-50 years", "adult patients (≥ 18 years)"
        }

        while (i >= 0 && (statement.Tokens[i].Cue is LimitCue.Be or LimitCue.Between or LimitCue.From || Word(statement, statement.Tokens[i]) is "who" or "patients"))
        {
            if (Word(statement, statement.Tokens[i]) is "patients")
            {
                return true;
            }

            i--;
        }

        return i >= 0 && (IsPerson(statement, statement.Tokens[i]) || (limit.Unit is null && IsPersonOfKind(statement, i)) || (i == 0 && Word(statement, statement.Tokens[i]) is "child"));
    }

    // "postmenopausal women, over 50, who …"
    private static bool IsBareAge(Statement statement, Limit limit)
    {
        const int LeastOfAge = 16;
        var tokens = statement.Tokens;
        return limit is { Unit: null, High: null, Second: null, Comparator: Comparator.More or Comparator.Less, Value: >= LeastOfAge and <= 90 } && limit.Value == Math.Floor(limit.Value)
            && tokens[limit.First].Cue is LimitCue.Above or LimitCue.Below && (limit.End == tokens.Count || tokens[limit.End].Mark is ',' or '.' or ';' or ')' || Word(statement, tokens[limit.End]) is "who");
    }

    // "any volunteer greater than or equal to 18 who …", "the patient is at least 18 at the day of screening"
    private static bool IsGrown(Statement statement, Limit limit)
    {
        const int LeastOfAge = 16;
        var (tokens, at) = (statement.Tokens, limit.First - 1);
        at = at > 0 && tokens[at].Cue == LimitCue.Be ? at - 1 : at;
        return limit is { Unit: null, High: null, Second: null, Comparator: Comparator.AtLeast, Value: >= LeastOfAge and <= 80 } && limit.Value == Math.Floor(limit.Value) && at >= 0
            && Word(statement, tokens[at]) is "volunteer" or "volunteers" or "patient" or "patients" or "participant" or "participants" or "subject" or "subjects" or "individual" or "individuals" or "person" or "persons"
            && limit.End < tokens.Count && (Word(statement, tokens[limit.End]) is "who" || tokens[limit.End].Cue == LimitCue.At);
    }

    // "any child under 18", "nurses above 18"
    private static bool IsPersonOfKind(Statement statement, int at) => (at <= 2 && Word(statement, statement.Tokens[at]) is "child" or "person" or "individual")
        || Word(statement, statement.Tokens[at]) is "workers" or "nurses" or "physicians" or "providers" or "professionals" or "employees" or "students";

    // "consent of a parent if under 18": a person, where nothing else is measured.
    private static bool IsIfUnder(Statement statement, Limit limit)
    {
        const int LeastOfAge = 14;
        const int MostOfAge = 21;
        var tokens = statement.Tokens;
        var at = limit.First - 1;
        at = at > 1 && tokens[at].Cue == LimitCue.Be && Word(statement, tokens[at - 1]) is "he" or "she" or "they" ? at - 2 : at;
        return limit is { Unit: null, High: null, Second: null, Value: >= LeastOfAge and <= MostOfAge, Comparator: Comparator.Less or Comparator.AtMost }
            && at > 0 && Word(statement, tokens[at]) is "if"
            && (limit.End == tokens.Count || tokens[limit.End].Mark is '.' or ')' or ';' or ',')
            && statement.Lower.AsSpan(0, limit.Span.Start) is var before
            && (before.Contains("parent", StringComparison.Ordinal) || before.Contains("guardian", StringComparison.Ordinal) || before.Contains("consent", StringComparison.Ordinal));
    }

    private static bool IsPerson(Statement statement, Token token) => token.Cue is LimitCue.Male or LimitCue.Female
        || Word(statement, token) is "adults" or "adult" or "patient" or "patients" or "subjects" or "subject" or "children" or "volunteers"
            or "participants" or "participant" or "individuals" or "people" or "persons" or "adolescents" or "outpatients" or "inpatients"
            or "minors" or "donors" or "recipients" or "students" or "pupils" or "employees" or "residents" or "seniors"
            or "veterans" or "caucasians" or "caucasian" or "members" or "gender" or "genders" or "sex" or "sexes";

    // "Patients with more than 18 years", and nothing that they have had for so long.
    private static bool IsHadByPerson(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit is { First: > 1 } && IsOldEnough(statement, limit) && Word(statement, tokens[limit.First - 1]) is "with" && IsPerson(statement, tokens[limit.First - 2])
            && (limit.End == tokens.Count || tokens[limit.End].Mark is '.' or ';' || tokens[limit.End].Cue == LimitCue.And);
    }

    // Nothing but the limit, its subject and small words: "Over 18 years".
    private static bool IsWhole(Statement statement, Limit limit)
    {
        const int Youngest = 5;
        var tokens = statement.Tokens;
        return Years(limit, limit.High ?? limit.Value) >= Youngest
            && tokens.TrueForAll(t => IsInAge(statement, t) || (t.Start >= limit.Span.Start && t.End <= limit.Span.End) || t.Kind == TokenKind.Mark
                || t.Cue is LimitCue.Be or LimitCue.Male or LimitCue.Female or LimitCue.Or or LimitCue.And or LimitCue.A
                || Word(statement, t) is "inclusive" or "patient" or "patients" or "subject" or "subjects" or "included" or "participants" or "participant" or "adults" or "volunteers" or "individuals" or "people" or "persons" or "person" or "minors" or "all");
    }

    // "> 18 yr < 65 yr": the other end.
    private static bool IsInAge(Statement statement, Token token) => statement.Limits.Exists(other =>
        other is { Unit.Code: "a", IsCompared: true } && token.Start >= other.Span.Start && token.End <= other.Span.End);

    // "Male or female ≥ 18", "Are at least 18": said of a person and of nothing else.
    private static bool IsOfWhoever(Statement statement, Limit limit) => limit is { Value: >= 12, First: > 0, Second: null } && limit.Value == Math.Floor(limit.Value)
        && (IsAfterPerson(statement, limit) || statement.Tokens[0].Cue == LimitCue.Be);

    // "Over 18", "Below 18", "More than 18", "Between 18 and 64" and nothing else.
    private static bool IsOver(Statement statement, Limit limit) => limit is { Value: >= 12 and <= 90, Second: null } && limit.Value == Math.Floor(limit.Value)
        && (limit.Comparator is null ? limit is { High: <= 90, Value: 16 or 18 or 20 or 21, First: 1 } && statement.Tokens[0].Cue is LimitCue.Between or LimitCue.From
            : statement.Tokens[limit.First].Cue is LimitCue.Above or LimitCue.Below
                || (limit.Value is 16 or 18 or 20 or 21 && statement.Tokens[limit.First].Cue is LimitCue.More or LimitCue.Less));

    // "Adults (18-75) with a positive test"
    private static bool IsOfAdults(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit is { Unit: null, IsCompared: true, Value: >= 12, Second: null, First: > 1 }
            && tokens[limit.First - 1].Is('(') && limit.End < tokens.Count && tokens[limit.End].Is(')')
            && Word(statement, tokens[limit.First - 2]) is "adult" or "adults" or "men" or "women" or "males" or "females";
    }

    // "18 to 50 years (incl.) for young volunteers or of 65 to 80 years": one more group of ages.
    private static bool IsSecondGroup(Statement statement, Limit limit, Limit? last)
    {
        var (tokens, at) = (statement.Tokens, limit.First - 1);
        while (at > 0 && tokens[at].Cue is LimitCue.Of or LimitCue.From or LimitCue.Between)
        {
            at--;
        }

        return last is { High: not null } && limit is { High: not null, Value: >= 12, Unit.Code: "a" } && at > last.End && tokens[at].Cue is LimitCue.Or or LimitCue.And
            && !(limit.End < tokens.Count && tokens[limit.End].Cue is LimitCue.Of or LimitCue.Since);
    }

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
