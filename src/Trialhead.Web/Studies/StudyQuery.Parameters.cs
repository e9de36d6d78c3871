using Trialhead.Web.OpenApi;

namespace Trialhead.Web.Studies;

// What may be asked, for the documentation and for telling typos.
public sealed partial record StudyQuery
{
    /// <summary>Every parameter, in the order in which they are named.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("query.term", "Words or an expression (AND, OR, NOT, AREA[…], RANGE[…], SEARCH[Location](…)), looked for everywhere."),
        new("query.cond", "The same, in conditions."),
        new("query.intr", "The same, in interventions."),
        new("query.titles", "The same, in titles."),
        new("query.outc", "The same, in outcome measures."),
        new("query.patient", "The same, in what patients look for."),
        new("query.locn", "The same, in places."),
        new("query.spons", "The same, in sponsors and collaborators."),
        new("query.lead", "The same, in the lead sponsor."),
        new("query.id", "The same, in numbers and other ids."),
        new("filter.advanced", "An expression that must hold."),
        new("postFilter.advanced", "An expression that must hold."),
        new("filter.overallStatus", "Statuses such as RECRUITING, separated by commas or bars."),
        new("filter.ids", "Registry numbers, separated by commas or bars."),
        new("filter.geo", "A place and a distance: distance(42.36,-71.06,50mi)."),
        new("postFilter.overallStatus", "As filter.overallStatus."),
        new("postFilter.ids", "As filter.ids."),
        new("postFilter.geo", "As filter.geo."),
        new("aggFilters", "Filters such as phase:3,sex:f."),
        new("sort", "@relevance, or one date or count such as LastUpdatePostDate:desc."),
        new("pageSize", "How many studies a page has; 10 where it is missing or 0, and 1000 for more.") { Range = (0, int.MaxValue) },
        new("pageToken", "The nextPageToken of the page before, of the same search."),
        new("countTotal", "Whether to count all that match.") { Values = ["true", "false"] },
        new("fields", "What of each study is wanted: names of the study data structure; names of columns for csv."),
        new("format", "JSON, or a table.") { Values = ["json", "csv"] },
        new("markupFormat", "Taken as there; prose stands as it was imported.") { Values = ["markdown", "legacy"] },
    ];
}
