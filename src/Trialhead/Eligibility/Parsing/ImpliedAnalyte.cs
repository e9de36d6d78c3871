using System.Collections.Frozen;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Finds what a limit is of where no analyte's name stands beside it: by its unit, what is counted, or the heading.</summary>
internal static class ImpliedAnalyte
{
    private const int LongestNounPhrase = 6;
    private const int LongestCue = 8;

    private static readonly FrozenDictionary<string, Concept> ByUnit = new Dictionary<string, string>
    {
        ["kg/m2"] = "body-mass-index",
        ["{pack-years}"] = "pack-years-smoked",
        ["{beats}/min"] = "heart-rate",
        ["{lines}"] = "prior-lines-of-therapy",
    }.ToFrozenDictionary(pair => pair.Key, pair => Lexicon.BuiltIn.Get(pair.Value)!); // all in the table

    private static readonly FrozenDictionary<string, (FrozenSet<string> With, Concept Concept)> ByNoun = Nouns();

    private static readonly FrozenDictionary<string, (FrozenSet<string> With, Concept Concept)>.AlternateLookup<ReadOnlySpan<char>> ByNounSpan =
        ByNoun.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> TumorWords = (
        "tumor tumors tumour tumours lesion lesions mass masses nodule nodules metastasis metastases disease neoplasm carcinoma melanoma "
        + "hcc adenoma measurable recist diameter dimension").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherLengths = (
        "margin margins stent incision scar hilum verge sphincter distance proximal distal apart away wound ulcer defect stone stones calculi "
        + "calculus fibroid fibroids aneurysm aorta vessel vein artery polyp polyps cyst cysts follicle endometrial endometrium slice slices thick "
        + "thickness cut cuts shift hematoma anal cervix cervical dilated dilation length catheter needle screen image growth above below from "
        + "rectal bladder pupil gap").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoDiseaseDuration = (
        "treatment therapy treated dose doses dosage stable stability remission free controlled abstinent abstinence response therapies regimen "
        + "medication medications drug drugs taking receiving received use using used follow hospital stay study trial surgery consent "
        + "contraception menopausal postmenopausal amenorrhea menses smoking smoked quit resident living employed abuse alcohol dependence "
        + "breastfeeding pregnancy off washout on intubation ventilation response malignancy malignancies cancer-free exercise diet").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The analyte, with the words that say so.</summary>
    public static (Concept Concept, SourceSpan Span)? Of(Statement statement, Limit limit)
    {
        if (limit.Basis == LimitBasis.Absolute && limit.Second is null && !limit.IsWithinNormal)
        {
            if (limit.Unit is { } unit && ByUnit.TryGetValue(unit.Code, out var measured))
            {
                return (measured, limit.Span);
            }

            var found = limit.Unit?.Dimension switch
            {
                null => limit.IsCount ? Counted(statement, limit) : null,
                "frequency" => Cigarettes(statement, limit),
                "length" => Size(statement, limit),
                "area" => Wound(statement, limit),
                "time" => Duration(statement, limit),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return Heading(statement, limit) is { } heading ? (heading, limit.Span) : null;
    }

    // "[Life expectancy] At least 12 weeks".
    private static Concept? Heading(Statement statement, Limit limit)
    {
        const int MostWordsBefore = 3;
        if (statement.Section is not { Length: < 60 } section || limit.First > MostWordsBefore)
        {
            return null;
        }

        var concept = Lexicon.BuiltIn.Find(section.Trim(' ', ':', '.'), ConceptKind.Analyte);
        return concept is not null && Anchor.Fits(concept, limit) ? concept : null;
    }

    // "more than 10 cigarettes per day", whose unit is all of its words.
    private static (Concept, SourceSpan)? Cigarettes(Statement statement, Limit limit) =>
        statement.Lower.AsSpan(limit.Span.Start, limit.Span.Length).Contains("cigarette", StringComparison.Ordinal)
            ? (Lexicon.BuiltIn.Get("cigarettes-per-day")!, limit.Span) // in the table
            : null;

    // "ulcer with an area > 2 cm2".
    private static (Concept, SourceSpan)? Wound(Statement statement, Limit limit)
    {
        for (var i = Math.Max(0, limit.First - LongestCue); i < limit.First; i++)
        {
            if (Word(statement, statement.Tokens[i]) is "ulcer" or "ulcers" or "wound" or "wounds")
            {
                return (Lexicon.BuiltIn.Get("wound-area")!, limit.Span); // in the table
            }
        }

        return null;
    }

    private static (Concept, SourceSpan)? Counted(Statement statement, Limit limit)
    {
        // "At least one" asks whether there is any.
        if (limit.Comparator == Comparator.AtLeast && limit.Value <= 1 && limit.High is null)
        {
            return null;
        }

        var tokens = statement.Tokens;
        for (var i = limit.End; i < tokens.Count && i < limit.End + LongestNounPhrase && (tokens[i].Kind == TokenKind.Word || tokens[i].Mark is '/' or '-')
            && tokens[i].Cue is LimitCue.None or LimitCue.Since or LimitCue.More or LimitCue.Of or LimitCue.Name or LimitCue.Or; i++)
        {
            if (ByNounSpan.TryGetValue(Word(statement, tokens[i]), out var noun) && (noun.With.Count == 0 || IsWith(statement, noun.With, limit.End, i)))
            {
                return (noun.Concept, SourceSpan.FromBounds(limit.Span.Start, tokens[i].End));
            }
        }

        return null;
    }

    private static bool IsWith(Statement statement, FrozenSet<string> with, int from, int noun)
    {
        const int MostBehind = 4;
        var lookup = with.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = from; i < statement.Tokens.Count && i <= noun + MostBehind; i++)
        {
            if (i != noun && lookup.Contains(Word(statement, statement.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    // "a nodule of at least 2 cm", "measurable disease (> 1 cm)", "lymph nodes ≥ 15 mm".
    private static (Concept, SourceSpan)? Size(Statement statement, Limit limit)
    {
        const int MostWords = 10;
        var tokens = statement.Tokens;
        var other = OtherLengths.GetAlternateLookup<ReadOnlySpan<char>>();
        var tumor = TumorWords.GetAlternateLookup<ReadOnlySpan<char>>();
        bool? isNode = null;
        for (var step = 1; step <= MostWords; step++)
        {
            foreach (var i in (ReadOnlySpan<int>)[limit.First - step, limit.End + step - 1])
            {
                if (i < 0 || i >= tokens.Count || tokens[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                var word = Word(statement, tokens[i]);
                if (other.Contains(word) && step <= 5)
                {
                    return null;
                }

                isNode ??= word is "node" or "nodes" or "nodal" or "lymphadenopathy" or "adenopathy" ? true : tumor.Contains(word) ? false : null;
            }
        }

        return isNode is { } node ? (Lexicon.BuiltIn.Get(node ? "lymph-node-size" : "tumor-size")!, limit.Span) : null; // both in the table
    }

    // "diagnosed for at least 6 months", "asthma of ≥ 1 year duration".
    private static (Concept, SourceSpan)? Duration(Statement statement, Limit limit)
    {
        if (limit.IsAge || limit.IsName || limit.Unit?.Code is "s" or "ms" or "min" or "h")
        {
            return null;
        }

        var tokens = statement.Tokens;
        var none = NoDiseaseDuration.GetAlternateLookup<ReadOnlySpan<char>>();
        var isDuration = limit.End < tokens.Count && Word(statement, tokens[limit.End]) is "duration" or "history";
        for (var i = limit.First - 1; i >= 0 && i >= limit.First - LongestCue; i--)
        {
            var word = Word(statement, tokens[i]);
            if (tokens[i].Mark is ';' || none.Contains(word))
            {
                return null;
            }

            isDuration |= word is "duration" or "diagnosed" or "diagnosis" or "history" or "lasting";
        }

        for (var i = limit.End; i < tokens.Count && i < limit.End + 2; i++)
        {
            if (none.Contains(Word(statement, tokens[i])))
            {
                return null;
            }
        }

        return isDuration ? (Lexicon.BuiltIn.Get("disease-duration")!, limit.Span) : null; // in the table
    }

    private static FrozenDictionary<string, (FrozenSet<string>, Concept)> Nouns()
    {
        var nouns = new Dictionary<string, (FrozenSet<string>, Concept)>(StringComparer.Ordinal);
        foreach (var row in TableRow.ReadEmbedded("counts.tsv"))
        {
            var entry = (row.List("with").ToFrozenSet(StringComparer.Ordinal), Lexicon.BuiltIn.Get(row["analyte"])!); // a test holds the table to it
            nouns.TryAdd(row["noun"], entry);
            nouns.TryAdd(Folding.Fold(row["noun"]) is [.. var singular, 's'] ? singular : row["noun"], entry);
        }

        return nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ReadOnlySpan<char> Word(Statement statement, Token token) => statement.Lower.AsSpan(token.Start, token.End - token.Start);
}
