namespace Trialhead.Protocol;

/// <summary>Treatments of which someone chooses one.</summary>
public sealed record TreatmentChoice : TreatmentItem
{
    /// <summary>Who chooses (<c>investigator</c>, <c>participant</c>); null where not said.</summary>
    public string? By { get; init; }

    /// <summary>The id of the choice whose option is kept here; null where it is chosen anew.</summary>
    public string? AsIn { get; init; }

    /// <summary>The options; the id of one names it in events.</summary>
    public required IReadOnlyList<TreatmentOption> Options { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TreatmentItem> Inner => Options.SelectMany(option => option.Items);
}

/// <summary>One of the options of a choice.</summary>
/// <param name="Id">The id, unique in the choice.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Items">What is given; empty for nothing.</param>
public sealed record TreatmentOption(string Id, string Name, IReadOnlyList<TreatmentItem> Items);
