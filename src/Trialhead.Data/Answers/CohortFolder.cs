using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Text;

namespace Trialhead.Data.Answers;

/// <summary>A folder with the answers for many people, one file each, so that a run that was stopped goes on where it stopped.</summary>
/// <remarks>
/// An answer is <c>{id, asked, answer}</c>, its <c>answer</c> that of <see cref="MatchAnswer"/> and <c>asked</c> a fingerprint of the record and of all that the answer depends on: what was
/// asked otherwise is answered anew. Nobody but the owner may read it.
/// </remarks>
public sealed class CohortFolder
{
    private const int LongestName = 200;
    private static readonly string[] Columns = ["id", "nct", "title", "outlook", "score", "met", "notMet", "unknown", "against", "words", "open"];

    private readonly string _folder;

    /// <summary>Opens a folder, and makes it where there is none.</summary>
    public CohortFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        OwnerAlone.MakeFolder(folder);
        _folder = folder;
    }

    /// <summary>The table of all answers.</summary>
    public string Sheet => Path.Combine(_folder, "trials.csv");

    /// <summary>What an answer depends on: the person's record, and what was asked of which records.</summary>
    public static string Fingerprint(NamedPatient person, string question)
    {
        ArgumentNullException.ThrowIfNull(person);
        var told = $"{question}\n{person.Patient.Text}\n{Encoding.UTF8.GetString(PatientJsonWriter.Write(person.Patient).Span)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)));
    }

    /// <summary>The file of a person's answer.</summary>
    /// <param name="id">The person's id; any letters.</param>
    /// <param name="number">Which of the people with this id, from 1.</param>
    public string FileOf(string id, int number = 1)
    {
        var name = Uri.EscapeDataString(id);
        return Path.Combine(_folder, $"{(name.Length > LongestName ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))) : name)}{(number > 1 ? $"={number}" : "")}.json");
    }

    /// <summary>Whether a file holds the answer to what is asked.</summary>
    public static bool IsAnswered(string file, string asked)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            using var answer = JsonDocument.Parse(File.ReadAllBytes(file));
            return answer.RootElement.TryGetProperty("asked", out var was) && was.GetString() == asked;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Keeps an answer, whole or not at all.</summary>
    public static void Keep(string file, string id, string asked, MatchReport report) => PrivateFile.Write(file, Answer.ToUtf8(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("asked", asked);
        json.WritePropertyName("answer");
        MatchAnswer.Write(json, report);
        json.WriteEndObject();
    }).Span);

    /// <summary>Writes <see cref="Sheet"/>: a row for each trial of each person, in the order of the files, then who was not read.</summary>
    public void WriteSheet(IEnumerable<(NamedPatient Person, string File)> files, IEnumerable<PersonProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        PrivateFile.Write(Sheet, Encoding.UTF8.GetBytes(Csv.Of([Columns, .. files.SelectMany(one => Rows(one.File, one.Person.Patient.Text)), .. problems.Select(CohortSheet.Row).Select(Spread)])));
    }

    private static IReadOnlyList<string> Spread(IReadOnlyList<string> row) => [row[0], "", "", .. row.Skip(1)];

    private static IEnumerable<IReadOnlyList<string>> Rows(string file, string? note)
    {
        using var kept = JsonDocument.Parse(File.ReadAllBytes(file));
        var id = kept.RootElement.GetProperty("id").GetString() ?? "";
        var trials = kept.RootElement.GetProperty("answer").GetProperty("trials");
        return trials.GetArrayLength() == 0
            ? [[id, "", "", "No trial found that is about what the record says", .. Enumerable.Repeat("", Columns.Length - 4)]]
            : [.. trials.EnumerateArray().Select(trial => Row(id, trial, note))];
    }

    private static IReadOnlyList<string> Row(string id, JsonElement trial, string? note)
    {
        var summary = trial.GetProperty("summary");
        var criteria = trial.GetProperty("criteria").EnumerateArray().ToLookup(criterion => criterion.GetProperty("verdict").GetString());
        return
        [
            id,
            Text(trial, "nct"),
            Text(trial, "title"),
            CohortSheet.InWords(Text(trial, "outlook"), trial.TryGetProperty("otherIllnesses", out _)),
            trial.GetProperty("score").GetDouble().ToString("0.00", CultureInfo.InvariantCulture),
            summary.GetProperty("met").GetRawText(),
            summary.GetProperty("notMet").GetRawText(),
            summary.GetProperty("unknown").GetRawText(),
            CohortSheet.Several(criteria["notMet"].Select(one => $"{Rule(one)}: {Text(one, "reason")}")),
            CohortSheet.Several(criteria["notMet"].Select(one => Words(one, note))),
            CohortSheet.Several(criteria["unknown"].Select(Rule)),
        ];
    }

    private static string Rule(JsonElement criterion) => CohortSheet.Rule(Text(criterion, "kind") == "exclusion", Text(criterion, "text"));

    private static string Words(JsonElement criterion, string? note) =>
        CohortSheet.Words(criterion.GetProperty("fact") is { ValueKind: JsonValueKind.Object } fact ? Origin(fact.GetProperty("source")) : null, note);

    private static Provenance Origin(JsonElement source) => new(
        Text(source, "source"),
        Given(source, "pointer"),
        source.TryGetProperty("start", out var start) ? new SourceSpan(start.GetInt32(), source.GetProperty("length").GetInt32()) : null,
        Given(source, "quote"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string? Given(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
