using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Illnesses that persist, and organs that reach below the ribs.</content>
internal static partial class ImpliedAnalyte
{
    // "swollen nodes at two sites persisting for > 3 months", "persistent diarrhea undiagnosed > 1 month": who speaks of persisting tells of an illness.
    private static bool HasPersisted(Statement statement, Limit limit)
    {
        var (tokens, at) = (statement.Tokens, limit.First - 1);
        at = at > 0 && Word(statement, tokens[at]) is "for" ? at - 1 : at;
        if (at < 1)
        {
            return false;
        }

        return Word(statement, tokens[at]) is "persisting" or "persisted" or "persists" or "persist" ? !IsUnlasting(statement, at) : IsPersistent(statement, limit, at);
    }

    // "no corticosteroids unless duration < 14 days": how long what stands before was given.
    private static bool IsOfWhatIsExcepted(Statement statement) => statement.Offset > 0 && statement.Lower.AsSpan().TrimStart().StartsWith("duration", StringComparison.Ordinal)
        && statement.Source.Lower.AsSpan(0, statement.Offset).TrimEnd() is var before && (before.EndsWith("unless", StringComparison.Ordinal) || before.EndsWith("except", StringComparison.Ordinal));

    private static bool IsUnlasting(Statement statement, int at)
    {
        var words = NotLasting.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = at - 1; i >= 0 && i >= at - LongestCue; i--)
        {
            if (statement.Tokens[i].Cue is LimitCue.No or LimitCue.Not || words.Contains(Word(statement, statement.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    // A persistent illness, with one word between it and the limit at most.
    private static bool IsPersistent(Statement statement, Limit limit, int at)
    {
        var tokens = statement.Tokens;
        return limit.Comparator is Comparator.More or Comparator.AtLeast && tokens[limit.First].Kind == TokenKind.Sign
            && statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition
                && (mention.Span.End == tokens[at].End || (mention.Span.End == tokens[at - 1].End && tokens[at] is { Kind: TokenKind.Word, Cue: LimitCue.None }))
                && (statement.Lower.AsSpan(mention.Span.Start).StartsWith("persistent", StringComparison.Ordinal)
                    || statement.Lower.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith("persistent", StringComparison.Ordinal)));
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Events = (
        "malignancy malignancies cancer cancers carcinoma tumor tumour neoplasm neoplasms lymphoma leukemia melanoma infarction stroke transplant transplantation "
        + "pregnancy menopause amenorrhea amenorrhoea remission surgery resection abuse dependence injury trauma fracture attack death smoking bleeding birth").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // "infertility > 12 months", "erectile dysfunction of more than 6 months", but not "malignancy > 5 years": an illness with nothing but its length behind it.
    private static bool IsOfSoLong(Statement statement, Limit limit)
    {
        const int Before = 5;
        var tokens = statement.Tokens;
        var at = limit.First - 1;
        at = at > 0 && tokens[at].Cue is LimitCue.Of or LimitCue.Be ? at - 1 : at;
        if (limit.Comparator is not (Comparator.More or Comparator.AtLeast or Comparator.Less or Comparator.AtMost) || at < 0 || tokens[at].Kind != TokenKind.Word || tokens[limit.First].Cue is LimitCue.Above or LimitCue.Below || Events.Contains(Word(statement, tokens[at]))
            || (limit.Comparator is Comparator.Less or Comparator.AtMost && (statement.Kind == CriterionKind.Exclusion || Word(statement, tokens[at]) is "syndrome"))
            || !statement.Mentions.Exists(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.End == tokens[at].End) || !EndsThere(statement, limit.End))
        {
            return false;
        }

        for (var i = at - 1; i >= 0 && i >= at - Before; i--)
        {
            if (tokens[i].Cue is LimitCue.No or LimitCue.Not or LimitCue.Or || Word(statement, tokens[i]) is "history" or "without" or "free" or "prior" or "previous" or "from" or "for" or "past" or "remission")
            {
                return false;
            }
        }

        return true;
    }

    // Whether a statement or its clause ends at a token, or goes on with "duration" or an "and".
    private static bool EndsThere(Statement statement, int at) => at >= statement.Tokens.Count || statement.Tokens[at].Mark is ',' or ')' or ';' or '.'
        || statement.Tokens[at].Cue is LimitCue.And or LimitCue.Or or LimitCue.If || Word(statement, statement.Tokens[at]) is "duration" or "despite" or "that" or "which";

    // "symptomatic for at least 6 months", "infertile for more than a year"
    private static bool IsIll(Statement statement, Limit limit) => limit.First > 1 && limit.Comparator is not null && Word(statement, statement.Tokens[limit.First - 1]) is "for"
        && Word(statement, statement.Tokens[limit.First - 2]) is "symptomatic" or "ill" or "infertile" or "diabetic" or "hypertensive" or "affected" or "infected" or "sick" or "unwell"
        && !IsUnlasting(statement, limit.First - 2);

    // "enlarged spleen extending at least 2 cm below the costal margin"
    private static (Concept, SourceSpan)? BelowRibs(Statement statement, Limit limit)
    {
        const int Longest = 40;
        const int Furthest = 12;
        var behind = statement.Lower.AsSpan(limit.Span.End, Math.Min(Longest, statement.Lower.Length - limit.Span.End));
        if (limit.Comparator is null || behind.IndexOf("costal", StringComparison.Ordinal) is not (>= 0 and var ribs) || behind[..ribs].ContainsAny(",;."))
        {
            return null;
        }

        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Furthest; i--)
        {
            var word = Word(statement, statement.Tokens[i]);
            if (word.StartsWith("splen", StringComparison.Ordinal) || word is "spleen")
            {
                return (Lexicon.InUse.Get("spleen-size")!, limit.Span); // in the table
            }

            if (word.StartsWith("hepat", StringComparison.Ordinal) || word is "liver")
            {
                return (UnlistedMeasure.Unlisted("liver", limit), limit.Span);
            }
        }

        return null;
    }
}
