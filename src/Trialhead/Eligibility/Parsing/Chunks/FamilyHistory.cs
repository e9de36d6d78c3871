using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Makes one cue of "personal or family history of", which asks of oneself and of relatives.</summary>
internal static partial class FamilyHistory
{
    public static void Join(Statement statement, List<Chunk> chunks)
    {
        if (!statement.Lower.Contains("famil", StringComparison.Ordinal) || Either().Match(statement.Lower) is not { Success: true } either)
        {
            return;
        }

        var (start, end) = (either.Index, either.Index + either.Length);
        var first = chunks.FindIndex(chunk => chunk.Start >= start);
        var last = chunks.FindLastIndex(chunk => chunk.End <= end);
        if (first < 0 || last <= first || chunks.Exists(chunk => (chunk.Start < start && chunk.End > start) || (chunk.Start < end && chunk.End > end)))
        {
            return;
        }

        chunks.RemoveRange(first, last - first + 1);
        chunks.Insert(first, new Chunk(ChunkKind.Cue, start, end) { Cue = new PhraseCue(CueKind.Family) { Besides = CueKind.History } });
    }

    [GeneratedRegex(
        @"\b(?:personal|own)(?:\s+(?:medical\s+)?history)?(?:\s+of)?\s*(?:and/or|and|or|/|,)\s*(?:a\s+)?(?:(?:first|1st)[- ]degree\s+|immediate\s+|known\s+)*famil(?:y|ial)\s+(?:medical\s+)?history(?:\s+of)?\b"
        + @"|\bfamil(?:y|ial)(?:\s+history)?(?:\s+of)?\s*(?:and/or|and|or|/)\s*(?:a\s+)?personal\s+(?:medical\s+)?history(?:\s+of)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Either();
}
