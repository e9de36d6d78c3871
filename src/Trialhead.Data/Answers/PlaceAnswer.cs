using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Matching;

namespace Trialhead.Data.Answers;

/// <summary>Places and sites inside other answers.</summary>
internal static class PlaceAnswer
{
    public static void Write(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteGiven("city", place.City);
        json.WriteGiven("state", place.State);
        json.WriteGiven("country", place.Country);
        json.WriteGiven("postalCode", place.PostalCode);
        json.WriteGiven("latitude", place.Point?.Latitude);
        json.WriteGiven("longitude", place.Point?.Longitude);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, NearestSite nearest)
    {
        var site = nearest.Site;
        json.WriteStartObject(name);
        json.WriteGiven("facility", site.Facility);
        json.WriteGiven("city", site.City);
        json.WriteGiven("state", site.State);
        json.WriteGiven("country", site.Country);
        json.WriteGiven("postalCode", site.PostalCode);
        json.WriteGiven("status", site.Status is { } status ? RegistryCodes.Of(status) : null);
        json.WriteGiven("kilometres", nearest.Kilometres is { } distance ? Math.Round(distance, 1) : null);
        json.WriteEndObject();
    }
}
