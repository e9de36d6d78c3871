using Trialhead.Eligibility;
using Trialhead.Pages;

namespace Trialhead.Web.Printing;

/// <summary>A criterion on paper.</summary>
/// <param name="Words">What it asks.</param>
/// <param name="Verdict">What the reader's facts say to it; null where none were given.</param>
public sealed record SheetLine(Sentence Words, Verdict? Verdict)
{
    /// <summary>Its place in the list: the record's own where there are no facts.</summary>
    public int Rank => Verdict switch
    {
        null or Eligibility.Verdict.NotMet => 0,
        Eligibility.Verdict.Unknown => 1,
        Eligibility.Verdict.Met => 2,
        _ => 3,
    };
}
