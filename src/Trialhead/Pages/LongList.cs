namespace Trialhead.Pages;

/// <summary>A list whose end opens on request where it is long.</summary>
internal static class LongList
{
    /// <summary>The list; of a long one its beginning, and the rest as a detail.</summary>
    /// <param name="subject">What the page is made from.</param>
    /// <param name="items">The items.</param>
    /// <param name="shown">How many are shown at once.</param>
    public static IReadOnlyList<PageBlock> Of(PageSubject subject, List<IReadOnlyList<Sentence>> items, int shown) => items.Count <= shown + 1
        ? [new BulletList(items)]
        :
        [
            new BulletList(items[..shown]),
            new BlockGroup(Sentence.Phrase(subject.Say($"{items.Count - shown} more", $"{items.Count - shown} más")), [new BulletList(items[shown..])])
            {
                IsDetail = true,
            },
        ];
}
