using Trialhead.Eligibility;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Conduct;

/// <summary>The level of a factor that a participant has, as far as what is recorded settles it.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Level">The id of the level; null where nothing recorded settles it.</param>
/// <param name="Reason">Why it is so, or what is not known.</param>
public sealed record FactorLevel(StratificationFactor Factor, string? Level, string Reason);

/// <summary>Finds the levels of the stratification factors from what is recorded of a participant.</summary>
public static class StratificationLevels
{
    /// <summary>The level of every factor, in the order of the allocation.</summary>
    /// <param name="allocation">The allocation.</param>
    /// <param name="events">The participant's events in the order in which they were recorded.</param>
    /// <param name="day">The day on which they are asked for; what is dated later does not count.</param>
    public static IReadOnlyList<FactorLevel> Of(StudyAllocation allocation, IReadOnlyList<StudyEvent> events, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        ArgumentNullException.ThrowIfNull(events);
        var chart = new ParticipantHistory(events, day).Chart(day, null);
        return [.. allocation.Factors.Select(factor => Of(factor, chart))];
    }

    /// <summary>The levels that were recorded for an allocation, corrections applied; null where none were.</summary>
    public static IReadOnlyDictionary<string, string>? Settled(string allocation, IReadOnlyList<StudyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new ParticipantHistory(events, DateOnly.MaxValue).Of<Stratified>().LastOrDefault(settled => settled.Allocation == allocation)?.Levels;
    }

    // Levels are tried in order; one that is not known must not be passed over, since the person may have it.
    private static FactorLevel Of(StratificationFactor factor, PatientChart chart)
    {
        var reason = "no level fits";
        foreach (var level in factor.Levels)
        {
            var because = level.When?.Judge(chart);
            reason = because?.Reason ?? reason;
            if (because is null or { Verdict: not Verdict.NotMet })
            {
                return new FactorLevel(factor, because is { Verdict: Verdict.Unknown } ? null : level.Id, reason);
            }
        }

        return new FactorLevel(factor, null, reason);
    }
}
