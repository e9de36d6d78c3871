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
            var blank = BlankLine().Match(note, start, next - start);
            _sections.Add((headings[i].Index, start, blank.Success ? blank.Index : next, SectionOf(headings[i])));
        }
    }

    /// <summary>The section that a position stands in.</summary>
    public NoteSection At(int position) => _sections.Find(s => position >= s.Start && position < s.End).Section;

    /// <summary>Whether a position stands in a heading, which names a subject and says nothing.</summary>
    public bool IsHeading(int position) => _sections.Exists(s => position >= s.Heading && position < s.Start);

    private static NoteSection SectionOf(Match heading) =>
        heading.Groups["family"].Success ? NoteSection.Family
        : heading.Groups["allergy"].Success ? NoteSection.Allergies
        : heading.Groups["drugs"].Success ? NoteSection.Medications
        : heading.Groups["plan"].Success ? NoteSection.Plan
        : NoteSection.Narrative;

    [GeneratedRegex(
        @"(?:^|[\n.;])[ \t]*(?:\d+\.\s*|[-*•#]+\s*)?(?:(?<family>family (?:medical )?(?:history|hx)|fh|fhx)|"
        + @"(?<allergy>(?:drug |medication )?allerg(?:y|ies)(?: history)?)|"
        + @"(?<drugs>(?:current |home |outpatient |admission |discharge )*(?:medications?|medicines|meds|drugs)(?: on admission| at home| list)?)|"
        + @"(?<plan>(?:assessment (?:and|&) )?plan|a/p|recommendations?|disposition)|"
        + @"(?:past )?(?:medical|surgical|social|obstetric|gynecologic\w*) (?:history|hx)|past history|pmhx?|pshx?|shx?|history(?: of (?:the )?present illness)?|hpi|"
        + @"chief complaint|cc|review of systems|ros|(?:physical )?exam(?:ination)?|pe|vitals?(?: signs)?|lab(?:s|oratory(?: \w+)?)?|imaging|studies|"
        + @"hospital course|comorbidities|assessment|impression|diagnos[ei]s)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\n[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();
}
