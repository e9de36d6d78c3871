using Trialhead.Data.Json;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

// Elements, cycles and what is given in them.
public static partial class ProtocolJsonReader
{
    private const int MostCycles = 1000;

    private static StudyElement Element(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "length", "cycles", "treatments", "hospitalDays");
        return new StudyElement
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Length = Length(fields, "length"),
            Cycles = fields.Object("cycles") is { } cycles ? Cycles(cycles) : null,
            Treatments = [.. fields.Objects("treatments").Select(Item)],
            HospitalDays = fields.Whole("hospitalDays", 0, 10_000),
        };
    }

    private static Cycles Cycles(StrictFields fields)
    {
        fields.Only("length", "gap", "count", "upTo", "stopOn");
        return new Cycles
        {
            Length = Length(fields, "length"),
            Gap = Length(fields, "gap"),
            Count = fields.Whole("count", 1, MostCycles),
            IsUpTo = fields.Flag("upTo") ?? false,
            StopOn = [.. fields.Texts("stopOn")],
        };
    }

    // What an item is shows by what it has: options, variants, or neither.
    private static TreatmentItem Item(StrictFields fields) =>
        fields.Has("options") ? Choice(fields) : fields.Has("variants") ? Variants(fields) : Treatment(fields);

    private static TreatmentChoice Choice(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "by", "asIn", "options");
        return new TreatmentChoice
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            By = fields.Text("by"),
            AsIn = fields.Text("asIn"),
            Options = [.. fields.Objects("options").Select(Option)],
        };
    }

    private static TreatmentOption Option(StrictFields fields)
    {
        fields.Only("id", "name", "treatments");
        return new TreatmentOption(fields.Name("id"), fields.Name("name"), [.. fields.Objects("treatments").Select(Item)]);
    }

    private static TreatmentVariants Variants(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "variants");
        return new TreatmentVariants
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Variants = [.. fields.Objects("variants").Select(Variant)],
        };
    }

    private static TreatmentVariant Variant(StrictFields fields)
    {
        fields.Only("name", "when", "treatments");
        return new TreatmentVariant(fields.Name("name"), Condition(fields, "when"), [.. fields.Objects("treatments").Select(Item)]);
    }

    private static StudyTreatment Treatment(StrictFields fields)
    {
        fields.Only(
            "id", "name", "description", "sources", "dose", "routes", "days", "daysLater", "timesADay", "continuous", "inCycles", "role");
        return new StudyTreatment
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Dose = fields.Object("dose") is { } dose ? Dose(dose) : null,
            Routes = [.. fields.Texts("routes")],
            Days = fields.Read("days", TreatmentDays.Parse, "days in ascending order such as \"1-4, 11-14\""),
            DaysLater = fields.Whole("daysLater", 0, 1000),
            TimesADay = fields.Whole("timesADay", 1, 100),
            IsContinuous = fields.Flag("continuous") ?? false,
            InCycles = fields.Numbers("inCycles", 1, MostCycles),
            Role = fields.Choice("role", EnumNames<TreatmentRole>.All),
        };
    }

    private static Dose Dose(StrictFields fields)
    {
        fields.Only("value", "unit");
        var value = fields.Number("value", double.Epsilon, double.MaxValue, "a number above 0");
        if (value is null && !fields.Has("value"))
        {
            fields.Reject("value", "nothing", "a number above 0");
        }

        return new Dose(value ?? 1, fields.Name("unit"));
    }
}
