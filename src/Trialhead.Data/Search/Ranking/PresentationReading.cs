namespace Trialhead.Data.Search.Ranking;

/// <summary>What the findings of a note point to.</summary>
/// <param name="Suspected">Illnesses that it resembles, the likeliest first with weight 1; mostly none.</param>
/// <param name="Explained">Words of findings that an illness accounts for, named or likeliest: the trial wanted is about the illness.</param>
internal sealed record PresentationReading(IReadOnlyList<WeightedConcept> Suspected, IReadOnlySet<string> Explained)
{
    /// <summary>Nothing.</summary>
    public static PresentationReading Nothing { get; } = new([], new HashSet<string>());
}
