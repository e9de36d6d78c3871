namespace Trialhead.Clinical;

/// <summary>Why a substance or procedure must be kept from a person.</summary>
public enum IntoleranceKind
{
    /// <summary>Allergy or hypersensitivity.</summary>
    Allergy,

    /// <summary>Not tolerated for another reason.</summary>
    Intolerance,

    /// <summary>Must not be given for a reason that is not named.</summary>
    Contraindication,
}
