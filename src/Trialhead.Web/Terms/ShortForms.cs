using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Trialhead.Web.Terms;

/// <summary>Keeps short forms such as "B-cell" on one line.</summary>
/// <remarks>By an element around them, so that what is copied or searched has the letters of the record and no others.</remarks>
public static partial class ShortForms
{
    /// <summary>A text whose short forms do not break.</summary>
    public static RenderFragment Keep(string text) => builder =>
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            builder.AddContent(0, text[start..match.Index]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "unbroken");
            builder.AddContent(3, match.Value);
            builder.CloseElement();
            start = match.Index + match.Length;
        }

        builder.AddContent(4, text[start..]);
    };

    // A short beginning and what it belongs to (B-cell), and a short word with a capital or a digit in it (COVID-19).
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}]{1,3}-\p{L}[\p{L}\p{N}'’]{0,15}|(?=[\p{L}-]{0,11}[\p{Lu}\p{N}])[\p{L}\p{N}]{1,9}(?:-[\p{L}\p{N}]{1,4}){1,2})(?![\p{L}\p{N}@])")]
    private static partial Regex Pattern();
}
