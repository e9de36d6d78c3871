using System.Runtime.InteropServices;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <summary>One member of a list while it is read.</summary>
internal sealed class Segment(ChunkKind joint)
{
    private List<Qualifier>? _qualifiers; // which few members have
    private List<Chunk>? _sites;

    /// <summary>What parts it from the member before.</summary>
    public ChunkKind Joint => joint;

    /// <summary>Whether an "or" stood beside the semicolon that parts it from the member before.</summary>
    public bool IsAlternative { get; init; }

    public List<Head> Heads { get; } = [];

    /// <summary>Stretches of words left over.</summary>
    public List<(int Start, int End)> Words { get; } = [];

    /// <summary>Qualifiers read that no head has taken yet.</summary>
    public ReadOnlySpan<Qualifier> Qualifiers => CollectionsMarshal.AsSpan(_qualifiers);

    /// <summary>Parts of the body read that no head has taken yet.</summary>
    public ReadOnlySpan<Chunk> Sites => CollectionsMarshal.AsSpan(_sites);

    /// <summary>Settings read that no head has taken yet.</summary>
    public DiseaseSetting Setting { get; set; }

    /// <summary>Where the modifiers begin that no head has taken yet; null for none.</summary>
    public int? ModifiersFrom { get; set; }

    /// <summary>Where those modifiers end.</summary>
    public int ModifiersTo { get; set; }

    /// <summary>A result read that no head has taken yet.</summary>
    public Chunk? Result { get; set; }

    /// <summary>A "naive to" that no head has taken yet.</summary>
    public Chunk? Naive { get; set; }

    /// <summary>An "unable to" that no head has taken yet.</summary>
    public Chunk? Unable { get; set; }

    /// <summary>A bare "drug" or "disease", which is a demand only once something narrows it; null for none.</summary>
    public Chunk? Generic { get; set; }

    /// <summary>A "failed" or "responsive to" that no treatment has taken yet.</summary>
    public Chunk? Outcome { get; set; }

    /// <summary>Whether a modifier stood in it.</summary>
    public bool IsModified { get; set; }

    /// <summary>Whether "for" stood behind its last head.</summary>
    public bool IsPurpose { get; set; }

    public void Add(Qualifier qualifier) => (_qualifiers ??= []).Add(qualifier);

    public bool Has(Predicate<Qualifier> isWanted) => _qualifiers?.Exists(isWanted) == true;

    public void Remove(Predicate<Qualifier> isUnwanted) => _qualifiers?.RemoveAll(isUnwanted);

    public void ForgetQualifiers() => _qualifiers?.Clear();

    public void Add(Chunk site) => (_sites ??= []).Add(site);

    public void Remove(Chunk site) => _sites?.Remove(site);

    public void ForgetSites() => _sites?.Clear();

    public Head? Last => Heads.Count == 0 ? null : Heads[^1];

    public void AddWord(int start, int end)
    {
        if (end <= start)
        {
            return; // a noun that a list shares has no words of its own here
        }

        var at = Words.Count - 1;
        if (at < 0 || start < Words[at].Start || HasHeadIn(Words[at].End, start))
        {
            Words.Add((start, end));
        }
        else
        {
            Words[at] = (Words[at].Start, Math.Max(Words[at].End, end));
        }
    }

    private bool HasHeadIn(int start, int end)
    {
        foreach (var head in Heads)
        {
            if (head.Start >= start && head.End <= end)
            {
                return true;
            }
        }

        return false;
    }
}
