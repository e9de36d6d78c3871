using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// A cell for each arm in each epoch: USDM has none for everyone and none that is empty, so that such a one says what it is.
internal sealed partial class UsdmDocument
{
    private JsonObject? _nothing;

    private JsonArray Cells(JsonObject rest, IReadOnlyList<string> arms)
    {
        var (cells, left, everyone) = (new JsonArray(), new JsonArray(), new HashSet<string>());
        foreach (var (place, (json, cell)) in Parts("cells").Zip(_protocol.Cells).Index())
        {
            var isSecond = cell.Arm is null && !everyone.Add(cell.Epoch); // of a draft: in USDM it could not be told from the first
            var receiving = isSecond ? [] : ArmsOf(cell, arms);
            if (receiving.Count == 0)
            {
                left.Add(new JsonObject { ["place"] = place, ["cell"] = json });
            }

            foreach (var arm in receiving)
            {
                cells.Add(Cell(arm, _ids.OfPart(cell.Epoch), cell.Elements, Marks(cell)));
            }
        }

        var filled = cells.OfType<JsonObject>().Select(cell => (cell.Text("epochId"), cell.Text("armId"))).ToHashSet();
        foreach (var arm in arms)
        {
            foreach (var epoch in _protocol.Epochs.Select(epoch => _ids.OfPart(epoch.Id)).Where(epoch => !filled.Contains((epoch, arm))))
            {
                cells.Add(Cell(arm, epoch, [], new JsonObject { ["derived"] = true }));
            }
        }

        if (left.Count > 0)
        {
            rest["cells"] = left;
        }

        return cells;
    }

    // A cell for everyone is that of the arms that have none of their own.
    private IReadOnlyList<string> ArmsOf(StudyCell cell, IReadOnlyList<string> arms)
    {
        var own = _protocol.Cells.Where(other => other.Epoch == cell.Epoch && other.Arm is not null).Select(other => _ids.OfPart(other.Arm ?? "")).ToHashSet();
        return cell.Arm is { } only ? [_ids.OfPart(only)] : [.. arms.Where(arm => !own.Contains(arm))];
    }

    private static JsonObject Marks(StudyCell cell)
    {
        var marks = new JsonObject();
        if (cell.RegistryGroup is { } group)
        {
            marks["registryGroup"] = group;
        }

        if (cell.Arm is null)
        {
            marks["everyone"] = true;
        }

        if (cell.Elements.Count == 0)
        {
            marks["nothing"] = true;
        }

        return marks;
    }

    private JsonObject Cell(string arm, string epoch, IReadOnlyList<string> elements, JsonObject marks)
    {
        if (elements.Count == 0)
        {
            _nothing ??= New("StudyElement", _ids.Of("nothing"), new JsonObject { ["derived"] = true }, ("name", "Nothing planned"));
        }

        return New(
            "StudyCell", _ids.Of($"cell.{epoch}.{arm}"), marks, ("armId", arm), ("epochId", epoch),
            ("elementIds", Strings(elements.Count > 0 ? elements.Select(_ids.OfPart) : [_ids.Of("nothing")])));
    }
}
