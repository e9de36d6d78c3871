using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What an illness comes of, and what it does not.</content>
internal sealed partial class PhraseReader
{
    // "Hepatitis not caused by HBV or HCV" says nothing of whether there is a virus besides: the chunk past the causes, -1 where none are denied.
    private int CauseEnd()
    {
        if (_at >= _chunks.Count || !_chunks[_at].Is(CueKind.No) || !DeniesCause().IsMatch(_statement.Lower.AsSpan(_chunks[_at].Start)))
        {
            return -1;
        }

        var end = _at + 1;
        while (end < _chunks.Count && _chunks[end].Kind is ChunkKind.Word or ChunkKind.Concept or ChunkKind.Cue or ChunkKind.Or or ChunkKind.And
            && !(_chunks[end].Kind == ChunkKind.And && Beside(end, 1) is not { Kind: ChunkKind.Concept }) && !_chunks[end].Is(CueKind.No))
        {
            end++;
        }

        return end;
    }

    // "At risk by virtue of age, diabetes or smoking": any of what follows, beside what it makes of the person.
    private void ReadCause(PhraseList list)
    {
        var start = _chunks[_at++].Start;
        var inner = ReadList(_isDenied, endsAtSemicolon: true);
        if (inner is not null)
        {
            list.AddReason(inner, start, _chunks[_at - 1].End);
        }
    }

    [GeneratedRegex(@"^(?:that|which) (?:requir|need|is |are |was |were |has |have |had |may |might |could |would |can |interfer|caus|limit|prevent|preclud)", RegexOptions.CultureInvariant)]
    private static partial Regex OpensRelative();

    [GeneratedRegex(@"^(?:not\s+(?:caused|due|secondary|attribut\w+|explained|(?:related|associated) (?:to|with))|unrelated to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DeniesCause();
}
