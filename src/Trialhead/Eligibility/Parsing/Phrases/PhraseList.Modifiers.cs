using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Modifiers that reach over the members behind them.</content>
internal sealed partial class PhraseList
{
    /// <summary>Nothing that narrowed the members before narrows those behind.</summary>
    public void Restart()
    {
        Forget();
        (_window, _washout, _carried) = (null, null, []);
    }

    private void Forget() =>
        (_timing, _isHistory, _isSuspected, _isFamily, _isOwnToo, _isUnable, _intolerance, _otherIntolerance, _outcome) = (null, false, false, false, false, false, null, null, TreatmentOutcome.Any);

    // The first modifier of a member takes the place of those that reached over from the members before.
    private void Modify(CueKind kind)
    {
        (_isNegative, _toward) = (false, null);
        if (!_now.IsModified)
        {
            var isUnable = _isUnable && _now.Unable is not null;
            Forget();
            (_isUnable, _now.IsModified) = (isUnable, true);
        }

        // "Active asthma or a history of asthma": the earlier one need not have been active.
        if (kind is CueKind.History or CueKind.Ever && _now.Heads.Count == 0)
        {
            _carried = [];
        }

        switch (kind)
        {
            case CueKind.History:
                (_isHistory, _timing) = (true, TreatmentTiming.Prior);
                break;
            case CueKind.Received:
                _timing = _timing is TreatmentTiming.Current or TreatmentTiming.Planned or TreatmentTiming.Needed ? _timing : TreatmentTiming.Prior;
                break;
            case CueKind.Ever:
                (_isHistory, _timing) = (true, TreatmentTiming.Ever);
                break;
            case CueKind.Current:
                _timing = TreatmentTiming.Current;
                break;
            case CueKind.Planned:
                _timing = TreatmentTiming.Planned;
                break;
            case CueKind.Needed:
                _timing = TreatmentTiming.Needed;
                break;
            case CueKind.Suspected:
                _isSuspected = true;
                break;
            case CueKind.Family:
                _isFamily = true;
                break;
            case CueKind.Allergy:
                _intolerance = IntoleranceKind.Allergy;
                break;
            case CueKind.Intolerance:
                _intolerance = IntoleranceKind.Intolerance;
                break;
            case CueKind.Contraindication:
                _intolerance = IntoleranceKind.Contraindication;
                break;
            case CueKind.Failed:
                _outcome = TreatmentOutcome.Failed;
                break;
            case CueKind.Worked:
                _outcome = TreatmentOutcome.Worked;
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No rule for {kind}.");
        }
    }

    // What leaves open whether something is there, and not whose it is nor how it changes: its limits are the person's own.
    private static readonly FrozenSet<string> KeepsLimits = (
        "if|unless|when|whether|while|until|in case of|in the case of|in a case of|may|might|could|would|eligible for|whose|candidates for|candidate for|suitable for|appropriate for|"
        + "amenable to|scheduled|screening for|evaluation of|evaluation for|assessment of|work-up for|tested for|test for|testing for|likely|unlikely|"
        + "potential|potentially|depending on|known to|interfere with").Split('|').ToFrozenSet(StringComparer.Ordinal);

    // "No symptoms of heart disease" leaves heart disease without symptoms open.
    private bool SaysSymptoms(Chunk chunk) => statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).Contains("symptom", StringComparison.Ordinal);

    // "Sustained a fracture" is no sustained fracture.
    private bool IsSuffered(Chunk chunk) => statement.Lower.AsSpan(chunk.Start) is var rest
        && (rest.StartsWith("sustained a ", StringComparison.Ordinal) || rest.StartsWith("sustained an ", StringComparison.Ordinal));
}
