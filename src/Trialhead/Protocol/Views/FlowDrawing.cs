using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Draws how participants can go through a trial: epochs as boxes, ways as arrows with their conditions, allocation as a diamond.</summary>
/// <remarks>From top to bottom; what does not fit beside each other comes below. Pure: the same protocol and width give the same drawing.</remarks>
public static class FlowDrawing
{
    /// <summary>Draws the flow.</summary>
    /// <param name="protocol">A protocol that keeps the <see cref="ProtocolRules"/>.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="width">The width, such as <see cref="Drawing.Wide"/> or <see cref="Drawing.Narrow"/>; 300 or more.</param>
    public static Drawing Of(StudyProtocol protocol, ViewLanguage language, double width = Drawing.Wide)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 300);
        var graph = new FlowGraph(new ProtocolMap(new ProtocolFlow(protocol)));
        var layout = new FlowLayout(graph, language, width);
        return new Drawing(
            width < Drawing.Wide ? "flow-narrow" : "flow-wide",
            new ViewText("Ways through the trial", "Caminos por el ensayo").In(language),
            new ViewText(
                "A diagram of boxes and arrows. The list after it says the same in words.",
                "Un diagrama de cuadros y flechas. La lista que sigue dice lo mismo en palabras.").In(language),
            width, layout.Height, [.. new FlowArrows(layout).All(), .. layout.Nodes.SelectMany(Shapes)], Outline(graph));
    }

    private static IEnumerable<DrawnShape> Shapes(PlacedNode node)
    {
        foreach (var shape in Frame(node))
        {
            yield return shape;
        }

        var y = node.Top;
        foreach (var line in node.Lines)
        {
            yield return Text(node, line, y);
            y += 15;
        }

        foreach (var exit in node.Exits.Where(exit => exit.Label.Count > 0))
        {
            yield return new DrawnLine([new(node.Box.X, exit.Y), new(node.Box.X + node.Box.Width, exit.Y)], false, "rule faint");
            foreach (var (line, i) in exit.Label.Select((line, i) => (line, i)))
            {
                yield return Text(node, line, exit.Y + 5 + (i * 15));
            }
        }
    }

    private static IEnumerable<DrawnShape> Frame(PlacedNode node) => node.Node.Kind switch
    {
        FlowNodeKind.Fork =>
        [
            new DrawnPolygon([new(node.Middle, node.Box.Y), new(node.Middle + 18, node.Box.Y + 13), new(node.Middle, node.Box.Y + 26), new(node.Middle - 18, node.Box.Y + 13)], "fork mark"),
        ],
        FlowNodeKind.End => [node.Box with { Radius = node.Box.Height / 2, Class = "box calm" }],
        _ => [node.Box with { Class = $"box {node.Node.Tone}" }],
    };

    private static DrawnText Text(PlacedNode node, PlacedLine line, double y) => new(
        new(node.Node.Kind is FlowNodeKind.Stage or FlowNodeKind.Sudden ? node.Box.X + FlowLayout.Padding : node.Middle, y + 11),
        line.Text, line.Size, node.Node.Kind is FlowNodeKind.Fork or FlowNodeKind.End, line.IsBold, line.Name);

    private static List<OutlineItem> Outline(FlowGraph graph)
    {
        var nodes = graph.Rows.SelectMany(row => row).ToList();
        return [.. nodes.Select(node => new OutlineItem(
            Words(node), node.Part,
            [.. node.Exits.Select(exit => new OutlineItem(
                (exit.Label is { } label ? label + ViewText.Same(" → ") : ViewText.Same("→ ")) + ViewText.Or(exit.Targets.Select(target => NameOf(nodes.Single(other => other.Key == target)))),
                exit.Part, []))]))];
    }

    private static ViewText Words(FlowNode node)
    {
        ViewText[] more = [.. node.Entry is { } entry ? [entry] : Array.Empty<ViewText>(), .. node.Lines];
        return more.Length == 0 ? node.Title
            : node.Title + ViewText.Same(": ") + more.Select(line => line.Stopped()).Aggregate((left, right) => left + ViewText.Same(" ") + right);
    }

    // Boxes of one epoch are told apart by their arm.
    private static ViewText NameOf(FlowNode node) =>
        node.Kind == FlowNodeKind.Stage && node.Key.Contains('/', StringComparison.Ordinal) ? node.Title + ViewText.Same(" (") + node.Lines[0] + ViewText.Same(")") : node.Title;
}
