using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Search.Typing;
using Trialhead.Matching;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Answers;

/// <summary>
/// The hits of a search: <c>{total, searched?, didYouMean?, onlySomeWords?, facets?, narrower?, nextPageToken?,
/// studies:[{nct, title, status, phases, conditions, score, kilometres?, nearestOpenSite?, explanation?}]}</c>.
/// </summary>
/// <remarks>
/// Statuses and phases are the registry's codes. The site is there only where a place was asked about. Trials ranked for a person are neither
/// counted by properties nor paged; <c>searched</c> tells what was understood of the record.
/// </remarks>
public static class SearchAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="page">The hits.</param>
    /// <param name="trials">The trials of the hits; a hit without one is left out.</param>
    /// <param name="near">Where distances are measured from; null for no sites.</param>
    /// <param name="locate">Finds the point of a site.</param>
    /// <param name="fingerprint">What is the same on all pages of the search; null for no token of the next page.</param>
    public static void Write(
        Utf8JsonWriter json, SearchPage page, IReadOnlyDictionary<string, Trial> trials, GeoPoint? near, Func<Site, GeoPoint?> locate, string? fingerprint = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(trials);
        json.WriteStartObject();
        json.WriteNumber("total", page.Total);
        WriteReading(json, page);
        WriteFacets(json, page.Facets);
        json.WriteGiven("nextPageToken", page.Next is { } next && fingerprint is not null ? PageToken.Write(next, fingerprint) : null);
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

    private static void WriteReading(Utf8JsonWriter json, SearchPage page)
    {
        if (page.Reading != QueryReading.None)
        {
            json.WriteStartObject("searched");
            json.WriteString("text", page.Reading.Text);
            WriteAll(json, "corrections", page.Reading.Corrections, correction =>
            {
                json.WriteString("typed", correction.Typed);
                json.WriteString("instead", correction.Instead);
            });
            WriteAll(json, "understood", page.Reading.Names, name =>
            {
                json.WriteString("text", name.Text);
                WriteAll(json, "concepts", name.Concepts, concept => Write(json, concept));
            });
            if (page.Reading.Limits.Count > 0)
            {
                WriteAll(json, "limits", page.Reading.Limits, limit =>
                {
                    json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(limit.Kind.ToString()));
                    json.WriteString("value", limit.Value);
                });
            }

            json.WriteEndObject();
        }

        json.WriteGiven("didYouMean", page.DidYouMean);
        if (page.IsRelaxed)
        {
            json.WriteBoolean("onlySomeWords", true);
        }
    }

    private static void WriteFacets(Utf8JsonWriter json, FacetCounts facets)
    {
        if (facets.ByKind.Count == 0)
        {
            return;
        }

        json.WriteStartObject("facets");
        foreach (var (kind, values) in facets.ByKind)
        {
            WriteAll(json, GivenProperties.Camel(kind), values, value => Write(json, value));
        }

        json.WriteEndObject();
        WriteAll(json, "narrower", facets.Narrower, value => Write(json, value));
    }

    private static void Write(Utf8JsonWriter json, FacetCount value)
    {
        json.WriteString("value", value.Value);
        json.WriteString("name", value.Name);
        json.WriteNumber("count", value.Count);
    }

    private static void Write(Utf8JsonWriter json, Concept concept)
    {
        json.WriteString("id", concept.Id);
        json.WriteString("name", concept.Name);
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
        json.WriteGiven("kilometres", hit.Kilometres is { } kilometres ? Math.Round(kilometres, 1) : null);
        if (site is not null)
        {
            PlaceAnswer.Write(json, "nearestOpenSite", site);
        }

        if (hit.Explanation.Count > 0)
        {
            WriteAll(json, "explanation", hit.Explanation, share =>
            {
                json.WriteString("words", share.Words);
                json.WriteGiven("concept", share.Concept?.Id);
                json.WriteGiven("name", share.Concept?.Name);
                json.WriteString("field", share.Field);
                json.WriteNumber("points", Math.Round(share.Points, 4));
            });
        }

        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
