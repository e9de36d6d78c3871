using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What people are willing to do in the study, or refuse to.</content>
internal sealed partial class PhraseReader
{
    // "Willing to abstain from alcohol", "refuses to have a biopsy": nobody has to have what is named there, and the plan of the study asks for it.
    // The chunk past it; -1 where it is no matter of will, or where a state says more exactly what is asked.
    private int WillEnd()
    {
        if (!IsOfStudy(_chunks[_at]) || !Will().IsMatch(WordsOf(_chunks[_at])) || Beside(_at, 1) is null or { IsJoint: true } or { Kind: ChunkKind.Close or ChunkKind.Open })
        {
            return -1;
        }

        var (end, isNamed) = (_at + 1, _chunks[_at].Is(CueKind.Able));
        for (; end < _chunks.Count && _chunks[end].Kind is not (ChunkKind.Semicolon or ChunkKind.Close); end++)
        {
            if (_chunks[end].IsJoint && Beside(end, 1) is { } next && IsNewDemand(next))
            {
                break;
            }

            if ((_chunks[end].Is(CueKind.State) && !IsRefrainedFrom(_chunks[end])) || IsTurn(_chunks[end]) || _chunks[end].Is(CueKind.Group)
                || _chunks[end] is { Kind: ChunkKind.Leaf, Criterion: not MeasurementCriterion }
                || _chunks[end].Concept?.Name.Contains("contracept", StringComparison.OrdinalIgnoreCase) == true)
            {
                return -1;
            }

            isNamed |= _chunks[end].Kind == ChunkKind.Leaf || _chunks[end].Is(CueKind.State) || _chunks[end].Concept is { IsUnlisted: false };
        }

        return isNamed ? end : -1; // "unwilling to wear a mask" says best itself what is refused
    }

    // "Unwilling to abstain from giving blood": nobody is kept out for giving none.
    private bool IsRefrainedFrom(Chunk chunk) => chunk.Cue!.State is Clinical.PersonalState.DonatedBlood or Clinical.PersonalState.InAnotherStudy
        && _statement.Lower.AsSpan(_chunks[_at].End, chunk.Start - _chunks[_at].End) is var between
        && (between.Contains("abstain", StringComparison.Ordinal) || between.Contains("refrain", StringComparison.Ordinal) || between.Contains("avoid", StringComparison.Ordinal));

    // "Eligible to receive cisplatin", "candidates for transplantation": past the treatments that would be right; 0 where none is named.
    private int SuitedEnd()
    {
        const int MostBetween = 5;
        var (last, between) = (0, 0);
        if (!Suited().IsMatch(WordsOf(_chunks[_at])))
        {
            return 0;
        }

        for (var i = _at + 1; i < _chunks.Count && between <= MostBetween; i++)
        {
            var chunk = _chunks[i];
            if (chunk.Concept?.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure)
            {
                (last, between) = (i + 1, 0);
            }
            else if (chunk.IsJoint ? last == 0 || chunk.Kind == ChunkKind.Semicolon : !IsOnTheWay(chunk))
            {
                break;
            }

            between++;
        }

        return last > 0 && Why().Match(_statement.Lower, _chunks[last - 1].End) is { Success: true } why ? EndOfReason(last, why.Index + why.Length) : last;
    }

    // "Eligible for surgery, e.g. due to heart failure": why says nothing of whom; it ends where another thing is joined.
    private int EndOfReason(int at, int reason)
    {
        while (at < _chunks.Count && (_chunks[at].Start < reason || _chunks[at].Kind is not (ChunkKind.Semicolon or ChunkKind.Close or ChunkKind.And or ChunkKind.Comma)))
        {
            at++;
        }

        return at;
    }

    // "Requires treatment with" is no matter of who would be right for it.
    [GeneratedRegex(@"^(?:eligible|ineligible|candidate|suitable|appropriate|fit|able|deemed|considered|judged)\b|^candidates\b", RegexOptions.CultureInvariant)]
    private static partial Regex Suited();

    [GeneratedRegex(@"\G[\s,(]*(?:e\.?g\.?,?\s+|for example,?\s+)?(?:due to|because|owing to|on account of|for (?:medical )?reasons?|for (?:the )?(?:treatment|relief|control|management) of (?:[a-z]+ )?(?:symptoms|signs|complications))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Why();


    private static bool IsOnTheWay(Chunk chunk) => chunk.Kind == ChunkKind.Word || (chunk.Kind == ChunkKind.Cue && chunk.Cue!.Kind is CueKind.Filler or CueKind.Link or CueKind.Purpose
        or CueKind.Qualifier or CueKind.Received or CueKind.Therapy or CueKind.Drug or CueKind.Setting or CueKind.Site or CueKind.Planned);

    // Among inclusions "refuses surgery" may be what the study asks for, among exclusions "agrees to" stands in the wrong list.
    private bool IsOfStudy(Chunk chunk) => !_isDenied && (_statement.Kind == CriterionKind.Exclusion) != chunk.Is(CueKind.Able);

    // "Unable to consent to the study" is no will.
    private bool IsConsent(int at) => _chunks[at].Is(CueKind.Able) && WordsOf(_chunks[at]) is "consent to" && Beside(at, -1)?.Is(CueKind.Unable) == true;

    // "Refusal of blood products": what is refused is no demand of its own.
    private static bool IsRefusal(Chunk chunk) => chunk.Cue is { State: Clinical.PersonalState.CanComply, IsOpposite: true };

    private static bool IsNewDemand(Chunk next) => next.Kind == ChunkKind.Leaf
        || (next.Kind == ChunkKind.Cue && next.Cue!.Kind is CueKind.State or CueKind.Able or CueKind.Unable or CueKind.No or CueKind.History or CueKind.Family
            or CueKind.Allergy or CueKind.Intolerance or CueKind.Contraindication or CueKind.Suspected or CueKind.Needed or CueKind.Failed);

    [GeneratedRegex(@"^(?:must |able and |able or )?(?:willing|agree|accept|consent to|commit|prepared|unwilling|not willing|refus)", RegexOptions.CultureInvariant)]
    private static partial Regex Will();
}
