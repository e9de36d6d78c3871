using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;

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

            if (_chunks[end].Is(CueKind.State) || IsTurn(_chunks[end]) || _chunks[end].Is(CueKind.Group)
                || _chunks[end] is { Kind: ChunkKind.Leaf, Criterion: not MeasurementCriterion }
                || _chunks[end].Concept?.Name.Contains("contracept", StringComparison.OrdinalIgnoreCase) == true)
            {
                return -1;
            }

            isNamed |= _chunks[end].Kind == ChunkKind.Leaf || _chunks[end].Concept is { IsUnlisted: false };
        }

        return isNamed ? end : -1; // "unwilling to wear a mask" says best itself what is refused
    }

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
