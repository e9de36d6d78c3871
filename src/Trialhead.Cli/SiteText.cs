using System.Globalization;
using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary>Sites in words.</summary>
internal static class SiteText
{
    /// <summary>The nearest open site of a trial, or why there is none.</summary>
    public static string Nearest(NearestSite? nearest, Trial trial)
    {
        if (nearest is null)
        {
            return trial.Openness == Openness.Closed ? "Closed to new participants."
                : trial.Sites.Count == 0 ? "The record lists no sites."
                : "No open site is known.";
        }

        var distance = nearest.Kilometres is { } km ? string.Create(CultureInfo.InvariantCulture, $" ({Math.Round(km):N0} km)") : "";
        return $"{(nearest.Kilometres is null ? "Open site" : "Nearest open site")}: {nearest.Site.Label}{distance}";
    }
}
