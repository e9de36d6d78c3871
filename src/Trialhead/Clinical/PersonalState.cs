namespace Trialhead.Clinical;

/// <summary>The yes-or-no matters that criteria ask of nearly everyone.</summary>
/// <remarks>Their wording, their question and what may be presumed stand in <c>data/criteria/states.tsv</c>.</remarks>
public enum PersonalState
{
    /// <summary>Pregnant.</summary>
    Pregnant,

    /// <summary>Breast-feeding.</summary>
    Breastfeeding,

    /// <summary>Able to become pregnant.</summary>
    ChildbearingPotential,

    /// <summary>Using or willing to use reliable contraception.</summary>
    UsesContraception,

    /// <summary>Able and willing to consent.</summary>
    CanConsent,

    /// <summary>Volunteers without the illness under study.</summary>
    HealthyVolunteer,

    /// <summary>Able and willing to keep to the plan of the study: visits, tests, treatment.</summary>
    CanComply,

    /// <summary>Able to speak or read a language that the study is held in.</summary>
    SpeaksLanguage,

    /// <summary>Able to swallow tablets or capsules.</summary>
    CanSwallow,

    /// <summary>Taking part in another study, or treated in one lately.</summary>
    InAnotherStudy,

    /// <summary>Has been in this study before.</summary>
    PreviouslyEnrolled,

    /// <summary>Has something that in the judgement of the investigator speaks against taking part.</summary>
    UnsuitableByJudgement,

    /// <summary>Organs work well enough, as the study defines it.</summary>
    AdequateOrganFunction,

    /// <summary>Bone marrow works well enough.</summary>
    AdequateMarrowFunction,

    /// <summary>Kidneys work well enough.</summary>
    AdequateKidneyFunction,

    /// <summary>Liver works well enough.</summary>
    AdequateLiverFunction,

    /// <summary>Heart works well enough.</summary>
    AdequateHeartFunction,

    /// <summary>Lungs work well enough.</summary>
    AdequateLungFunction,

    /// <summary>Under guardianship or otherwise legally protected.</summary>
    LegallyProtected,

    /// <summary>Held in prison or detained.</summary>
    Imprisoned,

    /// <summary>Works for the study or is close to someone who does.</summary>
    StudyStaff,

    /// <summary>Covered by a social security or health insurance scheme.</summary>
    HasInsurance,

    /// <summary>Has someone who can help and accompany.</summary>
    HasCaregiver,

    /// <summary>Has a telephone or access to the internet.</summary>
    HasTelephone,

    /// <summary>Lives where the study can be reached, and stays.</summary>
    LivesNearby,

    /// <summary>Can be followed for the length of the study.</summary>
    AvailableForFollowUp,

    /// <summary>Plans a pregnancy, or to father a child.</summary>
    PlansPregnancy,

    /// <summary>Past the menopause.</summary>
    Postmenopausal,

    /// <summary>Sterilised, by operation of the person or the partner.</summary>
    SurgicallySterile,

    /// <summary>Sexually active.</summary>
    SexuallyActive,

    /// <summary>Gave blood or plasma.</summary>
    DonatedBlood,

    /// <summary>In hospital at present.</summary>
    Hospitalized,

    /// <summary>In an emergency department at present.</summary>
    InEmergencyCare,

    /// <summary>Able to walk.</summary>
    Ambulatory,

    /// <summary>Able to read and write.</summary>
    AbleToReadWrite,

    /// <summary>Able to understand and take part in assessments.</summary>
    CognitivelyAble,

    /// <summary>No standard treatment is left or available for the illness under study.</summary>
    NoStandardTherapy,

    /// <summary>Has recovered from the effects of earlier treatment.</summary>
    RecoveredFromToxicity,

    /// <summary>Tumour tissue or a sample is available for study.</summary>
    TissueAvailable,

    /// <summary>Veins allow blood draws and infusions.</summary>
    AdequateVenousAccess,

    /// <summary>Can have magnetic resonance imaging.</summary>
    CanUndergoMri,

    /// <summary>Fit for the operation or anaesthesia.</summary>
    SuitableForSurgery,

    /// <summary>A candidate for the treatment under study.</summary>
    SuitableForTreatment,
}
