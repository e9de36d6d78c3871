using Trialhead.Data.Protocols;
using Trialhead.Pages;

namespace Trialhead.Data.Pages;

/// <summary>Finds what the protocol of a trial says to a participant, where there is a protocol of it.</summary>
public static class TrialPlans
{
    /// <summary>The plan of a trial; null where no protocol of it ships.</summary>
    /// <param name="nctId">The trial's number.</param>
    /// <param name="language">The language of the plan.</param>
    public static TrialPlan? Find(string nctId, PageLanguage language) =>
        EmbeddedProtocols.Find(nctId) is { } protocol ? new PlanWriter(protocol, language).Write() : null;
}
