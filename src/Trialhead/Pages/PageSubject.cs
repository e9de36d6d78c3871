using Trialhead.Eligibility;
using Trialhead.Pages.Approvals;
using Trialhead.Pages.Evidence;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>All that a page is made from.</summary>
/// <remarks>What is read out of the trial is read once, when first asked for. Not safe to share between threads.</remarks>
public sealed class PageSubject(Trial trial)
{
    private IReadOnlyList<EligibilityCriterion>? _criteria;
    private IReadOnlyList<TrialTreatment>? _treatments;

    /// <summary>The trial.</summary>
    public Trial Trial { get; } = trial;

    /// <summary>The language of the page's own sentences.</summary>
    public PageLanguage Language { get; init; }

    /// <summary>What the reader's facts say to each of <see cref="Criteria"/>, in that order; empty where no facts were given.</summary>
    public IReadOnlyList<Explanation> Verdicts { get; init; } = [];

    /// <summary>What other trials posted about the tested treatments, in the order in which they are shown; empty where nobody looked.</summary>
    public IReadOnlyList<TreatmentEvidence> Evidence { get; init; } = [];

    /// <summary>What regulators list for the drugs of the trial, the tested ones first; empty where nobody looked.</summary>
    public IReadOnlyList<TreatmentApprovals> Approvals { get; init; } = [];

    /// <summary>What the trial's protocol says to a participant; null where there is no protocol of it.</summary>
    public TrialPlan? Plan { get; init; }

    /// <summary>The criteria of the trial.</summary>
    public IReadOnlyList<EligibilityCriterion> Criteria => _criteria ??= TrialCriteria.Of(Trial);

    /// <summary>The treatments of the trial, in the record's order.</summary>
    public IReadOnlyList<TrialTreatment> Treatments => _treatments ??= TrialTreatment.Of(Trial);

    /// <summary>The wording in the page's language.</summary>
    public string Say(string english, string spanish) => Language.Say(english, spanish);
}
