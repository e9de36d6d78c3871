using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>How long an illness has lasted.</content>
internal static partial class ImpliedAnalyte
{
    private static readonly FrozenSet<string> NoDiseaseDuration = (
        "treatment therapy treated dose doses dosage stable stability remission free controlled abstinent abstinence response therapies regimen "
        + "medication medications drug drugs taking receiving received use using used follow hospital hospitalization hospitalisation stay study trial surgery consent "
        + "contraception menstrual menopause menopausal postmenopausal postmenopause post-menopause amenorrhea menses smoking smoked quit resident living employed abuse alcohol dependence "
        + "breastfeeding pregnancy off washout on intubation ventilation response malignancy malignancies cancer-free exercise diet recent treatments monotherapy cycle cycles residence residing relapsed effects relationship haart").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotLasting = (
        "without absence stable inactive hospitalized hospitalised hospitalization hospitalisation admitted treatments scheduled expected smoker smokers "
        + "control menstrual vaginal uterine resolution resolved reduction regression progression response responded").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Denials = ["no", "without", "not", "free of", "free from", "absence of", "without any", "no evidence of", "lack of"];

    // "diagnosed for at least 6 months", "asthma of ≥ 1 year duration".
    private static (Concept, SourceSpan)? Duration(Statement statement, Limit limit)
    {
        const int Longest = 40;
        if (limit.IsAge || limit.IsName || IsOfWhatIsExcepted(statement) || limit.Unit?.Code is "s" or "ms" or "min" || (limit.Unit?.Code == "h" && !IsOfSymptoms(statement, limit) && !IsOfFever(statement, limit)) || limit is { Unit.Code: "a", Value: > Longest })
        {
            return null;
        }

        var tokens = statement.Tokens;
        if (IsAfterDose(statement, limit))
        {
            return null;
        }

        var none = NoDiseaseDuration.GetAlternateLookup<ReadOnlySpan<char>>();

        // "history of stroke > 6 months before" is a time window, "history of asthma for 6 months before" a duration.
        var isWindow = limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Since
            && !(limit.First > 0 && (tokens[limit.First - 1].Cue == LimitCue.Of || Word(statement, tokens[limit.First - 1]) is "for"));
        var behind = limit.End + 1 < tokens.Count && (tokens[limit.End].Cue == LimitCue.In || tokens[limit.End].Mark is '\'' or '’') ? limit.End + 1 : limit.End; // "3 months in duration"
        var isOfIllness = IsOfIllness(statement, limit);
        var isDuration = (behind < tokens.Count && Word(statement, tokens[behind]) is "duration" or "history")
            || (!isWindow && (HasLasted(statement, limit) || IsBehindSymptoms(statement, limit) || IsOfChronic(statement, limit) || IsOfAcute(statement, limit) || HasPersisted(statement, limit) || IsEarlyPhase(statement, limit) || IsOfSoLong(statement, limit) || IsIll(statement, limit))) || isOfIllness;
        for (var (i, furthest) = (limit.First - 1, limit.First - (IsDefinedDiagnosis(statement, limit) ? LongestDefinition : LongestCue)); i >= 0 && i >= furthest; i--)
        {
            if (tokens[i].Is(')') && tokens.FindLastIndex(i, token => token.Is('(')) is >= 0 and var open)
            {
                furthest -= i - open; // "RA (by whatever criteria) for at least 3 months"
            }

            var word = Word(statement, tokens[i]);
            if (tokens[i].Mark is ';' || (word is "since" && i < limit.First - 1) || (none.Contains(word) && !(isOfIllness && word is "recent")))
            {
                return null;
            }

            if (i > 0 && (word is "history" ? none.Contains(Word(statement, tokens[i - 1])) : word is "duration" && Word(statement, tokens[i - 1]) is "expected" or "anticipated"))
            {
                return null; // "a smoking history of at least 20 cigarettes a day for 1 year", "expected duration of neutropenia"
            }

            isDuration |= (word is "duration" && !statement.Limits.Exists(other => other.First > i && other.End <= limit.First && other.Unit?.Dimension == "time")) || word is "diagnosed" or "diagnosis" or "lasting" || (word is "history" && !isWindow);
        }

        var ahead = limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Of ? 4 : 2; // "≥ 3 months of zidovudine therapy"
        for (var i = limit.End; i < tokens.Count && i < limit.End + ahead && tokens[i].Cue is not (LimitCue.If or LimitCue.And or LimitCue.But); i++)
        {
            if (none.Contains(Word(statement, tokens[i])))
            {
                return null;
            }
        }

        return isDuration && !IsDenied(statement) && !IsOfTreatment(statement, limit) ? (Lexicon.InUse.Get("disease-duration")!, limit.Span) : null; // in the table
    }

    // "away from people with eczema for 7 days after vaccination": how long something is to be kept up.
    private static bool IsAfterDose(Statement statement, Limit limit)
    {
        const int Furthest = 4;
        var (tokens, at) = (statement.Tokens, limit.End);
        if (at >= tokens.Count || Word(statement, tokens[at]) is not ("after" or "following"))
        {
            return false;
        }

        return tokens.GetRange(at, Math.Min(Furthest, tokens.Count - at)).Exists(token =>
            Word(statement, token) is "vaccination" or "immunization" or "immunisation" or "vaccine" or "dose" or "injection" or "administration" or "enrollment" or "enrolment");
    }

    private const int LongestDefinition = 22;

    private const double FewestHours = 12;

    // "Diagnosis of lupus according to the criteria of a society, ≥ 3 months before": the statement's first words say what has lasted.
    private static bool IsDefinedDiagnosis(Statement statement, Limit limit)
    {
        const int LastStart = 3;
        var tokens = statement.Tokens;
        var start = tokens.FindIndex(0, Math.Min(LastStart, limit.First), token => Word(statement, token) is "diagnosis" or "diagnosed");
        return start >= 0 && limit.Comparator is Comparator.AtLeast or Comparator.More
            && !tokens.GetRange(start, limit.First - start).Exists(token => token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But || token.Mark is ';' or '.' or '(' or ':');
    }

    // "fever or cough for not more than 72 hours"
    private static bool IsOfFever(Statement statement, Limit limit) => limit.Value >= FewestHours && limit.First > 1
        && Word(statement, statement.Tokens[limit.First - 1]) is "for" or "lasting" or "persisting"
        && Word(statement, statement.Tokens[limit.First - 2]) is "fever" or "cough" or "pain" or "diarrhea" or "diarrhoea" or "vomiting" or "headache" or "complaints";

    // "symptoms for up to 72 hours": hours count only where symptoms last so long.
    private static bool IsOfSymptoms(Statement statement, Limit limit)
    {
        var from = Math.Max(0, limit.First - LongestCue);
        return limit.Value >= FewestHours && limit.Unit?.Code == "h"
            && statement.Tokens.GetRange(from, limit.First - from) is var before && before.Exists(token => Word(statement, token) is "symptoms" or "symptom")
            && !before.Exists(token => Word(statement, token) is "onset" or "resolution" or "started" or "began" or "free");
    }

    // "diabetes for at least 1 year", "low back pain persisting ≥ 3 months", "arthritis symptoms for more than 6 weeks".
    private static bool HasLasted(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        var at = limit.First - 2;
        if (at < 0 || Word(statement, tokens[at + 1]) is not ("for" or "persisting" or "persistent" or "lasting" or "since"))
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
        at = at > 0 && tokens[at].Is(',') && Word(statement, tokens[at + 1]) is not "for" ? at - 1 : at; // "night sweats, persisting > 1 month"
        at = at >= 0 ? PainIn(statement, at) ?? at : at;
        if (at < 0 || !(Word(statement, tokens[at]) is "symptoms" or "pain" or "complaints" or "ulcer" or "wound" or "lesion" or "infected"
            || statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.Start <= tokens[at].Start && mention.Span.End >= tokens[at].End)))
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

    // "pain in the back, hips or knees for at least 3 months": the index of "pain".
    private static int? PainIn(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        for (var i = at - 1; i >= 0 && i >= at - LongestCue && (tokens[i].Kind == TokenKind.Word || tokens[i].Is(',')); i--)
        {
            if (Word(statement, tokens[i]) is "pain" or "symptoms" or "neuropathy" or "neuralgia" or "arthritis" or "osteoarthritis" or "tendinopathy" or "ulcer" or "ulcers" or "wound")
            {
                return tokens[i + 1].Cue is LimitCue.In or LimitCue.Of ? i : null;
            }
        }

        return null;
    }

    // "symptoms ≤ 10 days", "low back pain ≥ 3 months", but not "onset of symptoms ≤ 10 days", which is a time window.
    private static bool IsBehindSymptoms(Statement statement, Limit limit)
    {
        const int Furthest = 5;
        var tokens = statement.Tokens;
        if (limit.First > 0 && statement.Mentions.Find(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.End == tokens[limit.First - 1].End) is { } illness
            && SymptomOf().IsMatch(Tail(statement, illness.Span.Start)))
        {
            return true; // "clinical symptoms of diarrhea less than 3 days"
        }

        if (limit.First == 0 || !(Word(statement, tokens[limit.First - 1]) is "symptoms" or "duration"
            || (Word(statement, tokens[limit.First - 1]) is "pain" or "fever" or "cough" && limit.Comparator is Comparator.More or Comparator.AtLeast)))
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

    [GeneratedRegex(@"(?<!onset of |start of |first |beginning of )\bsymptoms? of (?:an? |the |acute )?$", RegexOptions.CultureInvariant)]
    private static partial Regex SymptomOf();

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

    // "acute deep vein thrombosis, less than 21 days", "acute low back pain (≤ 6 weeks)"
    private static bool IsOfAcute(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        return limit.Comparator is Comparator.Less or Comparator.AtMost && limit.First > 1 && tokens[limit.First - 1].Mark is ',' or '('
            && (limit.End >= tokens.Count || tokens[limit.End].Kind == TokenKind.Mark || tokens[limit.End].Cue == LimitCue.And)
            && statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.End == tokens[limit.First - 2].End
                && Word(statement, tokens[limit.First - 2]) is not ("infarction" or "stroke" or "syndrome" or "ischemia" or "mi")
                && (statement.Lower.AsSpan(mention.Span.Start).StartsWith("acute", StringComparison.Ordinal)
                    || statement.Lower.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith("acute", StringComparison.Ordinal)));
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

        return AreSymptoms(statement, at + 1)
            || statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.Start == tokens[at + 1].Start);
    }

    // "(more than 5 days of) mild symptoms", "flu-like symptoms"
    private static bool AreSymptoms(Statement statement, int at)
    {
        const int MostWords = 5;
        for (var i = at; i < statement.Tokens.Count && i < at + MostWords && (statement.Tokens[i] is { Kind: TokenKind.Word, Cue: LimitCue.None } || statement.Tokens[i].Is('-')); i++)
        {
            if (Word(statement, statement.Tokens[i]) is "symptoms")
            {
                return true;
            }
        }

        return false;
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
