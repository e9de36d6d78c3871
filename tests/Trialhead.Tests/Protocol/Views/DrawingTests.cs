using System.Xml.Linq;
using CsCheck;
using Trialhead.Protocol.Views;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Views;

public sealed class DrawingTests
{
    private static readonly string[] Unusual = ["one group", "nothing known", "many arms", "long words", "switching"];

    public static TheoryData<string, ViewLanguage, double> Drawings
    {
        get
        {
            var drawings = new TheoryData<string, ViewLanguage, double>();
            foreach (var name in ShippedProtocols.Names.Concat(Unusual))
            {
                foreach (var width in new[] { 300, Drawing.Narrow, 390, 520, Drawing.Wide, 1100 })
                {
                    drawings.Add(name, ViewLanguage.English, width);
                    drawings.Add(name, ViewLanguage.Spanish, width);
                }
            }

            return drawings;
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Texts_NeitherOverlapNorStickOut(string name, ViewLanguage language, double width) => Assert.All(Of(name, language, width), drawing =>
    {
        var texts = drawing.Shapes.OfType<DrawnText>().ToList();

        Assert.All(texts, text => Assert.True(Contains(drawing, text.Bounds), $"{text.Text} sticks out"));
        Assert.Empty(
            from one in texts.Select((text, i) => (text, i))
            from other in texts.Skip(one.i + 1)
            where Overlap(one.text.Bounds, other.Bounds)
            select $"{one.text.Text} over {other.Text}");
    });

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Arrows_CrossNeitherWordsNorBoxes(string name, ViewLanguage language, double width)
    {
        var drawing = FlowDrawing.Of(UnusualDesigns.Make(name), language, width);
        var obstacles = drawing.Shapes.OfType<DrawnText>().Select(text => text.Bounds).Concat(drawing.Shapes.OfType<DrawnBox>().Select(Shrunk)).ToList();

        Assert.Empty(
            from line in drawing.Shapes.OfType<DrawnLine>()
            where line.HasHead
            from segment in line.Points.Zip(line.Points.Skip(1), Around)
            from obstacle in obstacles
            where Overlap(segment, obstacle)
            select $"{line.Points[0]} to {line.Points[^1]} crosses {obstacle}");
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Svg_IsWellFormedNamedAndWithoutStyle(string name, ViewLanguage language, double width) => Assert.All(Of(name, language, width), drawing =>
    {
        var svg = XDocument.Parse(SvgWriter.Whole(drawing)).Root!; // parsed, so it has a root

        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal([drawing.Title, drawing.Description], svg.Elements().Take(2).Select(element => element.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Attribute("style") is not null || element.Name.LocalName is "style" or "script" or "image");
        Assert.NotEmpty(drawing.Outline);
    });

    [Fact]
    public void Timeline_KeepsThoseWhoSwitchInTheirLane()
    {
        var lane = TimelineDrawing.Of(UnusualDesigns.Make("switching"), ViewLanguage.English).Outline.Single(item => item.Part == "standard");

        Assert.Contains("infusions", lane.Items[0].Text.English, StringComparison.Ordinal);
        Assert.EndsWith("Only if your illness gets worse.", lane.Items[1].Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_EscapesWhatAProtocolSays() =>
        Assert.Contains(
            "A &lt;b&gt; &amp; c",
            SvgWriter.Inline(new Drawing("d", "t", "d", 10, 10, [new DrawnText(new(0, 0), "A <b> & c", 10, false, false, "words")], [])), StringComparison.Ordinal);

    [Fact]
    public void Wrap_KeepsEveryLetterAndTheWidth() => Gen.Select(Gen.String[Gen.Char["abiMW -é"], 0, 60], Gen.Double[30, 200]).Sample((text, width) =>
    {
        var lines = TextWidth.Wrap(text, 12, width);

        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 12) <= width || line.Length <= 2));
        Assert.Equal(Letters(text), Letters(string.Concat(lines)));
    });

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is not (' ' or '-')));

    private static Drawing[] Of(string name, ViewLanguage language, double width) =>
        [TimelineDrawing.Of(UnusualDesigns.Make(name), language, width), FlowDrawing.Of(UnusualDesigns.Make(name), language, width)];

    private static bool Contains(Drawing drawing, DrawnBox box) =>
        box.X >= 0 && box.Y >= 0 && box.X + box.Width <= drawing.Width && box.Y + box.Height <= drawing.Height;

    private static bool Overlap(DrawnBox one, DrawnBox other) =>
        one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height;

    // An arrow may touch the edge of the box that it leaves or reaches.
    private static DrawnBox Shrunk(DrawnBox box) => box with { X = box.X + 1, Y = box.Y + 1, Width = box.Width - 2, Height = box.Height - 2 };

    private static DrawnBox Around(DrawnPoint from, DrawnPoint to) => new(
        Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(Math.Abs(to.X - from.X), 0.1), Math.Max(Math.Abs(to.Y - from.Y), 0.1), 0, "");
}
