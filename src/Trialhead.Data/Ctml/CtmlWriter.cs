using Trialhead.Protocol;
using Trialhead.Trials;

namespace Trialhead.Data.Ctml;

/// <summary>Writes eligibility as CTML, the Clinical Trial Markup Language that MatchMiner's engine reads, in YAML.</summary>
/// <remarks>
/// Each arm has a match of its own with what all participants must meet and what its arm asks beside that. What CTML cannot say stands
/// under <c>not_expressed</c>, with the words of the criterion. The match is never narrower than the criteria.
/// </remarks>
public static class CtmlWriter
{
    /// <summary>A protocol, with its criteria and the conditions that assign arms.</summary>
    public static CtmlExport Write(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var shares = protocol.Allocations.SelectMany(allocation => allocation.Arms).Where(share => share.When is not null).ToLookup(share => share.Arm);
        var arms = protocol.Arms.Select(arm => (arm.Id, arm.Name, Conditions: shares[arm.Id].Select(share => share.When).OfType<StudyCondition>().ToList())).ToList();
        return CtmlDocument.Of(
            [
                ("protocol_no", protocol.ShortName ?? protocol.Id), ("nct_id", protocol.NctId), ("long_title", protocol.Title), ("short_title", protocol.ShortName),
                ("phase", Phase(protocol.Phase)), ("sponsor", protocol.Sponsor),
            ],
            arms,
            protocol.Population.Eligibility);
    }

    /// <summary>A trial of a registry, with its arms and all that it demands.</summary>
    public static CtmlExport Write(Trial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return CtmlDocument.Of(
            [
                ("protocol_no", trial.OrgStudyId ?? trial.NctId), ("nct_id", trial.NctId), ("long_title", trial.OfficialTitle ?? trial.Title),
                ("short_title", trial.BriefTitle), ("phase", Phase(trial.Design.Phases.Count == 1 ? trial.Design.Phases[0] : null)),
                ("sponsor", trial.LeadSponsor?.Name), ("status", Status(trial.Status)),
            ],
            [.. trial.Arms.Select(arm => (arm.Label, arm.Description ?? arm.Label, (List<StudyCondition>)[]))],
            TrialCriteria.Of(trial));
    }

    private static string? Phase(Phase? phase) => phase switch
    {
        Trials.Phase.EarlyPhase1 => "0",
        Trials.Phase.Phase1 => "I",
        Trials.Phase.Phase2 => "II",
        Trials.Phase.Phase3 => "III",
        Trials.Phase.Phase4 => "IV",
        _ => null,
    };

    private static string? Status(RecruitmentStatus? status) => status switch
    {
        RecruitmentStatus.Recruiting or RecruitmentStatus.EnrollingByInvitation => "Open to Accrual",
        RecruitmentStatus.NotYetRecruiting => "New",
        RecruitmentStatus.Suspended => "Suspended",
        RecruitmentStatus.ActiveNotRecruiting or RecruitmentStatus.Completed or RecruitmentStatus.Terminated or RecruitmentStatus.Withdrawn => "Closed to Accrual",
        _ => null,
    };
}
