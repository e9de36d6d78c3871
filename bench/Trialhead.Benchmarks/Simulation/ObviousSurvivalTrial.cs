namespace Trialhead.Benchmarks.Simulation;

/// <summary>The plain two-arm survival design as one would first write it: lists, LINQ and one random generator.</summary>
/// <remarks>The baseline: it knows no protocol, only entry, death and three looks by events.</remarks>
internal sealed class ObviousSurvivalTrial(int seed)
{
    private static readonly int[] Looks = [62, 124, 185];
    private static readonly double[] Critical = [3.698, 2.504, 1.994];

    private readonly Random _random = new(seed);

    private sealed record Participant(double Entry, bool IsTreated, double Survival);

    private sealed record Seen(double Time, bool Died, bool IsTreated);

    /// <summary>The share of trials that show the treated to live longer.</summary>
    public double Power(int trials, int participants) => Enumerable.Range(0, trials).Count(_ => ShowsBetter(participants)) / (double)trials;

    private bool ShowsBetter(int participants)
    {
        var people = Enumerable.Range(0, participants).Select(i => Draw(i, participants)).ToList();
        var looks = Looks.Select(look => look * participants / 330);
        return looks.Zip(Critical).Any(look => LogRank(SeenAt(people, look.First)) >= look.Second);
    }

    private Participant Draw(int i, int participants)
    {
        var treated = i % 2 == 1;
        var rate = Math.Log(2) / 36 * (treated ? 0.65 : 1);
        return new Participant((i + 0.5) * 72 / participants, treated, -Math.Log(1 - _random.NextDouble()) / rate);
    }

    private static List<Seen> SeenAt(List<Participant> people, int events)
    {
        var month = people.Select(person => person.Entry + person.Survival).Order().ElementAt(events - 1);
        return [.. people.Where(person => person.Entry < month).Select(person => new Seen(
            Math.Min(person.Survival, month - person.Entry), person.Entry + person.Survival <= month, person.IsTreated))];
    }

    private static double LogRank(List<Seen> seen)
    {
        var (difference, variance) = (0.0, 0.0);
        foreach (var death in seen.Where(person => person.Died))
        {
            var atRisk = seen.Where(person => person.Time >= death.Time).ToList();
            var share = atRisk.Count(person => person.IsTreated) / (double)atRisk.Count;
            difference += share - (death.IsTreated ? 1 : 0);
            variance += share * (1 - share);
        }

        return difference / Math.Sqrt(variance);
    }
}
