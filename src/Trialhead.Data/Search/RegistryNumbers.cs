using System.Text.RegularExpressions;

namespace Trialhead.Data.Search;

/// <summary>Reads registry numbers as people type them, with a blank or dash between letters and digits.</summary>
public static partial class RegistryNumbers
{
    private const string Typed = @"NCT[\s:#.-]*(?<digits>[0-9]{8})";

    /// <summary>The number in its own form; null for anything that is not <c>NCT</c> and eight digits.</summary>
    public static string? Read(string? text) => Alone().Match(text ?? "") is { Success: true } match ? NumberOf(match) : null;

    /// <summary>The numbers within a text, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">The text with a blank for each of their letters.</param>
    internal static List<string> In(string text, out string rest)
    {
        rest = Within().Replace(text, match => new string(' ', match.Length));
        return [.. Within().Matches(text).Select(NumberOf).Distinct()];
    }

    private static string NumberOf(Match match) => $"NCT{match.Groups["digits"].Value}";

    [GeneratedRegex(@"^\s*" + Typed + @"\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b" + Typed + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
