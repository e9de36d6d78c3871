using System.Text.Json;

namespace Trialhead.Cli;

/// <summary>A note with what it tells, written down by hand.</summary>
internal sealed record NoteGold(string Id, string Text, IReadOnlyList<ToldFact> Facts)
{
    /// <summary>Reads one line: a JSON object of <c>_id</c>, <c>text</c> and <c>facts</c>.</summary>
    /// <returns>The note, or what is wrong with the line.</returns>
    public static (NoteGold? Note, string Problem) Read(string line)
    {
        try
        {
            var row = JsonElement.Parse(line);
            var facts = new List<ToldFact>();
            foreach (var fact in row.GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()!))
            {
                if (ToldFact.Read(fact) is not { } told)
                {
                    return (null, $"found `{fact}`, expected a fact such as `+gout`, `-HIV infection`, `rx warfarin`, `hemoglobin = 10.8 g/dL`");
                }

                facts.Add(told);
            }

            return (new NoteGold(row.GetProperty("_id").GetString()!, row.GetProperty("text").GetString()!, facts), "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, "expected a JSON object with `_id`, `text` and `facts`");
        }
    }
}
