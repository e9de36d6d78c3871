using Trialhead.Text;

namespace Trialhead.Data.Answers;

/// <summary>Shows a place of a note with the words around it, as one word alone defends no decision.</summary>
internal static class NoteWords
{
    private const int Farthest = 160;

    /// <summary>The sentence that a stretch of a note stands in, cut where it is long; null where the note does not have the stretch.</summary>
    public static string? Around(string? note, SourceSpan? span)
    {
        if (note is null || span is not { } place || place.End > note.Length)
        {
            return null;
        }

        var (start, end) = (place.Start, place.End);
        while (start > 0 && place.Start - start < Farthest && !IsEnd(note, start - 1))
        {
            start--;
        }

        while (end < note.Length && end - place.End < Farthest && !IsEnd(note, end))
        {
            end++;
        }

        var isCut = start > 0 && !IsEnd(note, start - 1);
        var goesOn = end < note.Length && !IsEnd(note, end);
        var stop = !goesOn && end < note.Length && note[end] is not ('\n' or '\r') ? 1 : 0;
        return $"{(isCut ? "…" : "")}{Folding.CollapseSpaces(note[start..(end + stop)])}{(goesOn ? "…" : "")}";
    }

    // A point within a number or an abbreviation ends nothing.
    private static bool IsEnd(string note, int i) =>
        note[i] is '\n' or '\r' || (note[i] is '.' or ';' or '!' or '?' && (i + 1 == note.Length || char.IsWhiteSpace(note[i + 1])));
}
