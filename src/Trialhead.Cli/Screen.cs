using Spectre.Console;

namespace Trialhead.Cli;

/// <summary>Writes text for people: wrapped to a hundred columns, with colours only where someone sees them.</summary>
internal sealed class Screen
{
    /// <summary>Columns of a line.</summary>
    public const int Width = 100;

    private readonly IAnsiConsole _console;

    /// <summary>Writes to the standard output of a terminal.</summary>
    public Screen(Terminal terminal)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.HasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _console.Profile.Width = 2 * Width; // the lines come wrapped
    }

    /// <summary>An empty line.</summary>
    public void Gap() => _console.WriteLine();

    /// <summary>A line as it is, not wrapped.</summary>
    public void Line(string text) => _console.WriteLine(text.TrimEnd());

    /// <summary>A heading.</summary>
    public void Heading(string text) => Item("", text, new Style(decoration: Decoration.Bold));

    /// <summary>A paragraph, indented by so many columns.</summary>
    public void Paragraph(string text, int indent = 0) => Item(new string(' ', indent), text, Style.Plain);

    /// <summary>A label and a text that hangs beside it.</summary>
    public void Item(string label, string text, Style style)
    {
        var lines = Wrap(text, Width - label.Length).DefaultIfEmpty("").ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var margin = i == 0 ? label : new string(' ', label.Length);
            _console.Write(new Spectre.Console.Text(lines[i].Length == 0 ? margin.TrimEnd() : margin, style));
            _console.Write(new Spectre.Console.Text(lines[i], label.Trim().Length == 0 ? style : Style.Plain));
            _console.WriteLine();
        }
    }

    /// <summary>The lines of a text, each at most so long unless a single word is longer.</summary>
    internal static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && line.Length + 1 + word.Length > width)
                {
                    yield return line;
                    line = "";
                }

                line += line.Length == 0 ? word : $" {word}";
            }

            yield return line;
        }
    }
}
