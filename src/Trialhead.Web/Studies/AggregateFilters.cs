using Trialhead.Data.Search.Expressions;
using Trialhead.Text;

namespace Trialhead.Web.Studies;

/// <summary>The filters that a search on ClinicalTrials.gov is narrowed by (<c>aggFilters=results:with,status:rec com</c>), as expressions.</summary>
internal static class AggregateFilters
{
    // Each option with its expression.
    private static readonly Dictionary<string, Dictionary<string, string>> Options = new()
    {
        ["status"] = Codes("OverallStatus", "not NOT_YET_RECRUITING rec RECRUITING act ACTIVE_NOT_RECRUITING com COMPLETED ter TERMINATED enr ENROLLING_BY_INVITATION sus SUSPENDED wit WITHDRAWN unk UNKNOWN"),
        ["phase"] = Codes("Phase", "0 EARLY_PHASE1 1 PHASE1 2 PHASE2 3 PHASE3 4 PHASE4 NA NA"),
        ["ages"] = Codes("StdAge", "child CHILD adult ADULT older OLDER_ADULT"),
        ["results"] = Codes("HasResults", "with TRUE without FALSE"),
        ["healthy"] = Codes("HealthyVolunteers", "y TRUE n FALSE"),
        ["funderType"] = Codes("LeadSponsorClass", "nih NIH fed FED indus INDUSTRY"),
        ["studyType"] = Codes("StudyType", "int INTERVENTIONAL obs OBSERVATIONAL exp EXPANDED_ACCESS"),
        ["sex"] = new()
        {
            ["f"] = "AREA[Sex](FEMALE OR ALL)",
            ["m"] = "AREA[Sex](MALE OR ALL)",
            ["all"] = "AREA[Sex]ALL",
        },
    };

    /// <summary>Reads the filters; each must hold, by any of its options.</summary>
    public static ParseResult<IReadOnlyList<SearchExpression>> Read(string text, string where)
    {
        var read = new List<SearchExpression>();
        foreach (var filter in text.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, options) = filter.Split(':', 2) is [var key, var list] ? (key, list.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : (filter, []);
            var found = Options.GetValueOrDefault(name);
            if (found is null || options.Length == 0 || options.Any(option => !found.ContainsKey(option)))
            {
                var expected = found is null ? $"one of {string.Join(", ", Options.Keys)}, a colon and its options" : $"{name}: and any of {string.Join(", ", found.Keys)}";
                return ParseResult.Failed<IReadOnlyList<SearchExpression>>(where, $"`{filter}`", expected);
            }

            var any = string.Join(" OR ", options.Select(option => found[option]));
            if (!ExpressionReader.Read(any, "BasicSearch", where).Succeeded(out var expression, out var problem))
            {
                return ParseResult.Failed<IReadOnlyList<SearchExpression>>(problem.Where, problem.Found, problem.Expected);
            }

            read.Add(expression);
        }

        return ParseResult.Of<IReadOnlyList<SearchExpression>>(read);
    }

    private static Dictionary<string, string> Codes(string property, string options) => options.Split(' ').Chunk(2)
        .ToDictionary(option => option[0], option => $"AREA[{property}]{option[1]}");
}
