using Trialhead.Eligibility;

namespace Trialhead.Cli;

/// <summary>How the numeric constraints read from records compare with those a person wrote down.</summary>
/// <remarks>A constraint is right only with its subject, comparator, value and unit.</remarks>
internal sealed class NumericScore
{
    private readonly List<NumericMiss> _misses = [];

    /// <summary>Number of criteria compared.</summary>
    public int Criteria { get; private set; }

    /// <summary>Constraints that must be read.</summary>
    public int Expected { get; private set; }

    /// <summary>Constraints that were read, but for those that may be read or left.</summary>
    public int Read { get; private set; }

    /// <summary>Constraints read as they must be.</summary>
    public int Right { get; private set; }

    /// <summary>Share of what was read that is right; 1 where nothing was read.</summary>
    public double Precision => Read == 0 ? 1 : (double)Right / Read;

    /// <summary>Share of what must be read that was; 1 where nothing must be.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>What was read wrongly or not at all, in the order of the list.</summary>
    public IReadOnlyList<NumericMiss> Misses => _misses;

    /// <summary>Counts one criterion.</summary>
    public void Add(NumericGold gold, IReadOnlyList<NumericConstraint> read)
    {
        var found = Distinct(read);
        var expected = Distinct(gold.Expected);
        var missed = expected.Where(e => !found.Exists(f => Says(e, f))).ToList();
        var wrong = found.Where(f => !expected.Exists(e => Says(e, f)) && !gold.Allowed.Any(e => Says(e, f))).ToList();

        Criteria++;
        Expected += expected.Count;
        Right += expected.Count - missed.Count;
        Read += expected.Count - missed.Count + wrong.Count;
        _misses.AddRange(missed.Select(m => new NumericMiss(gold, m, IsWrong: false)));
        _misses.AddRange(wrong.Select(w => new NumericMiss(gold, w, IsWrong: true)));
    }

    // A subject that no table holds may go by several names, parted by bars: with and without its abbreviation.
    private static bool Says(NumericConstraint gold, NumericConstraint read) =>
        gold.Subject.Split('|').Any(subject => (gold with { Subject = subject }).Agrees(read));

    private static List<NumericConstraint> Distinct(IEnumerable<NumericConstraint> constraints)
    {
        var distinct = new List<NumericConstraint>();
        foreach (var constraint in constraints)
        {
            if (!distinct.Exists(constraint.Agrees))
            {
                distinct.Add(constraint);
            }
        }

        return distinct;
    }
}
