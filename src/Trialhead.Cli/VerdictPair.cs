using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary>A note and one criterion of one trial, to be judged.</summary>
/// <param name="AnnotationId">The row's id, as JSON wrote it.</param>
/// <param name="Note">The note.</param>
/// <param name="TrialTitle">The title of the trial.</param>
/// <param name="Kind">The list that the criterion stands in.</param>
/// <param name="CriterionText">The criterion.</param>
/// <param name="PatientId">Whom the note is about; null where the row does not say.</param>
internal sealed record VerdictPair(
    JsonElement AnnotationId, string Note, string TrialTitle, CriterionKind Kind, string CriterionText, string? PatientId)
{
    /// <summary>Whether the person is of the third that nobody reads: the first byte of the SHA-256 of the id is divisible by three.</summary>
    public bool IsUnread => PatientId is { } id && SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 3 == 0;

    /// <summary>Reads one line; false with a sentence where it is not such a row.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out VerdictPair? pair, out JsonElement? id, out string problem)
    {
        (pair, id, problem) = (null, null, "");
        JsonElement row;
        try
        {
            row = JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            problem = "found no JSON object, expected one row per line";
            return false;
        }

        if (row.ValueKind != JsonValueKind.Object)
        {
            problem = "found no JSON object, expected one row per line";
            return false;
        }

        if (!row.TryGetProperty("annotation_id", out var given) || given.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            problem = "found no `annotation_id`, expected a number or a text";
            return false;
        }

        id = given;
        var type = Text(row, "criterion_type");
        foreach (var name in new[] { "note", "criterion_type", "criterion_text" })
        {
            if (!row.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                problem = $"found no `{name}`, expected a text";
                return false;
            }
        }

        if (!Enum.GetNames<CriterionKind>().Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            problem = $"found `criterion_type` “{type}”, expected inclusion or exclusion";
            return false;
        }

        pair = new VerdictPair(
            given, Text(row, "note") ?? "", Text(row, "trial_title") ?? "", Enum.Parse<CriterionKind>(type!, ignoreCase: true),
            Text(row, "criterion_text") ?? "", Text(row, "patient_id")); // type: checked just above
        return true;
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
