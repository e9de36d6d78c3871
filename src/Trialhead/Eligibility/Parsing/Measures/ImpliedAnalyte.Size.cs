using System.Collections.Frozen;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Sizes of tumors and nodes.</content>
internal static partial class ImpliedAnalyte
{
    private static readonly FrozenSet<string> TumorWords = (
        "tumor tumors tumour tumours lesion lesions mass masses nodule nodules metastasis metastases disease neoplasm carcinoma melanoma "
        + "hcc adenoma measurable measureable recist conventional spiral helical diameter dimension cancer cancers").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OtherLengths = (
        "margin margins stent incision scar hilum verge sphincter distance proximal distal apart away wound ulcer defect stone stones calculi "
        + "calculus fibroid fibroids aneurysm aorta vessel vessels vein artery arteries polyp polyps cyst cysts follicle endometrial endometrium slice slices thick "
        + "thickness cut cuts shift hematoma anal cervix cervical dilated dilation length catheter needle screen image growth above below from "
        + "rectal bladder pupil gap implant implants tooth teeth graft separated wheal").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word speaks of a tumor.</summary>
    public static bool IsTumor(Statement statement, Token token) =>
        Word(statement, token) is "node" or "nodes" || (Word(statement, token) is not ("diameter" or "dimension") && TumorWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(statement, token)));

    // "a nodule of at least 2 cm", "measurable disease (> 1 cm)", "lymph nodes ≥ 15 mm".
    private static (Concept, SourceSpan)? Size(Statement statement, Limit limit)
    {
        if (IsDepthOfMelanoma(statement, limit))
        {
            return (Lexicon.InUse.Get("breslow-thickness")!, limit.Span); // in the table
        }

        const int MostWords = 10;
        var tokens = statement.Tokens;
        if (tokens[limit.First].Cue is LimitCue.Above or LimitCue.Below && statement.Lower.Contains("esophag", StringComparison.Ordinal))
        {
            return null; // "the thoracic esophagus (below 20 cm)" is a place
        }

        if (limit.First > 2 && tokens[limit.First - 1].Is('(') && TumorWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(statement, tokens[limit.First - 2]))
            && tokens[limit.First - 3].Cue is LimitCue.Of or LimitCue.From && limit.First > 3 && Word(statement, tokens[limit.First - 4]) is "free")
        {
            return null; // "margins free of tumor (> 2 mm)"
        }

        var other = OtherLengths.GetAlternateLookup<ReadOnlySpan<char>>();
        var tumor = TumorWords.GetAlternateLookup<ReadOnlySpan<char>>();
        bool? isNode = null;
        var next = tokens.FindIndex(limit.End, token => token.Cue is LimitCue.Or || token.Is(';')); // "lesions ≥ 4 cm in diameter OR cervix …"
        next = next < 0 || !tokens.GetRange(Math.Max(0, limit.First - 3), Math.Min(3, limit.First)).Exists(token => IsTumor(statement, token)) ? tokens.Count : next;
        for (var step = 1; step <= MostWords; step++)
        {
            foreach (var i in (ReadOnlySpan<int>)[limit.First - step, limit.End + step - 1])
            {
                if (i < 0 || i >= tokens.Count || tokens[i].Kind != TokenKind.Word || (isNode is not null && i >= next))
                {
                    continue;
                }

                var word = Word(statement, tokens[i]);
                if (word is "fibroid" or "fibroids" or "myoma" or "myomas" or "leiomyoma" or "leiomyomas")
                {
                    return (Lexicon.InUse.Get("fibroid-size")!, limit.Span); // in the table
                }

                if (word is "stone" or "stones" or "calculus" or "calculi" && step <= 5 && limit.IsCompared)
                {
                    return (Lexicon.InUse.Get("stone-size")!, limit.Span); // in the table
                }

                if (word is "length" && i >= limit.End && IsRightBehindTumor(statement, limit))
                {
                    return (Lexicon.InUse.Get(statement.Lower.AsSpan().ContainsAny(Narrowings) ? "lesion-length" : "tumor-size")!, limit.Span); // both in the table
                }

                if (other.Contains(word) && step <= 5 && !(word is "margin" or "margins" && i > 0 && Word(statement, tokens[i - 1]) is "defined") && !(word is "bladder" or "rectal" or "cervical" or "anal" && i + 1 < tokens.Count && IsTumor(statement, tokens[i + 1])))
                {
                    return null;
                }

                isNode ??= word.EndsWith("sarcoma") || word.EndsWith("carcinoma") || word.EndsWith("blastoma") ? false : word is "ln" or "lns" or "node" or "nodes" or "nodal" or "lymphadenopathy" or "adenopathy" ? true : tumor.Contains(word) ? false : null;
            }
        }

        return isNode is { } node ? (Lexicon.InUse.Get(node ? "lymph-node-size" : "tumor-size")!, limit.Span) : null; // both in the table
    }

    private static readonly System.Buffers.SearchValues<string> Narrowings = Words.Triggers.Of("stenosis", "stent", "coronary", "artery", "vessel", "occlusion");

    // "a tumor that is ≤ 9 cm in length"
    private static bool IsRightBehindTumor(Statement statement, Limit limit)
    {
        var at = limit.First - 1;
        while (at > 0 && (statement.Tokens[at].Cue == LimitCue.Be || statement.Tokens[at].Is('(') || Word(statement, statement.Tokens[at]) is "that" or "which" or "measuring"))
        {
            at--;
        }

        return at >= 0 && IsTumor(statement, statement.Tokens[at]);
    }

    // "melanoma > 4.0 mm thick", "melanoma ≥ 1 mm in thickness"
    private static bool IsDepthOfMelanoma(Statement statement, Limit limit)
    {
        const int Furthest = 60;
        var tokens = statement.Tokens;
        var at = limit.End < tokens.Count && tokens[limit.End].Cue is LimitCue.In or LimitCue.Of ? limit.End + 1 : limit.End;
        return limit.Unit?.Code == "mm" && at < tokens.Count && Word(statement, tokens[at]) is "thick" or "thickness" or "depth" or "deep"
            && statement.Lower.AsSpan(0, limit.Span.Start).LastIndexOf("melanoma", StringComparison.Ordinal) is >= 0 and var name && limit.Span.Start - name < Furthest;
    }
}
