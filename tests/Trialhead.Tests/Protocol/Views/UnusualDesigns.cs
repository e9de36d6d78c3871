using Trialhead.Protocol;
using Trialhead.Tests.Support;

namespace Trialhead.Tests.Protocol.Views;

/// <summary>Designs unlike those that ship, made of them.</summary>
internal static class UnusualDesigns
{
    private static readonly StudyProtocol TwoArms = ShippedProtocols.Read("two-arm-survival");

    /// <summary>A design by its name.</summary>
    public static StudyProtocol Make(string name) => name switch
    {
        "one group" => OneGroup(),
        "nothing known" => OneGroup() with { Elements = [.. TwoArms.Elements.Select(element => element with { Length = null, Cycles = null })], Visits = [] },
        "many arms" => ManyArms(7),
        "long words" => TwoArms with { Arms = [.. TwoArms.Arms.Select(arm => arm with { Name = $"{arm.Name} {new string('m', 70)} {arm.Id}" })] },
        "switching" => Switching(),
        _ => ShippedProtocols.Read(name),
    };

    private static StudyProtocol OneGroup() => TwoArms with
    {
        Arms = [],
        Allocations = [],
        Cells = [.. TwoArms.Cells.Where(cell => cell.Arm != "standard").Select(cell => cell with { Arm = null })],
        Transitions = [.. TwoArms.Transitions.Select(way => way.Allocation is null ? way : way with { Allocation = null, ToEpoch = "treatment" })],
    };

    private static StudyProtocol ManyArms(int count)
    {
        var arms = Enumerable.Range(1, count).Select(i => TwoArms.Arms[i % 2] with { Id = $"arm-{i}", Name = $"Group {i} of several" }).ToList();
        return TwoArms with
        {
            Arms = arms,
            Allocations = [TwoArms.Allocations[0] with { Arms = [.. arms.Select((arm, i) => new AllocationShare(arm.Id, i + 1, null))] }],
            Cells =
            [
                .. TwoArms.Cells.Where(cell => cell.Arm is null),
                .. arms.Select((arm, i) => new StudyCell("treatment", arm.Id, [i % 2 == 0 ? "tablets" : "infusions"])),
            ],
        };
    }

    // Those on infusions go over to the tablets when the illness gets worse.
    private static StudyProtocol Switching() => TwoArms with
    {
        Epochs = [.. TwoArms.Epochs.Take(2), new StudyEpoch { Id = "second", Name = "Second treatment", Kind = EpochKind.Treatment }, .. TwoArms.Epochs.Skip(2)],
        Cells = [.. TwoArms.Cells, new StudyCell("second", "tablet", ["tablets"])],
        Transitions =
        [
            new StudyTransition
            {
                Id = "over", Name = "Change over", From = ["treatment"], Arms = ["standard"], When = StudyCondition.Parse("Disease progression"), ToEpoch = "second", SwitchTo = "tablet",
            },
            .. TwoArms.Transitions.Where(way => !way.IsAnytime).Select(way => way.Id == "treated" ? way with { From = ["treatment", "second"] } : way),
        ],
    };
}
