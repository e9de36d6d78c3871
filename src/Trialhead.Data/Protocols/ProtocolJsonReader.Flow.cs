using Trialhead.Data.Json;
using Trialhead.Protocol;

namespace Trialhead.Data.Protocols;

// Visits, transitions and allocation.
public static partial class ProtocolJsonReader
{
    private static StudyVisit Visit(StrictFields fields)
    {
        fields.Only(
            "id", "name", "description", "sources", "of", "from", "day", "after", "before", "earlier", "later", "inCycles", "every", "times", "activities", "place");
        var (day, after, before) = (fields.Whole("day", 1, 100_000), Length(fields, "after"), Length(fields, "before"));
        if ((day is null ? 0 : 1) + (after is null ? 0 : 1) + (before is null ? 0 : 1) > 1)
        {
            fields.Reject(before is null ? "after" : "before", "a second time", "one of day, after and before");
        }

        return new StudyVisit
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Of = fields.Name("of"),
            Anchor = fields.Choice("from", EnumNames<VisitAnchor>.All) ?? VisitAnchor.Start,
            Offset = day is { } number ? Period.OfDays(number - 1) : before ?? after ?? default,
            IsBefore = before is not null,
            Earlier = Length(fields, "earlier") ?? default,
            Later = Length(fields, "later") ?? default,
            InCycles = fields.Numbers("inCycles", 1, MostCycles),
            Every = Length(fields, "every"),
            Times = fields.Whole("times", 1, 10_000),
            Activities = [.. fields.Texts("activities")],
            Place = fields.Choice("place", EnumNames<VisitPlace>.All),
        };
    }

    private static StudyTransition Transition(StrictFields fields)
    {
        fields.Only(
            "id", "name", "description", "sources", "from", "arms", "when", "anytime", "countsEarlierFacts", "toEpoch", "switchTo", "allocation", "leaves");
        return new StudyTransition
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            From = [.. fields.Texts("from")],
            Arms = [.. fields.Texts("arms")],
            When = Condition(fields, "when"),
            IsAnytime = fields.Flag("anytime") ?? false,
            CountsEarlierFacts = fields.Flag("countsEarlierFacts") ?? false,
            ToEpoch = fields.Text("toEpoch"),
            SwitchTo = fields.Text("switchTo"),
            Allocation = fields.Text("allocation"),
            Leaves = fields.Flag("leaves") ?? false,
        };
    }

    private static StudyAllocation Allocation(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "epoch", "arms", "factors", "bySite", "method", "concealed");
        List<StrictFields> shares = [.. fields.Objects("arms")];
        foreach (var share in shares.Where(share => !share.Has("ratio") && shares.Exists(other => other.Has("ratio"))))
        {
            share.Reject("ratio", "nothing", "a share, since another arm has one");
        }

        return new StudyAllocation
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Epoch = fields.Name("epoch"),
            Arms = [.. shares.Select(Share)],
            Factors = [.. fields.Objects("factors").Select(Factor)],
            IsBySite = fields.Flag("bySite"),
            Method = fields.Object("method") is { } method ? AllocationMethodJson.Read(method) : null,
            IsConcealed = fields.Flag("concealed"),
        };
    }

    private static AllocationShare Share(StrictFields fields)
    {
        fields.Only("arm", "ratio", "when");
        return new AllocationShare(fields.Name("arm"), fields.Whole("ratio", 1, 1000) ?? 1, Condition(fields, "when"));
    }

    /// <summary>A stratification factor, which a study may also choose for itself.</summary>
    internal static StratificationFactor Factor(StrictFields fields)
    {
        fields.Only("id", "name", "description", "sources", "levels");
        return new StratificationFactor
        {
            Id = fields.Name("id"),
            Name = fields.Name("name"),
            Description = fields.Text("description"),
            Sources = Sources(fields),
            Levels = [.. fields.Objects("levels").Select(Level)],
        };
    }

    private static StratificationLevel Level(StrictFields fields)
    {
        fields.Only("id", "name", "when");
        return new StratificationLevel(fields.Name("id"), fields.Name("name"), Condition(fields, "when"));
    }
}
