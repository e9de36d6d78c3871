namespace Trialhead.Protocol;

/// <summary>One drug or procedure that is given on certain days.</summary>
/// <remarks><see cref="ProtocolPart.Name"/> is the drug. What is null is not known.</remarks>
public sealed record StudyTreatment : TreatmentItem
{
    /// <summary>How much at a time; null where not known.</summary>
    public Dose? Dose { get; init; }

    /// <summary>The ways it may be given (<c>oral</c>, <c>intravenous</c>, <c>intrathecal</c>); several are alternatives; empty where not known.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>The days of each cycle, or of the element where it has none; null where not known.</summary>
    public TreatmentDays? Days { get; init; }

    /// <summary>How many days later each may still be given ("day 29 or 30" is day 29 and 1); null for none.</summary>
    public int? DaysLater { get; init; }

    /// <summary>How often on such a day; null where not known.</summary>
    public int? TimesADay { get; init; }

    /// <summary>Whether it flows without a break over each stretch of days.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>The cycles in which it is given; empty for all.</summary>
    public IReadOnlyList<int> InCycles { get; init; } = [];

    /// <summary>What it is for in this trial; null where not said.</summary>
    public TreatmentRole? Role { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TreatmentItem> Inner => [];
}
