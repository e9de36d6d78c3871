using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

// Elements and what is given in them.
internal sealed partial class UsdmImport
{
    private readonly HashSet<string> _given = [];

    private JsonArray Elements()
    {
        var elements = new JsonArray([.. design.Objects("elements").Where(element => !IsDerived(element)).Select(Element)]);
        var idle = version.Objects("studyInterventions").Where(of => of.Objects("administrations").All(administration => !_given.Contains(administration.Id()))).ToList();
        if (idle.Count > 0)
        {
            _notes.Add($"No element names {string.Join(", ", idle.Select(of => $"“{of.Called()}”"))}, so that it is not known when it is given.");
        }

        return elements;
    }

    private JsonObject Element(JsonObject element)
    {
        var read = Part(element, element.Called());
        var ours = read.Take("treatments") as JsonArray;
        read["treatments"] = ours is null ? Derived(element) : Filled(ours);
        if (ours is null && read["cycles"] is null && read["length"] is null)
        {
            read["length"] = LengthOf(element.Id())?.ToString();
        }

        return read;
    }

    private JsonArray Derived(JsonObject element) =>
    [
        .. element.Texts("studyInterventionIds").SelectMany(id => version.Objects("studyInterventions").Where(of => of.Id() == id))
            .SelectMany(of => of.Objects("administrations").Select(administration => Once(Treatment(of, administration, of.Called()), element))),
    ];

    // In a second element the same administration needs an id of its own.
    private JsonObject Once(JsonObject treatment, JsonObject element)
    {
        if (!_given.Add(treatment.Id()))
        {
            treatment["id"] = $"{treatment.Id()}.{element.Id()}";
        }

        return treatment;
    }

    // The tree of choices and variants that ours wrote, with each treatment as its administration says.
    private JsonArray Filled(JsonArray items)
    {
        var filled = new JsonArray();
        foreach (var item in items.OfType<JsonObject>())
        {
            foreach (var group in item.Objects("options").Concat(item.Objects("variants")).ToList())
            {
                if (group["treatments"] is JsonArray inner)
                {
                    group["treatments"] = Filled((JsonArray)inner.DeepClone());
                }
            }

            var id = Theirs(item.Id());
            var administered = version.Objects("studyInterventions").SelectMany(of => of.Objects("administrations").Select(a => (of, a))).FirstOrDefault(pair => pair.a.Id() == id);
            _given.Add(id);
            filled.Add(item.Count > 1 || administered.a is null ? item.DeepClone() : Treatment(administered.of, administered.a, administered.a.Called()));
        }

        return filled;
    }

    private JsonObject Treatment(JsonObject intervention, JsonObject administration, string name)
    {
        var read = Part(administration, name);
        Carry($"{Own(administration.Id())}.intervention", intervention);
        if (IsStated(intervention, "role"))
        {
            read["role"] = Word(UsdmTerms.Roles, intervention.Code("role"));
        }

        if (administration["dose"] is JsonObject dose && dose.Number("value") is > 0 and var value && Unit(dose.Code("unit")) is { } unit)
        {
            Carry($"{read.Id()}.dose", dose);
            read["dose"] = new JsonObject { ["value"] = value, ["unit"] = unit };
        }

        if (administration.Code("route") is { } route)
        {
            read["routes"] = new JsonArray(UsdmTerms.Routes.TryFind(route.Text("code"), out var known) ? known : Lower(route.Text("decode")));
        }

        if (administration.Code("frequency") is { } frequency)
        {
            if (UsdmTerms.TimesADay.TryFind(frequency.Text("code"), out var times))
            {
                read["timesADay"] = times;
            }
            else
            {
                _notes.Add($"How often “{name}” is given ({frequency.Text("decode")}) has no counterpart.");
            }
        }

        return read;
    }

    private static string? Unit(JsonObject? code) => code is null ? null : UsdmTerms.Units.TryFind(code.Text("code"), out var unit) ? unit : code.Text("decode");

    private static string Lower(string? decode) => (decode ?? "").Replace(" Route of Administration", "", StringComparison.Ordinal).ToLowerInvariant();
}
