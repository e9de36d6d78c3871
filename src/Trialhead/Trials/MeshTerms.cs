namespace Trialhead.Trials;

/// <summary>The MeSH terms of a record's conditions or interventions.</summary>
/// <remarks>Empty lists mean that the record carries none.</remarks>
public sealed record MeshTerms
{
    /// <summary>No terms at all.</summary>
    public static MeshTerms None { get; } = new();

    /// <summary>The terms themselves.</summary>
    public IReadOnlyList<MeshTerm> Terms { get; init; } = [];

    /// <summary>Their ancestors in the MeSH trees.</summary>
    public IReadOnlyList<MeshTerm> Ancestors { get; init; } = [];
}
