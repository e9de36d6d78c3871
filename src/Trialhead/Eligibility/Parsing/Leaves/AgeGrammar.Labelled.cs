using Trialhead.Eligibility.Labelling;
using Trialhead.Eligibility.Parsing.Limits;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Years that the labeller calls a value, not a time: "male patients with alopecia between 18 and 60 years".</content>
internal static partial class AgeGrammar
{
    private const int NearWords = 10;

    private static bool IsLabelledAge(Statement statement, Limit limit)
    {
        if (statement.Source.Labels is null || limit.Unit?.Code != "a" || limit.IsName || (limit.High ?? limit.Value) < 12 || !IsAlone(statement, limit))
        {
            return false;
        }

        var span = limit.Span.Shift(statement.Offset);
        var isValue = false;
        foreach (var label in statement.Labels.Spans)
        {
            if (label.Span.Overlaps(span))
            {
                if (label.Type is EntityType.Temporal or EntityType.Multiplier)
                {
                    return false;
                }

                isValue |= label.Type == EntityType.Value;
            }
        }

        return isValue;
    }

    // Whether no word beside it says that something lasts or has passed for so long.
    private static bool IsAlone(Statement statement, Limit limit)
    {
        var tokens = statement.Tokens;
        if (limit.First > 0 && tokens[limit.First - 1] is { Kind: TokenKind.Word } before
            && before.Cue is not (LimitCue.Be or LimitCue.Between or LimitCue.From or LimitCue.Of or LimitCue.And or LimitCue.Or) && Word(statement, before) is not "if")
        {
            return false;
        }

        if (limit.End < tokens.Count && tokens[limit.End] is { Kind: TokenKind.Word } behind
            && behind.Cue is not (LimitCue.At or LimitCue.And or LimitCue.Or or LimitCue.Old) && Word(statement, behind) is not ("with" or "who" or "inclusive"))
        {
            return false;
        }

        for (var i = Math.Max(0, limit.First - NearWords); i < limit.First; i++)
        {
            if (Word(statement, tokens[i]) is "onset" or "manifestation" or "menarche" or "bone" or "gestational" or "smoking" or "smoker" or "smokers" or "smoked"
                or "evidence" or "remission" or "recurrence" or "free" or "disease-free" or "education" or "experience" or "history" or "duration" or "diagnosed" or "diagnosis"
                or "survival" or "expectancy" or "since" or "postmenopausal" or "menopausal" or "formula" or "treated" or "treatment" or "abstinent"
                or "had" or "diabetes" or "creatinine" or "those" or "child" or "son" or "daughter" or "baby" or "mother" or "father" or "parent" or "parents"
                or "relative" or "relatives" or "sibling" or "partner" or "spouse" or "donor" or "donors" or "caregiver" or "caregivers")
            {
                return false;
            }
        }

        return true;
    }
}
