using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Search;
using Trialhead.Text;

namespace Trialhead.Web.Match;

/// <summary>A request to match a patient, as a program sends it.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Request">How to match.</param>
/// <remarks>
/// Either the patient alone, as <c>data/patient.schema.json</c> describes it, or
/// <c>{"patient": {…}, "near": "Boston, MA", "top": 20, "date": "2026-11-22"}</c>.
/// </remarks>
public sealed record MatchQuestion(Patient Patient, MatchRequest Request)
{
    private const int MostTrials = 200;

    private static readonly string[] Known = ["patient", "near", "top", "date"];

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
            ? With(JsonSerializer.SerializeToUtf8Bytes(wrapper.GetProperty("patient")), request)
            : Failed(problem.Where, problem.Found, problem.Expected);
    }

    private static ParseResult<MatchQuestion> With(ReadOnlyMemory<byte> patient, MatchRequest request) =>
        PatientJsonReader.Read(patient).Succeeded(out var read, out var problem)
            ? ParseResult.Of(new MatchQuestion(read, request))
            : Failed(problem.Where, problem.Found, problem.Expected);

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
            if (top.ValueKind != JsonValueKind.Number || !top.TryGetInt32(out var number) || number is < 1 or > MostTrials)
            {
                return ParseResult.Failed<MatchRequest>("/top", top.GetRawText(), $"a whole number from 1 to {MostTrials}");
            }

            request = request with { Top = number };
        }

        return wrapper.TryGetProperty("near", out var near) ? Near(near, request, gazetteer) : ParseResult.Of(request);
    }

    private static ParseResult<MatchRequest> Near(JsonElement near, MatchRequest request, Gazetteer gazetteer) =>
        near.ValueKind == JsonValueKind.String && gazetteer.Find(near.GetString() ?? "").Place is { } place
            ? ParseResult.Of(request with { Home = place })
            : ParseResult.Failed<MatchRequest>("/near", near.GetRawText(), "a city, a postal code, or a latitude and a longitude");

    private static ParseResult<MatchQuestion> Failed(string where, string found, string expected) =>
        ParseResult.Failed<MatchQuestion>(where, found.Length > 80 ? found[..80] + "…" : found, expected);
}
