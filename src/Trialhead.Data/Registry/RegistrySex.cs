using Trialhead.Clinical;

namespace Trialhead.Data.Registry;

/// <summary>The sexes that may join, as registries say it.</summary>
internal static class RegistrySex
{
    /// <summary>What error text asks for.</summary>
    public const string Expected = "one of ALL, FEMALE, MALE";

    /// <summary>Reads codes and older words; true with null for all and where nothing is said.</summary>
    public static bool TryParse(string? text, out Sex? onlySex)
    {
        var code = text?.ToUpperInvariant();
        onlySex = code switch
        {
            "FEMALE" => Sex.Female,
            "MALE" => Sex.Male,
            _ => null,
        };
        return onlySex is not null || code is null or "ALL" or "BOTH";
    }

    /// <summary>The code.</summary>
    public static string CodeOf(Sex? onlySex) => onlySex is { } sex ? RegistryCodes.Of(sex) : "ALL";
}
