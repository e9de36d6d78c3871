using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Illnesses that several needs narrow.</content>
internal sealed partial class PhraseList
{
    // "Infection requiring antibiotics or hospitalization": whoever is in hospital for something else is not meant.
    private void SpreadNeeding()
    {
        for (var first = 0; first + 1 < _segments.Count; first++)
        {
            if (_segments[first].Heads is not [{ Criterion: DiagnosisCriterion } illness, { Criterion: TreatmentCriterion { Timing: TreatmentTiming.Needed } }])
            {
                continue;
            }

            var end = _segments.FindIndex(first + 1, segment => segment.Joint == ChunkKind.Semicolon);
            var others = _segments.GetRange(first + 1, (end < 0 ? _segments.Count : end) - first - 1);
            if (others.Count > 0 && others[^1].Joint == ChunkKind.Or && others.TrueForAll(segment => segment.Joint is ChunkKind.Or or ChunkKind.Comma && IsNeed(segment)))
            {
                others.ForEach(segment => segment.Heads.Insert(0, illness));
            }
        }
    }

    private static bool IsNeed(Segment segment) => segment.Heads.Count > 0
        && segment.Heads.TrueForAll(head => head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Needed } or StateCriterion { State: PersonalState.Hospitalized });
}
