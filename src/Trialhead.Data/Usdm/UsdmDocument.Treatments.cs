using System.Text.Json.Nodes;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// Interventions, how they are administered, and the elements that they are part of.
internal sealed partial class UsdmDocument
{
    private readonly List<JsonObject> _interventions = [];
    private readonly List<JsonObject> _products = [];
    private readonly Dictionary<string, string> _interventionOf = [];

    // One intervention for each drug in each role; each time it is planned in an element is an administration.
    private void Treatments()
    {
        var json = (_rest["elements"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Leaves).ToDictionary(leaf => leaf.Id());
        var planned = _protocol.Elements.SelectMany(element => element.AllTreatments.OfType<StudyTreatment>()).ToList();
        foreach (var same in planned.GroupBy(treatment => (treatment.Name, treatment.Role)))
        {
            var id = _ids.Of($"{same.First().Id}.intervention");
            var rest = new JsonObject();
            Unstated(rest, same.Key.Role is null ? ["type", "role"] : ["type"]);
            var administrations = new JsonArray([.. same.Select(treatment => Administration(treatment, (JsonObject)json[treatment.Id].DeepClone(), id))]);
            var role = UsdmTerms.Roles.Of(same.Key.Role ?? TreatmentRole.Supportive);
            _interventions.Add(New(
                "StudyIntervention", id, rest, ("name", _ids.Name("StudyIntervention", same.Key.Name, id)), ("label", same.Key.Name),
                ("role", role?.ToNode(_ids.Of($"{id}.role"))), ("type", new UsdmCode("C1909", "Pharmacologic Substance").ToNode(_ids.Of($"{id}.type"))),
                ("administrations", administrations)));
            foreach (var treatment in same)
            {
                _interventionOf[treatment.Id] = id;
            }
        }
    }

    private static IEnumerable<JsonObject> Leaves(JsonObject holder) => holder.Objects("treatments").SelectMany(item =>
        item.Objects("options").Concat(item.Objects("variants")) is var groups && (item.ContainsKey("options") || item.ContainsKey("variants"))
            ? groups.SelectMany(Leaves)
            : [item]);

    private JsonObject Administration(StudyTreatment treatment, JsonObject rest, string intervention)
    {
        rest.Remove("role");
        return Part("Administration", rest, [("duration", Duration(treatment)), .. Amount(treatment, rest, intervention)]);
    }

    // USDM wants a dose together with route, frequency and product, and none of them alone.
    private IEnumerable<(string, JsonNode?)> Amount(StudyTreatment treatment, JsonObject rest, string intervention)
    {
        if (treatment is not { Dose: { } dose, Routes: [var only], TimesADay: { } times } || UsdmTerms.Routes.Of(only) is not { } route
            || UsdmTerms.TimesADay.Of(times) is not { } frequency)
        {
            return [];
        }

        foreach (var name in (ReadOnlySpan<string>)["dose", "routes", "timesADay"])
        {
            rest.Remove(name);
        }

        return
        [
            ("dose", Quantity($"{treatment.Id}.dose", dose.Value, dose.Unit)), ("route", route.ToAlias(_ids.Of($"{treatment.Id}.route"))),
            ("frequency", frequency.ToAlias(_ids.Of($"{treatment.Id}.frequency"))), ("administrableProductId", Product(treatment, intervention)),
        ];
    }

    private string Product(StudyTreatment treatment, string intervention)
    {
        var id = _ids.Of($"{intervention}.product");
        if (_products.All(product => product.Id() != id))
        {
            UsdmCode designation = treatment.Role is TreatmentRole.Experimental or TreatmentRole.ActiveComparator or TreatmentRole.Placebo
                ? new("C202579", "Investigational Medicinal Product") : new("C156473", "Auxiliary Medicinal Product");
            _products.Add(New(
                "AdministrableProduct", id, null, ("name", _ids.Name("AdministrableProduct", treatment.Name, id)), ("label", treatment.Name),
                ("administrableDoseForm", UsdmCode.Local("not-stated", NotStated).ToAlias(_ids.Of($"{id}.form"))),
                ("productDesignation", designation.ToNode(_ids.Of($"{id}.designation")))));
        }

        return id;
    }

    private JsonObject Duration(StudyTreatment treatment)
    {
        var id = $"{treatment.Id}.duration";
        return treatment.Days is { } days
            ? New(
                "Duration", _ids.Of(id), null, ("text", $"Days {days}"), ("quantity", Quantity($"{id}.days", days.Count, "d")), ("durationWillVary", false))
            : New(
                "Duration", _ids.Of(id), null, ("text", NotStated), ("durationWillVary", true), ("reasonDurationWillVary", "The days are not stated."));
    }

    private IEnumerable<JsonObject> Elements()
    {
        foreach (var (json, element) in Parts("elements").Zip(_protocol.Elements))
        {
            if (json["treatments"] is JsonArray treatments)
            {
                Shorten(treatments);
            }

            var interventions = element.AllTreatments.OfType<StudyTreatment>().Select(treatment => _interventionOf[treatment.Id]).Distinct();
            yield return Part(
                "StudyElement", json, ("transitionEndRule", EndRule(element)), ("studyInterventionIds", Strings(interventions)));
        }
    }

    // A treatment is said in full by its administration; in the tree of choices and variants its id is enough.
    private static void Shorten(JsonArray items)
    {
        foreach (var item in items.OfType<JsonObject>())
        {
            var groups = item.Objects("options").Concat(item.Objects("variants")).ToList();
            foreach (var inner in groups.Select(group => group["treatments"]).OfType<JsonArray>())
            {
                Shorten(inner);
            }

            if (!item.ContainsKey("options") && !item.ContainsKey("variants"))
            {
                foreach (var name in item.Select(property => property.Key).Where(name => name != "id").ToList())
                {
                    item.Remove(name);
                }
            }
        }
    }

    private JsonObject? EndRule(StudyElement element)
    {
        var text = ProtocolWords.EndOf(element, _protocol);
        return text is null ? null
            : New("TransitionRule", _ids.Of($"{element.Id}.end"), null, ("name", $"End of {element.Name}"), ("text", text));
    }
}
