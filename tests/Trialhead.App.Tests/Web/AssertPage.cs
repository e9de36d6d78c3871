using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>What holds of every page.</summary>
internal static partial class AssertPage
{
    private const string Data = "<script type=\"application/ld+json\">";

    /// <summary>One main heading, a language, a way past the header, the note at the foot, no script but our own file, no inline style.</summary>
    public static void IsWhole(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Matches("<html lang=\"(?:en|es)\">", html);
        Assert.Contains("href=\"#main\"", html, StringComparison.Ordinal);
        Assert.Matches("Information, not medical advice.|Información, no consejo médico.", html);
        Assert.Single(Heading().Matches(html));
        RunsOnlyOwnScript(html);
        Assert.DoesNotMatch("<[a-z][a-z0-9]*(?:\\s+[a-z][-a-z0-9]*(?:=\"[^\"]*\")?)*?\\s+(?:style|on[a-z]+)=", html);
        Assert.DoesNotContain("you are eligible", html, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One script, a file of ours with a mark of its content; data for search engines beside it runs nothing.</summary>
    public static void RunsOnlyOwnScript(string html)
    {
        var scripts = Script().Matches(html).Select(match => match.Value).ToLookup(script => script.StartsWith(Data, StringComparison.Ordinal));
        Assert.Matches("^<script src=\"/assets/site\\.js\\?v=[0-9a-f]{12}\"></script>$", Assert.Single(scripts[false]));
        Assert.All(scripts[true], data => Assert.DoesNotContain('<', data[Data.Length..^"</script>".Length]));
    }

    /// <summary>Only plain links lead elsewhere; nothing is loaded from there and no form goes there.</summary>
    public static void LoadsOnlyOwnFiles(string html)
    {
        var foreign = Loaded().Matches(html)
            .Where(match => !match.Groups["tag"].ValueSpan.SequenceEqual("a") && !IsMention(match.Value))
            .Select(match => match.Groups["url"].Value)
            .Where(url => !url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    // Where else the page is, in whole addresses: nothing is loaded from there.
    private static bool IsMention(string element) =>
        element.StartsWith("<link rel=\"alternate\"", StringComparison.Ordinal) || element.StartsWith("<link rel=\"canonical\"", StringComparison.Ordinal);

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<script[^>]*>.*?</script>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<(?<tag>[a-z]+)\\b[^>]*\\s(?:src|href|action|srcset|data|poster)=\"(?<url>[^\"]*)\"")]
    private static partial Regex Loaded();
}
