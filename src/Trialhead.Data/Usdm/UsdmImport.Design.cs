using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

// Arms, epochs, cells, objectives.
internal sealed partial class UsdmImport
{
    private IReadOnlyList<JsonObject> ArmsRead => [.. design.Objects("arms").Where(arm => !IsDerived(arm))];

    private IReadOnlyList<JsonObject> EpochsRead => InOrder(design.Objects("epochs"));

    private JsonArray Arms() => [.. ArmsRead.Select(Arm)];

    private JsonObject Arm(JsonObject arm)
    {
        var read = Part(arm, arm.Called());
        if (IsStated(arm, "type"))
        {
            read["type"] = Word(UsdmTerms.ArmTypes, arm.Code("type"));
            if (read["type"] is null)
            {
                _notes.Add($"The type of arm “{arm.Called()}” ({arm.Code("type")?.Text("decode")}) has no counterpart.");
            }
        }

        return read;
    }

    private JsonArray Epochs() => [.. EpochsRead.Select(Epoch)];

    private JsonObject Epoch(JsonObject epoch)
    {
        var read = Part(epoch, epoch.Called());
        var known = Word(UsdmTerms.EpochKinds, epoch.Code("type"));
        if (known is null && !read.ContainsKey("kind"))
        {
            _notes.Add($"The type of epoch “{epoch.Called()}” ({epoch.Code("type")?.Text("decode")}) has no counterpart; it is taken for treatment.");
        }

        read["kind"] ??= known ?? "treatment";
        return read;
    }

    // Cells in their order; those that ours wrote once for each arm are one again, and so are those before arms differ.
    private JsonArray Cells(JsonNode? left)
    {
        var (cells, common, seen) = (new JsonArray(), CommonEpochs(), new HashSet<string>());
        foreach (var cell in design.Objects("studyCells").Where(cell => !IsDerived(cell)))
        {
            var read = Extensions(cell);
            var (epoch, arm) = (cell.Text("epochId") ?? "", cell.Text("armId") ?? "");
            Carry($"cell.{epoch}.{arm}", cell);
            read["epoch"] = Own(epoch);
            read["elements"] = read.Take("nothing") is null ? OwnIds(cell.Texts("elementIds")) : [];
            if (read.Take("everyone") is null && !common.Contains(epoch))
            {
                read["arm"] = Own(arm);
            }
            else if (!seen.Add(epoch))
            {
                continue;
            }

            cells.Add(read);
        }

        foreach (var kept in (left as JsonArray ?? []).OfType<JsonObject>())
        {
            var place = kept["place"] is JsonValue value && value.TryGetValue<int>(out var at) ? at : cells.Count;
            cells.Insert(Math.Clamp(place, 0, cells.Count), kept["cell"]?.DeepClone());
        }

        return cells;
    }

    // The epochs before the first in which arms differ, where the document does not say itself who is in a cell.
    private HashSet<string> CommonEpochs()
    {
        var isOurs = UsdmExtensions.Properties(design["extensionAttributes"]).ContainsKey("transitions");
        return isOurs ? [] : [.. EpochsRead.Select(epoch => epoch.Id()).TakeWhile(epoch => !ArmsDiffer(epoch))];
    }

    private bool ArmsDiffer(string epoch) => design.Objects("studyCells").Where(cell => cell.Text("epochId") == epoch)
        .Select(cell => string.Join(' ', cell.Texts("elementIds"))).Distinct().Count() > 1;

    private IEnumerable<(string, JsonNode?)> Endpoints(JsonNode? orphans, JsonNode? order)
    {
        var (objectives, endpoints) = (new JsonArray(), new JsonArray());
        foreach (var objective in design.Objects("objectives"))
        {
            var (read, inside) = (Sentence(objective), objective.Objects("endpoints").ToList());
            read["level"] = Word(UsdmTerms.ObjectiveLevels, objective.Code("level")) ?? "secondary";
            read["endpoints"] ??= OwnIds(inside.Select(endpoint => endpoint.Id()));
            objectives.Add(read);
            foreach (var endpoint in inside)
            {
                endpoints.Add(Sentence(endpoint));
            }
        }

        foreach (var orphan in (orphans as JsonArray ?? []).OfType<JsonObject>())
        {
            endpoints.Add(orphan.DeepClone());
        }

        var places = (order as JsonArray ?? []).Select((id, i) => (Id: (string?)id ?? "", i)).ToDictionary(place => place.Id, place => place.i);
        return
        [
            ("objectives", objectives),
            ("endpoints", new JsonArray([.. endpoints.OfType<JsonObject>().OrderBy(of => places.GetValueOrDefault(of.Id(), int.MaxValue)).Select(of => of.DeepClone())])),
        ];
    }

    private JsonObject Sentence(JsonObject of) => Part(of, Plain(of) is { Length: > 0 } text ? text : of.Called());
}
