using System.Globalization;
using System.Text.Json.Nodes;
using Trialhead.Eligibility;

namespace Trialhead.Data.Usdm;

// What is a sentence: criteria, objectives, endpoints.
internal sealed partial class UsdmDocument
{
    private IReadOnlyList<EligibilityCriterion> Eligibility =>
    [
        .. _protocol.Population.Eligibility.Where(criterion => criterion.Kind == CriterionKind.Inclusion),
        .. _protocol.Population.Eligibility.Where(criterion => criterion.Kind == CriterionKind.Exclusion),
    ];

    private IEnumerable<string> CriterionIds() => CriterionKeys().Select(_ids.Of);

    // By the words of each, so that one keeps its id when others come and go. Where none came or went, new words are those of the one that was there.
    private List<string> CriterionKeys()
    {
        var seen = new Dictionary<string, int>();
        var keys = Eligibility.Select(criterion => UsdmCarried.CriterionKey(seen, criterion.Kind, criterion.Text)).ToList();
        foreach (var kind in Enum.GetValues<CriterionKind>())
        {
            var free = UsdmCarried.CriterionKeys(_carriedIds.Keys, kind).Except(keys).ToList();
            var other = Enumerable.Range(0, Eligibility.Count).Where(i => Eligibility[i].Kind == kind && !_carriedIds.ContainsKey(keys[i])).ToList();
            foreach (var (at, i) in other.Select((at, i) => (at, i)))
            {
                keys[at] = free.Count == other.Count ? free[i] : $"criterion.{at + 1}";
            }
        }

        return keys.Count == 0 ? ["criterion.none"] : keys;
    }

    private JsonArray Criteria()
    {
        if (Eligibility.Count == 0)
        {
            return [Criterion("criterion.none", new("C25532", "Inclusion Criteria"), "0", new JsonObject { ["derived"] = true })];
        }

        var numbers = new Dictionary<CriterionKind, int>();
        return
        [
            .. Eligibility.Zip(CriterionKeys(), (criterion, key) =>
            {
                numbers[criterion.Kind] = numbers.GetValueOrDefault(criterion.Kind) + 1;
                var number = _carriedIds.GetValueOrDefault(key) // an imported one keeps its number whatever becomes of those before it
                    ?? numbers[criterion.Kind].ToString("00", CultureInfo.InvariantCulture);
                return Criterion(key, UsdmTerms.CriterionKinds.Of(criterion.Kind), number, null);
            }),
        ];
    }

    private JsonObject Criterion(string key, UsdmCode? category, string number, JsonObject? rest)
    {
        var id = _ids.Of(key);
        return New(
            "EligibilityCriterion", id, rest, ("name", $"{category?.Decode} {number}"), ("category", category?.ToNode(_ids.Of($"{key}.category"))),
            ("identifier", number), ("criterionItemId", _ids.Of($"{key}.item")));
    }

    private JsonArray CriterionItems() =>
        Eligibility.Count == 0
            ? [Item("criterion.none", NotStated)]
            : [.. Eligibility.Zip(CriterionKeys(), (criterion, key) => Item(key, criterion.Text))];

    private JsonObject Item(string key, string text)
    {
        var id = _ids.Of($"{key}.item");
        return New("EligibilityCriterionItem", id, null, ("name", _ids.Name("EligibilityCriterionItem", id, id)), ("text", UsdmText.ToParagraph(text)));
    }

    // USDM has endpoints inside objectives. One that several share is inside the first; one that none has stands in an attribute.
    private JsonArray Objectives(JsonObject rest)
    {
        var endpoints = Parts("endpoints").ToDictionary(endpoint => endpoint.Id());
        var (objectives, order) = (new JsonArray(), new List<string>());
        foreach (var objective in Parts("objectives"))
        {
            var planned = _protocol.Objectives[objectives.Count];
            var (wanted, inside) = (objective.Texts("endpoints").ToList(), new JsonArray());
            foreach (var id in wanted.Where(endpoints.ContainsKey).ToList())
            {
                order.Add(id);
                inside.Add(Sentence("Endpoint", endpoints[id], UsdmTerms.EndpointLevels.Of(planned.Level), ("purpose", NotStated)));
                endpoints.Remove(id);
            }

            if (inside.Count == wanted.Count)
            {
                objective.Remove("endpoints");
            }

            objective.Remove("level");
            objectives.Add(Sentence("Objective", objective, UsdmTerms.ObjectiveLevels.Of(planned.Level), ("endpoints", inside)));
        }

        if (endpoints.Count > 0)
        {
            rest["endpoints"] = new JsonArray([.. endpoints.Values]);
        }

        if (!order.Concat(endpoints.Keys).SequenceEqual(_protocol.Endpoints.Select(endpoint => endpoint.Id)))
        {
            rest["endpointOrder"] = Strings(_protocol.Endpoints.Select(endpoint => endpoint.Id));
        }

        return objectives;
    }

    // A part whose name is a sentence: that is its text, and its id the name.
    private JsonObject Sentence(string type, JsonObject part, UsdmCode? level, (string, JsonNode?) more)
    {
        var text = part.Text("name") ?? "";
        var made = Part(type, part, ("text", UsdmText.ToParagraph(text)), more, ("level", level?.ToNode(_ids.Of($"{part.Id()}.level"))));
        made.Remove("label");
        made["name"] = made.Id();
        return made;
    }
}
