using Trialhead.Data.Protocols;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Data.Pages;

/// <summary>Finds what the protocol of a trial says to a participant, where there is a protocol of it.</summary>
public static class TrialPlans
{
    /// <summary>The plan of a trial; null where there is no protocol of it.</summary>
    /// <param name="nctId">The trial's number.</param>
    /// <param name="language">The language of the plan.</param>
    /// <param name="store">The store whose protocols count; null for those that ship alone.</param>
    public static TrialPlan? Find(string nctId, PageLanguage language, TrialStore? store = null) =>
        (store is null ? EmbeddedProtocols.Find(nctId) : store.FindProtocol(nctId)) is { } protocol ? new PlanWriter(protocol, language).Write() : null;
}
