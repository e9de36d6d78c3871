namespace Trialhead.Vocabulary;

/// <summary>One thing that criteria and records speak of, under all of its names.</summary>
/// <param name="Id">Its id in our tables, unique over all of them.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Name">Its usual name.</param>
/// <remarks>Two concepts are equal when their ids are.</remarks>
public sealed record Concept(string Id, ConceptKind Kind, string Name)
{
    private const string UnlistedPrefix = "unlisted:";

    /// <summary>Other names, abbreviations and brands.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What a patient would call it.</summary>
    public IReadOnlyList<string> LayNames { get; init; } = [];

    /// <summary>Ids of the more general concepts directly above it.</summary>
    public IReadOnlyList<string> ParentIds { get; init; } = [];

    /// <summary>What it is called in other terminologies, such as <c>DOID:9952</c>; none for the tables that ship with Trialhead.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Whether its bare name leaves open if it is there, as a gene's or receptor's does ("EGFR", "HER2").</summary>
    public bool NeedsStatus { get; init; }

    /// <summary>How it is measured; null for everything but analytes.</summary>
    public Analyte? Analyte { get; init; }

    /// <summary>Its number in the lexicon that made it; −1 before.</summary>
    internal int Ordinal { get; init; } = -1;

    /// <summary>Whether no table holds it, so that it is known by its name alone.</summary>
    public bool IsUnlisted => Id.StartsWith(UnlistedPrefix, StringComparison.Ordinal);

    /// <summary>A thing that no table holds, known by its name alone.</summary>
    public static Concept Unlisted(ConceptKind kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Concept($"{UnlistedPrefix}{Text.Folding.Fold(name)}", kind, name);
    }

    /// <inheritdoc/>
    public bool Equals(Concept? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
