using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Trials;

namespace Trialhead.Tests.Usdm;

/// <summary>Protocols at the edges of what USDM has a place for.</summary>
internal static class InventedProtocols
{
    /// <summary>Of which next to nothing is known; it cannot be run.</summary>
    public static StudyProtocol Bare => new()
    {
        Id = "bare",
        Version = "2",
        Title = "A protocol of which little is known",
        Epochs = [new StudyEpoch { Id = "one", Name = "One", Kind = EpochKind.Observation }, new StudyEpoch { Id = "two", Name = "Two", Kind = EpochKind.OtherTreatment }],
    };

    /// <summary>With ids that have blanks, names twice, shared endpoints, cells that overlap, and an amendment.</summary>
    public static StudyProtocol Odd => Bare with
    {
        ShortName = "ODD",
        Masking = Masking.Double,
        Amendment = new Amendment("1", new DateOnly(2026, 2, 3), "More participants"),
        Notice = "Less than < 5 & more",
        Gaps = [new ProtocolGap("arm 1", "Why it is there"), new ProtocolGap(null, "And the rest")],
        Arms = [new StudyArm { Id = "arm 1", Name = "Same" }, new StudyArm { Id = "arm_1", Name = "Same", Type = ArmType.PlaceboComparator }],
        Elements = [new StudyElement { Id = "e", Name = "E", Treatments = [Chosen(4)] }, new StudyElement { Id = "f", Name = "F", Length = Period.OfMonths(2) }],
        Cells = [new StudyCell("one", "arm 1", ["e", "f"]), new StudyCell("one", null, ["e"]) { RegistryGroup = "Group" }, new StudyCell("two", "arm_1", [])],
        Activities = [new StudyActivity { Id = "a b", Name = "Same" }, new StudyActivity { Id = "c", Name = "Same", Kind = ActivityKind.Sample }],
        Visits =
        [
            new StudyVisit { Id = "v", Name = "V", Of = "f", Anchor = VisitAnchor.End, IsBefore = true, Offset = Period.OfDays(2), Place = VisitPlace.Telephone, Activities = ["c", "a b"] },
            new StudyVisit { Id = "w", Name = "V", Of = "e", Anchor = VisitAnchor.Allocation, Later = new Period(0, 0, 90) },
        ],
        Allocations =
        [
            new StudyAllocation
            {
                Id = "a", Name = "A", Epoch = "two", Arms = [new AllocationShare("arm 1", 2, null), new AllocationShare("arm_1", 1, null)],
                Method = new Minimisation(0.85, ImbalanceMeasure.Range) { Weights = new Dictionary<string, double> { ["age group"] = 1.5 } },
            },
        ],
        Objectives = [Objective("o", ObjectiveLevel.Primary, "y"), Objective("p", ObjectiveLevel.Exploratory, "x", "y")],
        Endpoints = [.. ((string[])["x", "y", "z"]).Select(id => new StudyEndpoint { Id = id, Name = $"Less than 5 & more <{id}>" })],
    };

    // Choices within choices, so many deep.
    private static TreatmentItem Chosen(int depth) => depth == 0
        ? new StudyTreatment
        {
            Id = "t",
            Name = "Drug",
            Description = "As tablets",
            Dose = new Dose(2.5, "mg/kg"),
            Routes = ["oral"],
            TimesADay = 2,
            Days = TreatmentDays.Parse("1-4, 9"),
            InCycles = [2],
            Role = TreatmentRole.Experimental,
        }
        : new TreatmentChoice
        {
            Id = $"choice {depth}",
            Name = "Choice",
            Options = [new TreatmentOption("t", "Given", [Chosen(depth - 1)]), new TreatmentOption("none", "Other", [Other(depth)])],
        };

    private static StudyTreatment Other(int depth) => new() { Id = $"other {depth}", Name = $"Other {depth}" };

    private static StudyObjective Objective(string id, ObjectiveLevel level, params string[] endpoints) =>
        new() { Id = id, Name = $"Find out about {id}", Level = level, Endpoints = endpoints };
}
