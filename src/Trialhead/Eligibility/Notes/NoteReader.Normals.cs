using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Lists of what is normal: "complete blood count, creatinine and liver enzymes are normal".</content>
public static partial class NoteReader
{
    private const int LongestLead = 600; // no list of values is longer; it bounds the time that hostile text can cost

    private static readonly (Regex Words, string[] Analytes)[] Panels =
        [.. TableRow.ReadEmbedded("panels.tsv", "criteria").Select(row => (PresumptionTable.AnyOf(row.List("names")), row.List("analytes").ToArray()))];

    private static IEnumerable<Fact> Normals(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon, NoteContext context)
    {
        foreach (Match end in CalledNormal().Matches(note))
        {
            var sentence = context.SentenceAt(end.Index);
            var lead = end.Index - sentence.Start > LongestLead ? Match.Empty : NormalLead().Match(note[sentence.Start..end.Index]);
            if (!lead.Success || context.Read(new SourceSpan(end.Index, 0)).Stance != NoteStance.Affirmed)
            {
                continue;
            }

            var span = SourceSpan.FromBounds(sentence.Start + lead.Index, end.Index + end.Length);
            var words = lead.Value;
            var named = mentions.Where(m => m.Concept.Kind == ConceptKind.Analyte && m.Span.Start >= span.Start && m.Span.End <= end.Index).Select(m => m.Concept.Name)
                .Concat(Panels.Where(panel => panel.Words.IsMatch(words)).SelectMany(panel => panel.Analytes).Select(id => lexicon.Get(id)?.Name).OfType<string>());
            foreach (var name in named.Distinct())
            {
                yield return new ResultFact(name, TestResult.Normal) { Provenance = From(note, span) };
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:is|are|was|were|remain(?:s|ed)?) (?:all |both |also |otherwise |entirely |completely |within )*(?:normal\b|unremarkable\b|(?:the )?(?:normal|reference) (?:limits?|range))|"
        + @"(?<=[a-z\d)] )(?:all |both |otherwise )?(?:normal|unremarkable|WNL|within normal limits)(?=(?: throughout| today)?\s*(?:[;,.)]|$))", Loose)]
    private static partial Regex CalledNormal();

    // Names and commas only, back to the sentence's start or to what is said before: no number, no other verb.
    [GeneratedRegex(
        @"(?<=^|[.;:]|,? and |\bbut |\d[^\s,;]*(?: [^\s,;]+)?, )(?:(?!\b(?:is|are|was|were|has|have|had|shows?|showed|reveals?|revealed|positive|negative|elevated|raised|low|high|not?)\b)"
        + @"(?:[^.;:\d]|(?<=[a-z])\d))+$", Loose)]
    private static partial Regex NormalLead();
}
