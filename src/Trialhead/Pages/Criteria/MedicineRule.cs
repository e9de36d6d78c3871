using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>What a rule about other treatments means for who takes them; the order is that of the page.</summary>
internal enum MedicineRuleKind
{
    /// <summary>They must have ended some time ago.</summary>
    Break,

    /// <summary>They must not be taken now.</summary>
    NotNow,

    /// <summary>They must never have been taken.</summary>
    NotBefore,

    /// <summary>They must be taken, or have been.</summary>
    Wanted,

    /// <summary>They are no hindrance.</summary>
    Allowed,

    /// <summary>They are spoken of in a line that was not understood well enough to say more.</summary>
    Mentioned,
}

/// <summary>A criterion about medicines or other treatments.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Criterion">The criterion.</param>
internal sealed record MedicineRule(MedicineRuleKind Kind, EligibilityCriterion Criterion);
