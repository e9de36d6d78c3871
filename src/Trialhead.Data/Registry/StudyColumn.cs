using System.Text.Json;
using Trialhead.Text;

namespace Trialhead.Data.Registry;

/// <summary>A column of the table form of studies, as the ClinicalTrials.gov API v2 names and fills them (<c>format=csv</c>).</summary>
/// <remarks>Several values of a cell are parted by bars, the parts of one value by commas.</remarks>
public sealed class StudyColumn
{
    private const string Protocol = "protocolSection.", Status = Protocol + "statusModule.", Outcomes = Protocol + "outcomesModule.", Sponsors = Protocol + "sponsorCollaboratorsModule.";
    private static readonly string[] OutcomeParts = ["measure", "description", "timeFrame"];

    private readonly Func<JsonElement, string> _cell;

    private StudyColumn(string name, Func<JsonElement, string> cell) => (Name, _cell) = (name, cell);

    /// <summary>All columns, in their usual order.</summary>
    public static IReadOnlyList<StudyColumn> All { get; } =
    [
        Text("NCT Number", Protocol + "identificationModule.nctId"),
        Text("Study Title", Protocol + "identificationModule.briefTitle"),
        new("Study URL", study => $"https://clinicaltrials.gov/study/{Number(study)}"),
        Text("Acronym", Protocol + "identificationModule.acronym"),
        Text("Study Status", Status + "overallStatus"),
        Text("Brief Summary", Protocol + "descriptionModule.briefSummary"),
        new("Study Results", study => At(study, "hasResults").ValueKind == JsonValueKind.True ? "YES" : "NO"),
        new("Conditions", study => Barred(Items(study, Protocol + "conditionsModule.conditions").Select(Plain))),
        new("Interventions", study => Barred(Items(study, Protocol + "armsInterventionsModule.interventions").Select(one => $"{Plain(At(one, "type"))}: {Plain(At(one, "name"))}"))),
        List("Primary Outcome Measures", Outcomes + "primaryOutcomes", OutcomeParts),
        List("Secondary Outcome Measures", Outcomes + "secondaryOutcomes", OutcomeParts),
        List("Other Outcome Measures", Outcomes + "otherOutcomes", OutcomeParts),
        Text("Sponsor", Sponsors + "leadSponsor.name"),
        List("Collaborators", Sponsors + "collaborators", "name"),
        Text("Sex", Protocol + "eligibilityModule.sex"),
        new("Age", study => string.Join(", ", Items(study, Protocol + "eligibilityModule.stdAges").Select(Plain))),
        new("Phases", study => Barred(Items(study, Protocol + "designModule.phases").Select(Plain))),
        Text("Enrollment", Protocol + "designModule.enrollmentInfo.count"),
        Text("Funder Type", Sponsors + "leadSponsor.class"),
        Text("Study Type", Protocol + "designModule.studyType"),
        new("Study Design", study => Barred(Design(At(study, Protocol + "designModule.designInfo")))),
        new("Other IDs", study => Barred(
            Items(study, Protocol + "identificationModule.secondaryIdInfos").Select(one => Plain(At(one, "id"))).Prepend(Plain(At(study, Protocol + "identificationModule.orgStudyIdInfo.id"))))),
        Text("Start Date", Status + "startDateStruct.date"),
        Text("Primary Completion Date", Status + "primaryCompletionDateStruct.date"),
        Text("Completion Date", Status + "completionDateStruct.date"),
        Text("First Posted", Status + "studyFirstPostDateStruct.date"),
        Text("Results First Posted", Status + "resultsFirstPostDateStruct.date"),
        Text("Last Update Posted", Status + "lastUpdatePostDateStruct.date"),
        List("Locations", Protocol + "contactsLocationsModule.locations", "facility", "city", "state", "zip", "country"),
        new("Study Documents", study => Barred(Items(study, "documentSection.largeDocumentModule.largeDocs").Select(one => Document(Number(study), one)))),
    ];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Reads a list of names, parted by commas or bars; nothing is all of them.</summary>
    /// <param name="names">The list.</param>
    /// <param name="where">Whose list it is, for problems.</param>
    public static ParseResult<IReadOnlyList<StudyColumn>> Read(string names, string where)
    {
        ArgumentNullException.ThrowIfNull(names);
        var columns = new List<StudyColumn>();
        foreach (var name in names.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (All.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } column)
            {
                return ParseResult.Failed<IReadOnlyList<StudyColumn>>(where, $"`{name}`", "columns of the table such as NCT Number, Study Title or Locations");
            }

            columns.Add(column);
        }

        return ParseResult.Of<IReadOnlyList<StudyColumn>>(columns.Count == 0 ? All : columns);
    }

    /// <summary>The cell of a study: empty where the study says nothing.</summary>
    public string Of(JsonElement study) => _cell(study);

    private static StudyColumn Text(string name, string path) => new(name, study => Plain(At(study, path)));

    private static StudyColumn List(string name, string path, params string[] parts) =>
        new(name, study => Barred(Items(study, path).Select(one => string.Join(", ", parts.Select(part => Plain(At(one, part))).Where(text => text.Length > 0)))));

    private static string Number(JsonElement study) => Plain(At(study, Protocol + "identificationModule.nctId"));

    private static IEnumerable<string> Design(JsonElement design)
    {
        foreach (var (name, property) in new[]
        {
            ("Allocation", "allocation"), ("Intervention Model", "interventionModel"), ("Observational Model", "observationalModel"), ("Time Perspective", "timePerspective"),
        })
        {
            if (Plain(At(design, property)) is { Length: > 0 } value)
            {
                yield return $"{name}: {value}";
            }
        }

        if (Plain(At(design, "maskingInfo.masking")) is { Length: > 0 } masking)
        {
            var who = string.Join(", ", Items(design, "maskingInfo.whoMasked").Select(Plain));
            yield return $"Masking: {masking}{(who.Length > 0 ? $" ({who})" : "")}";
        }

        if (Plain(At(design, "primaryPurpose")) is { Length: > 0 } purpose)
        {
            yield return $"Primary Purpose: {purpose}";
        }
    }

    // The registry keeps them in folders by the last two digits of the number.
    private static string Document(string number, JsonElement document) =>
        $"{Plain(At(document, "label"))}, https://cdn.clinicaltrials.gov/large-docs/{number[^2..]}/{number}/{Plain(At(document, "filename"))}";

    private static string Barred(IEnumerable<string> values) => string.Join('|', values.Where(value => value.Length > 0));

    private static JsonElement[] Items(JsonElement element, string path) =>
        At(element, path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement At(JsonElement element, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    private static string Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        _ => "",
    };
}
