using System.Globalization;
using System.Security;
using System.Text;

namespace Trialhead.Protocol.Views.Plots;

/// <summary>A plot in SVG: two axes, lines, bars and marks, with its content in words for those who do not see it.</summary>
/// <remarks>Fetches nothing and runs nothing; every text is encoded. Lines differ by dashes, not by colour alone.</remarks>
internal sealed class SvgPlot
{
    private const int Width = 720;
    private const int Height = 440;
    private const int Left = 72;
    private const int Right = 24;
    private const int Top = 48;
    private const int Bottom = 64;

    private readonly StringBuilder _shapes = new();
    private readonly StringBuilder _labels = new();
    private readonly string _title;
    private readonly PlotAxis _across;
    private readonly PlotAxis _up;

    /// <summary>An empty plot.</summary>
    public SvgPlot(string title, PlotAxis across, PlotAxis up)
    {
        (_title, _across, _up) = (title, across, up);
        Axes();
    }

    /// <summary>A line through points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="style">One of the classes of the style sheet.</param>
    public void Line(IEnumerable<(double X, double Y)> points, string style) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{style}\" points=\"{string.Join(' ', points.Select(point => $"{X(point.X)},{Y(point.Y)}"))}\"/>\n");

    /// <summary>A bar from the foot of the plot.</summary>
    public void Bar(double from, double to, double height)
    {
        var (left, top) = (Left + (Across * _across.Place(from)), Top + (Up * (1 - _up.Place(height))));
        _shapes.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{Round(left)}\" y=\"{Round(top)}\" width=\"{Round(Across * (_across.Place(to) - _across.Place(from)))}\" height=\"{Round(Top + Up - top)}\"/>\n");
    }

    /// <summary>A mark with an interval around it.</summary>
    public void Mark(double x, double y, double lower, double upper)
    {
        Line([(x, lower), (x, upper)], "interval");
        _shapes.Append(CultureInfo.InvariantCulture, $"<circle class=\"mark\" cx=\"{X(x)}\" cy=\"{Y(y)}\" r=\"4\"/>\n");
    }

    /// <summary>A text beside a point.</summary>
    public void Note(double x, double y, string text) =>
        _labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(x)}\" y=\"{Round(Top + (Up * (1 - _up.Place(y))) - 8)}\" text-anchor=\"middle\">{Encode(text)}</text>\n");

    /// <summary>The whole document.</summary>
    /// <param name="inWords">What the plot shows, in words.</param>
    public string ToSvg(string inWords) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="title words" font-family="sans-serif" font-size="13">
        <title id="title">{Encode(_title)}</title>
        <desc id="words">{Encode(inWords)}</desc>
        <style>
        .ground{"{"}fill:#fff{"}"} text{"{"}fill:#222{"}"} .frame{"{"}stroke:#555;fill:none{"}"} .grid{"{"}stroke:#ddd;fill:none{"}"}
        .bar{"{"}fill:#4a7ab5;stroke:#fff;stroke-width:.5{"}"} .path{"{"}stroke:#4a7ab5;stroke-opacity:.25;fill:none{"}"} .shown{"{"}stroke:#b5561c;stroke-opacity:.35;fill:none{"}"}
        .edge{"{"}stroke:#111;stroke-width:2.5;fill:none{"}"} .formula{"{"}stroke:#111;stroke-width:2;stroke-dasharray:7 4;fill:none{"}"}
        .interval{"{"}stroke:#b5561c;stroke-width:2;fill:none{"}"} .mark{"{"}fill:#b5561c{"}"}
        </style>
        <rect class="ground" width="{Width}" height="{Height}"/>
        <text x="{Left}" y="26" font-size="16" font-weight="bold">{Encode(_title)}</text>
        {_shapes}{_labels}</svg>

        """);

    private static double Across => Width - Left - Right;

    private static double Up => Height - Top - Bottom;

    private void Axes()
    {
        foreach (var tick in _across.Ticks())
        {
            Line([(tick, _up.From), (tick, _up.To)], "grid");
            _labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(tick)}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{PlotAxis.Label(tick)}</text>\n");
        }

        foreach (var tick in _up.Ticks())
        {
            Line([(_across.From, tick), (_across.To, tick)], "grid");
            _labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Round(Top + (Up * (1 - _up.Place(tick))) + 4)}\" text-anchor=\"end\">{PlotAxis.Label(tick)}</text>\n");
        }

        Line([(_across.From, _up.To), (_across.From, _up.From), (_across.To, _up.From)], "frame");
        _labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (Across / 2)}\" y=\"{Height - 20}\" text-anchor=\"middle\">{Encode(_across.Name)}</text>\n");
        _labels.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(20 {Top + (Up / 2)}) rotate(-90)\" text-anchor=\"middle\">{Encode(_up.Name)}</text>\n");
    }

    private string X(double value) => Round(Left + (Across * _across.Place(value)));

    private string Y(double value) => Round(Top + (Up * (1 - _up.Place(value))));

    private static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Encode(string text) => SecurityElement.Escape(text);
}
