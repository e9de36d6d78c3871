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
        + "contraception menopausal postmenopausal amenorrhea menses smoking smoked quit resident living employed abuse alcohol dependence "
        + "breastfeeding pregnancy off washout on intubation ventilation response malignancy malignancies cancer-free exercise diet").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "diagnosed for at least 6 months", "asthma of ≥ 1 year duration".
    private static (Concept, SourceSpan)? Duration(Statement statement, Limit limit)
    {
        if (limit.IsAge || limit.IsName || limit.Unit?.Code is "s" or "ms" or "min" or "h")
        {
            return null;
        }

        var tokens = statement.Tokens;
        var none = NoDiseaseDuration.GetAlternateLookup<ReadOnlySpan<char>>();

        // "history of stroke > 6 months before" is a time window, "history of asthma for 6 months before" a duration.
        var isWindow = limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Since
            && !(limit.First > 0 && (tokens[limit.First - 1].Cue == LimitCue.Of || Word(statement, tokens[limit.First - 1]) is "for"));
        var isDuration = limit.End < tokens.Count && Word(statement, tokens[limit.End]) is "duration" or "history";
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

        return isDuration ? (Lexicon.InUse.Get("disease-duration")!, limit.Span) : null; // in the table
    }
}
