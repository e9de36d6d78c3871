using System.Globalization;
using System.Text;

namespace Trialhead.Protocol.Views;

/// <summary>Writes drawings as SVG 1.1 with presentation attributes only, so that it may stand in a page that forbids inline styles.</summary>
/// <remarks>
/// Colours are <c>currentColor</c> in several strengths; a style sheet may set others by class. It has a title, a description and the role of an
/// image, and fetches nothing. The same drawing always gives the same text.
/// </remarks>
public static class SvgWriter
{
    private const double Head = 7;

    /// <summary>Writes a drawing to stand inside a page.</summary>
    public static string Inline(Drawing drawing) => Write(drawing, "");

    /// <summary>Writes a drawing as a file of its own.</summary>
    public static string Whole(Drawing drawing) => Write(drawing, " xmlns=\"http://www.w3.org/2000/svg\"");

    private static string Write(Drawing drawing, string attributes)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var svg = new StringBuilder();
        var (width, height) = (Number(drawing.Width), Number(drawing.Height));
        svg.Append(CultureInfo.InvariantCulture, $"<svg{attributes} class=\"protocol-drawing\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"role=\"img\" aria-labelledby=\"{drawing.Name}-title {drawing.Name}-text\" font-family=\"sans-serif\" fill=\"none\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{drawing.Name}-title\">{Escape(drawing.Title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{drawing.Name}-text\">{Escape(drawing.Description)}</desc>\n");
        foreach (var shape in drawing.Shapes)
        {
            svg.Append(Of(shape)).Append('\n');
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Of(DrawnShape shape) => shape switch
    {
        DrawnBox box => $"<rect {Look(box)} x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\" rx=\"{Number(box.Radius)}\"/>",
        DrawnLine line => $"<polyline {Look(line)} points=\"{Points(line.Points)}\"/>{(line.HasHead ? HeadOf(line) : "")}",
        DrawnPolygon polygon => $"<polygon {Look(polygon)} points=\"{Points(polygon.Points)}\"/>",
        DrawnCircle circle => $"<circle {Look(circle)} cx=\"{Number(circle.Center.X)}\" cy=\"{Number(circle.Center.Y)}\" r=\"{Number(circle.Radius)}\"/>",
        DrawnText text => $"<text {Look(text)} x=\"{Number(text.At.X)}\" y=\"{Number(text.At.Y)}\" font-size=\"{Number(text.Size)}\"{(text.IsMiddle ? " text-anchor=\"middle\"" : "")}"
            + $"{(text.IsBold ? " font-weight=\"700\"" : "")}>{Escape(text.Text)}</text>",
        _ => throw new System.Diagnostics.UnreachableException($"No SVG for {shape.GetType().Name}."),
    };

    // What shows where no style sheet speaks.
    private static string Look(DrawnShape shape)
    {
        var names = shape.Class.Split(' ');
        var look = shape is DrawnText ? "fill=\"currentColor\""
            : shape is DrawnLine ? "stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linejoin=\"round\""
            : names.Contains("mark") ? "fill=\"currentColor\""
            : "fill=\"currentColor\" fill-opacity=\"0.09\" stroke=\"currentColor\" stroke-width=\"1.2\"";
        var dashes = names.Contains("some") ? " stroke-dasharray=\"4 3\"" : "";
        var faint = names.Contains("faint") ? " opacity=\"0.45\"" : "";
        return $"class=\"{shape.Class}\" {look}{dashes}{faint}";
    }

    private static string HeadOf(DrawnLine line)
    {
        var (tip, before) = (line.Points[^1], line.Points[^2]);
        var (dx, dy) = (Math.Sign(tip.X - before.X), Math.Sign(tip.Y - before.Y));
        IReadOnlyList<DrawnPoint> corners =
        [
            tip,
            new(tip.X - (dx * Head) - (dy * Head / 2), tip.Y - (dy * Head) - (dx * Head / 2)),
            new(tip.X - (dx * Head) + (dy * Head / 2), tip.Y - (dy * Head) + (dx * Head / 2)),
        ];
        return Of(new DrawnPolygon(corners, $"{line.Class} mark"));
    }

    private static string Points(IEnumerable<DrawnPoint> points) => string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
