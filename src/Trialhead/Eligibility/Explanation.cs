using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Why a criterion got its verdict: a tree of the criterion's own shape.</summary>
/// <remarks>The reason is put into words when it is first read; the words are always the same. Safe to share between threads.</remarks>
public sealed class Explanation
{
    private readonly Explanation[] _parts;
    private string? _reason;

    internal Explanation(Criterion criterion, Verdict verdict, Ground ground, PatientChart chart, Charted entry)
        : this(criterion, verdict, ground, chart, entry.Fact) => Entry = entry;

    internal Explanation(Criterion criterion, Verdict verdict, Ground ground, PatientChart chart, Fact? fact = null)
    {
        (Criterion, Judged, Verdict, Ground, Chart, Fact) = (criterion, criterion, verdict, ground, chart, fact);
        (Opposite, _parts) = (Kleene.Not(verdict), []);
    }

    internal Explanation(Criterion criterion, Verdict verdict, Verdict opposite, PatientChart chart, Explanation[] parts)
    {
        (Criterion, Judged, Verdict, Opposite, Chart, _parts) = (criterion, criterion, verdict, opposite, chart, parts);
    }

    /// <summary>The node that is explained.</summary>
    public Criterion Criterion { get; }

    /// <summary>Its verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The verdict of the opposite demand.</summary>
    /// <remarks>
    /// The plain negation, but at and above a condition: "for Arm B only: no imatinib" is no reason against joining even for
    /// who took it, and neither is its opposite.
    /// </remarks>
    public Verdict Opposite { get; }

    /// <summary>The fact of the record that decided; null where there is none, or several below.</summary>
    /// <remarks>On an <see cref="ExceptCriterion"/> the fact under the rule that the exception cannot let off.</remarks>
    public Fact? Fact { get; internal init; }

    /// <summary>The explanations of the nodes below, in their order.</summary>
    public IReadOnlyList<Explanation> Parts => _parts;

    /// <summary>One sentence for a person.</summary>
    public string Reason => _reason ??= Wording.Of(this);

    /// <summary>The fact that decided, here or in the first part that shares the verdict's cause; null where none.</summary>
    /// <remarks>Of several parts that stand side by side one with another verdict decided nothing; where all is unknown the first fact that bears on it is shown.</remarks>
    public Fact? DecidingFact
    {
        get
        {
            var fact = Fact;
            for (var i = 0; fact is null && i < _parts.Length; i++)
            {
                fact = HasDecided(_parts[i]) ? _parts[i].DecidingFact : null;
            }

            return fact;
        }
    }

    /// <summary>The leaf as it was judged: an illness named with its phase is judged as the illness in that phase.</summary>
    internal Criterion Judged { get; init; }

    /// <summary>On what the verdict rests.</summary>
    internal Ground Ground { get; }

    /// <summary>The record.</summary>
    internal PatientChart Chart { get; }

    /// <summary>The fact as it was charted; null where it has no concept.</summary>
    internal Charted? Entry { get; init; }

    /// <summary>The fact that contradicts the other; null where nothing does.</summary>
    internal Fact? Other { get; init; }

    private bool HasDecided(Explanation part) =>
        Verdict is not (Verdict.Met or Verdict.NotMet) || part.Verdict == Verdict
        || Criterion is not (AllOfCriterion or AnyOfCriterion or AtLeastCriterion or AmbiguousCriterion);
}
