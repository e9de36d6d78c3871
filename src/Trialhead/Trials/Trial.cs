namespace Trialhead.Trials;

/// <summary>One registry record: everything it says about one study, from whatever format it came.</summary>
/// <remarks>
/// What a record lacks is null or empty, never invented. Equality is by reference for its lists.
/// Immutable and safe to share between threads. Modelled on the ClinicalTrials.gov data structure
/// (https://clinicaltrials.gov/data-api/about-api/study-data-structure).
/// </remarks>
public sealed record Trial
{
    /// <summary>The registry number: <c>NCT</c> and eight digits.</summary>
    public required string NctId { get; init; }

    /// <summary>The sponsor's own number.</summary>
    public string? OrgStudyId { get; init; }

    /// <summary>Other numbers.</summary>
    public IReadOnlyList<SecondaryId> SecondaryIds { get; init; } = [];

    /// <summary>Former registry numbers of the same trial.</summary>
    public IReadOnlyList<string> NctAliases { get; init; } = [];

    /// <summary>The body that keeps the record.</summary>
    public Sponsor? Organization { get; init; }

    /// <summary>The short title.</summary>
    public string? BriefTitle { get; init; }

    /// <summary>The full scientific title.</summary>
    public string? OfficialTitle { get; init; }

    /// <summary>The acronym.</summary>
    public string? Acronym { get; init; }

    /// <summary>Where the trial stands.</summary>
    public RecruitmentStatus? Status { get; init; }

    /// <summary>Where it stood when last heard of, for those whose status is unknown.</summary>
    public RecruitmentStatus? LastKnownStatus { get; init; }

    /// <summary>Why it stopped early.</summary>
    public string? WhyStopped { get; init; }

    /// <summary>Whether treatment outside the trial exists.</summary>
    public bool? HasExpandedAccess { get; init; }

    /// <summary>Its dates.</summary>
    public TrialDates Dates { get; init; } = new();

    /// <summary>The lead sponsor.</summary>
    public Sponsor? LeadSponsor { get; init; }

    /// <summary>Who supports it.</summary>
    public IReadOnlyList<Sponsor> Collaborators { get; init; } = [];

    /// <summary>Who answers for the record.</summary>
    public ResponsibleParty? ResponsibleParty { get; init; }

    /// <summary>Who watches over it.</summary>
    public Oversight Oversight { get; init; } = new();

    /// <summary>A summary in a paragraph or two.</summary>
    public string? BriefSummary { get; init; }

    /// <summary>The long description.</summary>
    public string? DetailedDescription { get; init; }

    /// <summary>Illnesses under study, as named by the sponsor.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The sponsor's keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>How it is built.</summary>
    public Design Design { get; init; } = new();

    /// <summary>Its arms or groups.</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [];

    /// <summary>What is given or done.</summary>
    public IReadOnlyList<Intervention> Interventions { get; init; } = [];

    /// <summary>What is measured, primary first.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Who may join.</summary>
    public EligibilityRules Eligibility { get; init; } = new();

    /// <summary>People with overall responsibility.</summary>
    public IReadOnlyList<Official> Officials { get; init; } = [];

    /// <summary>Whom to ask about the trial as a whole.</summary>
    public IReadOnlyList<Contact> CentralContacts { get; init; } = [];

    /// <summary>Where it is run.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>Countries where it was to be run and is no longer.</summary>
    public IReadOnlyList<string> RemovedCountries { get; init; } = [];

    /// <summary>Publications cited.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Web addresses given.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Sharing of single participants' data.</summary>
    public DataSharing DataSharing { get; init; } = new();

    /// <summary>MeSH terms of the conditions.</summary>
    public MeshTerms ConditionMesh { get; init; } = MeshTerms.None;

    /// <summary>MeSH terms of the interventions.</summary>
    public MeshTerms InterventionMesh { get; init; } = MeshTerms.None;

    /// <summary>Posted results; null where none are posted or they were not asked for.</summary>
    public TrialResults? Results { get; init; }

    /// <summary>The short title, or the full one, or the number: whatever there is.</summary>
    public string Title => BriefTitle ?? OfficialTitle ?? NctId;

    /// <summary>Whether someone could join now, as far as the trial's own status tells.</summary>
    public Openness Openness => OpennessOf(Status);

    /// <summary>Whether someone could join at a site now: the site's own status first, then the trial's.</summary>
    /// <remarks>A site is never more open than its trial: a closed trial closes all of its sites.</remarks>
    public Openness OpennessAt(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Status is null || Openness is Openness.Closed ? Openness : OpennessOf(site.Status);
    }

    private static Openness OpennessOf(RecruitmentStatus? status) => status switch
    {
        null or RecruitmentStatus.Unknown or RecruitmentStatus.Withheld => Openness.NotStated,
        RecruitmentStatus.Recruiting or RecruitmentStatus.Available => Openness.Open,
        RecruitmentStatus.NotYetRecruiting or RecruitmentStatus.EnrollingByInvitation => Openness.Later,
        _ => Openness.Closed,
    };
}
