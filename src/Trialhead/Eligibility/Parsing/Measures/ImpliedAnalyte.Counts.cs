using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>What is counted.</content>
internal static partial class ImpliedAnalyte
{
    // "At least one" asks whether there is any.
    private static bool AsksForAny(Limit limit) => limit is { Comparator: Comparator.AtLeast, Value: <= 1, High: null };

    private static (Concept, SourceSpan)? Counted(Statement statement, Limit limit)
    {
        if (AsksForAny(limit))
        {
            return null;
        }

        var tokens = statement.Tokens;
        if (Numbered(statement, limit) is { } numbered)
        {
            return numbered;
        }

        // "at least 1 (but no more than 2) prior regimens"
        var isAside = limit.First > 1 && limit.End + 1 < tokens.Count && tokens[limit.End].Is(')')
            && (tokens[limit.First - 1].Is('(') || (tokens[limit.First - 1].Cue is LimitCue.But or LimitCue.And && tokens[limit.First - 2].Is('(')));
        var from = isAside || IsParted(tokens, limit) ? limit.End + 1 : limit.End;
        var longest = LongestNounPhrase;
        for (var i = from; i < tokens.Count && i < from + longest && (tokens[i].Kind == TokenKind.Word || tokens[i].Mark is '/' or '-' || IsBesideAdjective(statement, i, from) || IsGloss(tokens, i, from))
            && tokens[i].Cue is LimitCue.None or LimitCue.Since or LimitCue.More or LimitCue.Of or LimitCue.Name or LimitCue.Or or LimitCue.Change; i++)
        {
            longest += tokens[i].Kind == TokenKind.Mark ? 2 : 0; // a mark and the adjective beside it
            if (tokens[i].Is('('))
            {
                (longest, i) = (longest + 2, i + 2); // "1 to 4 breakthrough pain (BTP) episodes"
                continue;
            }

            if (PastSecondCount(statement, i) is var past && past > i)
            {
                (longest, i) = (longest + past - i, past);
                continue;
            }

            if (Word(statement, tokens[i]) is "drug" or "agent" && (i == from || (i == from + 1 && tokens[from].Is('-'))))
            {
                return null; // "a 2-drug regimen": of how many drugs one is made
            }

            if (Word(statement, tokens[i]) is "medications" or "medicines")
            {
                return null; // "depression requiring > 2 medications, history of suicide attempts"
            }

            if (Word(statement, tokens[i]) is "courses" or "cycles" or "doses" && i + 1 < tokens.Count && tokens[i + 1].Cue == LimitCue.Of && i == from)
            {
                return null; // "3 courses of first line chemotherapy"
            }

            if (ByNounSpan.TryGetValue(Word(statement, tokens[i]), out var noun) && (noun.With.Count == 0 || IsWith(statement, noun.With, limit, i)))
            {
                if (noun.Concept.Id == "episode-count" && Stools().Match(statement.Lower, tokens[i].End) is { Success: true } stools)
                {
                    return (Lexicon.InUse.Get("stool-frequency")!, SourceSpan.FromBounds(limit.Span.Start, stools.Index + stools.Length)); // in the table
                }

                var end = ComparatorReader.ReadBehind(tokens, i + 1) is { Comparator: { } side } behind && side == limit.Comparator ? behind.End : i + 1;
                return (noun.Concept, SourceSpan.FromBounds(limit.Span.Start, tokens[end - 1].End));
            }
        }

        return null;
    }

    // Brackets around one word in the middle of what is counted.
    private static bool IsGloss(List<Token> tokens, int at, int from) => at > from && at + 2 < tokens.Count && tokens[at].Is('(') && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 2].Is(')');

    // "at least one, but no more than two, prior regimens"
    private static bool IsParted(List<Token> tokens, Limit limit) => limit.First > 1 && limit.End + 1 < tokens.Count && tokens[limit.End].Is(',')
        && tokens[limit.First - 1].Cue is LimitCue.But or LimitCue.And && tokens[limit.First - 2].Is(',') && tokens[limit.End + 1].Kind == TokenKind.Word;

    // "three or more episodes of diarrhea per day"
    [GeneratedRegex(@"\G of (?:\w+ )?(?:diarrho?ea|loose stools?|watery stools?)(?: (?:per|a|each) day| daily|/day| (?:in|within|over) 24 hours)", RegexOptions.CultureInvariant)]
    private static partial Regex Stools();

    // "number of prior lines of therapy in the metastatic setting ≥ 3"
    private static (Concept, SourceSpan)? Numbered(Statement statement, Limit limit)
    {
        const int Furthest = 14;
        var tokens = statement.Tokens;
        for (var i = limit.First - 1; i > 0 && i >= limit.First - Furthest && limit.Comparator is not null && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Word(statement, tokens[i]) is not "of" || Word(statement, tokens[i - 1]) is not "number")
            {
                continue;
            }

            var noun = tokens.FindIndex(i, limit.First - i, token => ByNounSpan.ContainsKey(Word(statement, token)));
            return noun >= 0 && ByNounSpan[Word(statement, tokens[noun])] is var (with, concept) && (with.Count == 0 || tokens.GetRange(i, limit.First - i).Exists(token => with.Contains(statement.Lower[token.Start..token.End])))
                ? (concept, SourceSpan.FromBounds(tokens[i - 1].Start, limit.Span.End))
                : null;
        }

        return null;
    }

    // "5 to 9 typical, visible, discrete lesions", "more than 10 Kaposi's sarcoma lesions": what is counted goes on behind the mark.
    private static bool IsBesideAdjective(Statement statement, int at, int from) => at > from && at + 1 < statement.Tokens.Count
        && statement.Tokens[at].Mark is ',' or '\'' or '’' && statement.Tokens[at - 1] is { Kind: TokenKind.Word, Cue: LimitCue.None }
        && statement.Tokens[at + 1] is { Kind: TokenKind.Word, Cue: LimitCue.None } && !ByNounSpan.ContainsKey(Word(statement, statement.Tokens[at - 1]));

    private static bool IsWith(Statement statement, FrozenSet<string> with, Limit limit, int noun)
    {
        const int MostBehind = 4;
        const int MostBefore = 2;
        var lookup = with.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - MostBefore && (i == limit.First - 1 || statement.Tokens[i + 1].Mark is '(' or ',' or ':'); i--)
        {
            if (lookup.Contains(Word(statement, statement.Tokens[i])))
            {
                return true; // "prior chemotherapy (1-2 regimens)"
            }
        }

        for (var i = limit.End; i < statement.Tokens.Count && i <= noun + MostBehind; i++)
        {
            if (i != noun && lookup.Contains(Word(statement, statement.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }
}
