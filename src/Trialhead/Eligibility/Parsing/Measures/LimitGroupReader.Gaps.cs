using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What may stand between a name and its limit.</content>
internal sealed partial class LimitGroupReader
{
    private const int LongestGap = 16;
    private const int LongestStrictGap = 12;
    private const int LongestGapOfRate = 30;

    // Words between a name and a number without unit, where any other word would make the number doubtful.
    private static readonly FrozenSet<string> Bridges = (
        "level levels count counts value values concentration concentrations score scores total index scale result results reading readings "
        + "test tests measurement measured serum plasma blood venous arterial fasting resting baseline screening mean average defined as by "
        + "calculated estimated documented using formula method equation cockcroft gault mdrd ckd epi class functional classification status "
        + "range ranging ranges subject patient patients subjects participant current currently initial pre post adult time entry enrollment "
        + "enrolment randomization visit study day visits consistently least adequate part item items or and scoring rating symptom severity "
        + "questionnaire assessment obtained confirmed estimate interval ratio percent percentage predicted corrected on both with symptoms "
        + "disease heart cardiac failure subscale either prior before varied varies known stroke scoring system pain back intensity severity global overall "
        + "staging projected expected anticipated unit units urine collection hour hours hr h minute minutes min over electrocardiogram electrocardiograms ecg ekg rest "
        + "echocardiogram echocardiography echo x ray evaluation imaging radiograph radiographs mri ultrasound birth delivery admission presentation inclusion recruitment "
        + "randomisation usually generally typically ideally preferably stable maintained achieved reported self rated remains remained outside newborn infant infants neonate neonates baby fetus").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BridgeSpan = Bridges.GetAlternateLookup<ReadOnlySpan<char>>();

    private bool IsGap(int from, Limit limit, Concept concept)
    {
        var isScored = limit.First > 1 && Word(limit.First - 1) is "score" or "scores" && _tokens[limit.First - 2].Is('('); // "stress on the scale (score 14 to 26)"
        var isStrict = !isScored && limit.Basis == LimitBasis.Absolute && !limit.IsWithinNormal && (limit.Unit is null || limit.Unit is { Dimension: "time", Factor: >= 60 });
        var isSurvival = concept.Id == "life-expectancy" // "life expectancy due to another illness of less than 6 months"
            && !_tokens.GetRange(from, limit.First - from).Exists(token => token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But || token.Is(','));
        var isFraction = limit.Unit?.Dimension == "fraction";
        var (words, aside) = (0, 0);
        for (var i = from; i < limit.First; i++)
        {
            var token = _tokens[i];
            if (token.Is('(') && Closing(i, limit.First) is { } close)
            {
                aside += close - i;
                i = close;
                continue;
            }

            if (token.Is(';') || token.Is('•') || (token.Is('.') && i < limit.First - 1 && token.End < _statement.Text.Length && char.IsWhiteSpace(_statement.Text[token.End])))
            {
                return false;
            }

            if (token.Cue == LimitCue.Change && !IsFallBelow(i, limit))
            {
                return false;
            }

            if (token.Kind == TokenKind.Word)
            {
                words++;
                if (isStrict && !IsBridge(token) && !isSurvival)
                {
                    return false;
                }
            }
            else if (token.Kind == TokenKind.Number && isStrict && !(Word(i + 1) is "hour" or "hours" or "hr" or "h" or "minute" or "minutes" or "min"))
            {
                return false;
            }
        }

        var isSaid = limit.First > from && _tokens[limit.First - 1].Cue == LimitCue.Be;
        var isRate = limit.Unit?.Dimension is "volume-rate" or "volume-rate-per-area"; // nothing else is so measured
        var isFar = isRate || (isSaid && limit.Unit?.Dimension == "pressure"); // "the mean systolic pressure measured at home after getting up is > 180 mmHg"
        return limit.First - from - aside <= (isStrict ? LongestStrictGap : isFar ? LongestGapOfRate : LongestGap) && words <= (isFraction && !isSaid ? 8 : isFar ? LongestGapOfRate - 8 : 12);
    }

    // "a decline below 50 %", but "a variation of < 3 kg" and "loss > 5 kg" are changes.
    private bool IsFallBelow(int at, Limit limit) => (at == limit.First - 1 || (at == limit.First - 2 && _tokens[at + 1].Cue == LimitCue.To)) && limit.Comparator is not null
        && Word(at) is not ("change" or "changes" or "fluctuation" or "variation" or "variability" or "difference" or "loss" or "gain" or "improvement");

    private bool IsBridge(Token token) => token.Cue switch
    {
        LimitCue.None or LimitCue.Since => token.Kind == TokenKind.Word && BridgeSpan.Contains(_statement.Lower.AsSpan(token.Start, token.End - token.Start)),
        LimitCue.Be or LimitCue.Of or LimitCue.At or LimitCue.In or LimitCue.Within or LimitCue.A or LimitCue.The or LimitCue.From or LimitCue.Between or LimitCue.To or LimitCue.And or LimitCue.Or or LimitCue.Name
            or LimitCue.Male or LimitCue.Female or LimitCue.If or LimitCue.Minimum or LimitCue.Maximum or LimitCue.Equal or LimitCue.Limit or LimitCue.Times => true,
        _ => false,
    };

    private int? Closing(int at, int before)
    {
        for (var i = at + 1; i < before; i++)
        {
            if (_tokens[i].Is(')'))
            {
                return i;
            }
        }

        return null;
    }
}
