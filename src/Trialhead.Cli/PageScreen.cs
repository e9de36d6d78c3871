using Trialhead.Pages;

namespace Trialhead.Cli;

/// <summary>The page of a trial in the terminal.</summary>
internal static class PageScreen
{
    private const int Step = 2;

    /// <summary>Writes the page.</summary>
    public static void Write(Screen screen, TrialPage page)
    {
        screen.Heading($"{page.NctId}  {page.Title.Text}");
        foreach (var section in page.Sections)
        {
            screen.Gap();
            screen.Heading(section.Heading);
            foreach (var block in section.Blocks)
            {
                Write(screen, block, indent: 0);
            }
        }
    }

    private static void Write(Screen screen, PageBlock block, int indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                screen.Paragraph(Joined(paragraph.Parts), indent);
                break;
            case BulletList list:
                foreach (var item in list.Items)
                {
                    Item(screen, Joined(item), indent);
                }

                break;
            case StepList steps:
                foreach (var (step, i) in steps.Steps.Select((step, i) => (step, i)))
                {
                    Write(screen, step, i + 1, indent);
                }

                break;
            case PageDrawing:
                break; // the steps say what drawings show
            case BlockGroup group:
                screen.Gap();
                screen.Paragraph(group.Heading.Text, indent);
                foreach (var inner in group.Blocks)
                {
                    Write(screen, inner, indent + Step);
                }

                break;
            case FactTable table:
                screen.Gap();
                screen.Paragraph(table.Caption.Text, indent);
                foreach (var row in table.Rows)
                {
                    Item(screen, Row(table, row), indent);
                }

                break;
            case CriteriaList criteria:
                criteria.Lines.ToList().ForEach(line => Write(screen, line, indent));
                break;
            default:
                foreach (var sentence in block.Sentences)
                {
                    Item(screen, sentence.Text, indent);
                }

                break;
        }
    }

    private static void Write(Screen screen, PageStep step, int number, int indent)
    {
        screen.Item($"{new string(' ', indent)}{number}. ", $"{step.Name.Text}: {Joined(step.Words)}", Spectre.Console.Style.Plain);
        foreach (var branch in step.Branches)
        {
            screen.Item($"{new string(' ', indent + Step + 1)}- ", $"{branch.Name.Text}: {Joined(branch.Running)}", Spectre.Console.Style.Plain);
        }

        if (step.After.Count > 0)
        {
            screen.Paragraph(Joined(step.After), indent + Step + 1);
        }
    }

    // The plain words first, then the record's, then what the reader's facts say.
    private static void Write(Screen screen, CriterionLine line, int indent)
    {
        var said = line.Plain ?? line.About;
        Item(screen, (said ?? line.Words).Text, indent);
        if (said is not null)
        {
            screen.Paragraph($"“{line.Words.Text}”", indent + Step);
        }

        foreach (var sentence in new[] { line.Verdict?.Reason, line.Verdict?.Fact }.OfType<Sentence>())
        {
            screen.Paragraph($"→ {sentence.Text}", indent + Step);
        }
    }

    // "Serious infections: Drug 12 of 50, Placebo 3 of 49": a table as lines, since a terminal is narrow.
    private static string Row(FactTable table, IReadOnlyList<Sentence> row) => row.Count == 2
        ? $"{row[0].Text}: {row[1].Text}"
        : $"{row[0].Text}: {string.Join("; ", row.Skip(1).Select((cell, i) => $"{table.Columns[i + 1].Text} {cell.Text}"))}";

    private static void Item(Screen screen, string text, int indent) =>
        screen.Item($"{new string(' ', indent)}- ", text, Spectre.Console.Style.Plain);

    private static string Joined(IEnumerable<Sentence> sentences) => string.Join(' ', sentences.Select(sentence => sentence.Text));
}
