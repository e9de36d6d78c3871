namespace Trialhead.Vocabulary;

/// <content>What is more general than what, and what excludes what.</content>
public sealed partial class Lexicon
{
    /// <summary>Whether a concept is another one or a kind of it.</summary>
    public bool IsA(Concept concept, Concept general)
    {
        ArgumentNullException.ThrowIfNull(concept);
        ArgumentNullException.ThrowIfNull(general);
        if (concept.Id == general.Id)
        {
            return true;
        }

        var (special, above) = (OrdinalOf(concept), OrdinalOf(general));
        return special >= 0 && above >= 0 && IsA(special, above);
    }

    /// <summary>Everything more general than a concept, in no order.</summary>
    public IEnumerable<Concept> Ancestors(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var ordinal = OrdinalOf(concept);
        return ordinal < 0 ? [] : AncestorsOf(ordinal).Select(At);
    }

    /// <summary>Whether two illnesses exclude each other as one and the same illness, such as T-ALL and B-ALL.</summary>
    /// <remarks>
    /// Looks from both upwards; from <c>data/vocabulary/disjoint.tsv</c>. False says nothing: what no table lists may still
    /// exclude each other.
    /// </remarks>
    public bool AreDisjoint(Concept one, Concept other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (OrdinalOf(one), OrdinalOf(other));
        if (a < 0 || b < 0)
        {
            return false;
        }

        var pairs = _image.Of<int>(LexiconSection.Disjoint);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (Separates(pairs[i], pairs[i + 1], a, b) || Separates(pairs[i], pairs[i + 1], b, a))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a concept is another one or a kind of it, by number.</summary>
    internal bool IsA(int special, int general) =>
        special == general || Array.BinarySearch(AncestorsOf(special), general) >= 0;

    private bool Separates(int left, int right, int one, int other) =>
        IsA(one, left) && IsA(other, right) && !IsA(one, right) && !IsA(other, left);

    private int OrdinalOf(Concept concept) =>
        concept.Ordinal >= 0 && concept.Ordinal < Count && ReferenceEquals(_concepts[concept.Ordinal], concept)
            ? concept.Ordinal
            : OrdinalOf(concept.Id);

    private int[] AncestorsOf(int ordinal) => _ancestors[ordinal] ??= CollectAncestors(ordinal);

    // Concepts above themselves, as a faulty table would have them, are above themselves: a test looks for that.
    private int[] CollectAncestors(int ordinal)
    {
        var above = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(ordinal);
        while (open.TryPop(out var next))
        {
            var concept = _image.Of<LexiconConcept>(LexiconSection.Concepts)[next];
            foreach (var parent in _image.Of<int>(LexiconSection.Lists).Slice(
                concept.List + concept.Names + concept.LayNames, concept.Parents))
            {
                if (above.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        var sorted = above.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
