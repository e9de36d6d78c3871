using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Finds what a limit is of where only the labeller knows: "free recall &gt; 22", "ligamentum flavum &gt; 2.5 mm".</summary>
/// <remarks>
/// A measurement is taken only where the labeller surely pairs it with the limit and nothing around them tells of a change, a dose or
/// a stretch of time. It goes by its own name unless a table holds it; a name read too long or too short decides nothing.
/// </remarks>
internal static class LabelledMeasure
{
    private const int LongestGap = 5;
    private const int FurthestWord = 8;
    private const int MostWords = 8;
    private const double ShortTime = 3600;

    private static readonly FrozenSet<string> Measured = (
        "score fraction length area pressure mass-concentration substance-concentration activity-concentration number-concentration "
        + "copy-concentration equivalent-concentration titer osmolality osmolarity colony-concentration vascular-resistance speed angle ratio "
        + "standard-deviation percentile temperature count-per-field refraction").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // What is given or done to a person, what changes, what is no more than a class, or how sure a test is.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = (
        "radiotherapy radiation irradiation chemotherapy therapy treatment treatments treated oxygen oxygenotherapy exposure sensitivity pregnancy "
        + "contraception contraceptive donation increase decrease increased decreased reduction improvement change changes changed variation fold rise "
        + "rising fall drop decline loss gain response progression above nadir her2 her-2 erbb2 ihc ish fish stage stages grade toxicity ctcae genotype altitude "
        + "altitudes version edition phase protocol laboratory labs laboratories mortality withdrawal asymmetry difference differences dipstick collection "
        + "ecog karnofsky lansky zubrod ps kps cooperative elevated areas teeth cells level-of-care classification biopsy plethysmography formula scheme contains contain occupying measuring involving body occasions measurements samples").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // What may follow a number without a unit; another word would be what is counted.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Following = (
        "on when at with by after during before according as for prior per over for using within based despite while indicating measured assessed from "
        + "points both inclusive total upon under of where").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The measurement, with the stretch from its name to the limit.</summary>
    public static (Concept Concept, SourceSpan Span)? Of(Statement statement, Limit limit)
    {
        if (statement.Source.Labels is null || !CanBe(statement, limit) || Paired(statement, limit) is not { } phrase)
        {
            return null;
        }

        var name = Name(statement, phrase);
        if (name.Count is 0 or > MostWords || !IsNear(statement, limit, name) || UnlistedMeasure.Named(statement, name) is not { } written)
        {
            return null;
        }

        var span = SourceSpan.FromBounds(
            Math.Min(limit.Span.Start, statement.Tokens[name[^1]].Start), Math.Max(limit.Span.End, statement.Tokens[name[0]].End));
        if (MeasureAliases.Find(Folding.Fold(written.Text)) is { } known)
        {
            return Anchor.Fits(known, limit) && (limit.Unit is not null || known.Analyte is { IsScore: true } or { Unit: "{ratio}" or "/uL" }) ? (known, span) : null;
        }

        return written.HasMatter && IsName(statement, limit, name) ? (UnlistedMeasure.Unlisted(written.Text, limit), span) : null;
    }

    private static bool CanBe(Statement statement, Limit limit)
    {
        if (limit.Basis != LimitBasis.Absolute || limit.IsName || limit.IsAge || limit.IsWithinNormal || limit.IsCrosses || limit.PointsAhead || limit.HasNameInside
            || limit.Second is not null || statement.Tokens[limit.End - 1].Is('+'))
        {
            return false;
        }

        if (limit.Unit is { } unit)
        {
            return Measured.Contains(unit.Dimension) || (unit.Dimension == "time" && unit.Factor < ShortTime);
        }

        return limit.End == statement.Tokens.Count || statement.Tokens[limit.End] switch
        {
            { Kind: TokenKind.Word, Cue: LimitCue.None } => Following.Contains(Word(statement, limit.End)) || IsAheadOfName(statement, limit.End),
            { Kind: TokenKind.Word } other => other.Cue is not LimitCue.Times,
            { Kind: TokenKind.Number } => false,
            var mark => mark.Mark is not ('+' or '-' or '*' or '/' or '×' or '^' or 'x'),
        };
    }

    // "less than 10 Oxford Knee Score": a score's name right behind its number.
    private static bool IsAheadOfName(Statement statement, int at)
    {
        for (var i = at; i < statement.Tokens.Count && i < at + MostWords && statement.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (MeasureWords.Has(Word(statement, i), MeasureWordRoles.Score))
            {
                return true;
            }
        }

        return false;
    }

    // The phrase that the labeller pairs with a limit, in the indices of the statement.
    private static SourceSpan? Paired(Statement statement, Limit limit)
    {
        var (labels, span) = (statement.Labels, limit.Span.Shift(statement.Offset));
        foreach (var pair in labels.Values)
        {
            var value = labels.Spans[pair.Value].Span;
            var measured = labels.Spans[pair.Measurement].Span;
            if (value.Start < span.End && span.Start < value.End && (measured.End <= span.Start || measured.Start >= span.End))
            {
                return measured.Shift(-statement.Offset);
            }
        }

        return null;
    }

    // The tokens of a phrase up to its brackets, the last one first, without the words that are no part of a name.
    private static List<int> Name(Statement statement, SourceSpan phrase)
    {
        var (tokens, name) = (statement.Tokens, new List<int>());
        for (var i = 0; i < tokens.Count && tokens[i].Start < phrase.End && !(name.Count > 0 && tokens[i].Mark is '(' or ')'); i++)
        {
            if (tokens[i].Start >= phrase.Start && !(name.Count == 0 && IsNoPart(statement, i)))
            {
                name.Insert(0, i);
            }
        }

        return name;
    }

    private static bool IsNoPart(Statement statement, int at) => statement.Tokens[at].Kind != TokenKind.Word
        || (char.IsLower(statement.Text[statement.Tokens[at].Start]) && MeasureWords.Has(Word(statement, at), MeasureWordRoles.Edge | MeasureWordRoles.Leading));

    // Whether a name is more than one plain word, and what a range without a unit is of is known to have numbers.
    private static bool IsName(Statement statement, Limit limit, List<int> name)
    {
        const MeasureWordRoles Known = MeasureWordRoles.Head | MeasureWordRoles.Score;
        var last = statement.Tokens[name[0]];
        var isShort = last.End - last.Start > 1 && char.IsUpper(statement.Text[last.Start + 1]);
        var isHead = isShort || MeasureWords.Has(Word(statement, name[0]), limit.Unit is null && limit.Comparator is null ? MeasureWordRoles.Score : Known);
        if (limit.Unit is { Dimension: not ("score" or "fraction" or "standard-deviation" or "percentile") } && IsOfScale(statement, name))
        {
            return false; // "subscore ≥ 2 and > 15 cm of involvement"
        }

        return (name.Count > 1 || isHead) && (isHead || limit.Unit is not null || limit.Comparator is not null) && (isHead || name[0] < limit.First);
    }

    private static bool IsOfScale(Statement statement, List<int> name)
    {
        var (start, end) = (statement.Tokens[name[^1]].Start, statement.Tokens[name[0]].End);
        return name.Exists(part => MeasureWords.Has(Word(statement, part), MeasureWordRoles.Score))
            || statement.Mentions.Exists(mention => mention.Concept.Analyte is { IsScore: true } && mention.Span.Start < end && mention.Span.End > start);
    }

    // Whether nothing but small words stands between the name and the limit, and nothing around them speaks of something else.
    private static bool IsNear(Statement statement, Limit limit, List<int> name)
    {
        var tokens = statement.Tokens;
        var isBehind = name[0] >= limit.End;
        var (from, to) = isBehind ? (limit.End, name[^1]) : (name[0] + 1, limit.First);
        if (to - from > LongestGap + (isBehind ? 0 : LongestGap) || name.Exists(part => !IsInName(statement, part)))
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Sign || tokens[i].IsNumber || tokens[i].Mark is ';' or '.' || tokens[i].Cue is LimitCue.And or LimitCue.Or or LimitCue.But or LimitCue.If || IsOther(statement, i))
            {
                return false;
            }
        }

        if (to > from && !isBehind && limit.Unit is null && tokens[to - 1].Cue is LimitCue.In or LimitCue.If or LimitCue.From)
        {
            return false; // "failed the test battery in 3 or more areas"
        }

        var (first, last) = (Math.Min(limit.First, name[^1]), Math.Max(limit.End, name[0] + 1));
        for (var i = Math.Max(0, first - FurthestWord); i < first; i++)
        {
            if (IsOther(statement, i))
            {
                return false;
            }
        }

        return !(last < tokens.Count && IsOther(statement, last));
    }

    private static bool IsInName(Statement statement, int at) => statement.Tokens[at] is var token && !IsOther(statement, at) && token.Kind != TokenKind.Sign
        && token.Cue is LimitCue.None or LimitCue.Name or LimitCue.Of or LimitCue.In or LimitCue.The or LimitCue.To or LimitCue.And or LimitCue.Upper or LimitCue.Lower
        && (token.Kind != TokenKind.Number || token.Start == statement.Tokens[Math.Max(0, at - 1)].End);

    private static bool IsOther(Statement statement, int at) => statement.Tokens[at].Cue == LimitCue.Change
        || MeasureWords.Has(Word(statement, at), MeasureWordRoles.Other) || Others.Contains(Word(statement, at));

    private static ReadOnlySpan<char> Word(Statement statement, int at)
    {
        var token = statement.Tokens[at];
        return statement.Lower.AsSpan(token.Start, token.End - token.Start);
    }
}
