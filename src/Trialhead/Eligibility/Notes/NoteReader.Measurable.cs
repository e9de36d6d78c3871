using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What sizes and levels mean: tumours that can be measured, no pregnancy.</content>
public static partial class NoteReader
{
    // By RECIST a lesion of 10 mm, or a node of 15 mm across, can be measured; what was taken out or is fluid or bone cannot.
    private static IEnumerable<Fact> Measurable(string note, HashSet<string> present, NoteContext context)
    {
        if (!present.Contains("neoplasm") || !Imaged().IsMatch(note) || present.Contains("measurable-disease"))
        {
            yield break;
        }

        if (NoneOfSize().Match(note) is { Success: true } none)
        {
            yield return new ConditionFact("measurable disease") { Presence = Presence.Absent, Provenance = From(note, new SourceSpan(none.Index, none.Length)) };
        }
        else if (!TakenOut().IsMatch(note) && Sized().Matches(note).FirstOrDefault(match => IsLarge(match) && !context.IsOfOther(match.Index)
            && context.Read(new SourceSpan(match.Index, match.Groups["what"].Length)).Stance == NoteStance.Affirmed) is { } sized)
        {
            yield return new ConditionFact("measurable disease") { Provenance = From(note, new SourceSpan(sized.Index, sized.Length)) };
        }
    }

    private static bool IsLarge(Match sized)
    {
        var length = double.Parse(sized.Groups["n"].Value, CultureInfo.InvariantCulture) * (sized.Groups["unit"].Value[0] is 'c' or 'C' ? 10 : 1);
        return length >= (sized.Groups["node"].Success ? 15 : 10) && length < 300;
    }

    [GeneratedRegex(@"\b(?:CT|MRI|PET(?:-CT)?|computed tomography|magnetic resonance)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Imaged();

    [GeneratedRegex(@"\b(?:resect\w+|excis\w+|removed|taken out|ablat\w+|\w+ectomy|irradiat\w+|was|measured|previous\w*|nodule)\b", Loose)]
    private static partial Regex TakenOut();

    [GeneratedRegex(
        @"\b(?<what>lesions?|mass(?:es)?|metastas[ei]s|deposits?|tumou?rs?|(?<node>(?:lymph )?nodes?|lymphadenopathy))\b(?:(?!\b(?:bone|sclerotic|effusion|ascites|from|above|below|without|away)\b)[^.;,\d]){0,40}?\b(?<n>[0-9]+(?:\.[0-9]+)?)(?: ?(?:mm|cm)?)? ?(?:[x×] ?\d+(?:\.\d+)? ?)*(?<unit>mm|cm)\b", Loose)]
    private static partial Regex Sized();

    [GeneratedRegex(@"\bnothing (?:is )?measurable\b|\bno (?:residual|remaining|evidence of) disease\b(?! (?:in|at|of the|outside|elsewhere|beyond)\b)|\bno (?:measurable |discrete )?(?:lesions?|mass(?:es)?|tumou?rs?|nodes?)(?: or (?:lesions?|mass(?:es)?|nodes?))? (?:(?:measuring|over|above|of|larger than|greater than|bigger than|more than|exceeding|>|≥) ?)+(?:10|[5-9]) ?mm\b", Loose)]
    private static partial Regex NoneOfSize();

    // Below 5 IU/L nobody is pregnant.
    private static IEnumerable<Fact> Unexpecting(string note, List<MeasurementFact> values, Lexicon lexicon)
    {
        foreach (var value in values)
        {
            if (lexicon.Find(value.Name, ConceptKind.Analyte) is { Id: "hcg-level", Analyte: { } analyte } && value.Provenance.Span is { } span
                && UnitTable.BuiltIn.Convert(value.Value.Value, value.Value.Unit ?? analyte.Unit, analyte.Unit, analyte) is { } number && (value.Value with { Value = number }).IsWithin(null, 5.1))
            {
                yield return new StateFact(PersonalState.Pregnant) { Presence = Presence.Absent, Provenance = From(note, span) };
            }
        }
    }
}
