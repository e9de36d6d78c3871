using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Notes;

/// <content>Tests for an infection whose result stands at some distance: "COVID PCRs through work all negative".</content>
public static partial class NoteReader
{
    private static IEnumerable<ResultFact> Swabs(string note, NoteContext context, NoteDates dates) =>
        from test in Swab().Matches(note)
        where !context.IsOfOther(test.Index) && !NeverPositive().IsMatch(note[context.SentenceAt(test.Index).Start..test.Groups["result"].Index])
            && context.Read(new SourceSpan(test.Groups["result"].Index, test.Groups["result"].Length)).Stance == NoteStance.Affirmed
        let span = new SourceSpan(test.Index, test.Length)
        select new ResultFact("SARS-CoV-2 PCR", test.Groups["positive"].Success ? TestResult.Positive : TestResult.Negative)
        {
            Date = dates.Of(span, context.ClauseAt(test.Index), note.Length),
            Provenance = From(note, span),
        };

    private const string Virus = @"(?:COVID(?:[- ]?19)?|SARS-?CoV-?2|corona(?:virus)?)";

    private const string Looked = @"(?:(?:RT-?)?q?PCRs?|swabs?|tests?|nasopharyngeal swabs?|NAATs?)";

    // Only other tests, and when and why it was done, stand between the test and its result.
    [GeneratedRegex(
        @"\b(?:" + Virus + "[ -](?:screening |nasal |nasopharyngeal |throat )?" + Looked + "(?: tests?| swabs?| testing)?|" + Looked + @" (?:test |swab )?for " + Virus + @")\b"
        + @"(?:(?:,| and| or|/) ?(?:(?:antigen|serology|lateral flow|antibod(?:y|ies)|[\w-]+ )(?: tests?)?))?(?: tests?)?"
        + @"(?:,? (?:before|at|on|after|from|through|for|done|taken|by|this|last|in|prior to)(?: (?!not\b|no\b|pending\b|awaited\b|pos|neg)[\w-]+){1,4}?)?"
        + @"(?:[:=]| (?:(?:(?:has|have) )?(?:came|come) back|was|were|is|are|all|both|have been|has been|returned|twice|again|repeatedly|now|still|so far|today|yesterday|just))*[ (]+"
        + @"(?<result>(?<positive>positive|pos\b|detected)|(?:negative|neg\b|not detected|undetect(?:ed|able)))(?! (?:control|pressure|predictive|contacts?|cases?)\b)", Loose)]
    private static partial Regex Swab();
}
