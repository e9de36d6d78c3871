namespace Trialhead.Pages;

/// <summary>What is long and opens on request behind its beginning.</summary>
internal static class LongList
{
    private const int LongestText = 420;

    /// <summary>The list; of a long one its beginning, and the rest as a detail.</summary>
    /// <param name="subject">What the page is made from.</param>
    /// <param name="items">The items.</param>
    /// <param name="shown">How many are shown at once.</param>
    public static IReadOnlyList<PageBlock> Of(PageSubject subject, List<IReadOnlyList<Sentence>> items, int shown) => items.Count <= shown + 1
        ? [new BulletList(items)]
        : [new BulletList(items[..shown]), Rest(subject, items.Count - shown, [new BulletList(items[shown..])])];

    /// <summary>Blocks that stand for one thing each: the first ones, and the others as a detail.</summary>
    public static IReadOnlyList<PageBlock> Of(PageSubject subject, List<PageBlock> blocks, int shown) => blocks.Count <= shown + 1
        ? blocks
        : [.. blocks[..shown], Rest(subject, blocks.Count - shown, blocks[shown..])];

    /// <summary>The record's own words: as they are where they are short, else as a detail.</summary>
    public static IReadOnlyList<PageBlock> OfWords(PageSubject subject, IReadOnlyList<PageBlock> words) => Length(words) <= LongestText ? words :
    [
        new BlockGroup(Sentence.Phrase(subject.Say("In the record’s words", "En palabras del registro (en inglés)")), words) { IsDetail = true },
    ];

    /// <summary>How long some blocks are, in letters.</summary>
    public static int Length(IEnumerable<PageBlock> blocks) => blocks.Sum(block => block.Sentences.Sum(sentence => sentence.Text.Length));

    private static BlockGroup Rest(PageSubject subject, int count, IReadOnlyList<PageBlock> blocks) =>
        new(Sentence.Phrase(subject.Say($"{count} more", $"{count} más")), blocks) { IsDetail = true };
}
