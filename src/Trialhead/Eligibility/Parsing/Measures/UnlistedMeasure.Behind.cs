using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names behind their limits: "a score of 20 or more on the Oxford Knee Score".</content>
internal static partial class UnlistedMeasure
{
    private const int LongestGiven = 5;

    /// <summary>The scale that a limit without unit is followed by, with its last token; null for none.</summary>
    public static (Concept Concept, int Last)? Behind(Statement statement, Limit limit)
    {
        if (limit.Unit?.Dimension == "fraction" && Cells(statement, limit.End) is { } last)
        {
            var cells = statement.Text[statement.Tokens[limit.End].Start..statement.Tokens[last].End];
            return (MeasureAliases.Find(Folding.Fold(cells)) is { } listed && Anchor.Fits(listed, limit) ? listed : Unlisted(cells, limit), last);
        }

        if (limit.Unit?.Dimension is not (null or "score") || limit.Basis != LimitBasis.Absolute || limit.IsAge || limit.PointsAhead || limit.IsWithinNormal || statement.Tokens[limit.End - 1].Is('+')
            || (limit.Second is not null && !limit.IsOfFullScale))
        {
            return null;
        }

        var at = limit.End;
        while (at < statement.Tokens.Count && MeasureWords.Has(Word(statement, at), MeasureWordRoles.Trailing))
        {
            at++;
        }

        if (at >= statement.Tokens.Count)
        {
            return null;
        }

        var isOn = Word(statement, at) is "on" or "by" or "using" or "from";
        if (!isOn && !(at == limit.End && IsAbbreviation(statement, at) && statement.Tokens[limit.First].Kind == TokenKind.Sign))
        {
            return null; // "≥ 2 PPPASI severity score" names it at once
        }

        var name = Ahead(statement, isOn ? at + 1 : at);
        if (!isOn && name.Count < 2)
        {
            return null;
        }

        if (isOn && (name.Count == 0 || MeasureWords.Has(Word(statement, name[^1]), MeasureWordRoles.Score)) && Abbreviated(statement, at) is { } whole)
        {
            return (Unlisted(statement.Text[statement.Tokens[whole].Start..statement.Tokens[whole].End], limit), whole);
        }

        if (name.Count == 0 || Named(statement, name) is not { } written || IsKnownThing(statement, name) || Word(statement, name[^1]) is "ish" or "fish" or "cish" or "ihc" or "pcr" or "mri" or "ct" or "covid")
        {
            return null;
        }

        if (InBrackets(statement, name[0], limit) is { } abbreviated)
        {
            return abbreviated;
        }

        return MeasureAliases.Find(Folding.Fold(written.Text)) is { } known
            ? Anchor.Fits(known, limit) ? (known, name[0]) : null
            : (Unlisted(written.Text, limit), name[0]);
    }

    // "on the Scale for the Assessment of Negative Symptoms (SANS)": a name too long to be gathered goes by its abbreviation.
    private static int? Abbreviated(Statement statement, int at)
    {
        const int Furthest = 14;
        var tokens = statement.Tokens;
        var open = tokens.FindIndex(at, Math.Min(Furthest, tokens.Count - at), token => token.Is('('));
        return open > 0 && open + 2 < tokens.Count && tokens[open + 2].Is(')') && IsAbbreviation(statement, open + 1) && !IsKnown(statement, open + 1)
            && !tokens.GetRange(at, open - at).Exists(token => token.IsNumber || token.Mark is ',' or ';' or '.') ? open + 1 : null;
    }

    // "on the Modified Medical Research Council scale (mMRC)": the table knows its abbreviation.
    private static (Concept Concept, int Last)? InBrackets(Statement statement, int last, Limit limit)
    {
        var tokens = statement.Tokens;
        if (last + 3 >= tokens.Count || !tokens[last + 1].Is('('))
        {
            return null;
        }

        var known = statement.Mentions.Find(mention => mention.Concept.Kind == ConceptKind.Analyte && mention.Span.Start == tokens[last + 2].Start);
        var close = known is null ? -1 : tokens.FindIndex(last + 2, token => token.Start == known.Span.End);
        return close > 0 && tokens[close].Is(')') && Anchor.Fits(known!.Concept, limit) ? (known.Concept, close) : null;
    }

    // "less than 25 % tumor cells"
    private static int? Cells(Statement statement, int at)
    {
        const int LongestName = 3;
        if (at >= statement.Tokens.Count || Word(statement, at) is not ("tumor" or "tumour" or "malignant" or "cancer" or "neoplastic" or "leukemic" or "leukaemic" or "lymphoma" or "myeloma" or "lymphoplasmacytic" or "plasma" or "clonal" or "monoclonal" or "sezary"))
        {
            return null;
        }

        var end = at;
        while (end < statement.Tokens.Count && end < at + LongestName && Word(statement, end) is not "cells")
        {
            end++;
        }

        return end < statement.Tokens.Count && Word(statement, end) is "cells" ? end : null;
    }

    /// <summary>What a share or a length is of by the word it ends in: "less than 20% bone marrow involvement", "at least 6 mm probing depth".</summary>
    public static (Concept Concept, SourceSpan Span)? HeadBehind(Statement statement, Limit limit)
    {
        const int Longest = 4;
        var tokens = statement.Tokens;
        if (limit.Unit?.Dimension is not ("fraction" or "length" or "angle") || limit.Basis != LimitBasis.Absolute || limit.Comparator is null || limit.IsName || limit.PointsAhead
            || IsGiven(statement, limit.First, LongestGiven))
        {
            return null;
        }

        var from = limit.End < tokens.Count && tokens[limit.End].Cue == LimitCue.Of ? limit.End + 1 : limit.End;
        var name = new List<int>(Longest);
        for (var i = from; i < tokens.Count && i < from + Longest && IsPart(statement, i, isInside: i > from) && tokens[i].Kind == TokenKind.Word && !IsOther(statement, i); i++)
        {
            name.Insert(0, i);
            if (MeasureWords.Has(Word(statement, i), MeasureWordRoles.Behind))
            {
                if (name.Count == 2 && Word(statement, name[1]) is "liver" or "hepatic" or "renal" or "kidney" or "cardiac")
                {
                    var span = SourceSpan.FromBounds(limit.Span.Start, tokens[i].End);
                    return (Unlisted(statement.Text[tokens[name[1]].Start..tokens[i].End], limit), span); // "> 50 % liver involvement"
                }

                return name.Count > 1 && Named(statement, name) is { HasMatter: true } written && !(i + 1 < tokens.Count && tokens[i + 1].Cue == LimitCue.Change)
                    ? (MeasureAliases.Find(Folding.Fold(written.Text)) is { } known && Anchor.Fits(known, limit) ? known : Unlisted(written.Text, limit),
                        SourceSpan.FromBounds(limit.Span.Start, tokens[i].End))
                    : null;
            }
        }

        return null;
    }

    // "radiotherapy to less than 25 % …": how much was treated.
    private static bool IsGiven(Statement statement, int before, int furthest)
    {
        for (var i = Math.Max(0, before - furthest); i < before; i++)
        {
            if (IsOther(statement, i) || Word(statement, i) is "radiotherapy" or "radiation" or "irradiation" or "therapy" or "treatment" or "reduction" or "improvement" or "response")
            {
                return true;
            }
        }

        return false;
    }

    // The tokens of a name up to its head, the last one first.
    private static List<int> Ahead(Statement statement, int from)
    {
        var name = new List<int>(MostWords);
        var tokens = statement.Tokens;
        while (from < tokens.Count && tokens[from].Cue is LimitCue.The or LimitCue.A)
        {
            from++;
        }

        var count = 0;
        for (var i = from; i < tokens.Count && i < from + (2 * MostWords) && (IsPart(statement, i, isInside: true) || (i > from && IsLink(statement, i))); i++)
        {
            name.Insert(0, i);
            count = MeasureWords.Has(Word(statement, i), MeasureWordRoles.Score) || (i == from && IsAbbreviation(statement, i)) || (count > 0 && IsInShortForm(statement, i)) ? name.Count : count;
        }

        name.RemoveRange(0, name.Count - count);
        return name;
    }

    // "at least 2 points on the Karnofsky scale" has a grammar of its own.
    private static bool IsKnownThing(Statement statement, List<int> name)
    {
        var (start, end) = (statement.Tokens[name[^1]].Start, statement.Tokens[name[0]].End);
        return statement.Mentions.Any(mention => mention.Span.Start < end && mention.Span.End > start && mention.Concept.Kind is ConceptKind.Analyte or ConceptKind.Scale);
    }
}
