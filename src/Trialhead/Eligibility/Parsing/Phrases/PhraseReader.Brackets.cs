using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What stands in brackets.</content>
internal sealed partial class PhraseReader
{
    // "(MI)" repeats, "(e.g. lupus)" gives examples, "(HbA1c > 8 %)" narrows, other words narrow without being understood.
    private void ReadBracket(PhraseList list)
    {
        var open = _chunks[_at++];
        if (Codes().IsMatch(_statement.Lower.AsSpan(open.End)) || Places().IsMatch(_statement.Lower.AsSpan(open.End)) || Cited().IsMatch(_statement.Text.AsSpan(open.End))
            || AllKinds().IsMatch(_statement.Lower.AsSpan(open.End)) || IsAside(_at))
        {
            _at = _chunks.FindIndex(_at, chunk => chunk.Kind == ChunkKind.Close) is >= 0 and var close ? close + 1 : _chunks.Count;
            return;
        }

        if (_statement.Kind == CriterionKind.Exclusion && Demanded().IsMatch(_statement.Lower.AsSpan(open.End)))
        {
            var close = EndOfBracket(open.Start);
            while (_at < _chunks.Count && _chunks[_at].Start <= close)
            {
                _at++;
            }

            return; // "viral hepatitis (patients must have a negative test)": what is asked for keeps nobody out
        }

        if (_at + 1 < _chunks.Count && _chunks[_at].Kind == ChunkKind.Window && _chunks[_at + 1].Kind == ChunkKind.Close
            && (list.HasHead ? list.AddWindowToLast(_chunks[_at], open.Start) : list.AddWindowAhead(_chunks[_at])))
        {
            _at += 2; // "stroke (within 6 months)", "recent (within 30 days) stroke or surgery"
            return;
        }

        if (CauseEnd() is var past and > 0 && past < _chunks.Count && _chunks[past].Kind == ChunkKind.Close)
        {
            list.AddCause(open.Start, _chunks[past].End);
            _at = past + 1;
            return;
        }

        var isExamples = _at < _chunks.Count && _chunks[_at].Is(CueKind.Such);
        var first = _at;
        if (isExamples)
        {
            _at++;
        }

        var inner = ReadList(_isDenied, endsAtSemicolon: false, intolerance: list.Intolerance);
        if (IsRepeated(list, open, inner))
        {
            _at += _at < _chunks.Count ? 1 : 0;
            return;
        }

        var end = _at < _chunks.Count ? _chunks[_at].End : _statement.Text.Length;
        if (_at < _chunks.Count)
        {
            _at++;
        }

        if (list.IsShifted)
        {
            list.AddWord(new Chunk(ChunkKind.Word, open.Start, end));
        }
        else if (inner is not null && _at > first && !(first < _chunks.Count && _chunks[first].Kind == ChunkKind.Or && list.AddAlternative(inner, end)))
        {
            list.AddBracket(inner, isExamples, open.Start, end);
        }
    }

    // Where a bracket closes, those inside it left aside.
    private int EndOfBracket(int open)
    {
        var (at, depth) = (open + 1, 1);
        for (; at < _statement.Text.Length; at++)
        {
            depth += _statement.Text[at] is '(' or '[' ? 1 : _statement.Text[at] is ')' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return at;
    }

    [GeneratedRegex(@"^\s*(?:(?:all |the )?(?:patients?|subjects?|participants?|individuals?|women|wom[ae]n|females?) )?(?:must|should) (?:have|be)\b(?! (?:excluded|no|not)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Demanded();

    // "(preferably confirmed by an informant)": what is wished, and not asked.
    private bool IsAside(int first) => first > 0 && first < _chunks.Count && _chunks[first - 1].Kind == ChunkKind.Open && _chunks[first].Is(CueKind.Aside);

    // "(CSA)" behind the words that it abbreviates, unless it is understood and they are not.
    private bool IsRepeated(PhraseList list, Chunk open, Criterion? inner)
    {
        var end = _at < _chunks.Count ? _chunks[_at].Start : _statement.Text.Length;
        var start = Abbreviation.LongFormOf(_statement.Lower.AsSpan(0, open.Start), _statement.Text.AsSpan(open.End, Math.Max(0, end - open.End)));
        return start >= 0 && (inner is null or UninterpretedCriterion || list.Names(start, open.Start));
    }

    // "(Visit 1)", "(Day -1 of Period 1)", "(see Section 6)": where in the study or its papers.
    [GeneratedRegex(@"^\s*(?:(?:see|refer to) [^()]{1,40}|visits? [\w -]{1,12}|(?:study )?days? -?\d+(?: of (?:period|cycle) \d+)?|(?:appendix|section|annex|table|attachment)(?: [\w. -]{1,8})?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    // "(Hamilton, 1960)", "(McKhann et al., 2011)": where it is written; "(since 2015)", "(March 2020)" says when.
    [GeneratedRegex(
        @"^\s*(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Since|From|Before|After|Until|In|By|Between|During|Spring|Summer|Fall|Autumn|Winter|Year)\w*\b)"
        + @"(?:[\w-]{2,12}; )?[A-Z][\w'’-]+(?:,? (?:and|&) [A-Z][\w'’-]+| et al\.?| [A-Z]{1,3}\b){0,2},? (?:19|20)\d\d[a-z]?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();

    // "(low, intermediate, or high grade)", "(acute or chronic)": every kind there is.
    [GeneratedRegex(
        @"^\s*(?:(?:low|mild|minor)\b[\s,-]*(?:grade)?[\s,]*(?:(?:intermediate|moderate)\b[\s,-]*(?:grade)?[\s,]*)?(?:and/or|and|or|/|to)\s*(?:high|severe|major)\b|ischa?emic\s*(?:and/or|and|or|/)\s*ha?emorrhagic\b|(?:acute|active|symptomatic|treated|primary)\s*(?:and/or|and|or|/)\s*(?:chronic|inactive|asymptomatic|untreated|secondary)\b)"
        + @"[\s-]*(?:grades?|categor(?:y|ies)|diseases?|forms?|severity|risk|\s)*\)", RegexOptions.CultureInvariant)]
    private static partial Regex AllKinds();

    // "(ICD-10 F20.0)", "(CPT 45385)": the number under which a thing is filed.
    [GeneratedRegex(@"^\s*(?:icd|cpt|snomed|meddra|dsm|diagnos(?:is|tic) codes?|procedure codes?)\b?[\s-]*(?:\d+|iv|v|x|cm|tr|ct|codes?)?[^()a-z]*(?:[a-z]?\d[^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
