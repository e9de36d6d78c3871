using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Text;
using Xunit;

namespace Trialhead.Tests;

/// <summary>Every pattern of the core, on rows of its own words: text of a registry or a note must not keep anybody waiting.</summary>
public sealed partial class HostilePatternTests
{
    private const int Length = 700;
    private const int TextsOfEach = 120;

    // A thousand times what the dearest of them takes: a pattern that tries everything in every way would take years.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(10);

    private static readonly string[] Others = ["a", "zq", "12", "3", "of", "and", "the", ","];

    private static readonly string[] Ends = ["§", " 5:", "", "!§", "("];

    private static readonly string[] Separators = [" ", "", ", ", "-", "  ", "/"];

    [Fact]
    public void Match_RowsOfItsOwnWords_Ends()
    {
        var random = new Random(1);
        var endless = new List<string>();
        foreach (var (name, pattern) in Patterns())
        {
            var words = Words(pattern.ToString());
            try
            {
                for (var i = 0; i < TextsOfEach; i++)
                {
                    MatchAll(pattern, Row(words, random));
                }
            }
            catch (RegexMatchTimeoutException e)
            {
                endless.Add($"{name}: {e.Input[..60]}");
            }
        }

        Assert.Empty(endless);
    }

    // Where a pattern may begin is told by an index; elsewhere it looks for itself.
    private static void MatchAll(Regex pattern, string text)
    {
        if (pattern.ToString().Contains(@"\G", StringComparison.Ordinal))
        {
            for (var at = 0; at < text.Length; at += 7)
            {
                pattern.IsMatch(text, at);
            }
        }
        else
        {
            pattern.Count(text);
        }
    }

    private static IEnumerable<(string Name, Regex Pattern)> Patterns() =>
        from type in typeof(SourceSpan).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0 && method.GetCustomAttribute<GeneratedRegexAttribute>() is not null
        let made = (Regex)method.Invoke(null, null)! // a pattern is never null
        select ($"{type.Name}.{method.Name}", new Regex(made.ToString(), made.Options & ~RegexOptions.Compiled, Forever));

    private static List<string> Words(string pattern) =>
        [.. Word().Matches(Sign().Replace(pattern, " ")).Select(match => match.Value).Distinct(StringComparer.Ordinal), .. Others];

    private static string Row(List<string> words, Random random)
    {
        var some = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => words[random.Next(words.Count)]).ToList();
        var separator = Separators[random.Next(Separators.Length)];
        var row = new StringBuilder(random.Next(2) == 0 ? "" : words[random.Next(words.Count)] + " ");
        while (row.Length < Length)
        {
            row.Append(some[random.Next(some.Count)]).Append(separator);
        }

        return row.Append(Ends[random.Next(Ends.Length)]).ToString();
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\\[a-zA-Z]|\(\?<\w+>|\(\?[=:!<>]+")]
    private static partial Regex Sign();
}
