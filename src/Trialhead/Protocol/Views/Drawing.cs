namespace Trialhead.Protocol.Views;

/// <summary>A picture of a protocol, with everything it shows said in words as well.</summary>
/// <param name="Name">A short name for ids: letters and hyphens.</param>
/// <param name="Title">What it shows, in one line.</param>
/// <param name="Description">What it shows, in a sentence or two, with where to find it in words.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">Its shapes, those in front last.</param>
/// <param name="Outline">The same content as an ordered list.</param>
public sealed record Drawing(
    string Name, string Title, string Description, double Width, double Height, IReadOnlyList<DrawnShape> Shapes, IReadOnlyList<OutlineItem> Outline)
{
    /// <summary>A width that fills a column of text on a large screen.</summary>
    public const double Wide = 720;

    /// <summary>A width that a telephone shows at full size.</summary>
    public const double Narrow = 340;
}

/// <summary>One thing that a drawing shows, in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Part">The id of the part of the protocol.</param>
/// <param name="Items">What belongs to it.</param>
public sealed record OutlineItem(ViewText Text, string Part, IReadOnlyList<OutlineItem> Items);
