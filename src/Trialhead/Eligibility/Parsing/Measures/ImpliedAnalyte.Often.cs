using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>How often something happens.</content>
internal static partial class ImpliedAnalyte
{
    // Beginnings of the words for what happens, with the id or name of how often it does.
    private static readonly (string Stem, string Name)[] Happenings =
    [
        ("seizure", "seizure-frequency"), ("convulsion", "seizure-frequency"), ("headache", "migraine-days"), ("migraine", "migraine-days"), ("flash", "hot-flash-frequency"),
        ("flush", "hot-flash-frequency"), ("nocturi", "nocturia"), ("urinat", "micturition-frequency"), ("micturi", "micturition-frequency"), ("void", "micturition-frequency"),
        ("stool", "stool-frequency"), ("bowel", "stool-frequency"), ("defecat", "stool-frequency"), ("diarrh", "stool-frequency"), ("vomit", "episode-count"), ("emesis", "episode-count"),
        ("episode", "episode-count"), ("attack", "episode-count"), ("incontinen", "episode-count"), ("heartburn", "heartburn"), ("exercis", "exercise"), ("intercourse", "intercourse"),
        ("bleed", "episode-count"), ("hypoglyc", "episode-count"), ("awakening", "awakenings"),
    ];

    // "seizures occurring at least 3 times a week", "poorly controlled (> 1/week) partial seizures", "headaches on ≥ 15 days per month"
    private static (Concept, SourceSpan)? Often(Statement statement, Limit limit)
    {
        const int Before = 7;
        const int Behind = 5;
        if (!limit.IsCompared || limit.IsName || limit.Unit?.Code is not ("/d" or "/wk" or "/mo" or "/a") || AsksForAny(limit))
        {
            return null;
        }

        string? found = null;
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Before && !EndsThing(statement, i); i--)
        {
            found ??= Happening(Word(statement, statement.Tokens[i]));
            if (IsGiven(Word(statement, statement.Tokens[i])))
            {
                return null;
            }
        }

        for (var i = limit.End; found is null && i < statement.Tokens.Count && i < limit.End + Behind; i++)
        {
            if (statement.Tokens[i].Is(')') && limit.First > 0 && statement.Tokens[limit.First - 1].Is('('))
            {
                continue;
            }

            if (statement.Tokens[i].Kind is TokenKind.Sign or TokenKind.Number || statement.Tokens[i].Mark is ',' or ';' or '.' or '(' || IsGiven(Word(statement, statement.Tokens[i])) || statement.Tokens[i].Cue is LimitCue.Since or LimitCue.If)
            {
                break;
            }

            found = Happening(Word(statement, statement.Tokens[i]));
        }

        return found is null ? null : (OfName(found, limit), limit.Span);
    }

    private static string? Happening(ReadOnlySpan<char> word)
    {
        foreach (var (stem, name) in Happenings)
        {
            if (word.StartsWith(stem))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsGiven(ReadOnlySpan<char> word) => word is "treatment" or "treatments" or "medication" or "medications" or "dose" or "doses" or "tablet" or "tablets" or "therapy" or "use" or "used" or "using"
        or "taking" or "injection" or "injections" or "drug" or "drugs" or "analgesics" or "triptans" or "nsaids" or "visit" or "visits" or "regimen" or "care" or "anti" or "consistency" or "bristol" or "catheterization" or "catheterisation" or "insulin";

    // "≥ 2 moderate or ≥ 1 severe exacerbations": the index past the second number, where what is counted goes on.
    private static int PastSecondCount(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        return tokens[at].Cue == LimitCue.Or && statement.Limits.Find(other => other.First == at + 1) is { IsCount: true, IsCompared: true } next && next.End < tokens.Count
            && tokens[next.End].Kind == TokenKind.Word ? next.End - 1 : at;
    }

    // "prior chemotherapy regimens ≤ 1", "brain metastases: ≤ 3": what is counted stands right before the number.
    private static (Concept, SourceSpan)? CountedBefore(Statement statement, Limit limit)
    {
        const int Nearest = 4;
        var tokens = statement.Tokens;
        var at = limit.First - 1;
        while (at > 0 && (tokens[at].Cue == LimitCue.Be || tokens[at].Mark is ':' or '=' or '('))
        {
            at--;
        }

        if (at < 0 || limit is not { IsCount: true, IsCompared: true, IsName: false, Value: <= Limit.LargestCount, Second: null } || tokens[limit.First].Kind != TokenKind.Sign || tokens[at].Kind != TokenKind.Word
            || (limit.End < tokens.Count && tokens[limit.End] is { Kind: TokenKind.Word, Cue: LimitCue.None or LimitCue.Times or LimitCue.Of }) || !ByNounSpan.TryGetValue(Word(statement, tokens[at]), out var noun))
        {
            return null;
        }

        var words = noun.With.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = at - 1; i >= 0 && i >= at - Nearest && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (words.Contains(Word(statement, tokens[i])))
            {
                return (noun.Concept, SourceSpan.FromBounds(tokens[at].Start, limit.Span.End));
            }
        }

        return noun.With.Count == 0 && noun.Concept.Id != "episode-count" ? (noun.Concept, SourceSpan.FromBounds(tokens[at].Start, limit.Span.End)) : null;
    }
}
