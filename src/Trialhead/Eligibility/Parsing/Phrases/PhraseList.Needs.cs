using System.Text.RegularExpressions;
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

    // "Medical, psychological or social conditions that may interfere with the study": any of them that does; but "diabetes or other conditions that may".
    private void SpreadJudgement()
    {
        var at = _segments.FindLastIndex(segment => segment.Heads.Exists(head => IsUnsuitable(head.Criterion)));
        if (at < 1 || _segments[at].Heads.Find(head => IsUnsuitable(head.Criterion)) is not { } judged
            || !ThatMay().IsMatch(statement.Lower.AsSpan(0, judged.Start)) || Other().IsMatch(statement.Lower.AsSpan(_segments[at - 1].Heads is [.., var before] ? before.End : 0)))
        {
            return;
        }

        for (var i = at; i > 0 && _segments[i].Joint is ChunkKind.Or or ChunkKind.And or ChunkKind.Comma; i--)
        {
            foreach (var head in _segments[i - 1].Heads.Where(head => head.Criterion is DiagnosisCriterion))
            {
                head.Criterion = Narrow(head.Criterion, [Judged]);
            }
        }
    }

    [GeneratedRegex(@"\b(?:that|which)\s+(?:(?:may|might|could|would|can|will|is likely to|are likely to)\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ThatMay();

    [GeneratedRegex(@"^\W*(?:(?:or|and|any)\s+)*(?:other|another)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    private static bool IsNeed(Segment segment) => segment.Heads.Count > 0
        && segment.Heads.TrueForAll(head => head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Needed } or StateCriterion { State: PersonalState.Hospitalized });
}
