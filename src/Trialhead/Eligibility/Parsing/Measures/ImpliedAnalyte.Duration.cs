using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>How long an illness has lasted.</content>
internal static partial class ImpliedAnalyte
{
    private static readonly FrozenSet<string> NoDiseaseDuration = (
        "treatment therapy treated dose doses dosage stable stability remission free controlled abstinent abstinence response therapies regimen "
        + "medication medications drug drugs taking receiving received use using used follow hospital stay study trial surgery consent "
        + "contraception menstrual menopause menopausal postmenopausal amenorrhea menses smoking smoked quit resident living employed abuse alcohol dependence "
        + "breastfeeding pregnancy off washout on intubation ventilation response malignancy malignancies cancer-free exercise diet recent treatments monotherapy").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotLasting = (
        "without absence stable inactive hospitalized hospitalised hospitalization hospitalisation admitted treatments scheduled expected smoker smokers "
        + "control menstrual vaginal uterine").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Denials = ["no", "without", "not", "free of", "free from", "absence of", "without any", "no evidence of", "lack of"];

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
        while (before > 0 && (tokens[before].Cue is LimitCue.Be or LimitCue.Of or LimitCue.At or LimitCue.Between or LimitCue.From || tokens[before].Is('(')))
        {
            before--;
        }

        var isEarlier = before > 0 && Word(statement, tokens[before - 1]) is "previous" or "prior" or "past" or "earlier";
        return !isEarlier && (limit.End < tokens.Count && Word(statement, tokens[limit.End]) is "pregnant" || (before >= 0 && Word(statement, tokens[before]) is "pregnant" or "pregnancy" or "pregnancies"))
            ? (Lexicon.InUse.Get("gestational-age")!, limit.Span) // in the table
            : null;
    }

    // "diagnosed for at least 6 months", "asthma of ≥ 1 year duration".
    private static (Concept, SourceSpan)? Duration(Statement statement, Limit limit)
    {
        const int Longest = 40;
        if (limit.IsAge || limit.IsName || limit.Unit?.Code is "s" or "ms" or "min" or "h" || limit is { Unit.Code: "a", Value: > Longest })
        {
            return null;
        }

        var tokens = statement.Tokens;
        var none = NoDiseaseDuration.GetAlternateLookup<ReadOnlySpan<char>>();

        // "history of stroke > 6 months before" is a time window, "history of asthma for 6 months before" a duration.
        var isWindow = limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Since
            && !(limit.First > 0 && (tokens[limit.First - 1].Cue == LimitCue.Of || Word(statement, tokens[limit.First - 1]) is "for"));
        var behind = limit.End + 1 < tokens.Count && (tokens[limit.End].Cue == LimitCue.In || tokens[limit.End].Mark is '\'' or '’') ? limit.End + 1 : limit.End; // "3 months in duration"
        var isDuration = (behind < tokens.Count && Word(statement, tokens[behind]) is "duration" or "history")
            || (!isWindow && (HasLasted(statement, limit) || IsBehindSymptoms(statement, limit) || IsOfChronic(statement, limit))) || IsOfIllness(statement, limit);
        for (var (i, furthest) = (limit.First - 1, limit.First - LongestCue); i >= 0 && i >= furthest; i--)
        {
            if (tokens[i].Is(')') && tokens.FindLastIndex(i, token => token.Is('(')) is >= 0 and var open)
            {
                furthest -= i - open; // "RA (by whatever criteria) for at least 3 months"
            }

            var word = Word(statement, tokens[i]);
            if (tokens[i].Mark is ';' || word is "since" || none.Contains(word))
            {
                return null;
            }

            isDuration |= word is "duration" or "diagnosed" or "diagnosis" or "lasting" || (word is "history" && !isWindow);
        }

        for (var i = limit.End; i < tokens.Count && i < limit.End + 2 && tokens[i].Cue is not (LimitCue.If or LimitCue.And or LimitCue.But); i++)
        {
            if (none.Contains(Word(statement, tokens[i])))
            {
                return null;
            }
        }

        return isDuration && !IsDenied(statement) && !IsOfTreatment(statement, limit) ? (Lexicon.InUse.Get("disease-duration")!, limit.Span) : null; // in the table
    }

    // "diabetes for at least 1 year", "low back pain persisting ≥ 3 months", "arthritis symptoms for more than 6 weeks".
    private static bool HasLasted(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        var at = limit.First - 2;
        if (at < 0 || Word(statement, tokens[at + 1]) is not ("for" or "persisting" or "persistent" or "lasting"))
        {
            return false;
        }

        var isVerb = Word(statement, tokens[at]) is "continued" or "persisted" or "existed" or "lasted";
        at = isVerb || Word(statement, tokens[at]) is "present" or "persisting" or "persistent" or "lasting" or "ongoing" ? at - 1 : at;
        while (isVerb && at > 0 && (tokens[at].Cue == LimitCue.Be || Word(statement, tokens[at]) is "that" or "which"))
        {
            at--; // "arthritis that has continued for at least 6 months"
        }

        at = at >= 0 && tokens[at].Is(')') ? tokens.FindLastIndex(at, token => token.Is('(')) - 1 : at;
        if (at < 0 || !(Word(statement, tokens[at]) is "symptoms" or "pain" or "complaints" or "ulcer" or "wound" or "lesion" or "infected"
            || statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.End == tokens[at].End)))
        {
            return false;
        }

        for (var i = at; i >= 0 && i >= at - LongestCue; i--)
        {
            if (tokens[i].Cue is LimitCue.No or LimitCue.Not || NotLasting.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(statement, tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    // "symptoms ≤ 10 days", "low back pain ≥ 3 months", but not "onset of symptoms ≤ 10 days", which is a time window.
    private static bool IsBehindSymptoms(Statement statement, Limit limit)
    {
        const int Furthest = 5;
        var tokens = statement.Tokens;
        if (limit.First == 0 || !(Word(statement, tokens[limit.First - 1]) is "symptoms" or "duration"
            || (Word(statement, tokens[limit.First - 1]) is "pain" && limit.Comparator is Comparator.More or Comparator.AtLeast)))
        {
            return false;
        }

        for (var i = limit.First - 2; i >= 0 && i >= limit.First - Furthest; i--)
        {
            if (Word(statement, tokens[i]) is "onset" or "beginning" or "start" or "control" or "first" or "resolution" or "of")
            {
                return false;
            }
        }

        return true;
    }

    // "chronic hepatitis C (≥ 6 months)", "the current depressive episode is > 2 years"
    private static bool IsOfChronic(Statement statement, Limit limit)
    {
        var (tokens, at) = (statement.Tokens, limit.First - 1);
        if (at > 0 && tokens[at].Cue == LimitCue.Be)
        {
            return Word(statement, tokens[at - 1]) is "episode";
        }

        return limit.Comparator is Comparator.More or Comparator.AtLeast && at > 0 && tokens[at].Is('(') && limit.End < tokens.Count && tokens[limit.End].Is(')')
            && statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.End == tokens[at - 1].End
                && (statement.Lower.AsSpan(mention.Span.Start).StartsWith("chronic", StringComparison.Ordinal)
                    || statement.Lower.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith("chronic", StringComparison.Ordinal)));
    }

    // "more than 3 days of symptoms", "> 10 years of type 2 diabetes".
    private static bool IsOfIllness(Statement statement, Limit limit)
    {
        const int Furthest = 6;
        var tokens = statement.Tokens;
        var at = limit.End;
        if (limit.Comparator is null || at + 1 >= tokens.Count || tokens[at].Cue != LimitCue.Of)
        {
            return false;
        }

        var none = NoDiseaseDuration.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = at + 1; i < tokens.Count && i <= at + Furthest; i++)
        {
            if (none.Contains(Word(statement, tokens[i])))
            {
                return false;
            }
        }

        return Word(statement, tokens[at + 1]) is "symptoms"
            || statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.Start == tokens[at + 1].Start);
    }

    // "no fever for 14 days", of which the "no" may stand before the statement: how long it has been away.
    private static bool IsDenied(Statement statement)
    {
        var before = statement.Source.Lower.AsSpan(0, statement.Offset).TrimEnd();
        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial) && (before.Length == denial.Length || !char.IsLetter(before[^(denial.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // Whether what stands nearest before a limit is a treatment, or what one is for: "steroids for asthma for 3 months".
    private static bool IsOfTreatment(Statement statement, Limit limit)
    {
        const int Furthest = 60;
        var nearest = statement.Mentions.FindLast(mention => mention.Span.End <= limit.Span.Start && mention.Concept.Kind is ConceptKind.Condition or ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure);
        return nearest is not null && limit.Span.Start - nearest.Span.End < Furthest
            && !statement.Lower.AsSpan(0, nearest.Span.Start).TrimEnd().EndsWith(" by") // "celiac disease shown by biopsy for 6 months"
            && (nearest.Concept.Kind != ConceptKind.Condition || statement.Lower.AsSpan(0, nearest.Span.Start).TrimEnd().EndsWith(" for"));
    }
}
