using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Sizes of things that are no tumors, which the thing alone names.</content>
internal static partial class ImpliedAnalyte
{
    private static readonly FrozenDictionary<string, (FrozenSet<string> Dimensions, string Name)>.AlternateLookup<ReadOnlySpan<char>> Things = TableRow.ReadEmbedded("things.tsv")
        .ToFrozenDictionary(row => row["thing"], row => (row.List("dimensions").ToFrozenSet(StringComparer.Ordinal), row["name"]), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Lengths that are no size of what stands beside them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoSize = (
        "distance apart away separated growth growing grown grow enlargement expansion progression needle catheter sheath stent incision slice slices cut "
        + "cuts mesh screen thickness thick depth deep neck necks from trocar cuff balloon coil device control diluent wheal lead elevation shift "
        + "donation donated donate loss lost transfused transfusion").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words between a thing and its size.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SizeWords = (
        "size sizes sized diameter diameters measuring measured measures measure measurement width length volume volumes largest longest greatest "
        + "dimension dimensions axis estimated calculated total mean average initial that which present with by on imaging ct mri ultrasound scan").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoTumor = "diameter dimension disease measurable measureable recist conventional spiral helical"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int FurthestThing = 14;

    // "ovarian cysts larger than 5 cm", "≥ 20 mm colorectal polyp", "tumor within 12 cm of the anal verge"
    private static (Concept, SourceSpan)? Thing(Statement statement, Limit limit)
    {
        if (!limit.IsCompared || limit.IsName || limit.Unit is not { } unit)
        {
            return null;
        }

        if (Word(statement, statement.Tokens[limit.First]) is "taller" && unit.Dimension == "length")
        {
            return (Lexicon.InUse.Get("body-height")!, limit.Span); // in the table
        }

        var name = ThingBefore(statement, limit, unit, mostOthers: 0) ?? ThingBehind(statement, limit, unit) ?? ThingBefore(statement, limit, unit, mostOthers: 3);
        if (name is "resection margin" && (statement.Lower.Contains("costal margin", StringComparison.Ordinal) || statement.Lower.Contains("defined margin", StringComparison.Ordinal)))
        {
            return null; // "> 6 cm below the costal margin", "a lesion with clearly defined margins"
        }

        var isAorta = name is "aneurysm" && statement.Lower.Contains("aort", StringComparison.Ordinal);
        name = unit.Dimension == "area" && name?.EndsWith(" volume", StringComparison.Ordinal) is true ? name.Replace("volume", "area", StringComparison.Ordinal) : name;
        return name is null ? null : (OfName(isAorta ? "aortic-diameter" : name, limit), limit.Span);
    }

    // The analyte of an id, or a measurement of no table that goes by its name.
    private static Concept OfName(string name, Limit limit) => Lexicon.InUse.Get(name) is { Kind: ConceptKind.Analyte } known ? known : UnlistedMeasure.Unlisted(name, limit);

    private static string? ThingBefore(Statement statement, Limit limit, Unit unit, int mostOthers)
    {
        var tokens = statement.Tokens;
        var others = 0;
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - FurthestThing; i--)
        {
            var token = tokens[i];
            if (token.Is(')') && tokens.FindLastIndex(i, other => other.Is('(')) is >= 0 and var open)
            {
                i = open;
                continue;
            }

            if (EndsThing(statement, i))
            {
                return null;
            }

            var word = Word(statement, token);
            if (token.Kind != TokenKind.Word || (token.Cue != LimitCue.None && token.Cue != LimitCue.From))
            {
                continue;
            }

            if (ThingOf(word, unit) is { } name)
            {
                return name;
            }

            if (NoSize.Contains(word) || IsOfTumor(statement, i))
            {
                return null;
            }

            others += SizeWords.Contains(word) ? 0 : 1;
            if (others > mostOthers)
            {
                return null;
            }
        }

        return null;
    }

    private static string? ThingBehind(Statement statement, Limit limit, Unit unit)
    {
        const int Furthest = 6;
        var tokens = statement.Tokens;
        for (var i = limit.End; i < tokens.Count && i < limit.End + Furthest; i++)
        {
            if (tokens[i].Is('-') || tokens[i].Cue is LimitCue.From or LimitCue.Above or LimitCue.Below)
            {
                continue;
            }

            if (tokens[i].Kind != TokenKind.Word || tokens[i].Cue == LimitCue.If || EndsThing(statement, i) || IsOfTumor(statement, i))
            {
                return null;
            }

            if (ThingOf(Word(statement, tokens[i]), unit) is { } name)
            {
                return i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Sign ? null : name;
            }

            if (NoSize.Contains(Word(statement, tokens[i])))
            {
                return null;
            }
        }

        return null;
    }

    // What the table calls the size of a thing, in one or several.
    private static string? ThingOf(ReadOnlySpan<char> word, Unit unit)
    {
        var isThing = Things.TryGetValue(word, out var thing) || (word is [.., 's'] && Things.TryGetValue(word[..^1], out thing))
            || (word.EndsWith("es") && Things.TryGetValue(word[..^2], out thing));
        return isThing && thing.Dimensions.Contains(unit.Dimension) ? thing.Name : null;
    }

    // "… cysts; nodes > 2 cm", "without cysts > 2 cm": where the search for a thing ends.
    private static bool EndsThing(Statement statement, int at)
    {
        var token = statement.Tokens[at];
        return token.Kind is TokenKind.Sign or TokenKind.Number || token.Is(';') || token.Is('•') || token.Cue is LimitCue.And or LimitCue.Or or LimitCue.But or LimitCue.Change
            || (token.Cue == LimitCue.If && Word(statement, token) is not "with")
            || (token.Is('.') && token.End < statement.Text.Length && char.IsWhiteSpace(statement.Text[token.End]));
    }

    // A tumor, but not one that a margin is free of.
    private static bool IsOfTumor(Statement statement, int at)
    {
        var word = Word(statement, statement.Tokens[at]);
        return (TumorWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !NoTumor.Contains(word)
                && !(at > 1 && Word(statement, statement.Tokens[at - 2]) is "free"))
            || word is "node" or "nodes" or "lymphadenopathy";
    }

    // "able to walk at least 10 m", "claudication at less than 200 m"
    private static (Concept, SourceSpan)? Walked(Statement statement, Limit limit)
    {
        const int Furthest = 8;
        if (limit.Unit?.Code is not ("m" or "km" or "[ft_i]" or "[yd_i]" or "[mi_i]") || !limit.IsCompared || limit.IsName)
        {
            return null;
        }

        for (var i = limit.First - 1; i >= 0 && i >= limit.First - Furthest && !EndsThing(statement, i); i--)
        {
            var word = Word(statement, statement.Tokens[i]);
            if (word.StartsWith("walk") || word.StartsWith("ambulat") || word is "claudication")
            {
                return (SixMinutes(statement.Lower.AsSpan(0, limit.Span.Start)) ? Lexicon.InUse.Get("six-minute-walk-distance")! : UnlistedMeasure.Unlisted("walking distance", limit), limit.Span); // in the table
            }
        }

        return null;
    }

    private static bool SixMinutes(ReadOnlySpan<char> before) => before.Contains("six minute", StringComparison.Ordinal) || before.Contains("six-minute", StringComparison.Ordinal)
        || before.Contains("6 minute", StringComparison.Ordinal) || before.Contains("6-minute", StringComparison.Ordinal) || before.Contains("6mw", StringComparison.Ordinal);

    // "more than 5 cups of coffee", "caffeine should not exceed 3 cups"
    private static (Concept, SourceSpan)? Coffee(Statement statement, Limit limit)
    {
        const int Furthest = 10;
        var (from, to) = (Math.Max(0, limit.First - Furthest), Math.Min(statement.Tokens.Count, limit.End + 4));
        return limit is { Unit.Code: "[cup_us]", IsCompared: true, IsName: false }
            && statement.Tokens.GetRange(from, to - from).Exists(token => Word(statement, token) is "coffee" or "caffeine" or "caffeinated" or "tea")
            ? (UnlistedMeasure.Unlisted("coffee consumption", limit), limit.Span)
            : null;
    }

    // "sleep less than 6 hours per night"
    private static (Concept, SourceSpan)? Slept(Statement statement, Limit limit)
    {
        const int Furthest = 5;
        const int Longest = 14;
        for (var i = limit.First - 1; limit is { Unit.Code: "h", IsCompared: true, IsName: false, Value: <= Longest } && i >= 0 && i >= limit.First - Furthest && !EndsThing(statement, i); i--)
        {
            if (Word(statement, statement.Tokens[i]) is "sleep" or "sleeping" or "sleeps" or "slept")
            {
                return (Lexicon.InUse.Get("sleep-duration")!, limit.Span); // in the table
            }

            if (statement.Tokens[i] is { Kind: TokenKind.Word, Cue: LimitCue.None } && Word(statement, statement.Tokens[i]) is not ("duration" or "time" or "insufficiency" or "average" or "nightly" or "typically" or "usually" or "habitual"))
            {
                return null;
            }
        }

        return null;
    }
}
