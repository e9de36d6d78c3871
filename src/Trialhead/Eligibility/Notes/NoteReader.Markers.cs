using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Markers, and the words and signs that say that they are there.</content>
public static partial class NoteReader
{
    private static Presence? Marker(Mention mention, Presence said, string note, NoteContext context) =>
        said == Presence.Absent || (LackingSign().IsMatch(note, mention.Span.End) && !ArmOfChromosome().IsMatch(mention.Span.Of(note))) ? Presence.Absent
        : NoteScores.Of(mention.Concept, note[mention.Span.End..Math.Max(mention.Span.End, context.ClauseAt(mention.Span.Start).End)]) is { } scored ? scored
        : IsFound(note, mention.Span, context) || (ArmOfChromosome().IsMatch(mention.Span.Of(note)) && LackingSign().IsMatch(note, mention.Span.End)) ? Presence.Present
        : null;

    // A marker merely named says nothing; its name may say it ("EGFR L858R mutation", "BRAF V600E", "del(17p)").
    private static bool IsFound(string note, SourceSpan span, NoteContext context)
    {
        var end = Math.Max(span.End, context.ClauseAt(span.Start).End);
        return FoundWithin().IsMatch(span.Of(note))
            || FoundAfter().IsMatch(note[span.End..end])
            || FoundBefore().IsMatch(note[context.ClauseAt(span.Start).Start..span.Start]);
    }

    // "ER+/PR+/HER2-".
    [GeneratedRegex(@"\G\s?[-–−](?=[,;.)/]|\s|$)(?!\s*(?:pos|neg|amplif|mut|over|\d|[<>]|(?:and|or) [\w-]+-(?:pos|neg)))", Loose)]
    private static partial Regex LackingSign();

    // "5q-" has lost it.
    [GeneratedRegex(@"^\d{1,2}[pq]\d*$", Loose)]
    private static partial Regex ArmOfChromosome();

    // The digits of a gene's name (HER2, ROS1) tell of no change in it.
    [GeneratedRegex(@"\b[A-Z]\d{1,4}[A-Z*]\b|\w[\s:-][A-Z]\d{2,4}\b|\bexon\s*\d|\bex\s?\d+\s?(?:del|ins)|\bdel\s?19\b|\b(?:del|inv|t)\s?\(|\d[pq]|-(?:H|ITD)\b|\bF\d{3}del\b|\bgenotype \d|\bGT ?\d|\bcopies of\b|\bhomozygous\b|\b(?:mutations?|mutated|mutant|amplified|rearranged|fusion|deletion|rearrangement|amplification|translocation|(?:sero)?positive|high|deficient|loss|stable|unmutated|methylated|dMMR|MSS)\b|\+", Loose)]
    private static partial Regex FoundWithin();

    [GeneratedRegex(
        @"^(?:\s*/\s*\w+|\s+and\s+[A-Z0-9-]+)*(?:\s*\+|[\s:(-]*(?:\b(?:fusion|gene|expression|protein|status|mutations?|rearrangement|amplification|was|were|is|are)\b\s*)*"
        + @"(?:\b(?:germline|somatic|pathogenic|likely|deleterious|activating|heterozygous|homozygous|biallelic|truncating|frameshift|missense|nonsense|splice|loss-of-function) )*\b(?:(?<=pathogenic )variants?|still positive|positiv\w+|pos|mut|mutated|mutation|mutant|detected|found|present|amplified|amplification|rearranged|rearrangement|fusion|overexpress\w+|expressed|methylated)\b)", Loose)]
    private static partial Regex FoundAfter();

    [GeneratedRegex(@"\b(?:positive for|mutations? (?:in|of)|(?:pathogenic|deleterious|disease-causing|causative|truncating|heterozygous|homozygous|hemizygous) (?:\w+ ){0,2}?(?:variants?|changes?|alterations?) (?:in|of)|harbou?r(?:s|ing)|carr(?:ies|ying|ier of)|express(?:es|ing)|amplification of)\s+(?:an? |the )?(?:[\w/-]+(?:,| and|/) ?)*$", Loose)]
    private static partial Regex FoundBefore();
}
