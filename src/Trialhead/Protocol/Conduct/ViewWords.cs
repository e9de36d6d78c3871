using Trialhead.Eligibility;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Conduct;

/// <summary>The words of a <see cref="ParticipantView"/>, with and without what gives away the arm.</summary>
internal sealed class ViewWords(IReadOnlyList<StudyProtocol> versions, bool showsArm)
{
    /// <summary>The name of a part of the protocol.</summary>
    public string Name(string id) => versions.SelectMany(version => version.Parts).FirstOrDefault(part => part.Id == id)?.Name ?? id;

    /// <summary>Why someone is in an epoch; the reasons of the interpreter name treatments.</summary>
    public string Why(Stay stay) => showsArm || stay.Point.Arm is null || stay.Via is null
        ? stay.Reason
        : $"{Name(stay.Point.Epoch)}: {(stay.Via.Allocation is null ? Name(stay.Via) : "allocated")}, since {stay.Start:yyyy-MM-dd}.";

    /// <summary>What is open at a fork.</summary>
    public IEnumerable<string> Waiting(OpenDecision open)
    {
        if (open.Allocation is { } allocation)
        {
            yield return $"{allocation.Name} is due since {open.Due:yyyy-MM-dd}.";
        }

        foreach (var way in open.Judged.Where(way => way.Explanation is { Verdict: Verdict.Unknown }))
        {
            yield return $"{(open.Allocation is null ? Name(way.Transition) : Name(open.Allocation.Epoch))} is open since {open.Due:yyyy-MM-dd}: {way.Explanation?.Reason}";
        }
    }

    /// <summary>The agenda as it may be shown.</summary>
    public IReadOnlyList<PlannedItem> Shown(IReadOnlyList<PlannedItem> agenda)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return showsArm ? agenda : [.. agenda.Select(item => item.TellsArm ? Neutral(item, taken) : item)];
    }

    // A way that only one arm takes is named after it more often than not.
    private string Name(StudyTransition way) => showsArm || way.Arms.Count == 0 ? way.Name : "the way on";

    // A key made of the day, which stays the same for as long as the day does.
    private static PlannedItem Neutral(PlannedItem item, Dictionary<string, int> taken)
    {
        var key = $"{item.Epoch}/{item.Kind.ToString().ToLowerInvariant()}@{item.Start:yyyy-MM-dd}";
        taken[key] = taken.GetValueOrDefault(key) + 1;
        return item with
        {
            Key = taken[key] == 1 ? key : $"{key}#{taken[key]}",
            Title = item.Kind switch
            {
                PlannedKind.Treatment => "Study treatment",
                PlannedKind.Visit => "Study visit",
                _ => item.Title,
            },
            Details = [],
            Part = item.Epoch,
            Cycle = null,
        };
    }
}
