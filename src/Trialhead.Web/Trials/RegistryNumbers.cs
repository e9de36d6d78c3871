namespace Trialhead.Web.Trials;

/// <summary>Reads registry numbers as people type them.</summary>
public static class RegistryNumbers
{
    private const int Digits = 8;

    /// <summary>The number in its own form; null for anything that is not <c>NCT</c> and eight digits.</summary>
    public static string? Read(string? text)
    {
        var number = text?.Trim().ToUpperInvariant();
        return number?.Length == Digits + 3 && number.StartsWith("NCT", StringComparison.Ordinal) && number[3..].All(char.IsAsciiDigit)
            ? number
            : null;
    }
}
