using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Matching;
using Trialhead.Trials;

namespace Trialhead.Data.Answers;

/// <summary>
/// The hits of a search: <c>{total, studies:[{nct, title, status, phases, conditions, score, nearestOpenSite?}]}</c>.
/// </summary>
/// <remarks>Statuses and phases are the registry's codes. The site is there only where a place was asked about.</remarks>
public static class SearchAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="page">The hits.</param>
    /// <param name="trials">The trials of the hits; a hit without one is left out.</param>
    /// <param name="near">Where distances are measured from; null for no sites.</param>
    /// <param name="locate">Finds the point of a site.</param>
    public static void Write(
        Utf8JsonWriter json, SearchPage page, IReadOnlyDictionary<string, Trial> trials, GeoPoint? near, Func<Site, GeoPoint?> locate)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(trials);
        json.WriteStartObject();
        json.WriteNumber("total", page.Total);
        json.WriteStartArray("studies");
        foreach (var hit in page.Hits)
        {
            if (trials.TryGetValue(hit.NctId, out var trial))
            {
                Write(json, hit, trial, near is null ? null : SiteFinder.NearestOpen(trial, near, locate));
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TrialHit hit, Trial trial, NearestSite? site)
    {
        json.WriteStartObject();
        json.WriteString("nct", trial.NctId);
        json.WriteString("title", trial.Title);
        json.WriteGiven("status", trial.Status is { } status ? RegistryCodes.Of(status) : null);
        json.WriteTexts("phases", trial.Design.Phases.Select(phase => RegistryCodes.Of(phase)));
        json.WriteTexts("conditions", trial.Conditions);
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        if (site is not null)
        {
            PlaceAnswer.Write(json, "nearestOpenSite", site);
        }

        json.WriteEndObject();
    }
}
