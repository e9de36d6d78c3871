using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Data.Pages;

/// <summary>Gathers from a store all that the page of a trial is made from.</summary>
/// <remarks>Keeps what it has read of other trials and of approvals, so one source should serve many pages. Safe to share between threads.</remarks>
public sealed class PageSource
{
    private readonly TrialStore _store;
    private readonly EvidenceFinder _evidence;
    private readonly ApprovalFinder _approvals;

    /// <summary>A source over a store, which has to stay open.</summary>
    public PageSource(TrialStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _evidence, _approvals) = (store, new EvidenceFinder(store), new ApprovalFinder(store));
    }

    /// <summary>What the page of a trial is made from; null where the store does not have it.</summary>
    /// <param name="nctId">The trial's number.</param>
    /// <param name="language">The language of the page's own sentences.</param>
    /// <param name="verdicts">What the reader's facts say to each criterion; null where no facts were given.</param>
    public PageSubject? Of(string nctId, PageLanguage language = PageLanguage.English, IReadOnlyList<Explanation>? verdicts = null) =>
        _store.Find(nctId) is { } trial ? Of(trial, language, verdicts) : null;

    /// <summary>What the page of a trial that is at hand is made from.</summary>
    /// <param name="trial">The trial, with its results.</param>
    /// <param name="language">The language of the page's own sentences.</param>
    /// <param name="verdicts">What the reader's facts say to each criterion; null where no facts were given.</param>
    public PageSubject Of(Trial trial, PageLanguage language = PageLanguage.English, IReadOnlyList<Explanation>? verdicts = null)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var bare = new PageSubject(trial);
        return new PageSubject(trial)
        {
            Language = language,
            Verdicts = verdicts ?? [],
            Evidence = _evidence.Of(bare),
            Approvals = _approvals.Of(bare),
            Plan = TrialPlans.Find(trial.NctId, language, _store),
        };
    }
}
