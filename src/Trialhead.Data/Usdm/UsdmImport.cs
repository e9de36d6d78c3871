using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;

namespace Trialhead.Data.Usdm;

/// <summary>Makes the JSON of a protocol from a USDM document.</summary>
internal sealed partial class UsdmImport(JsonObject document, JsonObject study, JsonObject version, JsonObject design)
{
    private const string Sponsor = "C70793";

    private readonly List<string> _notes = [];
    private readonly JsonArray _gaps = [];
    private readonly Dictionary<string, string> _carried = [];
    private readonly Dictionary<string, string> _own = OwnIds(version);

    /// <summary>What was taken over only in part.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The ids of the document for what an export would name otherwise.</summary>
    public IReadOnlyDictionary<string, string> CarriedIds => _carried;

    /// <summary>The protocol's JSON.</summary>
    public JsonObject Protocol()
    {
        NoteOthers();
        var protocol = Extensions(version);
        var ours = Extensions(design);
        foreach (var (name, value) in ((string, JsonNode?)[])
            [
                ("format", ProtocolJsonReader.Format), ("id", study.Text("name") ?? "study"), ("version", version.Text("versionIdentifier") ?? "1"),
                ("rationale", IsStated(version, "rationale") ? version.Text("rationale") : null), ("amendment", Amendment()), .. Names(), .. Notices(),
                ("phase", Word(UsdmTerms.Phases, design.Code("studyPhase"))), ("masking", Word(UsdmTerms.Maskings, design.Code("blindingSchema"))),
                ("population", Population()), ("arms", Arms()), ("epochs", Epochs()), ("elements", Elements()), ("cells", Cells(ours.Take("cells"))),
                ("activities", Activities()), ("visits", Visits()), .. Endpoints(ours.Take("endpoints"), ours.Take("endpointOrder")), .. Flow(ours),
            ])
        {
            if (value is not null)
            {
                protocol[name] = value;
            }
        }

        foreach (var (name, value) in ours)
        {
            protocol[name] = value?.DeepClone();
        }

        return protocol;
    }

    // What extensions of ours say of an object, without what is only about the export.
    private static JsonObject Extensions(JsonObject of)
    {
        var properties = UsdmExtensions.Properties(of["extensionAttributes"]);
        properties.Remove("notStated");
        properties.Remove("derived");
        return properties;
    }

    private static bool IsStated(JsonObject of, string property) => !UsdmExtensions.Properties(of["extensionAttributes"]).Texts("notStated").Contains(property);

    private static bool IsDerived(JsonObject of) => UsdmExtensions.Properties(of["extensionAttributes"]).Flag("derived") == true;

    // The ids that parts had before blanks were taken out of them.
    private static Dictionary<string, string> OwnIds(JsonObject version) => version.WithParts()
        .Where(part => part["extensionAttributes"] is JsonArray { Count: > 0 } && part.Text("instanceType") is not ("ExtensionAttribute" or "ExtensionClass"))
        .Select(part => (part.Id(), Own: UsdmExtensions.Properties(part["extensionAttributes"]).Text("id"))).Where(pair => pair.Own is not null)
        .DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Own ?? "");

    private string Own(string id) => _own.GetValueOrDefault(id, id);

    private string Theirs(string own) => _own.FirstOrDefault(pair => pair.Value == own).Key ?? own;

    private JsonArray OwnIds(IEnumerable<string> ids) => [.. ids.Select(id => (JsonNode)Own(id))];

    // A part with what the extensions say, and what every part has.
    private JsonObject Part(JsonObject of, string name)
    {
        var part = Extensions(of);
        part["id"] = Own(of.Id());
        part["name"] = name;
        part["description"] = of.Text("description");
        return part;
    }

    private static string? Word<T>(IReadOnlyList<(T Value, UsdmCode Term)> terms, JsonObject? code)
        where T : struct, Enum => terms.TryFind(code?.Text("code"), out var value) ? Answers.GivenProperties.Camel(value) : null;

    private void Carry(string key, JsonObject? of)
    {
        if (of?.Text("id") is { } id)
        {
            _carried.TryAdd(key, id);
        }
    }

    private void NoteOthers()
    {
        Carry("version", version);
        Carry("design", design);
        if (document.Text("usdmVersion") is { } format && !format.StartsWith("4.", StringComparison.Ordinal))
        {
            _notes.Add($"The document is of USDM version {format}; it was read as version 4.");
        }

        if (study.Objects("versions").Count() is > 1 and var versions)
        {
            _notes.Add($"The study has {versions} versions; the first was read.");
        }

        if (version.Objects("studyDesigns").Count() is > 1 and var designs)
        {
            _notes.Add($"The version has {designs} designs; the first was read.");
        }

        if (design.Text("instanceType") == "ObservationalStudyDesign")
        {
            _notes.Add("The study is observational; the protocol has its visits and epochs, not its way of sampling.");
        }
    }

    // Objects in the order in which they name each other; those outside it come last.
    private static IReadOnlyList<JsonObject> InOrder(IEnumerable<JsonObject> objects)
    {
        var all = objects.ToList();
        var (byId, order) = (all.DistinctBy(of => of.Id()).ToDictionary(of => of.Id()), new List<JsonObject>());
        for (var at = all.FirstOrDefault(of => of.Text("previousId") is null); at is not null && !order.Contains(at);)
        {
            order.Add(at);
            at = at.Text("nextId") is { } next ? byId.GetValueOrDefault(next) : null;
        }

        return [.. order, .. all.Except(order)];
    }
}
