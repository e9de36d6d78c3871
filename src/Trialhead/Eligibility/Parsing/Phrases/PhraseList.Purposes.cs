using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What a treatment is for, and what a test was for.</content>
internal sealed partial class PhraseList
{
    // "Chemotherapy or hormonal therapy for breast cancer": both are for it.
    private void SpreadPurpose(Concept illness)
    {
        if (_now is not { Joint: ChunkKind.And or ChunkKind.Or or ChunkKind.Comma, Heads.Count: 1 } || _now.Last!.Criterion is not TreatmentCriterion { Treatment.Kind: not ConceptKind.Drug })
        {
            return;
        }

        for (var i = _segments.Count - 1; i >= 0 && _segments[i].Heads is [{ Criterion: TreatmentCriterion { Purpose: null, Treatment.Kind: not ConceptKind.Drug } earlier } head]; i--)
        {
            head.Criterion = earlier with { Purpose = illness };
            if (_segments[i].Joint == ChunkKind.Semicolon)
            {
                return;
            }
        }
    }

    // "No more than two earlier lines for metastatic disease": what the lines were for narrows their number, and asks for no illness.
    private bool TellsWhichLines(int start, int end)
    {
        if (_now is not { Heads: [{ Criterion: MeasurementCriterion { Analyte.Id: "prior-lines-of-therapy" } } lines] } || lines.Start >= start || lines.End >= end
            || ForWhat().Match(statement.Lower, lines.End, end - lines.End) is not { Success: true } what)
        {
            return false;
        }

        lines.Criterion = what.Groups["what"] is { Success: true } told ? Wrapped(lines.Criterion, [Written((told.Index, end))]) : lines.Criterion;
        lines.End = end;
        _now.ForgetQualifiers();
        (_now.Setting, _now.ModifiersFrom, _now.IsPurpose) = (DiseaseSetting.None, null, false);
        return true;
    }

    [GeneratedRegex(
        @"^\s*(?:(?:of )?(?:[\w-]+ ){0,2}(?:therapy|treatment|chemotherapy|therapies|regimens?) )?(?:given |received )?(?:for (?:the |their |this |his or her )*(?:underlying |current |primary |present |study )*(?:malignancy|disease|cancer|condition|illness|tumou?r)$|(?<what>(?:for|in) (?:the )?(?:treatment of )?(?:[\w-]+ ){0,5}[\w-]+))$|^\s*of (?:systemic |prior |anti-?cancer )*(?:therapy|treatment)$|^\s*(?<what>(?:of|containing|with|including) (?:prior |any )*(?:[\w-]+ ){0,3}[\w-]+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ForWhat();

    // "Antacids for gastritis, reflux, or ulcers": in a list that "or" ends each is what they are for; in a list of exclusions each may stand for itself.
    private bool IsListOfPurposes(Chunk chunk)
    {
        var rest = statement.Lower.AsSpan(chunk.End).TrimEnd(" .");
        rest = rest.EndsWith(")") && rest.LastIndexOf('(') is >= 0 and var bracket ? rest[..bracket].TrimEnd() : rest; // "or ulcers (gastric or duodenal)"
        return (isDenied || statement.Kind == CriterionKind.Inclusion) && rest.IndexOfAny(";:()") < 0 && rest.LastIndexOf(" or ") is >= 0 and var last && !rest[last..].Contains(',');
    }

    // "Negative PCR test for SARS-CoV-2", "negative serum IgG to HIV": what was not found is the infection.
    private bool IsTestFor(Head test, Chunk chunk, Concept concept) =>
        IsInfection(concept) && TestFor().IsMatch(statement.Lower.AsSpan(test.End, Math.Max(0, chunk.Start - test.End)));

    [GeneratedRegex(@"\b(?:exposed|exposures?) to (?:[\w-]+ ){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Exposed();

    // "Non-smoker" denies; "non-breast malignancy" is any other malignancy.
    private Criterion NonDiagnosis(Chunk chunk, Concept concept, int start)
    {
        var words = statement.WordsIn(chunk.Start, chunk.End);
        var (span, named) = (statement.InSource(start, chunk.End), new DiagnosisCriterion(concept) { Span = statement.InSource(chunk.Start, chunk.End) });
        return words.Length > 1 && Lexicon.InUse.Find(statement.Text[words[^1].Start..chunk.End], ConceptKind.Condition) is { } wider
            ? new ExceptCriterion(new DiagnosisCriterion(wider) { Span = span }, named) { Span = span }
            : new NotCriterion(named) { Span = span };
    }
}
