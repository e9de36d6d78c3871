using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Search;
using Trialhead.Matching.Questions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Match;

/// <summary>A request to match a patient, as a program sends it.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Request">How to match.</param>
/// <remarks>
/// Either the patient alone, as <c>data/patient.schema.json</c> describes it, or
/// <c>{"patient": {…}, "near": "Boston, MA", "top": 20, "date": "2026-11-22", "questions": 3,
/// "answers": [{"question": "illness:asthma", "value": "never"}]}</c>. The answers become facts of the patient before matching.
/// </remarks>
public sealed record MatchQuestion(Patient Patient, MatchRequest Request)
{
    private const int MostQuestions = 50;

    private static readonly string[] Known = ["patient", "near", "top", "date", "questions", "answers"];

    /// <summary>Reads the body of a request.</summary>
    /// <param name="body">JSON in UTF-8.</param>
    /// <param name="gazetteer">Finds the place.</param>
    /// <param name="today">The day to judge where the request names none.</param>
    public static ParseResult<MatchQuestion> Read(ReadOnlyMemory<byte> body, Gazetteer gazetteer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (Wrapper(body) is not { } wrapper)
        {
            return With(body, new MatchRequest(today));
        }

        if (wrapper.EnumerateObject().Select(p => p.Name).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            return Failed($"/{unknown}", "an unknown property", $"one of {string.Join(", ", Known)}");
        }

        return ReadRequest(wrapper, gazetteer, today).Succeeded(out var request, out var problem)
            ? WithAnswers(With(JsonSerializer.SerializeToUtf8Bytes(wrapper.GetProperty("patient")), request), wrapper)
            : Failed(problem.Where, problem.Found, problem.Expected);
    }

    private static ParseResult<MatchQuestion> With(ReadOnlyMemory<byte> patient, MatchRequest request) =>
        !PatientFile.ReadJson(patient, request.Date).Succeeded(out var read, out var problem) ? Failed(problem.Where, problem.Found, problem.Expected)
        : read.HasDied ? Failed("patient", "somebody who has died", "somebody who lives")
        : ParseResult.Of(new MatchQuestion(read, request));

    private static ParseResult<MatchQuestion> WithAnswers(ParseResult<MatchQuestion> read, JsonElement wrapper)
    {
        if (!wrapper.TryGetProperty("answers", out var answers) || !read.Succeeded(out var question, out _))
        {
            return read;
        }

        if (answers.ValueKind != JsonValueKind.Array)
        {
            return Failed("/answers", answers.GetRawText(), "an array of {question, value, unit?}");
        }

        foreach (var (item, at) in answers.EnumerateArray().Select((item, i) => (item, $"/answers/{i}")))
        {
            if (Answer(item) is not { } answer)
            {
                return Failed(at, item.GetRawText(), "an object {question, value, unit?} of texts");
            }

            if (!answer.Apply(question.Patient, question.Request.Date, Lexicon.InUse).Succeeded(out var patient, out var problem))
            {
                return Failed(at + problem.Where, problem.Found, problem.Expected);
            }

            question = new MatchQuestion(patient, question.Request with { Answered = [.. question.Request.Answered, answer.QuestionId] });
        }

        return ParseResult.Of(question);
    }

    private static QuestionAnswer? Answer(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("question", out var id) && id.ValueKind == JsonValueKind.String
        && item.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? new QuestionAnswer(
                id.GetString() ?? "",
                value.ToString(),
                item.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.String ? unit.GetString() : null)
            : null;

    // Null where the body is a patient alone, or no JSON: the reader of patients says what is wrong with it.
    private static JsonElement? Wrapper(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        try
        {
            return JsonElement.TryParseValue(ref reader, out var root)
                && root is { ValueKind: JsonValueKind.Object } whole
                && whole.TryGetProperty("patient", out _) ? whole : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ParseResult<MatchRequest> ReadRequest(JsonElement wrapper, Gazetteer gazetteer, DateOnly today)
    {
        var request = new MatchRequest(today);
        if (wrapper.TryGetProperty("date", out var date))
        {
            if (date.ValueKind != JsonValueKind.String || !DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", out var day))
            {
                return ParseResult.Failed<MatchRequest>("/date", date.GetRawText(), "a date such as 2026-11-22");
            }

            request = request with { Date = day };
        }

        if (wrapper.TryGetProperty("top", out var top))
        {
            if (top.ValueKind != JsonValueKind.Number || !top.TryGetInt32(out var number) || number is < 1 or > MatchRequest.MostTrials)
            {
                return ParseResult.Failed<MatchRequest>("/top", top.GetRawText(), $"a whole number from 1 to {MatchRequest.MostTrials}");
            }

            request = request with { Top = number };
        }

        if (wrapper.TryGetProperty("questions", out var questions))
        {
            if (questions.ValueKind != JsonValueKind.Number || !questions.TryGetInt32(out var number) || number is < 0 or > MostQuestions)
            {
                return ParseResult.Failed<MatchRequest>("/questions", questions.GetRawText(), $"a whole number from 0 to {MostQuestions}");
            }

            request = request with { Questions = number };
        }

        return wrapper.TryGetProperty("near", out var near) ? Near(near, request, gazetteer) : ParseResult.Of(request);
    }

    private static ParseResult<MatchRequest> Near(JsonElement near, MatchRequest request, Gazetteer gazetteer) =>
        near.ValueKind == JsonValueKind.String && gazetteer.Find(near.GetString() ?? "").Place is { } place
            ? ParseResult.Of(request with { Home = place })
            : ParseResult.Failed<MatchRequest>("/near", near.GetRawText(), "a city, a postal code, or a latitude and a longitude");

    private static ParseResult<MatchQuestion> Failed(string where, string found, string expected) =>
        ParseResult.Failed<MatchQuestion>(where, Folding.Shortened(found, 80), expected);
}
