using System.Text.RegularExpressions;

namespace Trialhead.Cli;

/// <summary>Says what the parser of the command line found wrong in one sentence of ours.</summary>
internal static partial class UsageProblem
{
    /// <summary>The sentence; one that is not known stays, on one line.</summary>
    public static string Reworded(string message)
    {
        if (NotOfType().Match(message) is { Success: true } typed)
        {
            var expected = typed.Groups["type"].Value switch
            {
                "Int32" or "Int64" => "a whole number",
                "Double" => "a number",
                "DateOnly" => "a day such as 2026-11-22",
                _ => "another value",
            };
            return $"{typed.Groups["option"].Value}: found '{typed.Groups["found"].Value}', expected {expected}.";
        }

        return NotAmong().Match(message) is { Success: true } listed
            ? $"Found '{listed.Groups["found"].Value}', expected one of {string.Join(", ", listed.Groups["known"].Captures.Select(known => known.Value))}."
            : message.ReplaceLineEndings(" ");
    }

    [GeneratedRegex(@"^Cannot parse argument '(?<found>.*)' for \w+ '(?<option>[^']*)' as expected type '(?:System\.Nullable`1\[)?System\.(?<type>\w+)")]
    private static partial Regex NotOfType();

    [GeneratedRegex(@"^Argument '(?<found>.*)' not recognized\. Must be one of:(?:\s*'(?<known>[^']*)')+\s*$")]
    private static partial Regex NotAmong();
}
