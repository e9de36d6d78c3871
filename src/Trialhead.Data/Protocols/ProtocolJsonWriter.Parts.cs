using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

// Elements with what is given in them, visits, transitions and allocation.
public static partial class ProtocolJsonWriter
{
    private static void Element(Utf8JsonWriter json, StudyElement element)
    {
        Length(json, "length", element.Length);
        if (element.Cycles is { } cycles)
        {
            json.WriteStartObject("cycles");
            Length(json, "length", cycles.Length);
            Length(json, "gap", cycles.Gap);
            json.WriteGiven("count", cycles.Count);
            Flag(json, "upTo", cycles.IsUpTo);
            Texts(json, "stopOn", cycles.StopOn);
            json.WriteEndObject();
        }

        Array(json, "treatments", element.Treatments, item => Item(json, item));
        json.WriteGiven("hospitalDays", element.HospitalDays);
    }

    private static void Item(Utf8JsonWriter json, TreatmentItem item)
    {
        Begin(json, item);
        switch (item)
        {
            case TreatmentChoice choice:
                json.WriteGiven("by", choice.By);
                json.WriteGiven("asIn", choice.AsIn);
                Array(json, "options", choice.Options, option =>
                {
                    json.WriteString("id", option.Id);
                    json.WriteString("name", option.Name);
                    Array(json, "treatments", option.Items, inner => Item(json, inner));
                });
                break;
            case TreatmentVariants variants:
                Array(json, "variants", variants.Variants, variant =>
                {
                    json.WriteString("name", variant.Name);
                    json.WriteGiven("when", variant.When?.Text);
                    Array(json, "treatments", variant.Items, inner => Item(json, inner));
                });
                break;
            case StudyTreatment treatment:
                Treatment(json, treatment);
                break;
        }
    }

    private static void Treatment(Utf8JsonWriter json, StudyTreatment treatment)
    {
        if (treatment.Dose is { } dose)
        {
            json.WriteStartObject("dose");
            json.WriteNumber("value", dose.Value);
            json.WriteString("unit", dose.Unit);
            json.WriteEndObject();
        }

        Texts(json, "routes", treatment.Routes);
        json.WriteGiven("days", treatment.Days?.ToString());
        json.WriteGiven("daysLater", treatment.DaysLater);
        json.WriteGiven("timesADay", treatment.TimesADay);
        Flag(json, "continuous", treatment.IsContinuous);
        Numbers(json, "inCycles", treatment.InCycles);
        Name(json, "role", treatment.Role);
    }

    private static void Visit(Utf8JsonWriter json, StudyVisit visit)
    {
        json.WriteString("of", visit.Of);
        Name<VisitAnchor>(json, "from", visit.Anchor);
        if (!visit.Offset.IsZero || visit.IsBefore)
        {
            Length(json, visit.IsBefore ? "before" : "after", visit.Offset);
        }

        Length(json, "earlier", visit.Earlier.IsZero ? null : visit.Earlier);
        Length(json, "later", visit.Later.IsZero ? null : visit.Later);
        Numbers(json, "inCycles", visit.InCycles);
        Length(json, "every", visit.Every);
        json.WriteGiven("times", visit.Times);
        Texts(json, "activities", visit.Activities);
        Name(json, "place", visit.Place);
    }

    private static void Transition(Utf8JsonWriter json, StudyTransition transition)
    {
        Texts(json, "from", transition.From);
        Texts(json, "arms", transition.Arms);
        json.WriteGiven("when", transition.When?.Text);
        Flag(json, "anytime", transition.IsAnytime);
        Flag(json, "countsEarlierFacts", transition.CountsEarlierFacts);
        json.WriteGiven("toEpoch", transition.ToEpoch);
        json.WriteGiven("switchTo", transition.SwitchTo);
        json.WriteGiven("allocation", transition.Allocation);
        Flag(json, "leaves", transition.Leaves);
    }

    private static void Allocation(Utf8JsonWriter json, StudyAllocation allocation)
    {
        json.WriteString("epoch", allocation.Epoch);
        Array(json, "arms", allocation.Arms, share =>
        {
            json.WriteString("arm", share.Arm);
            json.WriteNumber("ratio", share.Ratio);
            json.WriteGiven("when", share.When?.Text);
        });
        Parts(json, "factors", allocation.Factors, factor => Array(json, "levels", factor.Levels, level =>
        {
            json.WriteString("id", level.Id);
            json.WriteString("name", level.Name);
            json.WriteGiven("when", level.When?.Text);
        }));
        Given(json, "bySite", allocation.IsBySite);
        if (allocation.Method is { } method)
        {
            json.WriteStartObject("method");
            AllocationMethodJson.Write(json, method);
            json.WriteEndObject();
        }

        Given(json, "concealed", allocation.IsConcealed);
    }

    private static void Given(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } given)
        {
            json.WriteBoolean(name, given);
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
