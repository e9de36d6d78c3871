using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// How a participant goes on, where the document does not say it in our extensions: along the epochs, and by decisions.
internal sealed partial class UsdmImport
{
    private IEnumerable<(string, JsonNode?)> Flow(JsonObject extensions)
    {
        if (extensions.ContainsKey("transitions"))
        {
            return [];
        }

        var epochs = EpochsRead;
        var allocated = ArmsRead.Count > 1 ? epochs.FirstOrDefault(epoch => ArmsDiffer(epoch.Id())) : null;
        var transitions = new JsonArray();
        for (var i = 0; i < epochs.Count; i++)
        {
            foreach (var way in Decided(epochs[i]))
            {
                transitions.Add(way);
            }

            transitions.Add(Next(epochs[i], i + 1 < epochs.Count ? epochs[i + 1] : null, allocated));
        }

        if (allocated is null)
        {
            return [("transitions", transitions)];
        }

        if (allocated == epochs[0])
        {
            _notes.Add("Arms differ from the first epoch on; there is none before it in which to allocate.");
        }

        return [("transitions", transitions), ("allocations", new JsonArray(Allocation(allocated)))];
    }

    private JsonObject Next(JsonObject epoch, JsonObject? next, JsonObject? allocated)
    {
        var way = new JsonObject { ["id"] = $"{Own(epoch.Id())}.after", ["name"] = $"After {epoch.Called()}", ["from"] = new JsonArray(Own(epoch.Id())) };
        if (next is null)
        {
            way["leaves"] = true;
        }
        else if (next == allocated)
        {
            way["allocation"] = "allocation";
        }
        else
        {
            way["toEpoch"] = Own(next.Id());
        }

        return way;
    }

    // The ratio is not in USDM; equal shares stand for it, and a gap says so.
    private JsonObject Allocation(JsonObject epoch)
    {
        _notes.Add("Ratio, strata and procedure of the allocation are not in USDM; nobody can be allocated until they are filled in.");
        _gaps.Add(new JsonObject
        {
            ["about"] = "allocation",
            ["text"] = "Ratio, strata and procedure of the allocation are not stated; equal shares stand in the place of the ratio.",
        });
        return new JsonObject
        {
            ["id"] = "allocation",
            ["name"] = "Allocation to the arms",
            ["epoch"] = Own(epoch.Id()),
            ["arms"] = new JsonArray([.. ArmsRead.Select(arm => new JsonObject { ["arm"] = Own(arm.Id()), ["ratio"] = 1 })]),
        };
    }

    private IEnumerable<JsonObject> Decided(JsonObject epoch)
    {
        var byId = Schedule.Instances.DistinctBy(instance => instance.Id()).ToDictionary(instance => instance.Id());
        foreach (var assignment in Schedule.Instances.Where(instance => instance.Text("epochId") == epoch.Id()).SelectMany(instance => instance.Objects("conditionAssignments")))
        {
            var (text, target) = (assignment.Text("condition") ?? "", byId.GetValueOrDefault(assignment.Text("conditionTargetId") ?? "")?.Text("epochId"));
            if (target is null || target == epoch.Id())
            {
                _notes.Add($"The condition “{text}” leads to another point of epoch “{epoch.Called()}”; the protocol does not repeat visits on conditions.");
            }
            else if (StudyCondition.Parse(text) is null)
            {
                _notes.Add($"The condition “{text}” after epoch “{epoch.Called()}” is not understood, so that the way it opens is left out.");
            }
            else
            {
                yield return new JsonObject
                {
                    ["id"] = assignment.Id(),
                    ["name"] = text,
                    ["from"] = new JsonArray(Own(epoch.Id())),
                    ["when"] = text,
                    ["toEpoch"] = Own(target),
                };
            }
        }
    }
}
