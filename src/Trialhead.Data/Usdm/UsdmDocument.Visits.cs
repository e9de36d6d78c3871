using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// Visits as encounters, and what is done as activities.
internal sealed partial class UsdmDocument
{
    private JsonObject Encounter(JsonObject json, StudyVisit visit)
    {
        foreach (var name in (ReadOnlySpan<string>)["after", "before", "earlier", "later", "activities", "place"])
        {
            if (_placed.Contains(visit.Id))
            {
                json.Remove(name);
            }
        }

        var (settings, modes) = Place(visit);
        return Part(
            "Encounter", json, ("type", new UsdmCode("C25716", "Visit").ToNode(_ids.Of($"{visit.Id}.type"))),
            ("scheduledAtId", _placed.Contains(visit.Id) ? _ids.Of($"{visit.Id}.instance.timing") : null), ("environmentalSettings", settings), ("contactModes", modes));
    }

    private (JsonArray? Settings, JsonArray? Modes) Place(StudyVisit visit)
    {
        JsonArray Setting(UsdmCode code) => [code.ToNode(_ids.Of($"{visit.Id}.setting"))];
        JsonArray Mode(UsdmCode code) => [code.ToNode(_ids.Of($"{visit.Id}.mode"))];
        return visit.Place switch
        {
            VisitPlace.Clinic => (Setting(new("C51282", "Clinic")), Mode(new("C175574", "In Person"))),
            VisitPlace.Hospital => (Setting(new("C16696", "Hospital")), Mode(new("C175574", "In Person"))),
            VisitPlace.Home => (Setting(new("C18002", "Home")), null),
            VisitPlace.Telephone => (null, Mode(new("C171537", "Telephone Call"))),
            _ => (null, null),
        };
    }

    // USDM wants what an activity consists of; ours have no codes of a terminology, so that each names its own.
    private void Activities()
    {
        var activities = new List<JsonObject>();
        foreach (var (json, activity) in Parts("activities").Zip(_protocol.Activities))
        {
            var kind = activity.Kind?.ToString() ?? NotStated;
            activities.Add(Part("Activity", json, ("definedProcedures", new JsonArray(Procedure(activity.Id, activity.Name, kind, null)))));
        }

        foreach (var intervention in _interventions)
        {
            var (id, name) = (_ids.Of($"{intervention.Id()}.give"), $"Administration of {intervention.Text("name")}");
            activities.Add(New(
                "Activity", id, new JsonObject { ["derived"] = true }, ("name", _ids.Name("Activity", name, id)), ("label", name),
                ("definedProcedures", new JsonArray(Procedure(id, name, "Administration", intervention.Id())))));
        }

        _activities = Chain(activities);
    }

    private JsonObject Procedure(string activity, string name, string type, string? intervention)
    {
        var id = _ids.Of($"{activity}.procedure");
        return New(
            "Procedure", id, null, ("name", _ids.Name("Procedure", name, id)), ("label", name), ("procedureType", type),
            ("code", UsdmCode.Local(_ids.OfPart(activity), name).ToNode(_ids.Of($"{activity}.procedure.code"))), ("studyInterventionId", intervention));
    }
}
