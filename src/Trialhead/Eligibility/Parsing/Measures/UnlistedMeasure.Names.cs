using System.Text.RegularExpressions;
using System.Text;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>A name without the words that add nothing.</content>
internal static partial class UnlistedMeasure
{
    // "Clinical Activity Score": plain words in capitals before a word that scores are called by.
    private static bool IsTitle(Statement statement, List<int> name, int from) => name.Count - from > 1 && from > 0 && MeasureWords.Has(Word(statement, name[from - 1]), MeasureWordRoles.Score)
        && name.TrueForAll(part => statement.Tokens[part].Kind == TokenKind.Word && char.IsUpper(statement.Text[statement.Tokens[part].Start]));

    // What the tables know by the words that end at a token, though one of them ends names elsewhere.
    private static (Concept Concept, int First, int Last, bool IsListed)? Alias(Statement statement, int at, Limit limit)
    {
        const int Longest = 4;
        if (IsKnown(statement, at))
        {
            return null;
        }

        for (var first = Math.Max(0, at - Longest + 1); first <= at; first++)
        {
            if (statement.Tokens[at].Kind == TokenKind.Word && MeasureAliases.Find(statement.Lower[statement.Tokens[first].Start..statement.Tokens[at].End]) is { } known && Anchor.Fits(known, limit))
            {
                return (known, first, at, true);
            }
        }

        return null;
    }

    // The words of a name as they are written, and how many of its tokens they are, without those at its end that add nothing;
    // null where none is left that names anything.
    internal static (string Text, int Count, bool HasMatter)? Named(Statement statement, List<int> name)
    {
        const MeasureWordRoles Empty = MeasureWordRoles.Head | MeasureWordRoles.Score | MeasureWordRoles.Leading | MeasureWordRoles.Trailing | MeasureWordRoles.Vague;
        var from = 0;
        while (from < name.Count - 1 && (MeasureWords.Has(Word(statement, name[from]), MeasureWordRoles.Trailing) || statement.Tokens[name[from]].Is('-')))
        {
            from++;
        }

        var written = new StringBuilder();
        var hasMatter = false;
        for (var i = name.Count - 1; i >= from; i--)
        {
            var token = statement.Tokens[name[i]];
            if (written.Length > 0 && statement.Tokens[name[i + 1]].End != token.Start)
            {
                written.Append(' ');
            }

            written.Append(statement.Text, token.Start, token.End - token.Start);
            hasMatter |= token.Kind == TokenKind.Word && token.End - token.Start > 1 && !IsLinkWord(token)
                && (!MeasureWords.Has(Word(statement, name[i]), Empty) || Word(statement, name[i]) is "angulation" or "tortuosity" or "involvement" or "steatosis" or "scoliosis" or "kyphosis" or "lordosis");
        }

        return hasMatter || IsTitle(statement, name, from) || MeasureAliases.Find(Folding.Fold(written.ToString())) is not null ? (written.ToString(), name.Count - from, hasMatter)
            : null;
    }

    // "IIA", "IB2": no names of anything measured.
    [GeneratedRegex("^(?=...)(?:iv|i{1,3})[abc][12]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Stage();
}
