using System.Net;
using System.Text.RegularExpressions;

namespace Trialhead.Data.Usdm;

/// <summary>Turns the texts of USDM, which are XHTML with references, into plain text, and plain text into them.</summary>
internal static partial class UsdmText
{
    /// <summary>One paragraph with the text.</summary>
    public static string ToParagraph(string text) =>
        $"<p>{text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</p>";

    /// <summary>The text without marks; what references name is put in their place, and what they name in vain stays in brackets.</summary>
    public static string ToPlain(string text, Func<string, string?> named)
    {
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var filled = Reference().Replace(text, match =>
            Name().Match(match.Value) is { Success: true } name ? WebUtility.HtmlEncode(named(name.Groups[1].Value) ?? $"[{name.Groups[1].Value}]") : "");
        var broken = Break().Replace(filled, "\n");
        var plain = WebUtility.HtmlDecode(Mark().Replace(broken, ""));
        return string.Join('\n', plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    // No mark reaches over the beginning of another, so that a text is read once from left to right.
    [GeneratedRegex("<usdm:tag\\b[^<>]*>")]
    private static partial Regex Reference();

    [GeneratedRegex("\\bname=\"(\\w+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(@"</p>|</li>|</div>|<br\s*/?>|</tr>|</h\d>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("</?[A-Za-z!][^<>]*>")]
    private static partial Regex Mark();
}
