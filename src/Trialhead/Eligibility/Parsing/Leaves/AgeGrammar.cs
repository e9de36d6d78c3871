using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Ages: "aged 18 to 75 years", "≥ 18 years old", "18+".</summary>
internal static partial class AgeGrammar
{
    private const double AdultAge = 18;
    private const double OldestAge = 120;

    // What a statement without a digit needs to speak of an age.
    private static readonly SearchValues<string> AgeWords = SearchValues.Create(["years", "year-old", " aged"], StringComparison.Ordinal);

    // Whom a statement is about stands near its start.
    private const int LastSubject = 80;

    // From "age" or "men" to the number.
    private const int LongestGap = 8;

    public static void Read(Statement statement)
    {
        if (statement.HasDigit || statement.Lower.AsSpan().ContainsAny(AgeWords))
        {
            ReadNumbers(statement);
            ReadBirthdays(statement);
        }

        ReadYoung(statement);
        if (!statement.Signals.Has(Signal.Adult))
        {
            return;
        }

        var hasAge = statement.Leaves.Exists(leaf => leaf.Criterion is AgeCriterion);
        foreach (Match m in Adults().Matches(statement.Lower))
        {
            if (m.Index > LastSubject)
            {
                return; // adults in a title or an aside are nobody's age
            }

            statement.Take(new SourceSpan(m.Index, m.Length), hasAge ? null : new AgeCriterion(AdultAge, null));
        }
    }

    private static void ReadNumbers(Statement statement)
    {
        Limit? last = null;
        foreach (var limit in statement.Limits)
        {
            if (!CanBeAge(statement, limit) || TakeAgeThen(statement, limit) || Start(statement, limit, last) is not { } start)
            {
                continue;
            }

            if (Criterion(limit) is { } age && Take(statement, limit, age, start, Inclusive(statement, limit)))
            {
                last = limit;
            }
        }
    }

    // The age of today, or that of the earlier day that is told beside it.
    private static bool Take(Statement statement, Limit limit, AgeCriterion age, int start, int end)
    {
        if (EarlierDay(statement, end) is { } words)
        {
            return statement.Take(SourceSpan.FromBounds(start, words.End), Then(statement, age, words.Of(statement.Lower).Trim(' ', ','), words));
        }

        return Earlier(statement, limit, start) is { } then
            ? statement.Take(SourceSpan.FromBounds(then.Start, end), Then(statement, age, then.When, then.Words))
            : statement.Take(SourceSpan.FromBounds(start, end), age);
    }

    // Whether its number and unit can be an age at all, and one in years if no unit is given.
    private static bool CanBeAge(Statement statement, Limit limit) =>
        limit.IsCompared && !limit.IsWithinNormal && limit.Basis == LimitBasis.Absolute && limit.Second is null
        && statement.Section?.Contains("expectancy", StringComparison.OrdinalIgnoreCase) is not true
        && (!limit.IsName || limit.IsAge)
        && limit.Unit is null or { Dimension: "time" } && limit.Unit?.Code is not ("s" or "ms" or "min" or "us" or "ns") && (limit.Unit?.Code is not "h" || (limit.IsAge && IsSecondInHours(statement, limit)) || IsBehindAge(statement, limit) || (limit.First > 0 && statement.Tokens[limit.First - 1].Cue == LimitCue.Age))
        && Years(limit, limit.High ?? limit.Value) is <= OldestAge and >= 0;

    private static double Years(Limit limit, double value) => limit.Unit is { } unit
        ? unit.Code == "mo" ? value / 12 : unit.Code == "a" ? value : value * unit.Factor / (365.25 * 86400)
        : value;

    private static AgeCriterion? Criterion(Limit limit)
    {
        var value = Years(limit, limit.Value);
        if (limit.High is { } high)
        {
            return new AgeCriterion(value, Years(limit, high)) { IsMinimumExclusive = limit.IsLowExclusive, IsMaximumExclusive = limit.IsHighExclusive };
        }

        return limit.Comparator switch
        {
            Comparator.Less => new AgeCriterion(null, value) { IsMaximumExclusive = true },
            Comparator.AtMost => new AgeCriterion(null, value),
            Comparator.More => new AgeCriterion(value, null) { IsMinimumExclusive = true },
            Comparator.AtLeast => new AgeCriterion(value, null),
            _ => null, // "age = 20" is a sign that got lost on its way into the registry
        };
    }

    // Where the words of an age start, cue and all; null where the limit is of something else.
    private static int? Start(Statement statement, Limit limit, Limit? last)
    {
        var tokens = statement.Tokens;
        if ((limit.IsAge && (IsOfInjury(statement, limit) || IsBehindInjury(statement, limit))) || IsOfContact(statement, limit))
        {
            return null;
        }

        if (limit.PointsAhead)
        {
            return tokens[limit.End].Cue == LimitCue.Age ? limit.Span.Start : null;
        }

        var i = limit.First - 1;
        while (i >= 0 && i >= limit.First - LongestGap && IsBridge(statement, tokens[i]))
        {
            i--;
        }

        var before = i >= 0 && i >= limit.First - LongestGap ? tokens[i] : default;
        if (before.Cue == LimitCue.Age && before.End > 0 && i >= (last?.End ?? 0))
        {
            var first = i;
            while (first > 0 && (tokens[first - 1].Cue is LimitCue.The or LimitCue.Between or LimitCue.From or LimitCue.Of || Word(statement, tokens[first - 1]) is "postnatal" or "chronological"))
            {
                first--;
            }

            var isWindow = limit.Unit is { Code: not "a" } && IsLater(statement, limit); // "normal for age) 3 to 6 months after surgery"
            return IsAgeOfSomethingElse(statement, i) || isWindow ? null : tokens[first].Start;
        }

        var isYears = limit.Unit?.Code == "a";
        var isSecond = last is not null && AreJoined(tokens, last.End, limit.First) && (isYears || limit.Unit is null || limit.IsAge) && (limit.IsAge || !LastsOnly(statement, limit));
        return limit.IsAge || isSecond || (limit.First <= 3 && IsAgeSection(statement)) || IsBehindAge(statement, limit)
            || (IsAfterPerson(statement, limit) && ((isYears && !IsLater(statement, limit) && (limit.IsAge || !LastsOnly(statement, limit))) || (limit.Unit is null && IsAdultSpan(limit) && !IsBesideAnother(statement, limit, last))))
            || (isYears && (IsWhole(statement, limit) || IsWhen(statement, limit) || IsFirst(statement, limit) || IsOpening(statement, limit) || IsHadByPerson(statement, limit)))
            || (limit.Unit is null && (IsAndOver(statement, limit) || IsOfWhoever(statement, limit) || IsOver(statement, limit)) && IsWhole(statement, limit))
            || IsMajority(statement, limit) || IsIfUnder(statement, limit) || IsGrown(statement, limit) || IsBeforeAge(statement, limit) || IsOfAdults(statement, limit) || IsSecondGroup(statement, limit, last) || IsBetweenYears(statement, limit) || IsLabelledAge(statement, limit)
            ? limit.Span.Start
            : null;
    }

    // "women less than two years after menopause"
    private static bool IsLater(Statement statement, Limit limit) => limit.End < statement.Tokens.Count && Word(statement, statement.Tokens[limit.End]) is "after" or "since" or "post" or "following";

    // "… and one year or more of amenorrhea": few years of something else.
    private static bool LastsOnly(Statement statement, Limit limit) => limit is { Value: < 5, High: null } && limit.End < statement.Tokens.Count
        && (statement.Tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None } || statement.Tokens[limit.End].Cue is LimitCue.Of or LimitCue.Since);

    // "Males Hb < 130, females < 120": a limit beside one that is no age is none either.
    private static bool IsBesideAnother(Statement statement, Limit limit, Limit? last) =>
        statement.Limits.Find(other => other.End <= limit.First && limit.First - other.End <= 3 && other.IsCompared && !ReferenceEquals(other, last)) is { } beside
        && beside.Comparator == limit.Comparator;

    // "An acute (less than 4 week old) injury".
    private static bool IsOfInjury(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        var next = limit.End < tokens.Count && tokens[limit.End].Is(')') ? limit.End + 1 : limit.End;
        return next < tokens.Count && IsInjury(Word(statement, tokens[next]));
    }

    // "an injury over 4 weeks old", "fractures (more than 3 weeks old)", but not "stroke, ≥ 18 years old".
    private static bool IsBehindInjury(Statement statement, Limit limit)
    {
        var (tokens, at) = (statement.Tokens, limit.First - 1);
        while (at >= 0 && (tokens[at].Cue is LimitCue.Be or LimitCue.A or LimitCue.Of || tokens[at].Is('(') || Word(statement, tokens[at]) is "that" or "which"))
        {
            at--;
        }

        return at >= 0 && IsInjury(Word(statement, tokens[at])) && Years(limit, limit.High ?? limit.Value) < AdultAge;
    }

    private static bool IsInjury(ReadOnlySpan<char> word) => word is "injury" or "injuries" or "fracture" or "fractures" or "wound" or "wounds" or "lesion"
        or "lesions" or "tear" or "scar" or "scars" or "ulcer" or "ulcers" or "stroke" or "infarct" or "infarction" or "hematoma" or "burn" or "symptoms";

    // "≥ 18 and ≤ 75", "18 years or older and younger than 75".
    private static bool AreJoined(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (i == from && tokens[i].Is('(') && tokens.FindIndex(i, to - i, token => token.Is(')')) is > 0 and var close)
            {
                (i, from) = (close, close); // "18-50 years (young subjects) or ≥ 60 years"
                continue;
            }

            if (tokens[i].Cue is not (LimitCue.And or LimitCue.But or LimitCue.Or or LimitCue.To or LimitCue.Be) && tokens[i].Mark is not (',' or '-' or '(' or '&'))
            {
                return false;
            }
        }

        return to - from <= 3;
    }

    // "18 and over" and nothing else, as one registry's old headings have it.
    private static bool IsAndOver(Statement statement, Limit limit) => limit.Value >= 12 && limit.End - limit.First == 3
        && statement.Tokens[limit.First].IsNumber && statement.Tokens[limit.End - 1].Cue is LimitCue.Above or LimitCue.Below;

    // "18 ≤ age", "≥ 18 age" and "Age" inside the limit itself: "> age of 18".
    private static bool IsBehindAge(Statement statement, Limit limit)
    {
        for (var i = limit.First; i < limit.End; i++)
        {
            if (statement.Tokens[i].Cue == LimitCue.Age)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdultSpan(Limit limit) => limit.Value >= 12 && limit.Value == Math.Floor(limit.Value)
        && (limit.High is not null || limit.Comparator is Comparator.More or Comparator.Less);

    // Words that may stand between "age" and its number.
    private static bool IsBridge(Statement statement, Token token) => token.Cue switch
    {
        LimitCue.Be or LimitCue.Of or LimitCue.Between or LimitCue.From or LimitCue.A or LimitCue.The or LimitCue.At or LimitCue.In or LimitCue.And or LimitCue.Or or LimitCue.Limit
            or LimitCue.Minimum or LimitCue.Maximum => true,
        LimitCue.None when token.Kind == TokenKind.Word => Word(statement, token) is "range" or "ranges" or "ranging" or "years" or "year" or "yrs"
            or "consent" or "screening" or "enrollment" or "enrolment" or "entry" or "study" or "inclusion" or "randomization"
            or "randomisation" or "registration" or "baseline" or "limitations" or "criteria" or "patient" or "subject" or "group"
            or "volunteers" or "s" or "informed" or "signing" or "currently" or "inclusive" or "chronological" or "required" or "eligible"
            or "icf" or "date" or "recruitment" or "admission" or "participants" or "patients" or "subjects" or "birth" or "newborn" or "phase" or "cohort",
        LimitCue.To => statement.Tokens.Exists(other => other.End < token.Start && token.Start - other.End == 1 && Word(statement, other) is "birth" or "newborn"),
        LimitCue.Times => true,
        LimitCue.Name => Word(statement, token) is "group" or "groups" or "category",
        LimitCue.None => token.Mark is ':' or '(' or ')' or ',' or '-' or '.',
        _ => false,
    };

    private static bool IsAgeOfSomethingElse(Statement statement, int age)
    {
        var tokens = statement.Tokens;
        if (age > 0 && Word(statement, tokens[age - 1]) is "gestational" or "gestation" or "bone" or "post" or "menstrual" or "postmenstrual"
            or "maternal" or "paternal" or "corrected" or "mental" or "for" || (age > 0 && tokens[age - 1].Is('-') && tokens[age - 1].End == tokens[age].Start))
        {
            return true;
        }

        // "age of onset", "age at diagnosis".
        return age + 2 < tokens.Count && tokens[age + 1].Cue is LimitCue.Of or LimitCue.At
            && Word(statement, tokens[age + 2]) is "onset" or "diagnosis" or "first" or "menarche" or "menopause" or "transplant" or "surgery"
                or "initial" or "symptom" or "disease" or "birth";
    }

    private static int Inclusive(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        var i = limit.End;
        while (i < tokens.Count && (tokens[i].Is('(') || tokens[i].Is(',')))
        {
            i++;
        }

        if (i < tokens.Count && Word(statement, tokens[i]) is "inclusive" or "included" or "inclusively")
        {
            return i + 1 < tokens.Count && tokens[i + 1].Is(')') ? tokens[i + 1].End : tokens[i].End;
        }

        return limit.Span.End;
    }

    private static ReadOnlySpan<char> Word(Statement statement, Token token) => statement.Lower.AsSpan(token.Start, token.End - token.Start);

    private static bool IsAgeSection(Statement statement) =>
        statement.Section is { } section && Folding.Fold(section).Trim(' ', ':') is "age" or "ages";

    [GeneratedRegex(@"(?<!young |older |of |in |young-|\bnon[ -]|\b(?:pa?ediatric|child|children|adolescents?|teenagers?|infants?|juvenile) (?:and|or|and/or) )\badults?\b(?!\s+non-? ?hodgkin)(?!\s*[\w]*\s*(?:respiratory|onset|t-?cell|day|protective|reading|intelligence))", RegexOptions.CultureInvariant)]
    private static partial Regex Adults();
}
