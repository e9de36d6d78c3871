using System.Text;

namespace Trialhead.Data.Registry;

/// <summary>Unwraps the text blocks of legacy XML into the form of the API v2.</summary>
/// <remarks>
/// The legacy export fills lines up to column 99 and marks structure by columns alone. The first line stands at the
/// base column; list items of level n have their text 5n columns further right, behind <c>-  </c> or <c>1. </c>; blocks are
/// separated by blank lines, and every other line break is a wrap. The API v2 writes one line for each block, <c>* </c>
/// for bullets, no blank line between neighbouring items, and nests by the width of the item's marker.
/// </remarks>
internal static class HardWrappedText
{
    private const int ColumnsPerLevel = 5;

    /// <summary>The text with its lines joined; null where nothing but space is left.</summary>
    /// <remarks>A text that does not start on a line of its own was not wrapped: its breaks are the author's.</remarks>
    public static string? Unwrap(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var lines = text.ReplaceLineEndings("\n");
        return lines[0] == '\n' ? Render(Blocks(lines.Split('\n'))) : lines.Trim();
    }

    private static List<Block> Blocks(string[] lines)
    {
        var blocks = new List<Block>();
        var (baseColumn, inBlock) = (-1, false);
        foreach (var line in lines)
        {
            var content = line.AsSpan().Trim();
            if (content.IsEmpty)
            {
                inBlock = false;
                continue;
            }

            var column = line.Length - line.AsSpan().TrimStart().Length;
            var isFirst = baseColumn < 0;
            baseColumn = isFirst ? column : baseColumn;
            if (MarkerLength(content) is var marker and > 0
                && ItemLevel(column + marker - baseColumn, isFirst) is var level and > 0)
            {
                blocks.Add(new Block(level, content[..marker].Trim().ToString(), content[marker..].Trim()));
            }
            else if (inBlock)
            {
                blocks[^1].Text.Append(' ').Append(content);
            }
            else
            {
                blocks.Add(new Block(ParagraphLevel(column - baseColumn), null, content));
            }

            inBlock = true;
        }

        return blocks;
    }

    /// <summary>The length of <c>-  </c> or <c>12. </c> at the start; 0 where there is none.</summary>
    private static int MarkerLength(ReadOnlySpan<char> content)
    {
        if (content.StartsWith("-  "))
        {
            return 3;
        }

        var digits = content.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && content[digits..].StartsWith(". ") ? digits + 2 : 0;
    }

    /// <summary>The level of an item by the column of its text; 0 where items do not stand there.</summary>
    /// <remarks>The export trims the first line, which moves an item there to the base column.</remarks>
    private static int ItemLevel(int textColumn, bool isFirst) => isFirst
        ? 1
        : textColumn % ColumnsPerLevel == 0 ? textColumn / ColumnsPerLevel : 0;

    private static int ParagraphLevel(int column) =>
        column > 0 && column % ColumnsPerLevel == 0 ? column / ColumnsPerLevel : 0;

    private static string Render(List<Block> blocks)
    {
        var text = new StringBuilder();
        var markerWidths = new List<int>(); // of the items around, outermost first
        Block? previous = null;
        foreach (var block in blocks)
        {
            var ancestors = block.Marker is null ? block.Level : block.Level - 1;
            if (markerWidths.Count > ancestors)
            {
                markerWidths.RemoveRange(ancestors, markerWidths.Count - ancestors);
            }

            text.Append(Separator(previous, block)).Append(' ', markerWidths.Sum());
            if (block.Marker is not null)
            {
                var marker = block.Marker == "-" ? "* " : block.Marker + " ";
                text.Append(marker);
                markerWidths.Add(marker.Length);
            }

            text.Append(block.Text);
            previous = block;
        }

        return text.ToString();
    }

    private static string Separator(Block? previous, Block block) => previous switch
    {
        null => "",
        { Marker: not null } when block.Marker is not null && block.Level <= previous.Level => "\n",
        _ => "\n\n",
    };

    /// <summary>A paragraph (no marker) or a list item, with its depth in lists.</summary>
    private sealed class Block(int level, string? marker, ReadOnlySpan<char> text)
    {
        public int Level { get; } = level;

        public string? Marker { get; } = marker;

        public StringBuilder Text { get; } = new StringBuilder().Append(text);
    }
}
