using System.Buffers;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Reads the name of what a limit is of where no table holds it: "Oxford knee score ≥ 20".</summary>
/// <remarks>
/// A name is taken only where its last word, an abbreviation or the limit's unit says that something is measured. It becomes an
/// analyte known by its name alone, so that a name read too long or too short decides nothing.
/// </remarks>
internal static partial class UnlistedMeasure
{
    private static readonly SearchValues<string> Vessels = Triggers.Of("artery", "arterial", "coronary", "carotid", "vein", "venous", "luminal", "vessel", "aortic", "iliac", "femoral", "renal");

    private const int MostWords = 9;
    private const int LongestBracket = 10;

    /// <summary>The measurement that stands right before a limit, with its first and last token; null for none.</summary>
    public static (Concept Concept, int First, int Last, bool IsListed)? Before(Statement statement, Limit limit)
    {
        if (limit.IsAge || ImpliedAnalyte.IsSaidBy(limit.Unit) || (limit.Second is not null && !limit.IsOfFullScale) || limit.IsWithinNormal)
        {
            return null;
        }

        var name = new List<int>(MostWords);
        var (at, abbreviation) = Start(statement, limit.First - 1);
        var hasHead = Collect(statement, at, name);
        if (name.Count == 0)
        {
            return at < 0 ? null : Alias(statement, at, limit); // "gestation period of 36 weeks"
        }

        if (Named(statement, name) is not { } written)
        {
            if (name.Exists(part => IsOther(statement, part)))
            {
                return null;
            }

            // "K < 3.0 mmol/L": a letter by itself names only what the table says.
            var letter = statement.Tokens[name[0]];
            return name.Count == 1 && letter.End - letter.Start == 1 && char.IsAsciiLetterUpper(statement.Text[letter.Start]) && limit.Unit is not null
                && MeasureAliases.Find(statement.Lower[letter.Start..letter.End]) is { } symbol && Anchor.Fits(symbol, limit) ? (symbol, name[0], name[0], true) : null;
        }

        var last = name[name.Count - written.Count];
        if (IsPerformance(statement, name[^1], last))
        {
            return null; // a grammar of its own reads it, or its number is a slip
        }

        if (MeasureAliases.Find(Folding.Fold(written.Text)) is { } known)
        {
            return Anchor.Fits(known, limit) && !IsVagueAside(statement, limit) && (written.HasMatter || written.Text.Contains('/') || limit.Unit is not null || limit.Basis != LimitBasis.Absolute)
                ? (known, name[^1], last, true)
                : null;
        }

        if (Alias(statement, at, limit) is { } longer && longer.First < name[^1])
        {
            return longer; // "expected patient survival"
        }

        if (limit.Unit?.Code == "%" && Word(statement, last) is "stenosis" && name.Count > 1 && written.Text.AsSpan().ContainsAny(Vessels))
        {
            return (Lexicon.InUse.Get("stenosis-percentage")!, name[^1], last, true); // "angiographic coronary artery stenosis ≥ 50 %"; in the table
        }

        if (name.Exists(part => IsOther(statement, part)) || IsOfSites(statement, limit, last))
        {
            return null;
        }

        hasHead = MeasureWords.Has(Word(statement, name[0]), MeasureWordRoles.Head | MeasureWordRoles.Score) || (hasHead && !IsOpened(statement, limit));
        var isNew = hasHead || !IsKnown(statement, last) || (limit.Unit is null && IsInShortForm(statement, last)) || IsAssay(statement, limit, last)
            || (name.Count > 1 && Word(statement, name[^1]) is "urine" or "urinary" or "serum" or "plasma" or "blood" or "salivary");
        var isShort = !IsOpened(statement, limit) && (abbreviation || IsAbbreviation(statement, last) || IsAlone(statement, name[^1]));
        return isNew && !(IsOpened(statement, limit) && (!hasHead || IsVagueAside(statement, limit))) && IsMeasured(statement, limit, hasHead, isShort, isFrequency: Word(statement, name[^1]) is "frequency")
            ? (Unlisted(written.Text, limit), name[^1], last, false)
            : null;
    }

    // The analyte of a name, in the unit of a limit.
    internal static Concept Unlisted(string name, Limit limit) => Concept.Unlisted(ConceptKind.Analyte, name) with
    {
        Analyte = new Analyte(limit.Unit?.Code ?? (limit.Basis != LimitBasis.Absolute ? "1" : name.EndsWith("ratio", StringComparison.OrdinalIgnoreCase) ? "{ratio}" : "{score}"), null)
        {
            IsScore = limit.Unit is null && limit.Basis == LimitBasis.Absolute,
        },
    };

    // Whether a limit says that what stands before it is measured.
    private static bool IsMeasured(Statement statement, Limit limit, bool hasHead, bool isShort, bool isFrequency)
    {
        if (limit.Basis != LimitBasis.Absolute)
        {
            return true;
        }

        var isSigned = statement.Tokens[limit.First].Kind == TokenKind.Sign;
        return limit.Unit?.Dimension switch
        {
            null => (hasHead && (limit.Comparator is not null || MeasureWords.Has(Word(statement, limit.First - 1), MeasureWordRoles.Score) || !IsWord(statement, limit.First - 1)))
                || (isShort && isSigned),
            "score" or "percentile" or "ratio" or "standard-deviation" => hasHead || isShort,
            "time" => hasHead && limit.Unit.Factor < 3600,
            "mass-concentration" or "substance-concentration" or "activity-concentration" or "number-concentration" or "copy-concentration"
                or "log-copy-concentration" or "equivalent-concentration" or "titer" or "osmolality" or "colony-concentration" or "pressure"
                or "vascular-resistance" or "renin-activity" => true,
            "length" when limit.Unit.Code == "[mi_i]" => false, // how far away somebody lives
            "fraction" or "length" or "area" or "volume" => hasHead || (isShort && isSigned),
            "angle" => hasHead || isSigned,
            "frequency" => (hasHead && (Word(statement, limit.First - 1) is "index" or "indices" || isFrequency)) || (isShort && isSigned && limit.Unit.Code == "/h"),
            "plain-number" or "cigarette-count" or "absorbed-dose" or "radioactivity" or "radioactivity-per-mass" => false,
            "mass" or "mass-rate" or "mass-rate-per-area" or "mass-per-area" or "substance" or "activity" or "activity-rate" or "equivalent-dose" or "energy"
                or "volume-per-mass" or "activity-per-mass" => hasHead,
            "speed" => hasHead || isShort,
            _ => hasHead || (isShort && isSigned),
        };
    }

    // "score index (at least 4 of 16 segments)", "PTH (1-84)": brackets that speak of something else.
    private static bool IsVagueAside(Statement statement, Limit limit) => IsOpened(statement, limit) && limit.Unit is null && limit.Basis == LimitBasis.Absolute
        && (limit.Comparator is null || (limit.End < statement.Tokens.Count && statement.Tokens[limit.End].Kind == TokenKind.Word) || statement.Tokens[limit.End - 1].Is('+'));

    /// <summary>Whether a limit stands first in brackets: "urine output (&lt; 0.5 mL/kg/h)".</summary>
    public static bool IsOpened(Statement statement, Limit limit) => limit.First > 0 && statement.Tokens[limit.First - 1].Is('(');

    // "digoxin > 2 ng/mL", "anti-dsDNA antibody > 2 x ULN": a drug or a marker with a limit of laboratories.
    private static bool IsAssay(Statement statement, Limit limit, int last) => !IsOpened(statement, limit)
        && (limit.Basis != LimitBasis.Absolute || limit.Unit?.Dimension is "mass-concentration" or "substance-concentration" or "activity-concentration")
        && !statement.Mentions.Exists(mention => mention.Span.End == statement.Tokens[last].End && mention.Concept.Kind is not (ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Biomarker));

    // "Mantoux > 15 mm" by itself says what is measured.
    private static bool IsAlone(Statement statement, int first) => first == 0 || statement.Tokens[first - 1].Mark is ':' or ';' or '(' or '•';

    private static bool IsWord(Statement statement, int at) => statement.Tokens[at] is { Kind: TokenKind.Word, Cue: LimitCue.None };

    // Past the words between a name and its limit: "… (ESS) at baseline of".
    private static (int At, bool Abbreviation) Start(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        if (at > 0 && (tokens[at].Is('(') || (tokens[at].Is('.') && tokens[at].Start == tokens[at - 1].End)))
        {
            at--; // "urine output (< 0.5 mL/kg/h)", "Cr. < 2 mg/dL"
        }

        while (at >= 0 && (tokens[at].Cue is LimitCue.Be or LimitCue.Of or LimitCue.The or LimitCue.A or LimitCue.Between or LimitCue.From
            || tokens[at].Mark is ':' or '=' || Word(statement, at) is "ranging" or "ranged" || (Word(statement, at) is "that" or "which" && tokens[at + 1].Cue == LimitCue.Be)))
        {
            at--;
        }

        if (at > 1 && tokens[at - 1].Cue is LimitCue.At or LimitCue.In && MeasureWords.Has(Word(statement, at), MeasureWordRoles.Leading))
        {
            at -= 2;
        }

        at = BeforeHow(statement, BeforeWhen(statement, at));
        return Bracket(statement, at) is { } bracket ? bracket : (at, false);
    }

    // The index before brackets that close at a token, and whether they hold an abbreviation of the words before them.
    private static (int At, bool Abbreviation)? Bracket(Statement statement, int at)
    {
        var tokens = statement.Tokens;
        if (at < 2 || !tokens[at].Is(')'))
        {
            return null;
        }

        for (var i = at - 1; i >= 0 && i >= at - LongestBracket; i--)
        {
            if (tokens[i].Is('('))
            {
                return (i - 1, i + 1 < at && i > 0 && IsAbbreviation(statement, i + 1)
                    && tokens[i - 1].Kind == TokenKind.Word && !IsKnown(statement, i + 1));
            }
        }

        return null;
    }

    // Gathers the tokens of a name from its last one to the left; whether a head with "of" begins it.
    private static bool Collect(Statement statement, int at, List<int> name)
    {
        var (tokens, hasHead) = (statement.Tokens, false);
        for (var i = at; i >= 0 && name.Count < 2 * MostWords && !IsInLimit(statement, i); i--)
        {
            if (IsPart(statement, i, name.Count > 0))
            {
                name.Add(i);
            }
            else if (i > 0 && name.Count > 0 && IsPassedBy(statement, i) && name.TrueForAll(part => MeasureWords.Has(Word(statement, part), MeasureWordRoles.Trailing)))
            {
                continue; // "the “Severity Index” score", "Simpson-Angus Scale: total score", "G8 questionnaire (score ≤ 14)"
            }
            else if (name.Count > 0 && name.TrueForAll(part => MeasureWords.Has(Word(statement, part), MeasureWordRoles.Trailing | MeasureWordRoles.Leading))
                && Bracket(statement, i > 0 && tokens[i].Is(',') ? i - 1 : i) is { } bracket)
            {
                i = bracket.At + 1; // "Epworth Sleepiness Scale (ESS) total score", "Rating Scale (SRRS), score"
            }
            else if (name.Count > 1 && tokens[i].Is('/') && Word(statement, name[0]) is "ratio" && i > 0 && tokens[i - 1].Kind == TokenKind.Word)
            {
                name.Add(i); // "lymphocyte / monocyte ratio"
            }
            else if (name.Count > 0 && IsLink(statement, i))
            {
                hasHead |= IsPart(statement, i - 1, isInside: true) && MeasureWords.Has(Word(statement, i - 1), MeasureWordRoles.Head | MeasureWordRoles.Score);
                name.Add(i);
            }
            else
            {
                break;
            }
        }

        while (name.Count > 0 && (tokens[name[^1]].Kind is not (TokenKind.Number or TokenKind.Word) || Word(statement, name[^1]) is "s" or "lower" or "higher"
            || IsLinkWord(tokens[name[^1]]) || MeasureWords.Has(Word(statement, name[^1]), MeasureWordRoles.Leading)))
        {
            name.RemoveAt(name.Count - 1);
        }

        return hasHead;
    }

    private static bool IsPassedBy(Statement statement, int at) => statement.Tokens[at].Mark is '"' or '“' or '”' or '©' or '®' or '™'
        || (statement.Tokens[at].Mark is ':' or '(' && MeasureWords.Has(Word(statement, at - 1), MeasureWordRoles.Score));

    private static bool IsInLimit(Statement statement, int at)
    {
        foreach (var limit in statement.Limits)
        {
            if (limit.First <= at && at < limit.End && limit.IsCompared)
            {
                return true;
            }
        }

        return false;
    }

    // "weight loss ≥ 5 %" is how much it changes, "slice thickness ≤ 5 mm" no value of the person.
    private static bool IsOther(Statement statement, int at) =>
        (statement.Tokens[at].Cue == LimitCue.Change && !(at + 1 < statement.Tokens.Count && Word(statement, at + 1) is "ratio")) || MeasureWords.Has(Word(statement, at), MeasureWordRoles.Other);

    // Whether a table holds the thing that ends with a token; then the limit is of something else about it.
    private static bool IsKnown(Statement statement, int last)
    {
        var end = statement.Tokens[last].End;
        foreach (var mention in statement.Mentions)
        {
            if (mention.Span.Start < end && mention.Span.End >= end)
            {
                return true;
            }
        }

        return false;
    }

    // "PC-PTSD" is a short form of its own.
    private static bool IsInShortForm(Statement statement, int last) => last > 1 && statement.Tokens[last - 1].Is('-')
        && statement.Tokens[last - 1].End == statement.Tokens[last].Start && statement.Tokens[last - 2].End == statement.Tokens[last - 1].Start
        && IsAbbreviation(statement, last - 2) && IsAbbreviation(statement, last);

    private static bool IsAbbreviation(Statement statement, int at)
    {
        const int Longest = 8;
        var token = statement.Tokens[at];
        if (token.Kind == TokenKind.Number && at > 1 && statement.Tokens[at - 1].Is('-') && statement.Tokens[at - 1].End == token.Start)
        {
            return IsAbbreviation(statement, at - 2); // "PHQ-9"
        }

        if (Stage().IsMatch(Word(statement, at)))
        {
            return false; // "stages IB2, IIA > 4 cm"
        }

        var capitals = 0;
        for (var i = token.Start; i < token.End; i++)
        {
            capitals += char.IsUpper(statement.Text[i]) ? 1 : 0;
        }

        return token.Kind == TokenKind.Word && capitals >= 2 && token.End - token.Start <= Longest;
    }

    private static ReadOnlySpan<char> Word(Statement statement, int at)
    {
        var token = statement.Tokens[at];
        return statement.Lower.AsSpan(token.Start, token.End - token.Start);
    }
}
