using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Search;

namespace Trialhead.Data.Answers;

/// <summary>
/// The people who fit a trial: <c>{nct, date, judged, people:[{id, score, outlook, summary, criteria, nearestOpenSite}]}</c>,
/// each person as a trial of <see cref="MatchAnswer"/>.
/// </summary>
public static class ScreenAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="nctId">The trial.</param>
    /// <param name="date">The day for which people were judged.</param>
    /// <param name="judged">How many were.</param>
    /// <param name="people">The best of them.</param>
    public static void Write(Utf8JsonWriter json, string nctId, DateOnly date, int judged, IReadOnlyList<PersonMatch> people)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(people);
        json.WriteStartObject();
        json.WriteString("nct", nctId);
        json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("judged", judged);
        json.WriteStartArray("people");
        foreach (var (id, match) in people)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            MatchAnswer.WriteJudgement(json, match);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
