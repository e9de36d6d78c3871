using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Protocol.Allocation;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Simulation;

/// <summary>How common the levels of stratification factors are under a scenario.</summary>
internal static class StratumLevels
{
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>The shares of a factor's levels: as assumed, or by the ages where these decide, or alike.</summary>
    public static double[] Of(Scenario scenario, StratumFactor factor, StratificationFactor? inProtocol)
    {
        if (scenario.Strata.TryGetValue(factor.Id, out var assumed))
        {
            return [.. factor.Levels.Select(level => assumed[level.Id])];
        }

        return (inProtocol is null ? null : ByAge(scenario, inProtocol)) ?? [.. factor.Levels.Select(_ => 1.0 / factor.Levels.Count)];
    }

    // Null where the ages alone do not decide.
    private static double[]? ByAge(Scenario scenario, StratificationFactor factor)
    {
        var shares = new double[factor.Levels.Count];
        foreach (var band in scenario.Ages)
        {
            for (var age = band.From; age <= band.To; age++)
            {
                if (LevelAt(factor, age) is not { } level)
                {
                    return null;
                }

                shares[level] += band.Share / (band.To - band.From + 1);
            }
        }

        return scenario.Ages.Count == 0 ? null : shares;
    }

    private static int? LevelAt(StratificationFactor factor, int age)
    {
        var chart = new PatientChart(new Patient { StatedAge = age }, AnyDay, Lexicon.InUse);
        for (var i = 0; i < factor.Levels.Count; i++)
        {
            var verdict = factor.Levels[i].When?.Judge(chart).Verdict ?? Verdict.Met;
            if (verdict != Verdict.NotMet)
            {
                return verdict == Verdict.Met ? i : null;
            }
        }

        return null;
    }
}
