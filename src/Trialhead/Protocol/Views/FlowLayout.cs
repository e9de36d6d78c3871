namespace Trialhead.Protocol.Views;

/// <summary>Gives the boxes of a flow diagram their places, row by row from the top.</summary>
internal sealed class FlowLayout
{
    /// <summary>Letters of headings.</summary>
    public const double TitleSize = 13;

    /// <summary>Letters of everything else.</summary>
    public const double Size = 12;

    /// <summary>Space between the edge of a box and its words.</summary>
    public const double Padding = 9;

    private const double LeastColumn = 128;
    private const double MostColumn = 330;
    private const double TrackStep = 9;
    private const double Line = 15;

    private readonly ViewLanguage _language;
    private readonly double _gap;
    private readonly Dictionary<string, PlacedNode> _placed = [];

    public FlowLayout(FlowGraph graph, ViewLanguage language, double width)
    {
        (_language, Width) = (language, width);
        (Margin, _gap) = width >= 500 ? (40, 26) : (24, 14);
        Rows = [.. graph.Rows.SelectMany(row => row.Chunk(Math.Max(1, (int)((Width - (2 * Margin) + _gap) / (LeastColumn + _gap)))))];
        Place();
    }

    /// <summary>The width of the whole.</summary>
    public double Width { get; }

    /// <summary>Space at either side, in which arrows run past rows.</summary>
    public double Margin { get; }

    /// <summary>The height of the whole.</summary>
    public double Height { get; private set; }

    /// <summary>The boxes, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<FlowNode>> Rows { get; }

    /// <summary>The placed boxes, row by row.</summary>
    public IReadOnlyCollection<PlacedNode> Nodes => _placed.Values;

    /// <summary>The place of a box.</summary>
    public PlacedNode this[string key] => _placed[key];

    /// <summary>The height at which an arrow runs across below a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="track">What runs there.</param>
    public double TrackAt(int row, string track) => Bottom(row) + 14 + (TracksBelow(row).IndexOf(track) * TrackStep);

    /// <summary>The ways out of a box in the order in which they are drawn: that which leaves at the bottom last.</summary>
    public IReadOnlyList<FlowExit> Ordered(FlowNode node) =>
        [.. node.Exits.OrderByDescending(exit => exit.Targets.Min(RowOf)).ThenBy(exit => exit.Label is null ? 1 : 0)];

    /// <summary>What an arrow shares its track with: the others from its way out, or the others to its target.</summary>
    public static string TrackOf(FlowNode node, FlowExit exit, string target) => exit.Targets.Count > 1 ? $"from {node.Key} {exit.Part}" : $"to {target}";

    /// <summary>The row of a box.</summary>
    public int RowOf(string key) => Rows.Select((row, i) => (row, i)).First(row => row.row.Any(node => node.Key == key)).i;

    private void Place()
    {
        var y = 4.0;
        for (var row = 0; row < Rows.Count; row++)
        {
            var count = Rows[row].Count;
            var inner = Width - (2 * Margin);
            var column = Math.Min((inner - ((count - 1) * _gap)) / count, count == 1 ? MostColumn : inner);
            var x = (Width - (count * column) - ((count - 1) * _gap)) / 2;
            foreach (var node in Rows[row])
            {
                _placed[node.Key] = Place(node, row, new DrawnPoint(x, y), column);
                x += column + _gap;
            }

            y = Bottom(row) + 26 + (TracksBelow(row).Count * TrackStep);
        }

        Height = Bottom(Rows.Count - 1) + 4;
    }

    private PlacedNode Place(FlowNode node, int row, DrawnPoint at, double width)
    {
        var room = width - (2 * Padding);
        List<PlacedLine> lines =
        [
            .. Wrapped(node.Entry, Size, room, false, "entry"),
            .. Wrapped(node.Title, TitleSize, room, true, "title"),
            .. node.Lines.SelectMany(line => Wrapped(line, Size, room, false, "words")),
        ];
        var top = at.Y + (node.Kind == FlowNodeKind.Fork ? 30 : Padding);
        var bottom = top + (lines.Count * Line) + (node.Kind == FlowNodeKind.Fork ? 2 : Padding - 2);
        var exits = new List<PlacedExit>();
        foreach (var exit in Ordered(node))
        {
            var label = Wrapped(exit.Label, Size, room, false, "condition").ToList();
            var height = label.Count == 0 ? 0 : (label.Count * Line) + 9;
            exits.Add(new PlacedExit(exit, label, bottom, height));
            bottom += height;
        }

        return new PlacedNode(node, row, new DrawnBox(at.X, at.Y, width, bottom - at.Y, 8, ""), lines, top, exits);
    }

    private IEnumerable<PlacedLine> Wrapped(ViewText? text, double size, double room, bool isBold, string name) =>
        text is { } words ? TextWidth.Wrap(words.In(_language), size, room, isBold).Select(line => new PlacedLine(line, size, isBold, name)) : [];

    private double Bottom(int row) => Rows[row].Max(node => _placed[node.Key].Box.Y + _placed[node.Key].Box.Height);

    // Arrows that leave this row downwards, and those that come in from the side to the next.
    private List<string> TracksBelow(int row) =>
    [
        .. Rows.SelectMany((nodes, i) => nodes.SelectMany(node => node.Exits.SelectMany(exit => exit.Targets
                .Where(target => i <= row && (i == row || RowOf(target) == row + 1))
                .Select(target => (Track: TrackOf(node, exit, target), To: RowOf(target))))))
            .Where(track => track.To > row).Select(track => track.Track).Distinct(),
    ];
}
