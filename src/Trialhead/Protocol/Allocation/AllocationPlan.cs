using Trialhead.Text;

namespace Trialhead.Protocol.Allocation;

/// <summary>How a protocol allocates participants to arms.</summary>
/// <param name="Arms">The arms and the ratio; their order decides nothing but the order of reports.</param>
/// <param name="Method">How the next arm is found.</param>
/// <remarks>
/// Plain to build; <see cref="Check()"/> says what is wrong with it. Holds no secret, but block sizes let staff predict
/// allocations: do not show them where the trial is concealed. Equal when the parts and the very lists are.
/// </remarks>
public sealed record AllocationPlan(IReadOnlyList<AllocationArm> Arms, AllocationMethod Method)
{
    /// <summary>The stratification factors, in the order in which levels are given.</summary>
    public IReadOnlyList<StratumFactor> Factors { get; init; } = [];

    /// <summary>Whether the site is a factor too; sites need no list, new ones may come at any time.</summary>
    public bool IsSiteFactor { get; init; }

    /// <summary>Whether nobody may know the next arm before the participant is enrolled.</summary>
    public bool IsConcealed { get; init; } = true;

    /// <summary>Everything that is wrong with the plan; empty when it can be used.</summary>
    /// <remarks>Each place is a JSON pointer within the plan.</remarks>
    public IReadOnlyList<Problem> Check() => PlanCheck.Of(this);

    /// <summary>What is wrong with a participant's levels under this plan; null when nothing is.</summary>
    public Problem? Check(Stratification participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return participant.Levels.Keys.FirstOrDefault(id => Factors.All(f => f.Id != id)) is { } unknown
            ? new Problem($"/levels/{unknown}", $"`{unknown}`", $"a factor of the plan: {Quoted(Factors.Select(f => f.Id))}")
            : Factors.Select(f => CheckLevel(f, participant)).FirstOrDefault(p => p is not null) ?? CheckSite(participant);
    }

    /// <summary>The participant's levels as numbers, in the order of the factors.</summary>
    internal int[] LevelsOf(Stratification participant) =>
        Check(participant) is { } problem
            ? throw new ArgumentException(problem.ToString(), nameof(participant))
            : [.. Factors.Select(f => IndexOf(f, participant.Levels[f.Id]))];

    /// <summary>The number of an arm; −1 for none of the plan.</summary>
    internal int IndexOfArm(string id)
    {
        var index = Arms.Count - 1;
        while (index >= 0 && Arms[index].Id != id)
        {
            index--;
        }

        return index;
    }

    /// <summary>Names in the form in which messages list them.</summary>
    internal static string Quoted(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"`{name}`")) is { Length: > 0 } list ? list : "none";

    private static Problem? CheckLevel(StratumFactor factor, Stratification participant)
    {
        var level = participant.Levels.GetValueOrDefault(factor.Id);
        return level is not null && IndexOf(factor, level) >= 0
            ? null
            : new Problem(
                $"/levels/{factor.Id}",
                level is null ? "nothing" : $"`{level}`",
                $"a level of {factor.Name}: {Quoted(factor.Levels.Select(l => l.Id))}");
    }

    private Problem? CheckSite(Stratification participant) =>
        IsSiteFactor && string.IsNullOrWhiteSpace(participant.Site)
            ? new Problem("/site", "nothing", "the site, which is a factor of the plan")
            : null;

    private static int IndexOf(StratumFactor factor, string level)
    {
        var index = factor.Levels.Count - 1;
        while (index >= 0 && factor.Levels[index].Id != level)
        {
            index--;
        }

        return index;
    }
}
