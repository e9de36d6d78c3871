using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>What holds of every page.</summary>
internal static partial class AssertPage
{
    /// <summary>One main heading, a language, a way past the header, the note at the foot, no script or inline style.</summary>
    public static void IsWhole(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#main\"", html, StringComparison.Ordinal);
        Assert.Contains("Information, not medical advice.", html, StringComparison.Ordinal);
        Assert.Single(Heading().Matches(html));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<[a-z][^>]* (?:style|on[a-z]+)=", html);
        Assert.DoesNotContain("you are eligible", html, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Only plain links lead elsewhere; nothing is loaded from there and no form goes there.</summary>
    public static void LoadsOnlyOwnFiles(string html)
    {
        var foreign = Loaded().Matches(html)
            .Where(match => !match.Groups["tag"].ValueSpan.SequenceEqual("a"))
            .Select(match => match.Groups["url"].Value)
            .Where(url => !url.StartsWith('/') || url.StartsWith("//", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("<(?<tag>[a-z]+)\\b[^>]*\\s(?:src|href|action|srcset|data|poster)=\"(?<url>[^\"]*)\"")]
    private static partial Regex Loaded();
}
