using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Matching;

namespace Trialhead.Data.Answers;

/// <summary>
/// The trials that fit a patient: <c>{date, place?, judged, notRecognised:[fact], trials:[{nct, title, status?, score,
/// outlook, summary:{met, notMet, unknown, notApplicable}, criteria:[…], nearestOpenSite}]}</c>.
/// </summary>
/// <remarks>
/// A criterion is <c>{kind, text, start?, length?, section?, property?, verdict, reason, fact, tree}</c>; the verdict
/// <c>met</c>, <c>notMet</c>, <c>unknown</c> or <c>notApplicable</c>, and <c>met</c> speaks for joining in both lists. A fact
/// is <c>{kind, name, value?, unit?, presence, date?, source:{source, pointer?, start?, length?, quote?}}</c>. The tree is
/// that of <see cref="CriteriaAnswer"/> with verdict and reason at every node. <c>fact</c> and <c>nearestOpenSite</c> are
/// null where there is none. Statuses are the registry's codes; outlooks <c>mayJoin</c>, <c>mayHaveJoined</c>, <c>ruledOut</c>.
/// </remarks>
public static class MatchAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, MatchReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteString("date", report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (report.Home is { } home)
        {
            PlaceAnswer.Write(json, "place", home);
        }

        json.WriteNumber("judged", report.Judged);
        json.WriteStartArray("notRecognised");
        foreach (var fact in report.NotRecognised)
        {
            FactAnswer.Write(json, fact);
        }

        json.WriteEndArray();
        json.WriteStartArray("trials");
        foreach (var match in report.Matches)
        {
            Write(json, match);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one trial of the answer.</summary>
    public static void Write(Utf8JsonWriter json, TrialMatch match)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(match);
        json.WriteStartObject();
        json.WriteString("nct", match.Trial.NctId);
        json.WriteString("title", match.Trial.Title);
        json.WriteGiven("status", match.Trial.Status is { } status ? RegistryCodes.Of(status) : null);
        json.WriteNumber("score", Math.Round(match.Score, 4));
        json.WriteString("outlook", GivenProperties.Camel(match.Outlook));
        Write(json, match.Summary);
        json.WriteStartArray("criteria");
        foreach (var criterion in match.Criteria)
        {
            Write(json, criterion);
        }

        json.WriteEndArray();
        if (match.NearestOpenSite is { } site)
        {
            PlaceAnswer.Write(json, "nearestOpenSite", site);
        }
        else
        {
            json.WriteNull("nearestOpenSite");
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatchSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("met", summary.Met);
        json.WriteNumber("notMet", summary.NotMet);
        json.WriteNumber("unknown", summary.Unknown);
        json.WriteNumber("notApplicable", summary.NotApplicable);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CriterionMatch match)
    {
        json.WriteStartObject();
        CriteriaAnswer.Identity(json, match.Criterion);
        json.WriteString("verdict", GivenProperties.Camel(match.Verdict));
        json.WriteString("reason", match.Explanation.Reason);
        json.WritePropertyName("fact");
        FactAnswer.Write(json, match.Explanation.DecidingFact);
        json.WritePropertyName("tree");
        CriterionTree.Write(json, match.Criterion, match.Explanation);
        json.WriteEndObject();
    }
}
