using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Trials;

namespace Trialhead.Benchmarks.Search;

/// <summary>The searches of a file: on every line what stands behind <c>/search?</c> in the address of the site.</summary>
internal static class SearchQueries
{
    private static readonly Dictionary<string, Openness> States = new() { ["open"] = Openness.Open, ["closed"] = Openness.Closed };

    /// <summary>Reads all of them.</summary>
    public static IReadOnlyList<TrialQuery> ReadAll(string path, Gazetteer gazetteer) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => Read(line, gazetteer))];

    private static TrialQuery Read(string line, Gazetteer gazetteer)
    {
        var fields = line.Split('&').Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]));
        string? Field(string name) => fields.GetValueOrDefault(name);
        double? Number(string name) => Field(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        return new TrialQuery
        {
            Text = Field("q"),
            Near = Field("near") is { } place ? gazetteer.Find(place).Point : null,
            MaxKilometres = Number("km"),
            Age = Number("age"),
            Openness = Field("status") is { } state ? [States[state]] : null,
            Phases = Field("phase") is { } phase ? [Enum.Parse<Phase>($"Phase{phase}")] : null,
            StudyTypes = Field("type") is { } type ? [Enum.Parse<StudyType>(type, ignoreCase: true)] : null,
            AgeGroups = Field("group") is { } group ? [Enum.Parse<AgeGroup>(group, ignoreCase: true)] : null,
            Sex = Field("sex") is { } sex ? Enum.Parse<Sex>(sex, ignoreCase: true) : null,
            HealthyVolunteers = Field("healthy") is { } healthy ? healthy == "yes" : null,
            HasResults = Field("results") is { } results ? results == "yes" : null,
            Countries = Field("country") is { } country ? [country] : null,
            Order = Field("sort") switch
            {
                "updated" => SearchOrder.Updated,
                "start" => SearchOrder.Started,
                "size" => SearchOrder.Enrollment,
                "distance" => SearchOrder.Distance,
                _ => SearchOrder.Relevance,
            },
        };
    }
}
