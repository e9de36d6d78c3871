using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trialhead.Web.Sitemap;

/// <summary>Puts data for search engines into a page.</summary>
public static class StructuredData
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    /// <summary>The element that holds the data; nothing in it can end the element.</summary>
    /// <remarks>
    /// A block of data is not a script: browsers run nothing of it and the content policy has nothing to forbid. The serializer
    /// writes &lt;, &gt;, &amp; and quotes inside of texts as <c>\u003C</c> and so on.
    /// </remarks>
    public static string Element(JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return $"<script type=\"application/ld+json\">{data.ToJsonString(Compact)}</script>";
    }
}
