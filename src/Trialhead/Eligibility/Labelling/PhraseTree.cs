namespace Trialhead.Eligibility.Labelling;

/// <summary>A phrase with the phrases that lie in it.</summary>
internal sealed class PhraseTree(Phrase phrase)
{
    public Phrase Phrase => phrase;

    public List<PhraseTree> Inside { get; } = [];

    /// <summary>Whether phrases are sought inside such a phrase: in several words, or in a time or event named by one.</summary>
    public static bool MayHold(Phrase phrase) =>
        phrase.First < phrase.Last || (EntityType)phrase.Type is EntityType.Temporal or EntityType.ReferencePoint;

    /// <summary>Orders phrases into trees: longer ones hold shorter ones; of two that cross, the later and shorter is left out.</summary>
    public static List<PhraseTree> Build(IEnumerable<Phrase> phrases)
    {
        var roots = new List<PhraseTree>();
        foreach (var phrase in phrases.OrderByDescending(p => p.Last - p.First).ThenByDescending(p => Rank((EntityType)p.Type)).ThenBy(p => p.First))
        {
            Insert(roots, phrase);
        }

        return roots;
    }

    /// <summary>This tree and all below it.</summary>
    public IEnumerable<PhraseTree> All() => Inside.SelectMany(inner => inner.All()).Prepend(this);

    private static void Insert(List<PhraseTree> level, Phrase phrase)
    {
        if (level.Find(tree => tree.Phrase.First <= phrase.First && phrase.Last <= tree.Phrase.Last) is { } holder)
        {
            var isSame = (holder.Phrase.Type, holder.Phrase.First, holder.Phrase.Last) == (phrase.Type, phrase.First, phrase.Last);
            if (!isSame && MayHold(holder.Phrase))
            {
                Insert(holder.Inside, phrase);
            }
        }
        else if (!level.Exists(tree => tree.Phrase.First <= phrase.Last && phrase.First <= tree.Phrase.Last))
        {
            level.Add(new PhraseTree(phrase));
        }
    }

    // Of two phrases over the same words the one that is counted from others is the outer.
    private static int Rank(EntityType type) => type switch
    {
        EntityType.Temporal => 4,
        EntityType.ReferencePoint => 3,
        EntityType.Qualifier => 2,
        EntityType.Condition => 1,
        _ => 0,
    };
}
