using System.Globalization;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Paging;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Web.Studies;

/// <summary>A request for studies, with the parameters of the ClinicalTrials.gov API v2.</summary>
/// <param name="Search">What to search.</param>
/// <param name="CountsTotal">Whether the number of all hits is wanted.</param>
/// <param name="Fingerprint">What is the same on all pages of one search.</param>
/// <remarks>https://clinicaltrials.gov/data-api/api</remarks>
public sealed record StudyQuery(TrialQuery Search, bool CountsTotal, string Fingerprint)
{
    private const int UsualPage = 10;
    private const int LargestPage = 1000;

    private static readonly string[] Words = ["query.term", "query.cond", "query.intr"];

    private static readonly string[] Known =
        [.. Words, "filter.overallStatus", "pageSize", "pageToken", "countTotal", "format"];

    /// <summary>Reads the parameters; one that is not known is a problem, so that no filter is lost to a typo.</summary>
    public static ParseResult<StudyQuery> Read(IQueryCollection parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var text = string.Join(' ', Words.Select(name => parameters[name].ToString().Trim()).Where(words => words.Length > 0));
        var statusCodes = parameters["filter.overallStatus"].ToString();
        var fingerprint = $"{text}\n{statusCodes}";
        var (pageSize, pageToken) = (parameters["pageSize"].ToString(), parameters["pageToken"].ToString());
        var statuses = ReadStatuses(statusCodes);
        var size = ReadSize(pageSize);
        var after = pageToken.Length == 0 ? null : PageToken.Read(pageToken, fingerprint);
        var counts = parameters["countTotal"].ToString();
        if (parameters.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
        {
            return Failed(unknown, "an unknown parameter", $"one of {string.Join(", ", Known)}");
        }

        if (parameters["format"].ToString() is not ("" or "json"))
        {
            return Failed("format", Quoted(parameters["format"].ToString()), "json");
        }

        return (statuses, size, counts) switch
        {
            (null, _, _) => Failed("filter.overallStatus", Quoted(statusCodes), "statuses such as RECRUITING or NOT_YET_RECRUITING"),
            (_, null, _) => Failed("pageSize", Quoted(pageSize), $"a whole number from 1 to {LargestPage}"),
            _ when after is null && pageToken.Length > 0 => Failed("pageToken", Quoted(pageToken), "the nextPageToken of the same search"),
            (_, _, not ("" or "true" or "false")) => Failed("countTotal", Quoted(counts), "true or false"),
            ({ } s, { } take, _) => ParseResult.Of(new StudyQuery(
                new TrialQuery { Text = text.Length > 0 ? text : null, Statuses = s.Count > 0 ? s : null, After = after, Take = take },
                counts == "true",
                fingerprint)),
        };
    }

    private static int? ReadSize(string text) => text.Length == 0 ? UsualPage
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestPage ? size
        : null;

    // Null where one is not known.
    private static List<RecruitmentStatus>? ReadStatuses(string codes)
    {
        var statuses = new List<RecruitmentStatus>();
        foreach (var code in codes.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!code.All(c => char.IsAsciiLetterUpper(c) || c == '_')
                || !Enum.TryParse<RecruitmentStatus>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var status))
            {
                return null;
            }

            statuses.Add(status);
        }

        return statuses;
    }

    private static ParseResult<StudyQuery> Failed(string where, string found, string expected) =>
        ParseResult.Failed<StudyQuery>(where, found, expected);

    private static string Quoted(string text) => $"`{(text.Length > 60 ? text[..60] + "…" : text)}`";
}
