using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

/// <summary>Writes into a document what has changed between two exports of its protocol, object by object.</summary>
/// <remarks>Objects are found by their ids. Values are written over; objects that came or went are not put in or taken out, but reported.</remarks>
internal static class UsdmChanges
{
    // What can come and go, as people speak of it.
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["StudyArm"] = "arm",
        ["StudyEpoch"] = "epoch",
        ["StudyElement"] = "element",
        ["StudyCell"] = "cell",
        ["Encounter"] = "visit",
        ["Activity"] = "activity",
        ["StudyIntervention"] = "intervention",
        ["Administration"] = "administration",
        ["Objective"] = "objective",
        ["Endpoint"] = "endpoint",
        ["EligibilityCriterion"] = "criterion",
        ["EligibilityCriterionItem"] = "text of a criterion",
        ["StudyDesignPopulation"] = "population",
        ["StudyVersion"] = "version",
        ["InterventionalStudyDesign"] = "design",
        ["Organization"] = "organisation",
        ["StudyTitle"] = "title",
        ["Timing"] = "timing",
        ["ScheduledActivityInstance"] = "point of the timeline",
        ["ScheduledDecisionInstance"] = "decision",
        ["StudyIdentifier"] = "identifier",
        ["StudyAmendment"] = "amendment",
        ["CommentAnnotation"] = "note",
    };

    /// <summary>Writes the changes; what could not be written, as sentences.</summary>
    public static IReadOnlyList<string> Write(JsonObject before, JsonObject after, JsonObject document)
    {
        var (old, now, carried) = (ById(before), ById(after), ById(document));
        var left = new List<string>();
        foreach (var (id, mine) in now)
        {
            if (!old.TryGetValue(id, out var was))
            {
                left.Add($"The {Kind(mine)} “{mine.Called()}” is new; the document has no such object.");
            }
            else if (Differing(was, mine).ToList() is { Count: > 0 } names)
            {
                if (carried.TryGetValue(id, out var theirs))
                {
                    Over(names, mine, theirs);
                }
                else
                {
                    left.Add($"What changed in the {Kind(mine)} “{mine.Called()}” ({string.Join(", ", names)}) has no place in the document.");
                }
            }
        }

        left.AddRange(old.Where(pair => !now.ContainsKey(pair.Key)).Select(pair => pair.Value)
            .Select(was => $"The {Kind(was)} “{was.Called()}” is gone; the document still has it."));
        return [.. left.Distinct()];
    }

    private static string Kind(JsonObject of) => Kinds[of.Text("instanceType") ?? ""];

    private static Dictionary<string, JsonObject> ById(JsonObject document) => document.WithParts()
        .Where(part => part.Text("id") is not null && Kinds.ContainsKey(part.Text("instanceType") ?? ""))
        .DistinctBy(part => part.Id()).ToDictionary(part => part.Id());

    private static IEnumerable<string> Differing(JsonObject was, JsonObject now) => was.Union(now).Select(property => property.Key).Distinct()
        .Where(name => !HoldsObjects(was[name]) && !HoldsObjects(now[name]) && !JsonNode.DeepEquals(was[name], now[name]));

    // Lists of objects that have a name of their own are compared object by object.
    private static bool HoldsObjects(JsonNode? value) => value.WithParts().Any(part => Kinds.ContainsKey(part.Text("instanceType") ?? ""));

    private static void Over(IEnumerable<string> names, JsonObject mine, JsonObject theirs)
    {
        foreach (var name in names)
        {
            theirs[name] = name == "extensionAttributes" ? Joined(mine, theirs) : WithTheirId(mine[name], theirs[name]);
        }
    }

    private static JsonNode? WithTheirId(JsonNode? mine, JsonNode? theirs)
    {
        var copy = mine?.DeepClone();
        if (copy is JsonObject made && theirs is JsonObject was && was.Text("id") is { } id)
        {
            made["id"] = id;
        }

        return copy;
    }

    // Attributes of others stay; ours are those of now.
    private static JsonArray Joined(JsonObject mine, JsonObject theirs) =>
    [
        .. theirs.Objects("extensionAttributes").Where(of => of.Text("url")?.StartsWith(UsdmExtensions.Base, StringComparison.Ordinal) != true)
            .Select(of => of.DeepClone()),
        .. mine.Objects("extensionAttributes").Select(of => of.DeepClone()),
    ];
}
