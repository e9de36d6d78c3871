namespace Trialhead.Protocol;

/// <summary>Treatments that depend on what is known of the participant, such as the age.</summary>
public sealed record TreatmentVariants : TreatmentItem
{
    /// <summary>The variants; the first whose condition is met is given.</summary>
    public required IReadOnlyList<TreatmentVariant> Variants { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TreatmentItem> Inner => Variants.SelectMany(variant => variant.Items);
}

/// <summary>One of the variants.</summary>
/// <param name="Name">What it is called (<c>Younger than 60</c>).</param>
/// <param name="When">Whom it is for; null for everyone else, or where the condition is not known.</param>
/// <param name="Items">What is given; empty where that is not known.</param>
public sealed record TreatmentVariant(string Name, StudyCondition? When, IReadOnlyList<TreatmentItem> Items);
