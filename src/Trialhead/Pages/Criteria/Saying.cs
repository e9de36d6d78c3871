using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>What is said to the reader, before it is put into a sentence.</summary>
/// <remarks>Denial is carried down to what is said of one thing, so that a sentence never denies twice.</remarks>
internal abstract record Saying
{
    private protected Saying()
    {
    }

    /// <summary>The opposite; null where it cannot be said plainly.</summary>
    public abstract Saying? Denied();
}

/// <summary>One thing that is so, or is not so.</summary>
/// <param name="Frame">The wording that the thing completes.</param>
/// <param name="Thing">The thing; empty where the wording is whole.</param>
/// <param name="When">The time behind it (<c>in the last 4 weeks</c>); empty for none.</param>
internal sealed record Clause(SayingFrame Frame, string Thing, string When = "") : Saying
{
    /// <summary>Whether it must not be so.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Whether it tells which people a demand concerns rather than how they are.</summary>
    public bool IsOfPeople { get; init; }

    /// <summary>Whether no study asks that it be otherwise.</summary>
    public bool IsWish { get; init; }

    /// <summary>Whether no study asks for it.</summary>
    public bool IsUnwished { get; init; }

    public override Saying Denied() => this with { IsDenied = !IsDenied };
}

/// <summary>A number on one side of a limit.</summary>
/// <param name="Must">The demand up to the limit (<c>Your weight must be</c>).</param>
/// <param name="Is">The statement up to the limit.</param>
/// <param name="Comparator">Which side.</param>
/// <param name="Amount">The limit in words.</param>
internal sealed record Limit(string Must, string Is, Comparator Comparator, string Amount) : Saying
{
    /// <summary>Whether it is an age, which has words of its own.</summary>
    public bool IsAge { get; init; }

    public override Saying? Denied() => Comparator switch
    {
        Comparator.Less => this with { Comparator = Comparator.AtLeast },
        Comparator.AtMost => this with { Comparator = Comparator.More },
        Comparator.AtLeast => this with { Comparator = Comparator.Less },
        Comparator.More => this with { Comparator = Comparator.AtMost },
        _ => null,
    };
}

/// <summary>A range of grades on a scale of daily life, both ends included.</summary>
internal sealed record Grades(PerformanceScale Scale, int? Minimum, int? Maximum) : Saying
{
    public override Saying? Denied()
    {
        var step = Scale == PerformanceScale.Ecog ? 1 : 10;
        var (low, high) = Scale == PerformanceScale.Ecog ? (0, 4) : (0, 100); // nobody joins a study with a five
        var (hasLow, hasHigh) = (Minimum > low, Maximum < high);
        return (hasLow, hasHigh) switch
        {
            (true, false) => this with { Minimum = null, Maximum = Minimum - step },
            (false, true) => this with { Minimum = Maximum + step, Maximum = null },
            _ => null,
        };
    }
}

/// <summary>Several things of which a number must be so.</summary>
/// <param name="Parts">The things, at least one.</param>
/// <param name="Needed">How many: all of them for "and", one for "or".</param>
internal sealed record Several(IReadOnlyList<Saying> Parts, int Needed) : Saying
{
    public bool IsAll => Needed == Parts.Count;

    public override Saying? Denied()
    {
        // Not both "a woman" and "pregnant" is said of women: if you are one, you must not be pregnant.
        if (IsAll && Parts.Count > 1 && Parts[0] is Clause { IsOfPeople: true } or Limit { IsAge: true })
        {
            var rest = Parts.Count == 2 ? Parts[1] : new Several([.. Parts.Skip(1)], Parts.Count - 1);
            return rest.Denied() is { } demand ? new Conditioned(Parts[0], demand) : null;
        }

        var denied = Parts.Select(part => part.Denied()).OfType<Saying>().ToList();
        return denied.Count == Parts.Count ? new Several(denied, Parts.Count - Needed + 1) : null;
    }
}

/// <summary>A demand upon those for whom a condition holds.</summary>
internal sealed record Conditioned(Saying Condition, Saying Demand) : Saying
{
    public override Saying? Denied() => Demand.Denied() is { } denied ? this with { Demand = denied } : null;
}

/// <summary>A rule with what does not count.</summary>
internal sealed record Excepted(Saying Rule, string Exception) : Saying
{
    /// <summary>Whether the exception is something allowed beside the rule rather than something that the rule would forbid.</summary>
    public bool IsAllowed { get; init; }

    public override Saying? Denied() => Rule.Denied() is { } denied ? this with { Rule = denied } : null;
}

/// <summary>Something that is no hindrance.</summary>
internal sealed record Permitted(Saying Inner) : Saying
{
    /// <summary>Whether it may also be asked for: "patients with asthma are eligible".</summary>
    public bool IsOpen { get; init; }

    public override Saying? Denied() => null;
}

/// <summary>A line that asks for nothing.</summary>
internal sealed record Nothing : Saying
{
    public override Saying Denied() => this;
}
