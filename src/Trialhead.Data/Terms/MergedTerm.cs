using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>One thing under its names in all terminologies.</summary>
internal sealed class MergedTerm
{
    /// <summary>Ours; null where our tables do not hold it.</summary>
    public Concept? Own { get; init; }

    /// <summary>What the open terminologies say, at most one draft of each, the most trusted first.</summary>
    public List<TermDraft> Drafts { get; } = [];

    /// <summary>Brand names found in lists of products.</summary>
    public List<string> Brands { get; } = [];

    public string Id => Own?.Id ?? Drafts[0].Id;

    public string Name => Own?.Name ?? Drafts[0].Name;

    public ConceptKind Kind => Own?.Kind ?? Drafts[0].Kind;

    /// <summary>Names out of the open terminologies.</summary>
    public IEnumerable<(string Text, NameGate Gate)> ForeignNames => Drafts
        .SelectMany(draft => draft.Names.Prepend((draft.Name, draft.Gate)))
        .Concat(Brands.Select(brand => (brand, NameGates.OfSynonym(brand))))
        .Where(name => name.Item1.Length > 0);

    /// <summary>Ids in other terminologies, its own excepted.</summary>
    public IEnumerable<string> References => Drafts.Select(draft => draft.Id)
        .Concat(Drafts.SelectMany(draft => draft.References)).Distinct().Where(id => id != Id);
}
