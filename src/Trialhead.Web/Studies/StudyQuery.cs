using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Search.Paging;
using Trialhead.Text;
using Trialhead.Trials;

namespace Trialhead.Web.Studies;

/// <summary>A request for studies, with the parameters of the ClinicalTrials.gov API v2.</summary>
/// <remarks>https://clinicaltrials.gov/data-api/api</remarks>
public sealed partial record StudyQuery
{
    private const int UsualPage = 10;
    private const int LargestPage = 1000;
    private const double KilometresPerMile = 1.609344;

    // Each looks in its area; those that say what a study is about also order what is found.
    private static readonly (string Name, string Area)[] Searches =
    [
        ("query.term", "BasicSearch"),
        ("query.cond", "ConditionSearch"),
        ("query.intr", "InterventionSearch"),
        ("query.titles", "TitleSearch"),
        ("query.outc", "OutcomeSearch"),
        ("query.patient", "PatientSearch"),
        ("query.locn", "LocationSearch"),
        ("query.spons", "SponsorSearch"),
        ("query.lead", "LeadSponsorName"),
        ("query.id", "IdSearch"),
        ("filter.advanced", "BasicSearch"),
        ("postFilter.advanced", "BasicSearch"),
    ];

    private static readonly string[] Pages = ["pageSize", "pageToken", "countTotal"];


    /// <summary>What to search.</summary>
    public required TrialQuery Search { get; init; }

    /// <summary>Whether the number of all hits is wanted.</summary>
    public bool CountsTotal { get; init; }

    /// <summary>What of each study is wanted; null for all.</summary>
    public StudyFields? Fields { get; init; }

    /// <summary>The columns that are wanted where the answer is a table; null where it is JSON.</summary>
    public IReadOnlyList<StudyColumn>? Columns { get; init; }

    /// <summary>What is the same on all pages of one search.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Reads the parameters; one that is not known is a problem, so that no filter is lost to a typo.</summary>
    public static ParseResult<StudyQuery> Read(IQueryCollection parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        try
        {
            return ParseResult.Of(new Reading(parameters).Read());
        }
        catch (StudyQueryException mistake)
        {
            return ParseResult.Failed<StudyQuery>(mistake.Problem.Where, mistake.Problem.Found, mistake.Problem.Expected);
        }
    }

    /// <summary>Reads the part of a study that is wanted; null for all of it.</summary>
    internal static ParseResult<StudyFields>? ReadFields(string names) => names.Length == 0 ? null : StudyFields.Read(names, "fields");

    [GeneratedRegex(@"^distance\((-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?),\s*(\d+(?:\.\d+)?)(km|mi)?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    private sealed class Reading(IQueryCollection parameters)
    {
        private readonly List<SearchExpression> _where = [];

        public StudyQuery Read()
        {
            if (parameters.Keys.FirstOrDefault(key => Parameters.All(known => known.Name != key)) is { } unknown)
            {
                throw Mistake(unknown, "an unknown parameter", $"one of {string.Join(", ", Parameters.Select(known => known.Name))}");
            }

            var isTable = OneOf("format", "json", "csv") == "csv";
            OneOf("markupFormat", "markdown", "legacy");
            var text = Expressions();
            Statuses("filter.overallStatus");
            Statuses("postFilter.overallStatus");
            Numbers("filter.ids");
            Numbers("postFilter.ids");
            _where.AddRange(Value(AggregateFilters.Read(Given("aggFilters"), "aggFilters")));
            var (near, kilometres) = Place();
            var fingerprint = string.Join('\n', parameters.Keys.Except([.. Pages, "fields", "format", "markupFormat"]).Order(StringComparer.Ordinal)
                .Select(key => $"{key}={Given(key)}"));
            return new StudyQuery
            {
                Search = new TrialQuery
                {
                    OrderText = text,
                    Where = _where,
                    Near = near,
                    MaxKilometres = kilometres,
                    By = Order(),
                    Take = Size(),
                    After = After(fingerprint),
                },
                CountsTotal = OneOf("countTotal", "true", "false") == "true",
                Fields = !isTable && ReadFields(Given("fields")) is { } fields ? Value(fields) : null,
                Columns = isTable ? Value(StudyColumn.Read(Given("fields"), "fields")) : null,
                Fingerprint = fingerprint,
            };
        }

        private string Expressions()
        {
            var words = new List<string>();
            foreach (var (name, area) in Searches)
            {
                if (Given(name) is { Length: > 0 } text)
                {
                    var expression = Value(ExpressionReader.Read(text, area, name));
                    _where.Add(expression);
                    words.AddRange(expression.Words);
                }
            }

            return string.Join(' ', words);
        }

        private void Statuses(string name)
        {
            var codes = List(name);
            if (codes.FirstOrDefault(code => !code.All(c => char.IsAsciiLetterUpper(c) || c == '_')
                || !Enum.TryParse<RecruitmentStatus>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out _)) is not null)
            {
                throw Mistake(name, Quoted(Given(name)), "statuses such as RECRUITING or NOT_YET_RECRUITING");
            }

            if (codes.Length > 0)
            {
                _where.Add(Value(ExpressionReader.Read($"AREA[OverallStatus]({string.Join(" OR ", codes)})", "BasicSearch", name)));
            }
        }

        private void Numbers(string name)
        {
            var ids = List(name);
            if (ids.FirstOrDefault(id => RegistryNumbers.Read(id) is null) is { } wrong)
            {
                throw Mistake(name, Quoted(wrong), "registry numbers: NCT and eight digits");
            }

            if (ids.Length > 0)
            {
                _where.Add(ids.Length <= LargestPage ? ExpressionReader.Numbers(ids.Select(id => RegistryNumbers.Read(id)!)) // just read
                    : throw Mistake(name, $"{ids.Length} numbers", $"at most {LargestPage}"));
            }
        }

        private (GeoPoint? Near, double? Kilometres) Place()
        {
            var name = Given("filter.geo").Length > 0 ? "filter.geo" : "postFilter.geo";
            if (Given(name) is not { Length: > 0 } text)
            {
                return (null, null);
            }

            if (name == "filter.geo" && Given("postFilter.geo").Length > 0)
            {
                throw Mistake("postFilter.geo", "a second place", "one, in filter.geo");
            }

            var parts = Distance().Match(text).Groups;
            var (latitude, longitude, far) = parts[0].Success ? (Number(parts[1]), Number(parts[2]), Number(parts[3])) : (double.NaN, 0, 0);
            return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
                ? (new GeoPoint(latitude, longitude), parts[4].Value == "km" ? far : far * KilometresPerMile)
                : throw Mistake(name, Quoted(text), "a place and a distance such as distance(42.36,-71.06,50mi)");
        }

        private PropertyOrder? Order()
        {
            var orders = List("sort");
            if (orders.Length == 0 || orders is ["@relevance" or "@relevance:desc"])
            {
                return null;
            }

            bool? isDescending = orders[0].Split(':') switch
            {
                [_, "desc"] => true,
                [_, "asc"] => false,
                _ => null,
            };
            var name = orders[0].Split(':')[0];
            return orders.Length == 1 && (isDescending is not null || name == orders[0]) && PropertyOrder.By(name, isDescending) is { } order
                ? order
                : throw Mistake("sort", Quoted(Given("sort")), "@relevance, or one date or count such as LastUpdatePostDate:desc or EnrollmentCount");
        }

        // As there: nothing and nought are the usual page, more than the largest is the largest.
        private int Size() => Given("pageSize") is not { Length: > 0 } text ? UsualPage
            : !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? throw Mistake("pageSize", Quoted(text), $"a whole number up to {LargestPage}")
            : size == 0 ? UsualPage : Math.Min(size, LargestPage);

        private PagePosition? After(string fingerprint) => Given("pageToken") is not { Length: > 0 } token ? null
            : PageToken.Read(token, fingerprint) ?? throw Mistake("pageToken", Quoted(token), "the nextPageToken of the same search");

        private string OneOf(string name, params string[] values) => Given(name) is var text && (text.Length == 0 || values.Contains(text))
            ? text
            : throw Mistake(name, Quoted(text), string.Join(" or ", values));

        private string Given(string name) => parameters[name].ToString().Trim();

        private string[] List(string name) => Given(name).Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

        private static T Value<T>(ParseResult<T> result)
            where T : class => result.Succeeded(out var value, out var problem) ? value : throw new StudyQueryException(problem);

        private static StudyQueryException Mistake(string where, string found, string expected) => new(new Problem(where, found, expected));

        private static string Quoted(string text) => $"`{Folding.Shortened(text, 60)}`";
    }
}
