using System.Text.Json;

namespace Trialhead.Cli;

/// <summary>Reads clinical notes as test collections publish them: rows of <c>_id</c> and <c>text</c>, one JSON object per line.</summary>
internal static class TopicNotes
{
    /// <summary>The notes by their id; false with a sentence where a line is not such a row.</summary>
    public static bool TryRead(string path, out Dictionary<string, string> notes, out string problem)
    {
        (notes, problem) = ([], "");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var row = JsonElement.Parse(line);
                notes[row.GetProperty("_id").GetString()!] = row.GetProperty("text").GetString()!;
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
            {
                problem = $"{path}, line {number}: expected a JSON object with `_id` and `text`.";
                return false;
            }
        }

        return true;
    }
}
