using System.Globalization;
using Trialhead.Matching;

namespace Trialhead.Cli;

/// <summary>Sites in words.</summary>
internal static class SiteText
{
    /// <summary>The nearest open site, or that none is known.</summary>
    public static string Nearest(NearestSite? nearest)
    {
        if (nearest is null)
        {
            return "No open site is known.";
        }

        var distance = nearest.Kilometres is { } km ? string.Create(CultureInfo.InvariantCulture, $" ({Math.Round(km):N0} km)") : "";
        return $"{(nearest.Kilometres is null ? "Open site" : "Nearest open site")}: {nearest.Site.Label}{distance}";
    }
}
