using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Search;

namespace Trialhead.Data.Answers;

/// <summary>
/// The people who fit a trial: <c>{nct, date, judged, problems:[{where, found, expected, read}], questions?:[{id, text, people, rulesOut}],
/// people:[{id, score, outlook, summary, criteria, nearestOpenSite}]}</c>, each person as a trial of <see cref="MatchAnswer"/>.
/// </summary>
public static class ScreenAnswer
{
    /// <summary>Writes the answer.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="nctId">The trial.</param>
    /// <param name="date">The day for which people were judged.</param>
    /// <param name="judged">How many were.</param>
    /// <param name="people">The best of them.</param>
    /// <param name="problems">Who could not be read, and who was read with a doubt.</param>
    /// <param name="questions">The questions that settle most over all; empty where none were wanted.</param>
    public static void Write(
        Utf8JsonWriter json, string nctId, DateOnly date, int judged, IReadOnlyList<PersonMatch> people, IEnumerable<PersonProblem> problems, IReadOnlyList<SharedQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(questions);
        json.WriteStartObject();
        json.WriteString("nct", nctId);
        json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("judged", judged);
        Write(json, problems);
        Write(json, questions);
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

    /// <summary>Writes the property <c>problems</c> of the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<PersonProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(problems);
        json.WriteStartArray("problems");
        foreach (var (problem, isRead) in problems)
        {
            json.WriteStartObject();
            json.WriteString("where", problem.Where);
            json.WriteString("found", problem.Found);
            json.WriteString("expected", problem.Expected);
            json.WriteBoolean("read", isRead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SharedQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("questions");
        foreach (var (question, people, rulesOut, _) in questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("text", question.Text);
            json.WriteNumber("people", people);
            json.WriteNumber("rulesOut", rulesOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
