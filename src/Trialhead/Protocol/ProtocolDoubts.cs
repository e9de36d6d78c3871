using Trialhead.Protocol.Planning;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol;

/// <summary>What a protocol that can be run says, or leaves out, and probably does not mean.</summary>
/// <remarks>
/// Nothing here keeps a protocol from being run: a visit after the end of its epoch is simply never planned. Whoever writes a protocol should hear
/// of it before a participant misses something. Places are JSON pointers as in <see cref="ProtocolRules"/>.
/// </remarks>
public static partial class ProtocolDoubts
{
    private const int RegistryDigits = 8;

    /// <summary>Every doubt, in the order of what it is about; empty where everything is as one would expect.</summary>
    /// <param name="protocol">A protocol that keeps the <see cref="ProtocolRules"/>.</param>
    public static IReadOnlyList<Problem> Of(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var flow = new ProtocolFlow(protocol);
        return [.. Heading(protocol), .. Unused(protocol), .. Elements(protocol), .. Visits(flow), .. Allocations(protocol)];
    }

    private static IEnumerable<Problem> Heading(StudyProtocol protocol)
    {
        if (protocol.NctId is { } number && !(number.Length == RegistryDigits + 3 && number.StartsWith("NCT", StringComparison.Ordinal) && number[3..].All(char.IsAsciiDigit)))
        {
            yield return new Problem("/nctId", Quote(number), "a registry number: NCT and eight digits");
        }

        if (protocol.Amendment is { } amendment && amendment.Of == protocol.Version)
        {
            yield return new Problem("/amendment/of", $"{Quote(amendment.Of)}, which is this version itself", "the version that it amends");
        }

        if (protocol.Population is { Allocated: { } allocated, Enrolment: { } enrolled } && allocated > enrolled)
        {
            yield return new Problem("/population/allocated", $"{allocated} of {enrolled} who are enrolled", "as many as are enrolled at most");
        }
    }

    // What nothing refers to is never planned.
    private static IEnumerable<Problem> Unused(StudyProtocol protocol)
    {
        var arms = protocol.Allocations.SelectMany(allocation => allocation.Arms).Select(share => share.Arm).Concat(protocol.Transitions.Select(way => way.SwitchTo)).ToHashSet();
        var drawn = protocol.Transitions.Select(way => way.Allocation).ToHashSet();
        var filling = protocol.Cells.SelectMany(cell => cell.Elements).ToHashSet();
        var done = protocol.Visits.SelectMany(visit => visit.Activities).Concat(protocol.Gaps.Select(gap => gap.About)).ToHashSet();
        return
        [
            .. protocol.Arms.Count == 1 ? [] : Idle(protocol.Arms, "/arms", arm => arms.Contains(arm.Id), "an allocation or a transition that leads to it"),
            .. Idle(protocol.Elements, "/elements", element => filling.Contains(element.Id), "a cell that it fills"),
            .. Idle(protocol.Activities, "/activities", activity => done.Contains(activity.Id), "a visit at which it is done"),
            .. Idle(protocol.Allocations, "/allocations", allocation => drawn.Contains(allocation.Id), "a transition that leads to it"),
        ];
    }

    private static IEnumerable<Problem> Idle<T>(IReadOnlyList<T> parts, string at, Func<T, bool> isUsed, string expected)
        where T : ProtocolPart => parts.Select((part, i) => (part, i)).Where(one => !isUsed(one.part))
            .Select(one => new Problem($"{at}/{one.i}", $"{Quote(one.part.Id)}, to which nothing refers", expected));

    private static IEnumerable<Problem> Allocations(StudyProtocol protocol)
    {
        var named = protocol.Gaps.Select(gap => gap.About).ToHashSet();
        foreach (var (allocation, at) in protocol.Allocations.Select((allocation, i) => (allocation, $"/allocations/{i}")))
        {
            if (allocation.Method is null && !named.Contains(allocation.Id))
            {
                yield return new Problem($"{at}/method", "nothing", "a procedure, without which nobody can be allocated, or a gap that names it");
            }

            // Two sexes leave nobody out; of other levels that is for people to see.
            foreach (var (factor, i) in allocation.Factors.Select((factor, i) => (factor, i)).Where(one => one.factor.Levels[^1].When is { Demand: not Eligibility.SexCriterion }))
            {
                yield return new Problem(
                    $"{at}/factors/{i}/levels/{factor.Levels.Count - 1}/when", $"a condition, so that whoever has no level of {Quote(factor.Name)} cannot be randomised", "none at the last level, which is for everyone else");
            }
        }
    }

    private static bool IsKnownUnit(string unit) => UnitTable.BuiltIn.Find(unit) is not null;

    private static string Quote(string text) => $"\"{text}\"";
}
