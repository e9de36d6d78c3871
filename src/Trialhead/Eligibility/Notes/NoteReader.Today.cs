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
        isAcute = isAcute || (AdmittedWith().IsMatch(before) && !Lasting.Is(mention.Concept) && lexicon.Get("infection") is { } infection && lexicon.IsA(mention.Concept, infection));
        return (isAcute || (PatientChart.HappensInADay(mention.Concept, lexicon) && Arriving().IsMatch(before)))
            && !PastWords().IsMatch(before) && !PastAfter().IsMatch(note, mention.Span.End);
    }

    // "Cellulitis on flucloxacillin", "on ceftriaxone for pneumonia": an infection that is being treated is active, but for those that stay.
    private static bool IsUnderTreatment(Mention mention, string note, Lexicon lexicon, NoteContext context)
    {
        if (Lasting.Is(mention.Concept) || lexicon.Get("infection") is not { } infection || lexicon.Get("anti-infective") is not { } remedies || !lexicon.IsA(mention.Concept, infection))
        {
            return false;
        }

        var before = note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start];
        return (TreatedAfter().Match(note, mention.Span.End) is { Success: true } told ? told : TreatedBefore().Match(before)) is { Success: true } treated
            && !PastWords().IsMatch(before)
            && treated.Groups["drug"].Value.Split(' ') is var words
            && Enumerable.Range(1, words.Length).Any(count => lexicon.FindAll(string.Join(' ', words.Take(count))).Any(drug => drug.Kind is ConceptKind.Drug or ConceptKind.DrugClass && lexicon.IsA(drug, remedies)));
    }

    [GeneratedRegex(@"(?<!\b(?:discharged|previously|was|were|been)\b[^.;]{0,40})\b(?:admitted|in hospital|inpatient|readmitted)\b[^.;,]{0,20} with (?:[\w-]+ ){0,3}$", Loose)]
    private static partial Regex AdmittedWith();

    private static readonly Qualifier Active = new(QualifierKind.Activity, "active");

    // "STEMI with stent three weeks ago", "hysterectomy and oophorectomy in 2016": what happens in a day shares the date of what is joined to it.
    private static int NextOf(Mention mention, List<Mention> mentions, string note, Lexicon lexicon)
    {
        var next = mentions.FindIndex(m => m.Span.Start >= mention.Span.End);
        return next < 0 ? note.Length
            : JoinedTo().IsMatch(note[mention.Span.End..mentions[next].Span.Start]) && PatientChart.HappensInADay(mention.Concept, lexicon) && PatientChart.HappensInADay(mentions[next].Concept, lexicon)
                ? mentions.Find(m => m.Span.Start >= mentions[next].Span.End)?.Span.Start ?? note.Length
                : mentions[next].Span.Start;
    }

    [GeneratedRegex(@"^\s*(?:with|and|\+|&|plus)\s+(?:(?:an?|his|her|my|primary|urgent|emergency|drug-eluting|bilateral|left|right|subsequent) )*$", Loose)]
    private static partial Regex JoinedTo();

    [GeneratedRegex(
        @"\G[^.;]{0,40}?\b(?:(?:now |currently |still )?on|(?<=,\s*)(?=(?:iv|intravenous) )|day \d+(?: of \d+)? of|(?:is |being |currently |now )+treated with|under treatment with|receiving)\s*\b"
        + @"(?:(?:day|week) \d+ of |(?:iv|oral|intravenous|high-dose|long-term|empirical) )*(?<drug>[a-z][\w-]+(?: [a-z][\w-]+)?)", Loose)]
    private static partial Regex TreatedAfter();

    [GeneratedRegex(
        @"\b(?:on|day \d+ of|receiving|taking|finishing|half ?way through)\s+(?:(?:a |her |his |the |course|of|iv|oral|intravenous|high-dose) ?)*(?<drug>[a-z][\w-]+(?: [a-z][\w-]+)?)(?: [\w./-]+){0,4}? for (?:(?:an?|her|his|the|my|severe|presumed) )*$", Loose)]
    private static partial Regex TreatedBefore();

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
