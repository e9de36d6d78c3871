using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Trials;

namespace Trialhead.Web.Trials;

/// <summary>A search that was understood, with what was not.</summary>
/// <param name="Query">What to search.</param>
/// <param name="Page">The page of results, from 1.</param>
/// <param name="Place">The place that was found; null where none was asked or found.</param>
/// <param name="Alternatives">Other places of the same name.</param>
/// <param name="Problems">What was not understood, one sentence each; such fields filter nothing.</param>
public sealed record SearchRequest(
    TrialQuery Query, int Page, Place? Place, IReadOnlyList<Place> Alternatives, IReadOnlyList<string> Problems)
{
    /// <summary>Results on a page.</summary>
    public const int PageSize = 20;

    private const int LastPage = 500;
    private const double OldestAge = 130;
    private const double FarthestKilometres = 20_100; // half way around the earth

    /// <summary>Understands a form.</summary>
    public static SearchRequest Of(SearchForm form, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var problems = new List<string>();
        var place = form.Near.Length > 0 ? gazetteer.Find(form.Near) : null;
        if (place?.Problem is { } problem)
        {
            problems.Add(problem);
        }

        var page = (int)(Number(form.Page, 1, LastPage, $"There are pages 1 to {LastPage}.", problems) ?? 1);
        var query = new TrialQuery
        {
            Text = form.Q.Length > 0 ? form.Q : null,
            Near = place?.Point,
            MaxKilometres = Distance(form, place, problems),
            Openness = ReadOpenness(form.Status, problems),
            Phases = ReadPhases(form.Phase, problems),
            Age = Number(form.Age, 0, OldestAge, "The age is a number of years from 0 to 130.", problems),
            Sex = ReadSex(form.Sex, problems),
            Skip = (page - 1) * PageSize,
            Take = PageSize,
        };
        return new SearchRequest(query, page, place?.Place, place?.Alternatives ?? [], problems);
    }

    private static double? Distance(SearchForm form, GazetteerAnswer? place, List<string> problems)
    {
        var kilometres = Number(form.Km, 1, FarthestKilometres, "The distance is a number of kilometres.", problems);
        if (kilometres is not null && form.Near.Length == 0)
        {
            problems.Add("A distance needs a place to measure from: fill in “Near”.");
        }

        return place?.Point is null ? null : kilometres;
    }

    private static double? Number(string text, double minimum, double maximum, string problem, List<string> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        problems.Add(problem);
        return null;
    }

    private static IReadOnlyList<Openness>? ReadOpenness(string status, List<string> problems)
    {
        switch (status)
        {
            case "open":
                return [Openness.Open];
            case "later":
                return [Openness.Later];
            case "closed":
                return [Openness.Closed];
            case "":
                return null;
            default:
                problems.Add("The status is one of open, later and closed.");
                return null;
        }
    }

    private static IReadOnlyList<Phase>? ReadPhases(string phase, List<string> problems)
    {
        switch (phase)
        {
            case "1":
                return [Phase.EarlyPhase1, Phase.Phase1];
            case "2":
                return [Phase.Phase2];
            case "3":
                return [Phase.Phase3];
            case "4":
                return [Phase.Phase4];
            case "":
                return null;
            default:
                problems.Add("The phase is a number from 1 to 4.");
                return null;
        }
    }

    private static Sex? ReadSex(string sex, List<string> problems)
    {
        switch (sex)
        {
            case "female":
                return Sex.Female;
            case "male":
                return Sex.Male;
            case "":
                return null;
            default:
                problems.Add("The sex is female or male.");
                return null;
        }
    }
}
