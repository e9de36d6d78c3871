using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Conditions that are a value too high or too low.</content>
internal static partial class ImpliedAnalyte
{
    /// <summary>The analyte of which a condition named from an index on is a value: "thrombocytopenia (less than 50,000/mm3)".</summary>
    public static Concept? OfCondition(Statement statement, Limit limit, int from)
    {
        const int LongestGap = 4;
        const int LongestAside = 9;
        const int LongestDefined = 14;
        if (limit.IsBareMass && limit.Unit?.Code is not ("kg" or "g" or "[lb_av]"))
        {
            return null; // "diabetes on metformin, exceeding 10 mg"
        }

        for (var at = statement.Mentions.Count - 1; at >= 0; at--)
        {
            var mention = statement.Mentions[at];
            if (mention.Span.Start < from || mention.Span.End > limit.Span.Start || !ByCondition.TryGetValue(mention.Concept.Id, out var analytes))
            {
                continue;
            }

            var (i, isDefined) = (limit.First - 1, false);
            if (i > 0 && Word(statement, statement.Tokens[i]) is "count" or "counts" or "level" or "value" && statement.Tokens[i - 1].Is('('))
            {
                i--; // "neutropenia (count < 1.5 x 10^9/L)"
            }

            var isMeant = i > 0 && Word(statement, statement.Tokens[i]) is "as" && Word(statement, statement.Tokens[i - 1]) is "defined"; // "prolonged QTc on electrocardiogram defined as > 470 ms"
            var isAside = i > 0 && statement.Tokens[i].Is('(') && limit.Unit is { Dimension: not ("fraction" or "length" or "mass" or "volume") } and not { Dimension: "time", Factor: >= 60 };
            for (; i >= 0 && limit.First - i <= (isMeant ? LongestDefined : isAside ? LongestAside : LongestGap) + 1 && statement.Tokens[i].Start >= mention.Span.End; i--)
            {
                var token = statement.Tokens[i];
                if ((token.Is(')') && i > 0 && statement.Tokens[i - 1].End == mention.Span.End) || (token.Mark is '-' or '+' && token.Start == mention.Span.End))
                {
                    continue; // "estrogen receptor (ER) negative (< 10 %)", "PgR- (defined as < 1 %)"
                }

                if (isMeant ? token.Mark is ';' or '.' : isAside ? (token.Is(',') && i < limit.First - 2) || token.Mark is ';' or ')' || token.Cue is LimitCue.And or LimitCue.Or : !IsBridge(statement, token))
                {
                    break;
                }

                isDefined |= token.Is('(') || IsDefinition(statement, token);
            }

            // Without a unit only brackets, "defined as" or a sign before many tell a value from a count: "hypoglycemia more than 3 times".
            var isPlain = limit.Unit is not null || limit.Basis != LimitBasis.Absolute || limit.Second is not null
                || ((isDefined || IsMany(statement, limit)) && (limit.End >= statement.Tokens.Count || statement.Tokens[limit.End] is not { Kind: TokenKind.Word, Cue: LimitCue.None }));
            if (isPlain && i >= 0 && statement.Tokens[i].Start < mention.Span.End)
            {
                return analytes.Find(analyte => limit.Unit is { } unit && UnitTable.BuiltIn.Find(analyte.Analyte!.Unit)?.Dimension == unit.Dimension) // a test holds the table to analytes
                    ?? analytes.Find(analyte => Anchor.Fits(analyte, limit));
            }
        }

        return null;
    }
}
