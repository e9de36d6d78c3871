using System.Text;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>A name without the words that add nothing.</content>
internal static partial class UnlistedMeasure
{
    // The words of a name as they are written, and how many of its tokens they are, without those at its end that add nothing;
    // null where none is left that names anything.
    private static (string Text, int Count, bool HasMatter)? Named(Statement statement, List<int> name)
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
            hasMatter |= token.Kind == TokenKind.Word && token.End - token.Start > 1 && !IsLinkWord(token) && !MeasureWords.Has(Word(statement, name[i]), Empty);
        }

        return hasMatter || MeasureAliases.Find(Folding.Fold(written.ToString())) is not null ? (written.ToString(), name.Count - from, hasMatter)
            : null;
    }
}
