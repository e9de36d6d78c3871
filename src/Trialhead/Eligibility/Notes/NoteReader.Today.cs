using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What happens today, as against what happened once; and how far a look at one part of the body reaches.</content>
public static partial class NoteReader
{
    // "Presents with an acute stroke": of an earlier one it says nothing. Of lasting illnesses today and before are one.
    private static bool IsOfToday(Mention mention, string note, Lexicon lexicon, NoteContext context)
    {
        var clause = context.ClauseAt(mention.Span.Start);
        var before = note[clause.Start..mention.Span.Start];
        var isAcute = mention.Span.Of(note).StartsWith("acute", StringComparison.OrdinalIgnoreCase) || AcuteBefore().IsMatch(before);
        return (isAcute || (PatientChart.HappensInADay(mention.Concept, lexicon) && Arriving().IsMatch(before)))
            && !PastWords().IsMatch(before) && !PastAfter().IsMatch(note, mention.Span.End);
    }

    // What is said again of the past is not only of today.
    private static List<Qualifier> Common(IReadOnlyList<Qualifier> first, IReadOnlyList<Qualifier> again) =>
        [.. first.Where(one => one.Text != QualifierTable.AtPresent || again.Contains(one))];

    // "MRI of the ears shows no tumour" tells of no other part.
    private static bool IsSeenInPart(Concept concept, string before) => concept.Id is "neoplasm" or "cancer" && Looking().IsMatch(before);

    // "Breast cancer treated with surgery and radiation in 2010".
    private static PartialDate? TreatedIn(string note, int end) => TreatedInYear().Match(note, end) is { Success: true } treated
        ? new PartialDate(int.Parse(treated.Groups["year"].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(@"\bacute(?:[ ,/-]+(?:\w+[ -]){0,3})$", Loose)]
    private static partial Regex AcuteBefore();

    [GeneratedRegex(
        @"\b(?:presents?|presented|presenting|admitted|hospitali[sz]ed|brought|referred|transferred|comes?|came|arrived|seen|(?:has )?(?:just )?(?:had|suffered|sustained)(?= an?\b[^.;]*\b(?:today|this morning)\b))\b"
        + @"[^.;]{0,60}?\b(?:with|for|after|because of|due to|following|of)\b[^.;]{0,60}$"
        + @"|\b(?:CT|MRI|angiography|angiogram|ultrasound|radiographs?|x-?rays?|films?|scan|ECG|EKG|echocardiogra\w+|duplex|doppler|imaging|endoscopy)\b[^.;]{0,60}?"
        + @"\b(?:shows?|showed|reveal(?:s|ed)|demonstrate[sd]?|confirm(?:s|ed)|finds|found|consistent with|diagnostic of)\b[^.;]{0,60}$", Loose)]
    private static partial Regex Arriving();

    [GeneratedRegex(@"\b(?:history|hx|h/o|previous(?:ly)?|prior|past|old|remote|former|chronic|healed|ago|s/p|status post|since|known|PMHx?|comorbidit\w+)\b", Loose)]
    private static partial Regex PastWords();

    [GeneratedRegex(@"\G[^,.;]{0,25}?\b(?:(?:19|20)\d\d|ago|last (?:year|month|spring|summer|autumn|fall|winter)|in the past|as a child|in childhood)\b", Loose)]
    private static partial Regex PastAfter();

    [GeneratedRegex(
        @"\b(?:CT|MRI|MR|scan|scans|tomography|ultrasound|ultrasonography|sonography|radiographs?|x-?rays?|films?|imaging|endoscopy|colonoscopy|gastroscopy|cystoscopy|bronchoscopy|mammogra\w+|examination|biopsy)\b"
        + @"[^.;]{0,60}\b(?:shows?|showed|reveal(?:s|ed)|found|finds|demonstrate[sd]?|with|is|was|:)[^.;]{0,30}$", Loose)]
    private static partial Regex Looking();

    [GeneratedRegex(@"\G,? (?:was |which was |had been )?treated (?:with|by)\b[^.;,\d]{0,60}?\bin (?<year>(?:19|20)\d\d)\b", Loose)]
    private static partial Regex TreatedInYear();
}
