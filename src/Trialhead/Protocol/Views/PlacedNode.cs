namespace Trialhead.Protocol.Views;

/// <summary>A line of words in a box.</summary>
internal sealed record PlacedLine(string Text, double Size, bool IsBold, string Name);

/// <summary>A way out of a box with the place of its words, which take up a strip across the box.</summary>
internal sealed record PlacedExit(FlowExit Exit, IReadOnlyList<PlacedLine> Label, double Y, double Height);

/// <summary>A box with its place and words.</summary>
internal sealed record PlacedNode(FlowNode Node, int Row, DrawnBox Box, IReadOnlyList<PlacedLine> Lines, double Top, IReadOnlyList<PlacedExit> Exits)
{
    /// <summary>The middle from left to right.</summary>
    public double Middle => Box.X + (Box.Width / 2);
}
