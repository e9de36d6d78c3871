using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What tests showed in words.</content>
public static partial class NoteReader
{
    private static IEnumerable<Fact> Results(string note, IReadOnlyList<Mention> mentions, NoteContext context, NoteDates dates)
    {
        foreach (var mention in mentions.DistinctBy(m => m.Span))
        {
            var stance = context.Read(mention.Span).Stance;
            if (mention.Concept.Kind is ConceptKind.Condition or ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Scale
                || stance is not (NoteStance.Affirmed or NoteStance.Denied))
            {
                continue;
            }

            var sentence = context.SentenceAt(mention.Span.Start);
            var after = ResultAfter().Match(note[..Math.Max(sentence.End, mention.Span.End)], mention.Span.End);
            var result = after.Success ? after : ResultBefore().Match(note[sentence.Start..mention.Span.Start]);
            if (result.Success && !(!after.Success && result.Groups["positive"].Success && (stance == NoteStance.Denied || NeverPositive().IsMatch(note[sentence.Start..mention.Span.Start]))))
            {
                var start = after.Success ? result.Index : sentence.Start + result.Index;
                var (from, to) = (Math.Min(start, mention.Span.Start), Math.Max(start + result.Length, mention.Span.End));
                yield return new ResultFact(mention.Span.Of(note), ResultOf(result))
                {
                    Date = mention.Concept.Kind == ConceptKind.Biomarker && (result.Groups["negative"].Success || result.Groups["positive"].Success) ? dates.Of(Text.SourceSpan.FromBounds(from, to), context.ClauseAt(from), note.Length) : null,
                    Provenance = From(note, Text.SourceSpan.FromBounds(from, to)),
                };
            }
        }
    }

    // "I've never had a positive swab".
    [GeneratedRegex(@"\b(?:never|not|no|without|\w+n['’]t)\b[^.;,]{0,25}\bpositive\b[^.;,]{0,20}$", Loose)]
    private static partial Regex NeverPositive();

    private static TestResult ResultOf(Match match) =>
        match.Groups["positive"].Success ? TestResult.Positive
        : match.Groups["negative"].Success ? TestResult.Negative
        : match.Groups["normal"].Success ? TestResult.Normal
        : TestResult.Abnormal;

    [GeneratedRegex(
        @"\G\s*(?:\(\w+\)\s*)?(?:(?:tests?|levels?|results?|status|exam(?:ination)?|findings|screen|serology|antibody|antigen|swabs?|(?:rt-?)?pcr)\b\s*)*"
        + @"(?:(?:on|of|from|in) (?:[\w-]+ ){0,3}?(?:swabs?|aspirates?|samples?|specimens?|lavage|BAL|sputum)\b\s*)?(?:(?:\d+|two) (?:hours?|days?) apart\s*)?(?:taken (?:yesterday|today|this morning|on admission)\s*)?(?:reported (?:today |yesterday )?(?:as )?)?"
        + @"(?:(?:at|from|on) (?:[\w'’-]+ ){1,5}?(?=(?:came|has come|have come) back\b))?(?:(?:was|were|is|are|(?:came|has come|have come) back|remain(?:s|ed)?|[:=-])\s*)*"
        + @"(?:(?<positive>\+ve|pos(?:itive)?|reactive|detected)|(?<negative>[-–]ve|neg(?:ative)?|non-?reactive|not detected|undetectable)|"
        + @"(?<normal>(?:entirely |completely |essentially )?(?:normal|nl|unremarkable|within (?:the )?normal (?:limits?|range)|wnl|stable))|"
        + @"(?<abnormal>abnormal|elevated|increased|high|low|decreased|reduced))\b", Loose)]
    private static partial Regex ResultAfter();

    [GeneratedRegex(
        @"\b(?:(?<positive>positive)|(?<negative>negative)|(?<normal>(?:an? )?(?:normal|unremarkable))|(?<abnormal>(?:an? )?(?:abnormal|elevated|increased|decreased|reduced)))(?: serum| plasma| blood)?\s+$", Loose)]
    private static partial Regex ResultBefore();
}
