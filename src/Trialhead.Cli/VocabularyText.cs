using Spectre.Console;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>The meanings of a name for reading.</summary>
internal static class VocabularyText
{
    private const int Indent = 2;

    public static void Write(Screen screen, IReadOnlyList<NameMatch> matches, Lexicon lexicon)
    {
        for (var i = 0; i < matches.Count; i++)
        {
            if (i > 0)
            {
                screen.Gap();
            }

            screen.Heading(matches[i].Concept is { } concept
                ? $"{concept.Name} ({EnumWords.InWords(concept.Kind)}, {concept.Id})"
                : "Something else that the vocabulary does not hold");
            Label(screen, "by the name", $"{matches[i].Name}{When(matches[i])}");
            Describe(screen, matches[i].Concept, lexicon);
        }
    }

    private static string When(NameMatch match)
    {
        var parts = new List<string>();
        if (match.IsCaseSensitive)
        {
            parts.Add("only in these capitals");
        }

        if (match.Gate == NameGate.LongForm)
        {
            parts.Add("only where the text also gives another of its names");
        }
        else if (match.Context.Count > 0)
        {
            parts.Add($"{(match.IsUsual ? "unless another meaning fits better; fits" : "only")} near {string.Join(", ", match.Context)}");
        }

        return parts.Count == 0 ? "" : $"; {string.Join("; ", parts)}";
    }

    private static void Describe(Screen screen, Concept? concept, Lexicon lexicon)
    {
        if (concept is null)
        {
            return;
        }

        Label(screen, "patients say", string.Join(", ", concept.LayNames));
        Label(screen, "also", string.Join(", ", concept.Names));
        if (concept.Analyte is { Unit.Length: > 0 } analyte)
        {
            Label(screen, "measured in", analyte.Unit);
        }

        Label(screen, "elsewhere", string.Join(", ", concept.References));
        if (concept.ParentIds.Count > 0)
        {
            screen.Paragraph("is a kind of", Indent);
            Climb(screen, concept, lexicon, 2 * Indent, []);
        }
    }

    // What stands above in two ways is followed once.
    private static void Climb(Screen screen, Concept concept, Lexicon lexicon, int indent, HashSet<string> seen)
    {
        foreach (var parent in concept.ParentIds.Select(lexicon.Get).OfType<Concept>())
        {
            var isNew = seen.Add(parent.Id);
            screen.Paragraph(isNew || parent.ParentIds.Count == 0 ? parent.Name : $"{parent.Name} …", indent);
            if (isNew)
            {
                Climb(screen, parent, lexicon, indent + Indent, seen);
            }
        }
    }

    private static void Label(Screen screen, string label, string text)
    {
        if (text.Length > 0)
        {
            screen.Item($"{new string(' ', Indent)}{label}: ", text, Style.Plain);
        }
    }
}
