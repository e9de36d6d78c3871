using System.Text.RegularExpressions;

namespace Trialhead.Web.Trials;

/// <summary>Reads registry numbers as people type them.</summary>
public static partial class RegistryNumbers
{
    /// <summary>The number in its own form, whatever stands between its letters and digits; null for anything that is not <c>NCT</c> and eight digits.</summary>
    public static string? Read(string? text) => Number().Match(text ?? "") is { Success: true } match ? $"NCT{match.Groups[1].Value}" : null;

    [GeneratedRegex(@"^\s*NCT[\s:#.-]*([0-9]{8})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
