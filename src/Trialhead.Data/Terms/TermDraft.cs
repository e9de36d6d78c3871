using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>A concept of one open terminology, before it is merged with those of the others.</summary>
/// <param name="Id">Its id with the terminology's prefix, such as <c>DOID:9952</c>.</param>
/// <param name="Kind">What kind of thing it is.</param>
internal sealed record TermDraft(string Id, ConceptKind Kind)
{
    /// <summary>Its usual name there; empty where only its place in a hierarchy is known.</summary>
    public string Name { get; set; } = "";

    /// <summary>Further names, and what must stand in a text before each counts.</summary>
    public List<(string Text, NameGate Gate)> Names { get; } = [];

    /// <summary>Ids of what is directly above it.</summary>
    public List<string> Parents { get; } = [];

    /// <summary>Its ids in other terminologies.</summary>
    public List<string> References { get; } = [];

    /// <summary>What must stand in a text before its usual name counts.</summary>
    public NameGate Gate { get; set; }

    /// <summary>The terminology: what stands before the colon of the id.</summary>
    public string Source => Id[..Id.IndexOf(':', StringComparison.Ordinal)];
}
