namespace Trialhead.Trials;

/// <summary>Where a trial, or one of its sites, stands.</summary>
public enum RecruitmentStatus
{
    /// <summary>Participants are being recruited.</summary>
    Recruiting,

    /// <summary>Recruitment has not begun.</summary>
    NotYetRecruiting,

    /// <summary>Participants join by invitation only.</summary>
    EnrollingByInvitation,

    /// <summary>Under way, but closed to new participants.</summary>
    ActiveNotRecruiting,

    /// <summary>Ended as planned.</summary>
    Completed,

    /// <summary>Halted, may resume.</summary>
    Suspended,

    /// <summary>Stopped early, will not resume.</summary>
    Terminated,

    /// <summary>Stopped before the first participant.</summary>
    Withdrawn,

    /// <summary>Expanded access is to be had.</summary>
    Available,

    /// <summary>Expanded access is no longer to be had.</summary>
    NoLongerAvailable,

    /// <summary>Expanded access is halted.</summary>
    TemporarilyNotAvailable,

    /// <summary>Expanded access ended with the treatment's approval.</summary>
    ApprovedForMarketing,

    /// <summary>The registry withholds the record's content.</summary>
    Withheld,

    /// <summary>The registry itself calls the status unknown: long past its end without an update.</summary>
    Unknown,
}
