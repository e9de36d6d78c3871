namespace Trialhead.Data.Registry;

/// <summary>Whether a date or a number has happened or is expected, as registries say it.</summary>
internal static class Actuality
{
    /// <summary>What error text asks for.</summary>
    public const string Expected = "ACTUAL or ESTIMATED";

    /// <summary>Reads the current codes and the older words; true with null where nothing is said.</summary>
    public static bool TryParse(string? text, out bool? isActual)
    {
        isActual = text?.ToUpperInvariant() switch
        {
            "ACTUAL" => true,
            "ESTIMATED" or "ESTIMATE" or "ANTICIPATED" => false,
            _ => null,
        };
        return text is null || isActual is not null;
    }

    /// <summary>The current code; null for null.</summary>
    public static string? CodeOf(bool? isActual) => isActual switch
    {
        true => "ACTUAL",
        false => "ESTIMATED",
        null => null,
    };
}
