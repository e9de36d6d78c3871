namespace Trialhead.Data.Registry;

/// <summary>The registry's numbers: <c>NCT</c> and eight digits.</summary>
internal static class RegistryNumber
{
    /// <summary>What error text asks for.</summary>
    public const string Expected = "NCT and eight digits";

    /// <summary>Whether a text is such a number.</summary>
    public static bool IsValid(string? text) =>
        text is ['N', 'C', 'T', .. { Length: 8 } digits] && digits.All(char.IsAsciiDigit);
}
