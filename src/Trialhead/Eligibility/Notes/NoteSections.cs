using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Notes;

/// <summary>Finds the headings of a note and tells which section a position stands in.</summary>
/// <remarks>A section lasts until the next heading or a blank line.</remarks>
internal sealed partial class NoteSections
{
    private readonly List<(int Heading, int Start, int End, NoteSection Section)> _sections = [];

    /// <summary>Finds the headings of a note.</summary>
    public NoteSections(string note)
    {
        var headings = Heading().Matches(note);
        for (var i = 0; i < headings.Count; i++)
        {
            var start = headings[i].Index + headings[i].Length;
            var next = i + 1 < headings.Count ? headings[i + 1].Index : note.Length;
            var section = IsOfClinic(note, start) ? NoteSection.Narrative : SectionOf(headings[i]);
            var end = (section == NoteSection.Allergies ? NoneKnown().IsMatch(note, start) ? SentenceEnd() : ListEnd() : section == NoteSection.Family ? PersonAgain() : BlankLine()).Match(note, start, next - start);
            _sections.Add((headings[i].Index, start, end.Success ? end.Index : next, section));
        }
    }

    /// <summary>The section that a position stands in.</summary>
    public NoteSection At(int position) => _sections.Find(s => position >= s.Start && position < s.End).Section;

    /// <summary>Whether a position stands in a heading, which names a subject and says nothing.</summary>
    public bool IsHeading(int position) => _sections.Exists(s => position >= s.Heading && position < s.Start);

    // "ALLERGY: 14 y/o girl": the name of the clinic, not of a part of the note.
    private static bool IsOfClinic(string note, int start) => PersonNext().IsMatch(note, start);

    private static NoteSection SectionOf(Match heading) =>
        heading.Groups["family"].Success ? NoteSection.Family
        : heading.Groups["allergy"].Success ? NoteSection.Allergies
        : heading.Groups["drugs"].Success ? NoteSection.Medications
        : heading.Groups["plan"].Success ? NoteSection.Plan
        : NoteSection.Narrative;

    [GeneratedRegex(
        @"(?:^|[\n.;])[ \t]*(?:\d+\.\s*|[-*•#]+\s*)?(?:(?<family>family (?:medical )?(?:history|hx)|fh|fhx)|"
        + @"(?<allergy>(?:drug |medication |known )?allerg(?:y|ies)(?: history|(?: ?(?:/|&|\+)| and) ?(?:adrs?|intolerances?|adverse (?:drug )?reactions|sensitivities))?(?=\s*:|\s[-–—]\s)|adrs?|adverse (?:drug )?reactions?)|"
        + @"(?<drugs>(?:current |home |outpatient |admission |discharge |regular |usual |repeat |concomitant )*(?:medications?|medicines|meds|drugs|prescriptions)(?: on admission| at home| list)?|drug (?:history|hx)|(?-i:DHx?))|"
        + @"(?<plan>(?:assessment (?:and|&) )?plan|a/p|recommendations?|disposition)|"
        + @"(?:past )?(?:medical|surgical|social|obstetric|gynecologic\w*) (?:history|hx)|past history|pmhx?|pshx?|shx?|history(?: of (?:the )?present illness)?|hpi|"
        + @"chief complaint|cc|review of systems|ros|(?:physical )?exam(?:ination)?|pe|vitals?(?: signs)?|lab(?:s|oratory(?: \w+)?)?|imaging|studies|"
        + @"hospital course|comorbidities|assessment|impression|diagnos[ei]s|outcome|recs|meds? (?:stopped|held|changed)|stopped|(?:not )?taking)\s*(?::|(?<=ies\s*|y\s*|ADRs?\s*)[-–—](?=\s))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    // Relatives and allergies are also told in running text, where the next sentence is about the person again.
    [GeneratedRegex(
        @"\n[ \t]*\r?\n|\n(?=[A-Z][\w/& ]{1,25}:)|(?<=[.;][ \t]+)(?:(?:Hx|H/o|S/p|PMH|Past|Takes|Exam|Denies|Never smoked|Current(?:ly)?|Presents|Admitted|ECOG|KPS|PS|BP|HR|Wt|Weight|BMI|Labs?|Vitals|Meds|UPT|UDS|TSH|Hb|Hgb|WBC|CRP|PHQ(?:-9)?|Lives|Works|Married|Smokes|Smoker|Non-?smoker|Ex-?smoker|Social|Drinks|Allerg(?:y|ies)|Interested|Wants|LMP)\b|The patient\b|Patient\b|Pt\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex PersonAgain();

    // "Allergies: penicillin; morphine. CrCl 28": a list ends with its sentence or its line, but where each has a line of its own.
    [GeneratedRegex(@"\n[ \t]*\r?\n|(?<=\w\)?""?\.)(?<!\b(?:e\.g|i\.e|inc|incl|esp)\.)[ \t]+(?!(?-i:[A-Z])[\w-]+(?: ?\([^)]{1,30}\))?\.)|(?<=[^\s:][^\n]{0,200})\n(?![ \t]*[-*•\d])", RegexOptions.CultureInvariant)]
    private static partial Regex ListEnd();

    // "Allergies: none. Takes aspirin."
    [GeneratedRegex(@"\G\s*(?:none|nil|nkd?a|no\b|not known|negative)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoneKnown();

    [GeneratedRegex(@"[.;](?=\s)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\G\s*(?:an? )?\d{1,3}[\s-]*(?:y\b|yo\b|y/o|yrs?\b|years?\b|months?\b|mo\b|weeks?\b|days?\b|(?-i:[FM]\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonNext();
}
