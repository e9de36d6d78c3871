using System.Text.Json.Nodes;
using Trialhead.Protocol;

namespace Trialhead.Data.Usdm;

// Activities, and visits with the times that the main timeline gives them.
internal sealed partial class UsdmImport
{
    private UsdmSchedule? _schedule;

    private UsdmSchedule Schedule => _schedule ??= new UsdmSchedule(
        design.Objects("scheduleTimelines").FirstOrDefault(timeline => timeline.Flag("mainTimeline") == true) ?? [], [.. EpochsRead.Select(epoch => epoch.Id())]);

    private Period? LengthOf(string element)
    {
        var cells = design.Objects("studyCells").Where(cell => cell.Texts("elementIds").Contains(element)).ToList();
        var lengths = cells.Select(cell => cell.Texts("elementIds").Count() == 1 ? Schedule.LengthOf(cell.Text("epochId")) : null).Distinct().ToList();
        return lengths is [{ IsZero: false } only] ? only : null;
    }

    private JsonArray Activities() =>
        [.. InOrder(design.Objects("activities")).Where(activity => !IsDerived(activity)).Select(activity => Part(activity, activity.Called()))];

    private JsonArray Visits()
    {
        var visits = new JsonArray();
        var encounters = design.Objects("encounters").ToList();
        var ours = encounters.Exists(encounter => Extensions(encounter).ContainsKey("of"));
        foreach (var encounter in ours ? encounters : InOrder(encounters))
        {
            var visit = Part(encounter, encounter.Called());
            if (visit.ContainsKey("of") ? Ours(visit, encounter) : Timed(visit, encounter))
            {
                visit["place"] ??= Place(encounter);
                visits.Add(visit);
            }
        }

        var idle = Schedule.Instances.Count(instance => instance.Text("encounterId") is null && instance.Text("instanceType") == "ScheduledActivityInstance");
        if (idle > 0 && !UsdmExtensions.Properties(design["extensionAttributes"]).ContainsKey("transitions"))
        {
            _notes.Add($"The main timeline has {Counted(idle, "point")} without an encounter; what is done there is not planned as a visit.");
        }

        if (design.Objects("scheduleTimelines").Count() is > 1 and var timelines)
        {
            _notes.Add($"The design has {Counted(timelines - 1, "timeline")} beside the main one; what is scheduled there is not planned as visits.");
        }

        return visits;
    }

    // Where ours says what a visit belongs to, its timing says the rest.
    private bool Ours(JsonObject visit, JsonObject encounter)
    {
        if (Schedule.Of(encounter) is { } instance && Schedule.TimingOf(instance) is { } timing)
        {
            visit[timing.Code("type")?.Text("code") == UsdmTimings.Before.Code ? "before" : "after"] = timing.Text("value");
            Window(visit, timing);
            visit["activities"] = OwnIds(instance.Texts("activityIds"));
        }

        return true;
    }

    private bool Timed(JsonObject visit, JsonObject encounter)
    {
        var instance = Schedule.Of(encounter);
        if (instance?.Text("epochId") is not { } epoch || Schedule.InEpoch(instance) is not { } offset)
        {
            _notes.Add(instance is null
                ? $"Encounter “{encounter.Called()}” is not on the main timeline, so that it is not planned."
                : $"When encounter “{encounter.Called()}” is cannot be worked out from its timings, so that it is not planned.");
            return false;
        }

        visit["of"] = Own(epoch);
        visit["after"] = offset.IsZero ? null : offset.ToString();
        visit["activities"] = OwnIds(instance.Texts("activityIds"));
        Carry($"{visit.Id()}.instance", instance);
        if (Schedule.TimingOf(instance) is { } timing)
        {
            Carry($"{visit.Id()}.instance.timing", timing);
            Window(visit, timing);
        }

        return true;
    }

    private void Window(JsonObject visit, JsonObject timing)
    {
        foreach (var (name, property) in (ReadOnlySpan<(string, string)>)[("earlier", "windowLower"), ("later", "windowUpper")])
        {
            if (timing.Text(property) is { } written)
            {
                visit[name] = Period.Parse(written) is { } length ? length.ToString() : null;
                if (visit[name] is null)
                {
                    _notes.Add($"The window of “{timing.Called()}” ({written}) is not a duration that is understood.");
                }
            }
        }
    }

    private static string Counted(int number, string what) => number == 1 ? $"one {what}" : $"{number} {what}s";

    private static string? Place(JsonObject encounter)
    {
        var settings = encounter.Objects("environmentalSettings").Select(code => code.Text("code")).ToList();
        var modes = encounter.Objects("contactModes").Select(code => code.Text("code")).ToList();
        return settings.FirstOrDefault() switch
        {
            "C16696" => "hospital",
            "C18002" => "home",
            "C51282" or "C16281" when modes is not ["C171537"] => "clinic",
            _ => modes is ["C171537"] ? "telephone" : null,
        };
    }
}
